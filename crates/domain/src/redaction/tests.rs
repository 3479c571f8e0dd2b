#![allow(clippy::unwrap_used)]
use super::*;
use crate::catalogue::Catalogue;
use crate::snapshot::SnapshotSection;

fn catalogue() -> Catalogue {
    serde_json::from_str(include_str!("../../../../assets/catalogue/start.json")).unwrap()
}

fn kind(code: &str) -> SupportKind {
    catalogue().kinds.into_iter().find(|kind| kind.code.as_str() == code).unwrap()
}

fn row(code: &str, value: &str) -> SnapshotRow {
    SnapshotRow { code: code.into(), label: "بيان".into(), value: value.into() }
}

fn snapshot() -> Snapshot {
    let section = |code: &str, rows: &[(&str, &str)]| SnapshotSection {
        code: code.into(),
        title: code.into(),
        rows: rows.iter().map(|(code, value)| row(code, value)).collect(),
    };
    Snapshot {
        sections: vec![
            section("request", &[("kind", "سداد إيجار السكن")]),
            section(
                "applicant",
                &[
                    ("name", "فاطمة إبراهيم علي الأحمد"),
                    ("national_id", "1000 000 016"),
                    ("other_document.0", "جواز A1234567"),
                    ("phone.0", "055 000 0012"),
                    ("account.0", "SA03 8000 0000 6080 1016 7519، حسابها"),
                ],
            ),
            section(
                "household",
                &[("file_number", "207-4"), ("address", "الرياض، حي النسيم، شارع الأمل، مبنى 12"), ("described", "خلف المسجد")],
            ),
            section("members", &[("m", "عمر سالم (ابن)، هوية 1000 000 024، ولد 11 رجب 1435 هـ الموافق 10 مايو 2014 م")]),
            section(
                FENCED_SECTION,
                &[("x.linked", "سالم ناصر، زوج، هوية 1000 000 032"), ("x.facility", "سجن المثال"), ("x.category", "نزيل، سالم")],
            ),
            section(
                "statement",
                &[("rent_arrears", "14,000.00 ريال"), ("why", "تأخر الدخل، ورقمي 0550000012 وآيباني SA0380000000608010167519")],
            ),
        ],
    }
}

fn said(snapshot: &Snapshot) -> String {
    let rows = snapshot.sections.iter().flat_map(|section| &section.rows);
    rows.map(|row| row.value.as_str()).collect::<Vec<_>>().join(" | ")
}

#[test]
fn what_the_committee_need_not_see_is_not_there_and_the_need_is() {
    let kind = kind("rent");
    let seen = said(&Redaction { withheld: &Withheld::ALL, kind: &kind, area: "حي النسيم، الرياض" }.apply(snapshot()));
    for hidden in ["1000 000", "A1234567", "055 000", "0550000012", "SA03", "6080", "شارع الأمل", "خلف المسجد", "سجن المثال"]
    {
        assert!(!seen.contains(hidden), "«{hidden}» is not the committee's business: {seen}");
    }
    for shown in
        ["فاطمة إبراهيم علي الأحمد", "14,000.00 ريال", "تأخر الدخل", "حي النسيم، الرياض", "1435", "2014", "207-4", "•••016", "•••519"]
    {
        assert!(seen.contains(shown), "«{shown}» is what it judges or tells cases apart by: {seen}");
    }
}

#[test]
fn what_is_shown_all_the_same_is_shown_whole() {
    let kind = kind("rent");
    let withheld: Vec<_> = Withheld::ALL.into_iter().filter(|what| *what != Withheld::Address).collect();
    let seen = said(&Redaction { withheld: &withheld, kind: &kind, area: "حي النسيم" }.apply(snapshot()));
    assert!(seen.contains("شارع الأمل") && seen.contains("خلف المسجد"), "the address was let through: {seen}");
    assert!(!seen.contains("1000 000"), "and nothing else: {seen}");
    let open = Redaction { withheld: &[], kind: &kind, area: "" };
    assert_eq!(open.apply(snapshot()), snapshot(), "withholding nothing changes nothing");
}

#[test]
fn scans_follow_the_same_list_and_health_is_seen_where_help_rests_on_it() {
    let (rent, care) = (kind("rent"), kind("care"));
    let rent = Redaction { withheld: &Withheld::ALL, kind: &rent, area: "" };
    for paper in ["national_id", "bank_account", "prison_letter", "medical_report"] {
        assert!(rent.hides_paper(paper), "{paper}");
    }
    assert!(!rent.hides_paper("rent_contract") && !rent.hides_paper("electricity_bill"), "what shows the need stays");
    assert!(rent.hides_declaration(), "the signed sheet repeats every number");
    let care = Redaction { kind: &care, ..rent };
    assert!(!care.hides_paper("medical_report"), "the start catalogue asks for the report with care");
    assert!(!Redaction { withheld: &[], ..rent }.hides_paper("national_id"), "withholding nothing hides nothing");
}

#[test]
fn long_numbers_are_cut_wherever_they_were_typed() {
    let kind = kind("rent");
    let redaction = Redaction { withheld: &Withheld::ALL, kind: &kind, area: "" };
    for (typed, left) in [
        ("هويتي ١٠٠٠٠٠٠٠١٦ وجوالي ٠٥٥-٠٠٠-٠٠١٢", "هويتي •••٠١٦ وجوالي •••٠١٢"),
        ("+966 55 000 0012", "+•••012"),
        ("من 2026 إلى 2027 بمبلغ 1,500.00", "من 2026 إلى 2027 بمبلغ 1,500.00"),
        ("", ""),
        ("SA0380000000608010167519", "•••519"),
    ] {
        assert_eq!(redaction.words(typed), left);
    }
}
