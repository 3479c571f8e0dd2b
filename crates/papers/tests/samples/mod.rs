//! Papers of an invented office, for the tests, the reference pictures and the measurements.
#![allow(dead_code, unused_imports, clippy::unwrap_used)]

mod course;
mod decisions;
mod service;
mod sitting;
mod study;

pub use course::*;
pub use decisions::*;
use papers::*;
pub use service::*;
pub use sitting::*;
pub use study::*;

pub fn office() -> Letterhead {
    Letterhead {
        name_ar: "جمعية المثال لرعاية السجناء وأسرهم".into(),
        name_latin: "Example Society for Prisoners' Families".into(),
        public_short_name: "جمعية المثال الخيرية".into(),
        licence: "1234".into(),
        city: "الرياض".into(),
        ..Letterhead::default()
    }
}

pub fn neutral() -> Letterhead {
    Letterhead { neutral: true, ..office() }
}

pub fn day() -> BothDates {
    BothDates { hijri: "12 جمادى الآخرة 1448 هـ".into(), gregorian: "22 نوفمبر 2026 م".into() }
}

pub const CREATED: &str = "2026-11-22T09:31:00+03:00";

pub fn letter() -> AcknowledgementLetter {
    let received = [
        ("الهوية الوطنية", "سارية حتى 03/05/1450 هـ"),
        ("سجل الأسرة", ""),
        ("عقد الإيجار", "منصة إيجار رقم 10203040"),
        ("تعريف الضمان الاجتماعي", "صدر 01/06/1448 هـ"),
        ("رقم الحساب البنكي", "SA03 8000 0000 6080 1016 7519"),
    ];
    AcknowledgementLetter {
        number: "2026-000512".into(),
        created: CREATED.into(),
        date: day(),
        addressee: "فاطمة إبراهيم علي الأحمد".into(),
        sex: Sex::Female,
        request_number: "2026-000318".into(),
        kind: "سداد إيجار".into(),
        attachments: "لا يوجد".into(),
        received_count: "خمسة مستندات".into(),
        received: received.map(|(a, b)| (a.into(), b.into())).to_vec(),
        missing: vec![
            StillMissing { name: "فاتورة الكهرباء الأخيرة".into(), mark: PaperMark::Optional },
            StillMissing { name: "صك الولاية".into(), mark: PaperMark::IfApplicable },
        ],
        earliest_reply: BothDates { hijri: "26 جمادى الآخرة 1448 هـ".into(), gregorian: "6 ديسمبر 2026 م".into() },
        qr: "120260005120202600031820261122".into(),
        signatory: Signatory {
            title: "مدير علاقات المستفيدين".into(), name: "عبد العزيز بن محمد الناصر".into()
        },
        wording: papers::text::acknowledgement::first_wording(),
    }
}

/// Nothing was brought and nothing is missing.
pub fn letter_short() -> AcknowledgementLetter {
    AcknowledgementLetter {
        sex: Sex::Male,
        addressee: "سالم المحمد".into(),
        received: vec![],
        received_count: String::new(),
        missing: vec![],
        kind: "سلة غذائية".into(),
        ..letter()
    }
}

/// Just one page.
pub fn letter_full() -> AcknowledgementLetter {
    let mut letter = letter();
    let more = ["شهادة ميلاد", "تعريف بالراتب", "مشهد دراسي", "تقرير طبي حديث من مستشفى حكومي", "صك إعالة"];
    letter.received.extend(more.map(|n| (n.into(), "الأصل مطابق".into())));
    letter.received_count = "عشرة مستندات".into();
    letter.missing.push(StillMissing {
        name: "مطالبة مالية أو سند تنفيذ مع آيبان الدائن".into(), mark: PaperMark::Overridden
    });
    letter
}

/// More than one page can hold.
pub fn letter_long() -> AcknowledgementLetter {
    let mut letter = letter_full();
    for i in 0..25 {
        letter.received.push((
            format!("فاتورة رقم {} من شركة الكهرباء عن الأشهر الماضية", 2026_0100 + i),
            "الأصل مطابق، وقد سُجّل رقمه وتاريخ انتهائه دون نسخ".into(),
        ));
    }
    letter.received_count = "خمسة وثلاثون مستندًا".into();
    letter
}

