#![allow(clippy::unwrap_used)]
use std::collections::HashMap;

use super::*;
use crate::Code;

#[test]
fn the_starting_set_is_sound_and_neutral() {
    let start = Catalogue::start().unwrap();
    assert!((8..=10).contains(&start.kinds.len()), "a sensible starting set");
    for kind in &start.kinds {
        assert!(!kind.requirements.is_empty() && !kind.questions.is_empty(), "{} asks for papers and answers", kind.code);
        for word in ["سجن", "سجين", "سجناء", "نزيل", "نزلاء", "إفراج", "معسر", "موقوف"] {
            assert!(!kind.public_label.contains(word), "{}: what the visitor carries does not tell of imprisonment", kind.code);
        }
        assert!(kind.requirements.iter().any(|asked| asked.obligation == Obligation::Mandatory), "{}: an ID at least", kind.code);
        let why = QuestionCode::parse("why").unwrap();
        assert!(
            kind.question(&why).is_some() || kind.questions.iter().any(|question| question.required),
            "{}: the need is asked",
            kind.code
        );
    }
}

#[test]
fn no_identity_document_is_copied_unless_the_office_has_a_reason() {
    let mut start = Catalogue::start().unwrap();
    assert!(start.papers.iter().filter(|paper| paper.is_identity).count() >= 3, "ID, family record, birth certificates");
    assert!(
        start.papers.iter().all(|paper| !paper.copy_allowed && paper.may_be_scanned() != paper.is_identity),
        "originals are seen, not copied"
    );
    let id = start.papers.iter_mut().find(|paper| paper.is_identity).unwrap();
    id.copy_allowed = true;
    let refused = start.check().unwrap_err();
    assert_eq!((refused.code, refused.field.as_str()), (Code::Required, "papers.0.copy_reason"), "the switch needs its legal reason");
    let id = start.papers.iter_mut().find(|paper| paper.is_identity).unwrap();
    id.copy_reason = Some("أمر جهة مختصة".to_owned());
    assert_eq!(start.check().unwrap_err().field, "papers.0.copy_destroy_after_months", "and the day of destruction");
}

#[test]
fn income_statements_may_not_be_older_than_three_months() {
    let start = Catalogue::start().unwrap();
    for code in ["social_security", "pension_statement", "salary_certificate"] {
        let paper = start.paper(&PaperCode::parse(code).unwrap()).unwrap();
        assert_eq!(paper.max_age_months, Some(3), "{code}: R06 names three months");
    }
}

#[test]
fn the_same_question_is_asked_in_the_same_words_everywhere() {
    let start = Catalogue::start().unwrap();
    let mut known: HashMap<&str, &Question> = HashMap::new();
    for question in start.kinds.iter().flat_map(|kind| &kind.questions) {
        let first = known.entry(question.code.as_str()).or_insert(question);
        assert_eq!((&first.label, &first.answer), (&question.label, &question.answer), "{}: one code, one question", question.code);
    }
}

#[test]
fn a_catalogue_with_a_mistake_is_refused_where_it_is() {
    let broken = |spoil: fn(&mut Catalogue)| {
        let mut catalogue = Catalogue::start().unwrap();
        spoil(&mut catalogue);
        catalogue.check().unwrap_err().field
    };
    assert_eq!(broken(|c| c.version = 0), "version", "versions count from 1");
    assert_eq!(broken(|c| c.papers.push(c.papers[0].clone())), "papers", "two papers of one code");
    assert_eq!(broken(|c| c.kinds.push(c.kinds[0].clone())), "kinds", "two kinds of one code");
    assert_eq!(broken(|c| c.kinds[0].public_label.clear()), "kinds.0.public_label", "letters need the neutral name");
    assert_eq!(
        broken(|c| c.kinds[1].requirements[0].paper = PaperCode::parse("unknown").unwrap()),
        "kinds.1.requirements.0.paper",
        "no such paper"
    );
    assert_eq!(broken(|c| c.papers[1].max_age_months = Some(0)), "papers.1.max_age_months", "nothing can be so new");
    let nested = broken(|c| {
        let table = AnswerKind::Table { columns: vec![] };
        c.kinds[0].questions[0].answer = AnswerKind::Table {
            columns: vec![Column { code: QuestionCode::parse("x").unwrap(), label: "س".to_owned(), answer: table, required: false }],
        };
    });
    assert_eq!(nested, "kinds.0.questions.0.answer.columns", "no table in a table");
}

#[test]
fn codes_are_plain_words() {
    assert!(PaperCode::parse("rent_contract").is_ok(), "a code");
    for wrong in ["", "1x", "Rent", "عقد", "a b", "a,b", "a-b", &"a".repeat(41)] {
        assert!(PaperCode::parse(wrong).is_err(), "{wrong:?} would not fit the journal's field list");
    }
    assert!(serde_json::from_str::<Catalogue>(r#"{"version":1,"papers":[],"kinds":[],"more":1}"#).is_err(), "unknown fields are refused");
}
