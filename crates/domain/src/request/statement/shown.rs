//! Answers in words, for the screen, the read-back and the declaration; and as they were typed, for the form.

use super::{Answer, AnswerValue, Cell, CellInput, TypedAnswer};
use crate::catalogue::{AnswerKind, Question};
use crate::text::Digits;

impl AnswerValue {
    /// As it stands in the form when it is opened again.
    pub fn typed(&self) -> TypedAnswer {
        match self {
            Self::Money(amount) => TypedAnswer::Text(amount.shown(Digits::Western)),
            Self::Date(date) => TypedAnswer::Date(Some(date.typed())),
            Self::Choice(code) => TypedAnswer::Text(code.to_string()),
            Self::Text(text) => TypedAnswer::Text(text.clone()),
            Self::Number(number) => TypedAnswer::Text(number.to_string()),
            Self::Table(rows) => {
                let cell = |cell: &Cell| CellInput { column: cell.column.clone(), typed: cell.value.typed() };
                TypedAnswer::Rows(rows.iter().map(|row| row.iter().map(cell).collect()).collect())
            }
        }
    }

    /// In words; empty for a table, whose cells have their own (see [`Answer::rows_shown`]).
    pub fn shown(&self, kind: &AnswerKind, digits: Digits) -> String {
        match (self, kind) {
            (Self::Choice(code), AnswerKind::Choice { options }) => {
                options.iter().find(|option| option.code == *code).map(|option| option.label.clone()).unwrap_or_default()
            }
            (Self::Money(amount), _) => amount.shown(digits),
            (Self::Date(date), _) => date.shown().in_digits(digits).both,
            (Self::Text(text), _) => text.clone(),
            (Self::Number(number), _) => digits.draw(&number.to_string()),
            (Self::Choice(_) | Self::Table(_), _) => String::new(),
        }
    }
}

impl Answer {
    /// The answer in words; empty for a table.
    pub fn shown(&self, question: &Question, digits: Digits) -> String {
        self.value.shown(&question.answer, digits)
    }

    /// A table's rows in words, a text for each column of the question, empty where nothing stands; no rows for other answers.
    pub fn rows_shown(&self, question: &Question, digits: Digits) -> Vec<Vec<String>> {
        let (AnswerKind::Table { columns }, AnswerValue::Table(rows)) = (&question.answer, &self.value) else { return Vec::new() };
        let cell = |row: &[Cell], column: &crate::catalogue::Column| {
            let found = row.iter().find(|cell| cell.column == column.code);
            found.map(|cell| cell.value.shown(&column.answer, digits)).unwrap_or_default()
        };
        rows.iter().map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect()
    }
}