pub fn sections(n: usize) -> Vec<Section> {
    let personal = [
        ("الاسم", "فاطمة إبراهيم علي الأحمد"),
        ("رقم الهوية", "1000 000 008"),
        ("تاريخ الميلاد", "11 رجب 1405 هـ الموافق 1 أبريل 1985 م"),
        ("الجنسية", "سعودية"),
        ("الحالة الاجتماعية", "متزوجة"),
        ("الجوال", "055 000 0012"),
        ("البريد", "fatimah@example.org"),
    ];
    let home = [
        ("السكن", "الرياض، حي النسيم، شارع الأمل، خلف مسجد الرحمة، شقة رقم 4 في الدور الثاني"),
        ("نوع السكن", "إيجار"),
        ("الإيجار السنوي", "14,000.00 ريال"),
        ("العنوان المختصر", "RRRD2929"),
    ];
    let money = [
        ("دخل الأسرة", "ضمان اجتماعي 1,980.00 ريال شهريًا"),
        ("الآيبان", "SA03 8000 0000 6080 1016 7519"),
        ("صاحب الحساب", "فاطمة إبراهيم علي الأحمد"),
        ("ديون", ""),
        ("المطلوب", "سداد إيجار ستة أشهر بمبلغ 7,000.00 ريال"),
    ];
    let section =
        |title: &str, rows: &[(&str, &str)]| Section { title: title.into(), rows: rows.iter().map(|(l, v)| Row::new(*l, *v)).collect() };
    let base = [section("البيانات الشخصية", &personal), section("السكن", &home), section("الدخل والطلب", &money)];
    let mut all: Vec<Section> = base.to_vec();
    for i in 1..n {
        all.push(section(
            &format!("المعال {i}"),
            &[
                ("الاسم", "محمد سالم المحمد"),
                ("الصلة", "ابن"),
                ("تاريخ الميلاد", "03/02/1436 هـ"),
                ("الدراسة", "الصف الخامس الابتدائي"),
                ("الدخل", ""),
            ],
        ));
    }
    all
}

pub fn declaration(signature: SignatureState) -> Declaration {
    Declaration {
        number: "2026-000431".into(),
        created: CREATED.into(),
        date: day(),
        request_number: "2026-000318".into(),
        form_version: "3".into(),
        form_text: vec![
            "أقرّ أنا مقدمة الطلب بأن البيانات المدونة أعلاه صحيحة وكاملة، وأنني مسؤولة مسؤولية مباشرة عن صحة المعلومات.".into(),
            "وأتعهد بإبلاغ الجمعية بأي تغيّر يطرأ عليها، وأعلم أن تقديم بيانات غير صحيحة قد يؤدي إلى إيقاف الدعم أو استرداده وفق اللوائح."
                .into(),
        ],
        name: "فاطمة إبراهيم علي الأحمد".into(),
        id: "1000000008 (هوية وطنية)".into(),
        sex: Sex::Female,
        sections: sections(1),
        values_hash: std::array::from_fn(|i| (i * 7 + 3) as u8),
        signature,
        witness_employee: "نورة السالم".into(),
    }
}

pub fn witnesses() -> [Witness; 2] {
    [
        Witness { name: "محمد عبد الله الصالح".into(), id: "1000000016".into() },
        Witness { name: "هند خالد العمر".into(), id: "1000000024".into() },
    ]
}

pub fn declaration_long() -> Declaration {
    Declaration { sections: sections(9), ..declaration(SignatureState::Fingerprint { witnesses: witnesses() }) }
}

pub fn missing_list() -> MissingList {
    let paper = |name: &str, note: &str, mark| MissingPaper { name: name.into(), note: note.into(), mark };
    MissingList {
        number: "2026-000513".into(),
        created: CREATED.into(),
        date: day(),
        request_number: "2026-000318".into(),
        kind: "سداد إيجار".into(),
        papers: vec![
            paper("عقد الإيجار", "الأصل، ساري المدة", PaperMark::Mandatory),
            paper("تعريف بالراتب أو إفادة بعدم العمل", "لا يزيد عمره عن ثلاثة أشهر", PaperMark::Mandatory),
            paper("فاتورة الكهرباء الأخيرة", "", PaperMark::Optional),
            paper("صك الولاية", "إذا كان مقدم الطلب وليًا", PaperMark::IfApplicable),
        ],
        notes: vec![
            "أوقات الاستقبال من الأحد إلى الخميس، من 8:00 إلى 14:00.".into(),
            "لا تُؤخذ صورة من الهوية ولا من سجل الأسرة، ويكفي الاطلاع على الأصل.".into(),
        ],
    }
}

pub fn recovery() -> RecoveryPaper {
    RecoveryPaper {
        number: "2026-000001".into(),
        created: CREATED.into(),
        date: day(),
        office: "مكتب الرياض".into(),
        groups: ["48213", "90571", "33862", "17490", "65028", "74319", "28640", "51973", "06285", "39714"].map(String::from),
        qr: "48213905713386217490650287431928640519730628539714".into(),
    }
}

