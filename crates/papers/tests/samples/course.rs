//! Where a request is, for the visitor's hand.

use papers::*;

pub fn where_slip() -> WhereSlip {
    let pair = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    WhereSlip {
        number: "2026-000318".into(),
        created: "2026-11-25T09:12:00+03:00".into(),
        date: BothDates { hijri: "15 جمادى الآخرة 1448 هـ".into(), gregorian: "25 نوفمبر 2026 م".into() },
        title: "أين وصل الطلب".into(),
        foot: "بطاقة مراجعة".into(),
        version: "بطاقة المراجعة 1".into(),
        rows: vec![
            pair("رقم الطلب", "2026-000318"),
            pair("نوع الدعم", "مساعدة غذائية"),
            pair("المرحلة", "الاستقبال: أُعيد للاستكمال"),
            pair("منذ", "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م"),
        ],
        wanted_label: "المطلوب منكم".into(),
        wanted: vec!["إحضار ما طُلب استكماله، ثم يُقدَّم الطلب مرة أخرى.".into(), "- سجل الأسرة".into(), "- مستند رسمي".into()],
        notes: vec!["نأمل ذكر رقم الطلب عند المراجعة أو الاتصال.".into(), "تبيّن هذه البطاقة حال الطلب يوم طباعتها.".into()],
    }
}
