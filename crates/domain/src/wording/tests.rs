#![allow(clippy::unwrap_used)]

use super::*;

fn paragraph(male: &str, female: &str) -> ParagraphInput {
    ParagraphInput { male: male.into(), female: female.into() }
}

fn sentences() -> LetterSentences {
    LetterSentences {
        title: "إشعار استلام".into(),
        greeting: "السلام عليكم ورحمة الله وبركاته".into(),
        received: "استلمنا طلبكم رقم {request} ({kind}) في {date_h}، واطلعنا على {count}.".into(),
        received_none: "استلمنا طلبكم رقم {request} ({kind}).".into(),
        complete: "ولا ينقصه شيء.".into(),
        committee: "يُرفع إلى لجنة البحث، ويكون الرد ابتداءً من {earliest_h} الموافق {earliest_g}.".into(),
        closing: "وتفضلوا بقبول التحية.".into(),
    }
}

fn refused(found: Refusals) -> Vec<(Code, String, Option<String>)> {
    found.0.into_iter().map(|refusal| (refusal.code, refusal.field, refusal.params.get("words").cloned())).collect()
}

#[test]
fn the_declaration_never_loses_the_sentence_of_direct_responsibility() {
    let kept = DeclarationWording::parse("1", &[paragraph("وأنا مسؤول مسؤولية مباشرة عنها.", "وأنا مسؤولة مسؤولية مباشرة عنها.")]).unwrap();
    assert_eq!(kept.paragraphs.len(), 1, "a changed wording that keeps it is taken");
    let lost = DeclarationWording::parse("1", &[paragraph("البيانات صحيحة.", "")]).unwrap_err();
    assert_eq!(lost.0.first().map(|refusal| refusal.code), Some(Code::TextLacks), "without it the text is refused");
    let half = DeclarationWording::parse("1", &[paragraph("وأنا مسؤول مسؤولية مباشرة.", "وأنا موافقة.")]).unwrap_err();
    assert_eq!(half.0.first().map(|refusal| refusal.code), Some(Code::TextLacks), "a woman signs the same responsibility");
}

#[test]
fn an_empty_paragraph_is_named_by_its_place() {
    let found = DeclarationWording::parse("1", &[paragraph("مسؤولية مباشرة", ""), paragraph(" ", "")]).unwrap_err();
    assert_eq!(refused(found), [(Code::Required, "paragraphs.1.male".to_owned(), None)], "only the empty one");
}

#[test]
fn the_letter_keeps_the_places_that_the_program_fills() {
    assert_eq!(sentences().check().unwrap(), sentences(), "a whole letter is taken as it is");
    let mut lacking = sentences();
    lacking.committee = "يُرفع إلى لجنة البحث.".into();
    assert_eq!(
        refused(lacking.check().unwrap_err()),
        [(Code::TextLacks, "committee".to_owned(), Some("{earliest_h}".to_owned()))],
        "the visitor must read from when a reply may come (R14)"
    );
}

#[test]
fn a_place_that_nothing_fills_is_refused_before_it_is_printed() {
    for (typed, place) in [("السلام على {name}", "{name}"), ("السلام {request", "{request"), ("السلام }", "}")] {
        let mut wrong = sentences();
        wrong.greeting = typed.into();
        let expected = [(Code::TextUnknownPlace, "greeting".to_owned(), Some(place.to_owned()))];
        assert_eq!(refused(wrong.check().unwrap_err()), expected, "{typed}");
    }
}
