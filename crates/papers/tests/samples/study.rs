//! Papers of a social study.

use papers::{RouteSheet, RouteStop, StudyForm};

use super::{CREATED, day};

/// A day of so many visits.
pub fn route_sheet(count: usize) -> RouteSheet {
    let homes = [
        (
            "فاطمة الأحمد",
            "1042",
            "النسيم، شارع الأمل، مبنى 4821، وحدة 4، RRRD2929، خلف مسجد الرحمة، الدور الثاني",
            "055 000 0012",
            "يحتاج قارئًا",
        ),
        ("عبد الرحمن بن عبد العزيز آل إبراهيم", "9917", "العزيزية، البيت الأزرق مقابل المدرسة المتوسطة", "055 000 0029", ""),
        ("هند المحمد", "3310", "منفوحة، شارع الفريان", "", "كبير سن، تزوره موظفة، الباب الخلفي"),
    ];
    let stop = |place: usize| {
        let (name, file_number, address, phone, mind) = homes[place % homes.len()];
        RouteStop {
            name: name.into(),
            file_number: file_number.into(),
            address: address.into(),
            phones: Some(phone).filter(|phone| !phone.is_empty()).map(Into::into).into_iter().collect(),
            mind: mind.into(),
        }
    };
    RouteSheet {
        number: "2026-11-23".into(),
        created: CREATED.into(),
        date: day(),
        visitor: "هدى الناصر".into(),
        count: format!("{count} زيارات"),
        stops: (0..count).map(stop).collect(),
    }
}

/// The empty form.
pub fn study_form() -> StudyForm {
    let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    StudyForm {
        number: "2026-000318".into(),
        created: CREATED.into(),
        date: day(),
        qr: "2026000318".into(),
        needs: all(&[
            "الغذاء",
            "السكن أو إيجاره",
            "فواتير الخدمات",
            "الكسوة",
            "الأجهزة والأثاث",
            "الصحة والعلاج",
            "الدراسة",
            "العمل أو التأهيل له",
            "الديون",
            "المساندة النفسية والأسرية",
            "التنقل",
            "غير ذلك",
        ]),
        urgencies: all(&["لا تنتظر", "قريبة", "يمكن أن تنتظر"]),
        housings: all(&["ملك", "إيجار", "مع أقارب", "سكن من جهة", "غير ذلك"]),
        housing_states: all(&["جيد", "مقبول", "ضعيف", "لا يصلح للسكن"]),
        advices: all(&["القبول", "الاعتذار عن الطلب", "استكمال قبل القرار"]),
    }
}
