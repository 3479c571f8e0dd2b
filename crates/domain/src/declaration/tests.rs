#![allow(clippy::unwrap_used)]
use super::*;
use crate::id::{StaffId, new_id};
use crate::person::{Category, MaritalStatus, Sex};
use crate::snapshot::{SnapshotRow, SnapshotSection};

fn id<T: From<uuid::Uuid>>(number: u8) -> T {
    new_id(1, [number; 10])
}

fn snapshot(value: &str) -> Snapshot {
    let row = SnapshotRow { code: "rent".into(), label: "الإيجار".into(), value: value.into() };
    Snapshot { sections: vec![SnapshotSection { code: "statement".into(), title: "البيان".into(), rows: vec![row] }] }
}

fn printed(by: StaffId) -> Declaration {
    let snapshot = snapshot("14,000.00 ريال");
    Declaration {
        id: id(1),
        number: DeclarationNumber::new(2026, 43).unwrap(),
        request_id: id(2),
        declarant_id: id(3),
        form_version: "1".into(),
        form_sha256: vec![1; 32],
        sha256: snapshot.sha256().to_vec(),
        snapshot,
        signing: Signing { method: SigningMethod::Paper, witnesses: Vec::new() },
        state: DeclarationState::Unsigned,
        printed: Stamp { by, at: 10 },
        paper_id: id(4),
        signature: None,
    }
}

fn signature(by: StaffId) -> Signature {
    Signature { witness: Stamp { by, at: 20 }, kept_in: "الصندوق 14".into(), picture_sha256: None, binding_sha256: None }
}

#[test]
fn signing_is_over_what_was_printed_and_once_only() {
    let clerk = id(9);
    let mut declaration = printed(clerk);
    let now = declaration.snapshot.clone();
    declaration.sign(&now, signature(clerk)).unwrap();
    assert!(declaration.covers(&now) && declaration.state == DeclarationState::Signed, "signed and fresh");
    let again = declaration.sign(&now, signature(clerk)).unwrap_err();
    assert_eq!(again.code, Code::StepNotOpen, "a signed declaration is frozen");
    assert!(!declaration.covers(&snapshot("15,500.00 ريال")), "«بيانات تغيّرت بعد التوقيع»");
}

#[test]
fn data_that_changed_since_printing_are_not_signed() {
    let clerk = id(9);
    let mut declaration = printed(clerk);
    let refused = declaration.sign(&snapshot("15,500.00 ريال"), signature(clerk)).unwrap_err();
    assert_eq!(
        (refused.code, declaration.state),
        (Code::DeclarationOutdated, DeclarationState::Unsigned),
        "what is in the hand is not what is on file"
    );
    let other = declaration.sign(&declaration.snapshot.clone(), signature(id(8))).unwrap_err();
    assert_eq!(other.code, Code::DeclarationOutdated, "the sheet names the employee who prints it as the witness");
}

#[test]
fn a_fingerprint_needs_two_witnesses_who_are_two() {
    let witness = |name: &str, number: &str| WitnessInput { name: name.into(), national_id: number.into() };
    let codes = |witnesses: &[WitnessInput]| {
        let refused = Signing::parse(SigningMethod::CannotSign, witnesses).unwrap_err().0;
        refused.into_iter().map(|refusal| (refusal.code, refusal.field)).collect::<Vec<_>>()
    };
    assert_eq!(codes(&[]), [(Code::Required, "witnesses".into())], "nobody saw it");
    assert_eq!(codes(&[witness("محمد الصالح", "1000000016")]), [(Code::Required, "witnesses".into())], "one is not enough");
    let wrong = codes(&[witness("", "1000000016"), witness("هند العمر", "123")]);
    assert_eq!(wrong, [(Code::Required, "witnesses.0.name".into()), (Code::IdLength, "witnesses.1.national_id".into())], "all at once");
    let twice = codes(&[witness("محمد الصالح", "1000000016"), witness("محمد صالح", "١٠٠٠٠٠٠٠١٦")]);
    assert_eq!(twice, [(Code::SameWitness, "witnesses.1.national_id".into())], "one person under two spellings is one person");
    let two = [witness("محمد الصالح", "1000000016"), witness("هند العمر", "1000000024")];
    assert_eq!(Signing::parse(SigningMethod::CannotSign, &two).unwrap().witnesses.len(), 2, "two people");
    assert!(Signing::parse(SigningMethod::Paper, &two).unwrap().witnesses.is_empty(), "a signature in ink needs none");
}

#[test]
fn the_text_holds_the_sentence_of_direct_responsibility_in_both_genders() {
    let form = DeclarationForm::newest().unwrap();
    let of = |sex| form.text(sex).join(" ");
    assert!(of(Some(Sex::Male)).contains("مسؤول مسؤولية مباشرة عن صحة المعلومات"), "R11, word for word");
    assert!(of(Some(Sex::Female)).contains("مسؤولة مسؤولية مباشرة عن صحة المعلومات"), "and to a woman");
    assert!(of(Some(Sex::Female)).contains("مقدّمة الطلب") && of(None).contains("مقدّم الطلب"), "verbs and nouns agree");
    assert_ne!(form.text_sha256(Some(Sex::Male)), form.text_sha256(Some(Sex::Female)), "what was read is what is hashed");
}

#[test]
fn every_version_is_kept_for_good_under_its_own_name() {
    let newest = DeclarationForm::newest().unwrap();
    assert_eq!(DeclarationForm::of_version(&newest.version).unwrap(), newest, "a signed declaration finds its text again");
    assert_eq!(DeclarationForm::of_version("0").unwrap_err().code, Code::NotFound, "a version that never was");
}

#[test]
fn the_text_has_a_word_for_every_choice() {
    let form = DeclarationForm::newest().unwrap();
    let mut codes: Vec<String> = Vec::new();
    codes.extend(MaritalStatus::ALL.map(|one| format!("marital.{}", one.as_str())));
    codes.extend(Category::SHIPPED.map(|one| format!("category.{}", one.code())));
    codes.extend(crate::household::HouseholdRole::ALL.map(|one| format!("role.{}", one.as_str())));
    codes.extend(crate::request::Capacity::ALL.map(|one| format!("capacity.{}", one.as_str())));
    let accounts = ["own", "spouse", "parent", "child", "sibling", "guardian", "proxy", "other"];
    codes.extend(accounts.map(|one| format!("account.{one}")));
    codes.extend(["sex.male", "sex.female", "id.citizen", "id.resident", "riyal", "none", "oneself"].map(str::to_owned));
    for code in codes {
        for sex in [None, Some(Sex::Male), Some(Sex::Female)] {
            let word = form.word(&code, sex);
            assert!(!word.is_empty() && word != code, "{code} would be printed as a code");
        }
    }
}