pub fn slip() -> PassphraseSlip {
    PassphraseSlip {
        number: "2026-000514".into(),
        created: CREATED.into(),
        date: day(),
        package: "2026-000318".into(),
        passphrase: ["7KQ4", "M2XP", "9RTD", "VH6W", "3CNB", "8JFY"].map(String::from).to_vec(),
    }
}

pub fn scan() -> Jpeg {
    Jpeg::parse(include_bytes!("../fixtures/scan.jpg").to_vec()).unwrap()
}

/// A case file of our own parts and, when asked, a kept declaration, a letter and scans.
pub fn case_file(press: &mut Press, merged: bool) -> CaseFile {
    let member = |name: &str, kinship: &str, born: &str, occupation: &str| HouseholdMember {
        name: name.into(),
        kinship: kinship.into(),
        born: born.into(),
        occupation: occupation.into(),
        note: String::new(),
    };
    let checked = |name: &str, need: &str, state: &str, details: &str| CheckedPaper {
        name: name.into(),
        need: need.into(),
        state: state.into(),
        details: details.into(),
        sighted: if details.is_empty() { String::new() } else { "نورة السالم، 12/06/1448 هـ".into() },
    };
    let mut file = CaseFile {
        file_number: "2026-000207".into(),
        request_number: "2026-000318".into(),
        created: CREATED.into(),
        date: day(),
        cover: vec![
            Row::new("مقدمة الطلب", "فاطمة إبراهيم علي الأحمد"),
            Row::new("نوع الطلب", "سداد إيجار"),
            Row::new("المبلغ المطلوب", "7,000.00 ريال"),
            Row::new("أعدّ الملف", "نورة السالم"),
        ],
        summary: sections(1),
        household: vec![
            member("فاطمة إبراهيم علي الأحمد", "مقدمة الطلب", "11/07/1405 هـ", "ربة منزل"),
            member("محمد سالم المحمد", "ابن", "03/02/1436 هـ", "الصف الخامس"),
            member("ريم سالم المحمد", "ابنة", "19/09/1440 هـ", "الصف الأول"),
        ],
        prisoner: Some(Section {
            title: "النزيل".into(),
            rows: vec![Row::new("الاسم", "سالم محمد المحمد"), Row::new("الجهة", "سجن الحائر"), Row::new("الإفراج المتوقع", "1450 هـ")],
        }),
        statement: sections(2),
        checklist: vec![
            checked("الهوية الوطنية", "إلزامي", "الأصل مطابق", "1000000008، سارية حتى 03/05/1450 هـ"),
            checked("عقد الإيجار", "إلزامي", "الأصل مطابق", "10203040"),
            checked("فاتورة الكهرباء", "اختياري", "لم يُقدَّم", ""),
        ],
        declaration: None,
        letters: vec![],
        history: vec![
            HistoryEntry { when: "12/06/1448 هـ 09:02".into(), what: "فُتح الطلب".into(), who: "نورة السالم".into() },
            HistoryEntry {
                when: "12/06/1448 هـ 09:31".into(),
                what: "قُدّم الطلب وصدر الإشعار 2026-000512".into(),
                who: "نورة السالم".into(),
            },
        ],
        scans: vec![],
    };
    if merged {
        let bytes = press
            .render(&Paper::Declaration(declaration(SignatureState::OnPaper { kept_in: Some("الصندوق 14".into()) })), &office())
            .unwrap();
        file.declaration = Some(MergedPdf { title: "الإقرار 2026-000431".into(), bytes });
        let bytes = press.render(&Paper::Acknowledgement(letter()), &neutral()).unwrap();
        file.letters.push(MergedPdf { title: "إشعار الاستلام 2026-000512".into(), bytes: bytes.clone() });
        file.scans = vec![
            Scan { title: "عقد الإيجار".into(), pages: vec![ScanPage::Jpeg(scan()), ScanPage::Jpeg(scan())] },
            Scan { title: "تعريف الضمان".into(), pages: vec![ScanPage::Pdf(bytes)] },
        ];
    }
    file
}

