//! What holds for every catalogue, whoever edited it: codes once only, names given, no paper asked for that is not described.

use std::collections::HashSet;

use super::{AnswerKind, Catalogue, Column, PaperKind, Question, SupportKind};
use crate::{Code, Refusal, text};

/// Longest name, label and hint.
const NAME_MAX: usize = 200;
/// More than this many papers, kinds, questions, columns or options is a mistake of the file, not a guide.
const LIST_MAX: usize = 200;
/// Ages and destruction dates beyond ten years are typing mistakes.
const MONTHS_MAX: u16 = 120;

impl Catalogue {
    /// Checks the whole catalogue.
    ///
    /// # Errors
    /// The first thing that does not fit, under its path.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.version == 0 {
            return Err(Refusal::new(Code::Required).at("version"));
        }
        unique("papers", self.papers.iter().map(|paper| paper.code.as_str()))?;
        unique("kinds", self.kinds.iter().map(|kind| kind.code.as_str()))?;
        for (place, paper) in self.papers.iter().enumerate() {
            check_paper(paper).map_err(|refusal| refusal.at(&format!("papers.{place}")))?;
        }
        for (place, kind) in self.kinds.iter().enumerate() {
            self.check_kind(kind).map_err(|refusal| refusal.at(&format!("kinds.{place}")))?;
        }
        Ok(())
    }

    fn check_kind(&self, kind: &SupportKind) -> Result<(), Refusal> {
        named("name", &kind.name)?;
        named("public_label", &kind.public_label)?;
        unique("requirements", kind.requirements.iter().map(|requirement| requirement.paper.as_str()))?;
        unique("questions", kind.questions.iter().map(|question| question.code.as_str()))?;
        for (place, requirement) in kind.requirements.iter().enumerate() {
            let at = |refusal: Refusal| refusal.at(&format!("requirements.{place}"));
            self.paper(&requirement.paper).ok_or_else(|| at(Refusal::new(Code::NotFound).at("paper")))?;
            months("max_age_months", requirement.max_age_months.map(u16::from)).map_err(at)?;
        }
        for (place, question) in kind.questions.iter().enumerate() {
            self.check_question(question).map_err(|refusal| refusal.at(&format!("questions.{place}")))?;
        }
        Ok(())
    }

    fn check_question(&self, question: &Question) -> Result<(), Refusal> {
        named("label", &question.label)?;
        text::clean(&question.hint, NAME_MAX).map_err(|refusal| refusal.at("hint"))?;
        if question.for_paper.as_ref().is_some_and(|paper| self.paper(paper).is_none()) {
            return Err(Refusal::new(Code::NotFound).at("for_paper"));
        }
        check_answer(&question.answer, true).map_err(|refusal| refusal.at("answer"))
    }
}

fn check_paper(paper: &PaperKind) -> Result<(), Refusal> {
    named("name", &paper.name)?;
    months("max_age_months", paper.max_age_months.map(u16::from))?;
    months("copy_destroy_after_months", paper.copy_destroy_after_months)?;
    if paper.is_identity && paper.copy_allowed {
        named("copy_reason", paper.copy_reason.as_deref().unwrap_or_default())?;
        paper.copy_destroy_after_months.ok_or_else(|| Refusal::new(Code::Required).at("copy_destroy_after_months"))?;
    }
    Ok(())
}

fn check_answer(answer: &AnswerKind, may_be_table: bool) -> Result<(), Refusal> {
    match answer {
        AnswerKind::Choice { options } => {
            some("options", options.len())?;
            unique("options", options.iter().map(|option| option.code.as_str()))?;
            options.iter().try_for_each(|option| named("options", &option.label))
        }
        AnswerKind::Table { columns } if may_be_table => {
            some("columns", columns.len())?;
            unique("columns", columns.iter().map(|column| column.code.as_str()))?;
            columns.iter().try_for_each(check_column).map_err(|refusal| refusal.at("columns"))
        }
        AnswerKind::Table { .. } => Err(Refusal::new(Code::ForbiddenLetters)),
        AnswerKind::Money | AnswerKind::Date | AnswerKind::Text | AnswerKind::Number => Ok(()),
    }
}

fn check_column(column: &Column) -> Result<(), Refusal> {
    named("label", &column.label)?;
    check_answer(&column.answer, false)
}

fn named(field: &str, name: &str) -> Result<(), Refusal> {
    text::clean_required(name, NAME_MAX).map(|_| ()).map_err(|refusal| refusal.at(field))
}

fn some(field: &str, count: usize) -> Result<(), Refusal> {
    if count == 0 { Err(Refusal::new(Code::Required).at(field)) } else { Ok(()) }
}

fn months(field: &str, months: Option<u16>) -> Result<(), Refusal> {
    let fits = months.is_none_or(|months| (1..=MONTHS_MAX).contains(&months));
    if fits { Ok(()) } else { Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", MONTHS_MAX).at(field)) }
}

fn unique<'t>(field: &str, codes: impl Iterator<Item = &'t str>) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    for code in codes {
        if seen.len() == LIST_MAX || !seen.insert(code) {
            return Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", LIST_MAX).at(field));
        }
    }
    Ok(())
}
