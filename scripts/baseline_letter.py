"""The same letter by WeasyPrint, as the baseline for our own paper writer: prints its figures as JSON lines.

usage: baseline_letter.py FONT-FOLDER. Run by scripts/bench.py in a Python environment of its own.
The page is built as a careful web developer would: right to left, the same two fonts, the same amount of text and tables.
It has no QR code, which ours has: the comparison leans in the baseline's favour.
"""

import json
import logging
import pathlib
import sys
import time

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

ROUNDS = 20
PAPERS_SEEN = ("الهوية الوطنية", "سجل الأسرة", "خطاب من السجن")
PAPERS_MISSING = ("عقد الإيجار", "تعريف بالراتب")
PARAGRAPHS = (
    "السلام عليكم ورحمة الله وبركاته، وبعد: نشعركم بأن طلبكم المشار إليه أعلاه قد استُلم وسُجّل لدينا مستوفيا ما يلزم لتقديمه.",
    "وسيُحال الطلب إلى لجنة البحث لدراسته، ويكون الرد عليه في مدة لا تقل عن أسبوعين من تاريخ تقديمه، أي في 19 جمادى الآخرة 1448 أو بعده.",
    "نأمل إحضار ما بقي من المستندات المذكورة، ومراجعتنا بهذا الخطاب أو برقم الطلب، والله يحفظكم ويرعاكم.",
)


def letter():
    row = "".join
    seen = row(f"<tr><td>{n}</td><td>{name}</td><td>شوهد الأصل وطابق</td></tr>" for n, name in enumerate(PAPERS_SEEN, 1))
    missing = row(f"<tr><td>{n}</td><td>{name}</td><td>إن وجد</td></tr>" for n, name in enumerate(PAPERS_MISSING, 1))
    return f"""<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>2026-000123</title><body>
<header><h2>جمعية الاستقبال الخيرية</h2><p>الرقم: <bdi>2026-000123</bdi><br>التاريخ: 05/06/1448 الموافق 22/11/2026<br>المرفقات: 3</p></header>
<h1>إشعار استلام طلب</h1><p>المكرم / عبد الرحمن بن محمد بن عبد الله المثالي</p>{row(f"<p>{text}</p>" for text in PARAGRAPHS)}
<h3>المستندات المستلمة</h3><table>{seen}</table><h3>المستندات الباقية</h3><table>{missing}</table>
<footer><p>مدير الجمعية</p><p>التوقيع: ____________  الختم:</p></footer></body></html>"""


def style(fonts, configuration):
    def face(family, file, weight):
        return f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: url('{(fonts / file).as_uri()}'); }}"

    faces = (
        face("Naskh", "NotoNaskhArabic-Regular.ttf", 400),
        face("Naskh", "NotoNaskhArabic-Bold.ttf", 700),
        face("Latin", "NotoSerif-Regular.ttf", 400),
        face("Latin", "NotoSerif-Bold.ttf", 700),
    )
    rules = """@page { size: A4; margin: 2cm; } body { font: 13pt/1.6 Naskh, Latin; } h1 { color: #553f80; font-size: 20pt; }
      table { border-collapse: collapse; width: 100%; } td { border: 0.5pt solid #999; padding: 4pt; }"""
    return CSS(string="\n".join(faces) + rules, font_config=configuration)


def main():
    fonts = pathlib.Path(sys.argv[1]).resolve()
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    configuration = FontConfiguration()
    sheet = style(fonts, configuration)
    document = letter()

    def write():
        return HTML(string=document).write_pdf(stylesheets=[sheet], font_config=configuration)

    size = len(write())  # the first one warms the fonts up; it is not counted
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        write()
        times.append((time.process_time() - began) * 1000)
    times.sort()
    print(json.dumps({"name": "letter_cpu", "value": round(times[len(times) // 2], 1), "unit": "ms"}))
    print(json.dumps({"name": "letter_size", "value": round(size / 1000, 1), "unit": "KB"}))


if __name__ == "__main__":
    main()
