//! Papers of a sitting of an invented committee.

use papers::*;

use super::{CREATED, day};

/// The words of the papers of a sitting, as the office gets them.
fn sitting_words<T: serde::de::DeserializeOwned>(paper: &str) -> T {
    let texts: serde_json::Value = serde_json::from_str(include_str!("../../../../assets/texts/sitting-papers-1.json")).unwrap();
    serde_json::from_value(texts[paper].clone()).unwrap()
}

pub fn seats() -> Vec<Seat> {
    let seats = [
        ("عبد الرحمن بن سليمان الراشد", "رئيس اللجنة"),
        ("نورة بنت إبراهيم السالم", "عضو"),
        ("ماجد بن خالد الصالح", "عضو"),
        ("عبد العزيز بن عبد الرحمن بن عبد المحسن آل سعيد الناصر", "عضو من مجلس الإدارة، مندوب لجنة المساعدات"),
        ("حصة بنت فهد العمر", "عضو"),
    ];
    seats.map(|(name, title)| Seat { name: name.into(), title: title.into() }).to_vec()
}

fn about_sitting() -> Vec<Row> {
    vec![Row::new("اليوم", "الأحد"), Row::new("المكان", "قاعة الاجتماعات في مقر الجمعية، الدور الأول")]
}

/// So many requests; some with long words.
pub fn agenda_lines(count: usize) -> Vec<AgendaLine> {
    let kinds = ["سداد إيجار", "دعم شهري للأسرة", "سداد فواتير", "دعم تدريب ودراسة", "أجهزة منزلية"];
    let line = |i: usize| AgendaLine {
        request: format!("2026-{:06}", 3180 + 10 * i + i % 10),
        kind: kinds[i % kinds.len()].into(),
        about: if i % 7 == 3 {
            "حي الملك عبد الله الجنوبي، المدينة الصناعية الثانية، أسرة من 11 شخصًا".into()
        } else {
            "حي النسيم، الرياض، أسرة من 5 أشخاص".into()
        },
        waiting: format!("{} يومًا", 15 + i),
        recommendation: ["قبول", "", "قبول جزئي بمبلغ أقل من المطلوب لوجود دخل آخر", "رفض"][i % 4].into(),
    };
    (0..count).map(line).collect()
}

pub fn agenda(count: usize) -> SittingAgenda {
    SittingAgenda {
        number: "2026-000143".into(),
        created: CREATED.into(),
        date: day(),
        wording: sitting_words("agenda"),
        edition: 1,
        about: about_sitting(),
        members: seats(),
        items: agenda_lines(count),
        urgent: if count > 2 { agenda_lines(1) } else { vec![] },
    }
}

/// A member's sheet; the second request is struck out.
pub fn member_sheet(count: usize) -> MemberSheet {
    let items = agenda_lines(count).into_iter().enumerate();
    MemberSheet {
        number: "2026-000143".into(),
        created: CREATED.into(),
        date: day(),
        wording: sitting_words("member_sheet"),
        about: about_sitting(),
        member: seats().swap_remove(3),
        items: items.map(|(i, line)| MemberLine { line, recused: i == 1 }).collect(),
    }
}

const REASON: &str = "تبيّن من البحث الاجتماعي أن دخل الأسرة الشهري يكفي لسداد الإيجار بعد احتساب معاش التقاعد، ويمكن التقدم من جديد إذا تغيّرت الحال أو زادت الأعباء";

fn minutes_item(i: usize, line: AgendaLine) -> MinutesItem {
    let (decision, mut rows) = match i % 4 {
        0 => (
            "قبول",
            vec![Row::new("الممنوح", "14,000.00 ريال، مرة واحدة"), Row::new("ابتداءً من", "1 رجب 1448 هـ الموافق 10 ديسمبر 2026 م")],
        ),
        1 => ("رفض", vec![Row::new("السبب", REASON)]),
        2 => {
            ("تأجيل", vec![Row::new("مؤجل إلى", "15 رجب 1448 هـ الموافق 24 ديسمبر 2026 م"), Row::new("السبب", "انتظار رد الضمان الاجتماعي")])
        }
        _ => ("إعادة للاستكمال", vec![Row::new("المطلوب استكماله", "عقد الإيجار (منتهي)، تعريف الضمان الاجتماعي")]),
    };
    rows.push(Row::new("الأصوات", "موافق 3، غير موافق 1، ممتنع 0"));
    if i == 1 {
        rows.push(Row::new("تنحّى عن النظر", "ماجد بن خالد الصالح"));
    }
    MinutesItem { request: line.request, kind: line.kind, decision: decision.into(), rows }
}

pub fn minutes(count: usize) -> Minutes {
    let mut present = seats();
    let absent = vec![present.swap_remove(2)];
    let items = agenda_lines(count).into_iter().enumerate().map(|(i, line)| minutes_item(i, line));
    Minutes {
        number: "2026-000143".into(),
        edition: 1,
        created: CREATED.into(),
        date: day(),
        wording: sitting_words("minutes"),
        correction: None,
        about: [about_sitting(), vec![Row::new("دوّن المحضر", "سارة السالم")]].concat(),
        opening: vec!["افتُتحت الجلسة الساعة 10:05 بحضور 4 أعضاء من 5 أعضاء، والنصاب المطلوب 3 أعضاء، فاكتمل النصاب.".into()],
        present,
        absent,
        items: items.collect(),
        ratifications: if count > 2 {
            vec![MinutesItem {
                request: "2026-002991".into(),
                kind: "دعم نقدي لمرة واحدة".into(),
                decision: "صدّقت اللجنة على المنح".into(),
                rows: vec![Row::new("الممنوح", "1,500.00 ريال")],
            }]
        } else {
            vec![]
        },
        closing: vec!["واختُتمت الجلسة الساعة 11:40 بعد النظر في الطلبات المعروضة.".into()],
    }
}

/// The second edition: it says what it corrects.
pub fn minutes_corrected() -> Minutes {
    Minutes {
        edition: 2,
        correction: Some(Correction {
            replaces: 1,
            made: "12 جمادى الآخرة 1448 هـ الموافق 22 نوفمبر 2026 م".into(),
            reason: "سقطت ملاحظة العضو على الطلب الثاني من النسخة الأولى".into(),
            changes: vec![("الطلب 2026-003191، ملاحظة".into(), String::new(), "يُعاد النظر إذا قُدّم ما يثبت تغيّر الدخل".into())],
        }),
        ..minutes(2)
    }
}
