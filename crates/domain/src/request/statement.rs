//! What the applicant states (بيان), read against the questions of the kind of support. Missing is not wrong: a half-filled statement is kept (R04).

mod shown;

use serde::{Deserialize, Serialize};

use crate::catalogue::{AnswerKind, ChoiceOption, Column, PaperCode, Question, QuestionCode, SupportKind};
use crate::date::{RecordedDate, TypedDate};
use crate::money::Halalas;
use crate::{Code, Refusal, Refusals, text};

/// Longest free answer, in letters.
const TEXT_MAX: usize = 2000;
/// Longest free answer in a table's cell.
const CELL_TEXT_MAX: usize = 200;
/// Most rows of a table.
const ROWS_MAX: usize = 50;
/// Largest count: of people, months, things.
const NUMBER_MAX: u32 = 9999;

/// An answer as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", content = "value", rename_all = "snake_case", deny_unknown_fields)]
pub enum TypedAnswer {
    /// Money, a count, free text, or the code of a choice.
    Text(String),
    /// A date; nothing when its boxes are empty.
    Date(Option<TypedDate>),
    /// The rows of a table.
    Rows(Vec<Vec<CellInput>>),
}

/// One cell of a table as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CellInput {
    /// Which column.
    pub column: QuestionCode,
    /// What was typed.
    pub typed: TypedAnswer,
}

/// The answer to one question as typed. Its refusals stand under `answers.QUESTION` or `answers.QUESTION.ROW.COLUMN`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerInput {
    /// Which question.
    pub question: QuestionCode,
    /// What was typed.
    pub typed: TypedAnswer,
    /// The paper that shows it.
    pub cites: Option<PaperCode>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Which column.
    pub column: QuestionCode,
    /// What stands there.
    pub value: AnswerValue,
}

/// An answer, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum AnswerValue {
    /// An amount.
    Money(Halalas),
    /// A day.
    Date(RecordedDate),
    /// The chosen option.
    Choice(QuestionCode),
    /// Free text, as typed.
    Text(String),
    /// A count.
    Number(u32),
    /// The rows that hold anything.
    Table(Vec<Vec<Cell>>),
}

/// One answer of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Which question.
    pub question: QuestionCode,
    /// What was answered.
    pub value: AnswerValue,
    /// The paper that shows it.
    pub cites: Option<PaperCode>,
}

/// Reads a whole statement, in the order of the kind's questions. Empty answers are left out.
///
/// # Errors
/// Every answer that is wrong, under its path; `NotFound` for a question, option, column or cited paper that this kind does not have.
pub fn parse_statement(kind: &SupportKind, typed: &[AnswerInput]) -> Result<Vec<Answer>, Refusals> {
    let mut refused = Refusals::default();
    for (place, answer) in typed.iter().enumerate() {
        let twice = typed.iter().take(place).any(|earlier| earlier.question == answer.question);
        if twice || kind.question(&answer.question).is_none() {
            refused.push(Refusal::new(Code::NotFound).at(&format!("answers.{}", answer.question)));
        }
    }
    let mut answers = Vec::new();
    for question in &kind.questions {
        let Some(answer) = typed.iter().find(|answer| answer.question == question.code) else { continue };
        let field = format!("answers.{}", question.code);
        let value = read(&question.answer, &answer.typed, &field, &mut refused);
        let cites = answer.cites.clone();
        if cites.as_ref().is_some_and(|paper| kind.requirement(paper).is_none()) {
            refused.push(Refusal::new(Code::NotFound).at(&format!("{field}.cites")));
        }
        answers.extend(value.map(|value| Answer { question: question.code.clone(), value, cites }));
    }
    refused.done().map(|()| answers)
}

fn read(kind: &AnswerKind, typed: &TypedAnswer, field: &str, refused: &mut Refusals) -> Option<AnswerValue> {
    match (kind, typed) {
        (AnswerKind::Table { columns }, TypedAnswer::Rows(rows)) => read_rows(columns, rows, field, refused),
        _ => refused.take(field, read_single(kind, typed, TEXT_MAX)).flatten(),
    }
}

