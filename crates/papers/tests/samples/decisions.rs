//! Decision letters of an invented office, four kinds.

use super::{CREATED, day};
use papers::*;

/// The shipped wording, as the desk reads it.
fn wording() -> DecisionLetterWording {
    let text: serde_json::Value = serde_json::from_str(include_str!("../../../../assets/texts/decision-letter-1.json")).unwrap();
    serde_json::from_value(text["wording"].clone()).unwrap()
}

fn letter(said: DecisionSaid) -> DecisionLetter {
    DecisionLetter {
        number: "2026-000614".into(),
        created: CREATED.into(),
        date: day(),
        addressee: "فاطمة إبراهيم علي الأحمد".into(),
        sex: Sex::Female,
        request_number: "2026-000318".into(),
        kind: "سداد إيجار".into(),
        decided: "لجنة البحث في جلستها 2026-000041 بتاريخ 12 جمادى الآخرة 1448 هـ الموافق 22 نوفمبر 2026 م".into(),
        said,
        qr: "220260006142026000318020261122".into(),
        signatory: Signatory {
            title: "مدير علاقات المستفيدين".into(), name: "عبد العزيز بن محمد الناصر".into()
        },
        wording: wording(),
    }
}

fn until() -> BothDates {
    BothDates { hijri: "13 رجب 1448 هـ".into(), gregorian: "22 ديسمبر 2026 م".into() }
}

/// Money every month for half a year, the most rows there are.
pub fn decision_approved() -> DecisionLetter {
    let granted = [
        ("المبلغ في كل مرة", "1,250.50 ريال"),
        ("المبلغ كتابةً", "فقط ألف ومائتان وخمسون ريالًا سعوديًا وخمسون هللة لا غير"),
        ("الكمية في كل مرة", "2 × سلة غذائية"),
        ("عدد المرات", "6 أشهر، مرة كل شهر"),
        ("المجموع", "7,503.00 ريال"),
        ("ابتداءً من", "2 رجب 1448 هـ، الموافق 11 ديسمبر 2026 م"),
    ];
    letter(DecisionSaid::Approved { granted: granted.map(|(label, value)| Row::new(label, value)).to_vec() })
}

/// To a man, with a last day for objecting.
pub fn decision_refused() -> DecisionLetter {
    let said = DecisionSaid::Refused {
        reason: Some("تجاوز دخل الأسرة الحد المقرر لهذا النوع من الدعم.".into()),
        object_until: Some(until()),
    };
    DecisionLetter { sex: Sex::Male, addressee: "سالم المحمد".into(), ..letter(said) }
}

/// Without a reason on paper and without a last day.
pub fn decision_refused_bare() -> DecisionLetter {
    letter(DecisionSaid::Refused { reason: None, object_until: None })
}

/// Until a day, nothing wanted.
pub fn decision_deferred() -> DecisionLetter {
    letter(DecisionSaid::Deferred { until: until(), reason: Some("ينتظر المكتب مخصص الموسم القادم.".into()) })
}

/// So many things wanted.
pub fn decision_returned(items: usize) -> DecisionLetter {
    let all = [
        ("عقد الإيجار", "الأصل ساري المدة"),
        ("تعريف الدخل", "صادر في الأشهر الثلاثة الأخيرة"),
        ("سجل الأسرة", ""),
        ("فاتورة الكهرباء الأخيرة", "باسم مقدمة الطلب أو المؤجر"),
    ];
    let items = all.iter().cycle().take(items).map(|(name, note)| ((*name).into(), (*note).into())).collect();
    letter(DecisionSaid::Returned { items, reason: None })
}