/// The words of a shipped text, as the desk reads them.
fn words(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// A day's end with a signed checkpoint.
pub fn day_end() -> DayEnd {
    let text = words(include_str!("../../../../assets/texts/day-end-1.json"));
    let word = |name: &str| text[name].as_str().unwrap().to_owned();
    let mut wording: DayEndWording = serde_json::from_value(text.clone()).unwrap();
    wording.intro = wording.intro.replace("{day}", &day().hijri);
    let labels = text["rows"].as_array().unwrap();
    let counts = labels.iter().zip(1..).map(|(row, n)| Row::new(row["label"].as_str().unwrap(), (n * 3).to_string()));
    DayEnd {
        number: "20261122".into(),
        created: CREATED.into(),
        date: day(),
        wording,
        counts: counts.chain([Row::new(word("other"), "4"), Row::new(word("total"), "319")]).collect(),
        checkpoint: vec![
            Row::new(word("entry"), "41207"),
            Row::new(word("fingerprint"), "0007 0E15 1C23 2A31"),
            Row::new(word("signed_at"), "12 جمادى الآخرة 1448 هـ 16:31"),
            Row::new(word("public_key"), "3F2A 9C01 77D4 E0B8 5A16 2C9E 41F0 8D37 B6A2 19EE 70C5 D84B 0F93 6E1A C2D7 5518"),
        ],
        qr: format!("3{}", "0123456789".repeat(27).split_at(266).0),
        prepared_by: "نورة السالم".into(),
    }
}

/// A day without a deed in an office that has no signing key yet.
pub fn day_end_bare() -> DayEnd {
    DayEnd { counts: vec![], checkpoint: vec![], qr: String::new(), ..day_end() }
}

/// Who saw a file, over more than a page.
pub fn scope() -> ScopeSheet {
    let text = words(include_str!("../../../../assets/texts/scope-1.json"));
    let word = |name: &str| text[name].as_str().unwrap().to_owned();
    let row = |n: u32| {
        let kind = ["شخص في الملف 4219", "طلب 2026-000318", "ملف الأسرة 4219"][n as usize % 3];
        let how = ["اطلاع (3)، كشف بيان محجوب", "اطلاع، طباعة أو إخراج", "تعديل (2)"][n as usize % 3];
        ["سعد العمر", kind, how, "10/06/1448 هـ 09:02", "12/06/1448 هـ 13:40"].map(String::from)
    };
    ScopeSheet {
        number: "SCOPE-20261122".into(),
        created: CREATED.into(),
        date: day(),
        title: word("title"),
        foot: word("foot"),
        version: word("version"),
        about: vec![
            Row::new(word("staff"), word("all_staff")),
            Row::new(word("record"), "4219"),
            Row::new(word("from"), "1 جمادى الآخرة 1448 هـ / 11 نوفمبر 2026 م"),
            Row::new(word("to"), "12 جمادى الآخرة 1448 هـ / 22 نوفمبر 2026 م"),
            Row::new(word("found"), word("result").replace("{records}", "3").replace("{staff}", "1")),
        ],
        heads: ["by", "number", "how", "first", "last"].map(word),
        rows: (0..24).map(row).collect(),
        none: word("none"),
        notes: vec![word("note")],
    }
}

/// A sheet of the privacy registers as the texts of the office have it: a heading, points, rows, a table, places to sign.
pub fn register_sheet() -> RegisterSheet {
    RegisterSheet {
        number: "2026-000017".into(),
        created: CREATED.into(),
        date: day(),
        title: "محضر إتلاف بيانات".into(),
        foot: "محضر إتلاف".into(),
        version: "نص محضر الإتلاف 1".into(),
        intro: vec!["أُتلفت السجلات المبينة أدناه إتلافًا لا رجعة فيه، ولا يذكر هذا المحضر شيئًا من بياناتها.".into()],
        parts: vec![
            RegisterPart {
                title: "بيان الإتلاف".into(),
                rows: vec![
                    Row::new("السند", "انتهاء الغرض من جمعها"),
                    Row::new("الوقت", "12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م، 9:31 ص"),
                    Row::new("نفّذه", "عبد العزيز بن محمد الناصر"),
                ],
                ..RegisterPart::default()
            },
            RegisterPart {
                title: "ما أُتلف".into(),
                table: Some(RegisterTable {
                    columns: vec![(70, "النوع".into()), (30, "العدد".into())],
                    rows: vec![vec!["سجل شخص".into(), "3".into()], vec!["قيم في سجل الحركات".into(), "41".into()]],
                }),
                ..RegisterPart::default()
            },
            RegisterPart {
                title: "كيف أُتلفت".into(),
                paragraphs: vec![
                    "- حُذفت من السجل ومن فهرس البحث ومن المسودات، ومُحيت مواضعها من ملف البيانات.".into(),
                    "- أُتلفت مفاتيح الصور والأوراق المحفوظة ثم أُزيلت ملفاتها، فلا تُفتح ولو وُجدت.".into(),
                ],
                ..RegisterPart::default()
            },
        ],
        note: vec!["للسؤال: راجعوا منضدة الاستقبال، ويكفي إبراز الهوية.".into()],
        signers: vec!["المدير".into(), "شاهد".into()],
    }
}
