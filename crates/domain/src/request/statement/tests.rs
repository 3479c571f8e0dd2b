#![allow(clippy::unwrap_used)]
use super::*;
use crate::catalogue::{Catalogue, KindCode};
use crate::date::Calendar;
use crate::text::Digits;

fn rent() -> SupportKind {
    Catalogue::start().unwrap().kind(&KindCode::parse("rent").unwrap()).unwrap().clone()
}

fn code(text: &str) -> QuestionCode {
    QuestionCode::parse(text).unwrap()
}

fn text(question: &str, typed: &str) -> AnswerInput {
    AnswerInput { question: code(question), typed: TypedAnswer::Text(typed.to_owned()), cites: None }
}

fn income(rows: &[(&str, &str, &str)]) -> AnswerInput {
    let cell = |column: &str, typed: &str| CellInput { column: code(column), typed: TypedAnswer::Text(typed.to_owned()) };
    let row = |(source, whose, monthly): &(&str, &str, &str)| vec![cell("source", source), cell("whose", whose), cell("monthly", monthly)];
    AnswerInput { question: code("income"), typed: TypedAnswer::Rows(rows.iter().map(row).collect()), cites: None }
}

fn refused(typed: &[AnswerInput]) -> Vec<(Code, String)> {
    parse_statement(&rent(), typed).unwrap_err().0.into_iter().map(|refusal| (refusal.code, refusal.field)).collect()
}

#[test]
fn a_half_filled_statement_is_kept_as_it_is() {
    let kind = rent();
    let typed = [text("asked_amount", "١٬٩٨٠٫٥"), text("why", "  "), text("dependants", ""), income(&[("salary", "", ""), ("", " ", "")])];
    let answers = parse_statement(&kind, &typed).unwrap();
    let found: Vec<_> = answers.iter().map(|answer| answer.question.as_str()).collect();
    assert_eq!(found, ["income", "asked_amount"], "empty answers are left out, the rest stands in the order of the questions");
    assert_eq!(answers[1].value, AnswerValue::Money(Halalas::new(198_050).unwrap()), "halalas, nothing rounded");
    let AnswerValue::Table(rows) = &answers[0].value else { panic!("a table") };
    assert_eq!(rows.len(), 1, "an empty row is no row");
    assert!(!answers[0].is_whole(kind.question(&code("income")).unwrap()), "an income without its amount is still missing");
    assert_eq!(parse_statement(&kind, &[]).unwrap(), [], "saving is always possible (R04)");
}

#[test]
fn all_wrong_answers_come_at_once_each_in_its_cell() {
    let due = TypedDate { calendar: Calendar::Hijri, year: 1446, month: Some(5), day: Some(30) };
    let typed = [
        text("asked_amount", "1,5"),
        text("dependants", "ستة"),
        text("housing", "castle"),
        text("why", &"م".repeat(2001)),
        AnswerInput { question: code("rent_due"), typed: TypedAnswer::Date(Some(due)), cites: None },
        income(&[("salary", "الأم", "3000"), ("lottery", "الأب", "-5")]),
    ];
    let expected = [
        (Code::NotFound, "answers.income.1.source"),
        (Code::AmountShape, "answers.income.1.monthly"),
        (Code::NotFound, "answers.housing"),
        (Code::NumberShape, "answers.dependants"),
        (Code::NoSuchDay, "answers.rent_due.day"),
        (Code::AmountShape, "answers.asked_amount"),
        (Code::TooLong, "answers.why"),
    ];
    assert_eq!(refused(&typed), expected.map(|(code, field)| (code, field.to_owned())), "one pass mends everything");
}

#[test]
fn what_the_kind_does_not_ask_is_refused() {
    assert_eq!(refused(&[text("bill_amount", "10")]), [(Code::NotFound, "answers.bill_amount".to_owned())], "a question of another kind");
    assert_eq!(refused(&[text("why", "أ"), text("why", "ب")]), [(Code::NotFound, "answers.why".to_owned())], "one question, one answer");
    let cited = AnswerInput { cites: Some(PaperCode::parse("unpaid_bill").unwrap()), ..text("why", "أ") };
    assert_eq!(refused(&[cited]), [(Code::NotFound, "answers.why.cites".to_owned())], "a paper that is not asked for shows nothing");
    let year = TypedDate { calendar: Calendar::Hijri, year: 1448, month: None, day: None };
    let due = AnswerInput { question: code("rent_due"), typed: TypedAnswer::Date(Some(year)), cites: None };
    assert_eq!(refused(&[due]), [(Code::DateIncomplete, "answers.rent_due.day".to_owned())], "a payment falls on a day");
    let shape = AnswerInput { typed: TypedAnswer::Rows(vec![]), ..text("why", "") };
    assert_eq!(refused(&[shape]), [(Code::BadCall, "answers.why".to_owned())], "a table where a text belongs");
    let many = income(&vec![("salary", "", "1"); 51]);
    assert_eq!(refused(&[many]), [(Code::OutOfRange, "answers.income".to_owned())], "a limit that the window says");
    assert_eq!(refused(&[text("dependants", "10000")])[0].0, Code::OutOfRange, "no family is so large");
}

#[test]
fn answers_come_back_into_the_form_as_they_went() {
    let kind = rent();
    let due = TypedDate { calendar: Calendar::Hijri, year: 1446, month: Some(5), day: Some(29) };
    let typed = [
        text("housing", "rented"),
        text("dependants", "٦"),
        AnswerInput {
            question: code("rent_due"),
            typed: TypedAnswer::Date(Some(due)),
            cites: Some(PaperCode::parse("rent_contract").unwrap()),
        },
        income(&[("salary", "الأم", "3,000.00")]),
        text("why", "تأخر الراتب\nثلاثة أشهر"),
    ];
    let answers = parse_statement(&kind, &typed).unwrap();
    let again: Vec<_> =
        answers.iter().map(|a| AnswerInput { question: a.question.clone(), typed: a.value.typed(), cites: a.cites.clone() }).collect();
    assert_eq!(parse_statement(&kind, &again).unwrap(), answers, "opening and saving changes nothing");
    let words = |question: &str| {
        let question = kind.question(&code(question)).unwrap();
        answers.iter().find(|answer| answer.question == question.code).unwrap().shown(question, Digits::Western)
    };
    assert_eq!(words("housing"), "إيجار", "the option's words");
    assert_eq!(words("rent_due"), "29 جمادى الأولى 1446 هـ، الموافق 1 ديسمبر 2024 م", "both calendars");
    let income = kind.question(&code("income")).unwrap();
    let rows = answers.iter().find(|answer| answer.question == income.code).unwrap().rows_shown(income, Digits::Western);
    assert_eq!(rows, [["راتب", "الأم", "3,000.00"]], "a table is read back cell by cell");
    assert_eq!(
        serde_json::from_str::<Vec<Answer>>(&serde_json::to_string(&answers).unwrap()).unwrap(),
        answers,
        "it reads back from the store"
    );
}
