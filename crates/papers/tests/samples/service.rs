//! Receipts and letters about appeals of the invented office.

use super::{CREATED, day};
use papers::*;

fn receipt_words() -> ReceiptWording {
    let texts: serde_json::Value = serde_json::from_str(include_str!("../../../../assets/texts/receipt-1.json")).unwrap();
    serde_json::from_value(texts["paper"].clone()).unwrap()
}

fn appeal_words() -> AppealWording {
    let texts: serde_json::Value = serde_json::from_str(include_str!("../../../../assets/texts/appeal-1.json")).unwrap();
    serde_json::from_value(texts["paper"].clone()).unwrap()
}

fn signatory() -> Signatory {
    Signatory { title: "مدير علاقات المستفيدين".into(), name: "عبد العزيز بن محمد الناصر".into() }
}

/// A part of a monthly amount, received by the applicant.
pub fn receipt() -> Receipt {
    Receipt {
        number: "2026-000041-7".into(),
        created: CREATED.into(),
        date: day(),
        sex: Sex::Female,
        rows: vec![
            Row::new("اسم المستلم", "فاطمة إبراهيم علي الأحمد"),
            Row::new("صفتها", "مقدمة الطلب"),
            Row::new("رقم الطلب", "2026-000318-4"),
            Row::new("نوع الطلب", "سداد إيجار"),
            Row::new("الدفعة", "2 من 6"),
            Row::new("تاريخ التسليم", "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م"),
        ],
        given: vec![
            "المبلغ: 1,123.25 ريال سعودي".into(),
            "كتابةً: فقط ألف ومائة وثلاثة وعشرون ريالًا سعوديًا وخمس وعشرون هللة لا غير".into(),
            "ويبقى من هذه الدفعة: 376.75 ريال سعودي".into(),
        ],
        recipient: "فاطمة إبراهيم علي الأحمد".into(),
        giver: "سعد بن ناصر الراشد".into(),
        signatory: signatory(),
        wording: receipt_words(),
    }
}

/// Goods and money, received by a proxy with a long name; the longest amount there is.
pub fn receipt_proxy() -> Receipt {
    Receipt {
        sex: Sex::Male,
        rows: vec![
            Row::new("اسم المستلم", "عبد الرحمن بن عبد المحسن بن عبد العزيز آل سعيد الناصر"),
            Row::new("صفته", "وكيل بموجب الوكالة رقم 447/و السارية حتى 20 رجب 1449 هـ"),
            Row::new("لصالح", "فاطمة إبراهيم علي الأحمد"),
            Row::new("رقم الطلب", "2026-000318-4"),
            Row::new("نوع الطلب", "سلال غذائية"),
            Row::new("تاريخ التسليم", "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م"),
        ],
        given: vec![
            "المبلغ: ٩٩٩٬٩٩٩٬٩٩٩٫٩٩ ريال سعودي".into(),
            "كتابةً: فقط تسعمائة وتسعة وتسعون مليونًا وتسعمائة وتسعة وتسعون ألفًا وتسعمائة وتسعة وتسعون ريالًا سعوديًا وتسع وتسعون هللة لا غير"
                .into(),
            "العدد: 3، الصنف: سلة غذائية كبيرة".into(),
        ],
        recipient: "عبد الرحمن بن عبد المحسن بن عبد العزيز آل سعيد الناصر".into(),
        ..receipt()
    }
}

fn appeal_rows() -> Vec<Row> {
    vec![
        Row::new("رقم التظلم", "2026-000007-2"),
        Row::new("تاريخ تقديمه", "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م"),
        Row::new("رقم الطلب", "2026-000318-4"),
        Row::new("نوع الطلب", "سداد إيجار"),
        Row::new("تاريخ القرار", "1 جمادى الآخرة 1448 هـ، الموافق 11 نوفمبر 2026 م"),
    ]
}

/// That an appeal was received.
pub fn appeal_acknowledgement() -> AppealLetter {
    AppealLetter {
        number: "2026-000513".into(),
        created: CREATED.into(),
        date: day(),
        title: "إشعار استلام تظلم".into(),
        addressee: "فاطمة إبراهيم علي الأحمد".into(),
        sex: Sex::Female,
        paragraphs: vec![
            "نفيدكم بأننا استلمنا تظلمكم على القرار الصادر في طلبكم، وقُيّد لدينا بالرقم والتاريخ المبيّنين أدناه.".into(),
            "وسيفحصه موظف لم يشارك في القرار، ثم يصلكم الرد مكتوبًا. ونأمل ذكر رقم التظلم عند المراجعة أو الاتصال.".into(),
        ],
        rows: appeal_rows(),
        answer: Vec::new(),
        signatory: signatory(),
        wording: appeal_words(),
    }
}

/// What became of it, to a man.
pub fn appeal_answer() -> AppealLetter {
    AppealLetter {
        title: "الرد على التظلم".into(),
        addressee: "سالم ناصر حمد المحمد".into(),
        sex: Sex::Male,
        paragraphs: vec!["إشارة إلى تظلمكم المبيّن أدناه، نفيدكم بأنه فُحص من موظف لم يشارك في القرار، وانتهى الفحص إلى الآتي:".into()],
        answer: vec![
            "إعادة عرض الطلب على لجنة البحث للنظر فيه من جديد، وسنبلغكم بقرارها.".into(),
            "حُسب الإيجار السنوي البالغ 18,000 ريال ضمن مصروف الأسرة، فنزل دخلها عن الحد الذي بُني عليه القرار.".into(),
        ],
        ..appeal_acknowledgement()
    }
}