fn read_rows(columns: &[Column], rows: &[Vec<CellInput>], field: &str, refused: &mut Refusals) -> Option<AnswerValue> {
    if rows.len() > ROWS_MAX {
        refused.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", ROWS_MAX).at(field));
        return None;
    }
    let mut table = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let unknown = row.iter().filter(|cell| columns.iter().all(|column| column.code != cell.column));
        for cell in unknown {
            refused.push(Refusal::new(Code::NotFound).at(&format!("{field}.{place}.{}", cell.column)));
        }
        let mut cells = Vec::new();
        for column in columns {
            let Some(cell) = row.iter().find(|cell| cell.column == column.code) else { continue };
            let path = format!("{field}.{place}.{}", column.code);
            let value = refused.take(&path, read_single(&column.answer, &cell.typed, CELL_TEXT_MAX)).flatten();
            cells.extend(value.map(|value| Cell { column: column.code.clone(), value }));
        }
        if !cells.is_empty() {
            table.push(cells);
        }
    }
    (!table.is_empty()).then_some(AnswerValue::Table(table))
}

/// Everything but a table; `None` when nothing was typed.
fn read_single(kind: &AnswerKind, typed: &TypedAnswer, text_max: usize) -> Result<Option<AnswerValue>, Refusal> {
    let value = match (kind, typed) {
        (AnswerKind::Date, TypedAnswer::Date(date)) => date.map(RecordedDate::parse_whole).transpose()?.map(AnswerValue::Date),
        (AnswerKind::Text, TypedAnswer::Text(typed)) => {
            Some(text::clean_lines(typed, text_max)?).filter(|text| !text.is_empty()).map(AnswerValue::Text)
        }
        (AnswerKind::Money, TypedAnswer::Text(typed)) => filled(Halalas::parse(typed))?.map(AnswerValue::Money),
        (AnswerKind::Number, TypedAnswer::Text(typed)) => filled(read_count(typed))?.map(AnswerValue::Number),
        (AnswerKind::Choice { options }, TypedAnswer::Text(typed)) => filled(chosen(options, typed))?.map(AnswerValue::Choice),
        _ => return Err(Refusal::new(Code::BadCall)),
    };
    Ok(value)
}

/// An empty field is no mistake here: what is required is asked for by the list of what is missing.
fn filled<T>(parsed: Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    match parsed {
        Err(refusal) if refusal.code == Code::Required => Ok(None),
        other => other.map(Some),
    }
}

fn read_count(typed: &str) -> Result<u32, Refusal> {
    let digits = text::number_letters(typed);
    if digits.is_empty() {
        return Err(Refusal::new(Code::Required));
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::new(Code::NumberShape));
    }
    let count = digits.parse().ok().filter(|count| *count <= NUMBER_MAX);
    count.ok_or_else(|| Refusal::new(Code::OutOfRange).with("min", 0).with("max", NUMBER_MAX))
}

fn chosen(options: &[ChoiceOption], typed: &str) -> Result<QuestionCode, Refusal> {
    if typed.is_empty() {
        return Err(Refusal::new(Code::Required));
    }
    let option = options.iter().find(|option| option.code.as_str() == typed);
    option.map(|option| option.code.clone()).ok_or_else(|| Refusal::new(Code::NotFound))
}

impl Answer {
    /// Whether nothing that the question requires is left open: a table's begun rows must have their required columns.
    pub fn is_whole(&self, question: &Question) -> bool {
        let (AnswerKind::Table { columns }, AnswerValue::Table(rows)) = (&question.answer, &self.value) else { return true };
        let required = || columns.iter().filter(|column| column.required);
        rows.iter().all(|row| required().all(|column| row.iter().any(|cell| cell.column == column.code)))
    }
}

#[cfg(test)]
mod tests;
