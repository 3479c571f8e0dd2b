import assert from "node:assert/strict";
import { test } from "node:test";
import { drawDigits } from "../src/shell/shown-digits";

test("figures follow the office, with the separators of their kind", () => {
  const drawn = {
    "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م": "١٢ جمادى الآخرة ١٤٤٨ هـ، الموافق ٢٢ نوفمبر ٢٠٢٦ م",
    "1,980.00 ريال": "١٬٩٨٠٫٠٠ ريال",
    "ملف 2026-000318": "ملف ٢٠٢٦-٠٠٠٣١٨",
    "055 000 0012": "٠٥٥ ٠٠٠ ٠٠١٢",
    "•••• ••• 016": "•••• ••• ٠١٦",
    "المسودة محفوظة، 9:12": "المسودة محفوظة، ٩:١٢",
    "۱۲ طلبًا": "١٢ طلبًا",
  };
  for (const [given, shown] of Object.entries(drawn)) assert.equal(drawDigits(given, "eastern"), shown, given);
});

test("a code with Latin letters keeps 0-9, as on paper", () => {
  for (const code of ["SA03 8000 0000 6080 1016 7519", "AES-256", "8f14e45fceea167a"]) assert.equal(drawDigits(code, "eastern"), code);
  assert.equal(drawDigits("الحساب SA03 8000، وله 2", "eastern"), "الحساب SA03 8000، وله ٢", "what stands beside it does not");
});

test("one screen never mixes two kinds of digits, whoever typed them", () => {
  assert.equal(drawDigits("عنده ٣ أولاد و12 دينًا، مجموعها ١٬٩٨٠٫٠٠", "western"), "عنده 3 أولاد و12 دينًا، مجموعها 1,980.00");
  assert.equal(drawDigits("عنده ٣ أولاد و12 دينًا", "eastern"), "عنده ٣ أولاد و١٢ دينًا");
  assert.equal(drawDigits("لا رقم هنا، ولا هنا.", "eastern"), "لا رقم هنا، ولا هنا.");
});

test("drawing what is drawn already changes nothing", () => {
  const once = drawDigits("1,980.00 في 5/10/2028", "eastern");
  assert.equal(drawDigits(once, "eastern"), once, "the watcher would never come to rest");
});
