//! The statement at the desk (البيان): saving what the applicant states, half-filled or whole.

use domain::{
    Code,
    catalogue::QuestionCode,
    checklist::MissingItem,
    date::{DateShown, riyadh_date},
    request::{AnswerInput, TypedAnswer, parse_statement},
    text::Digits,
};
use serde::{Deserialize, Serialize};

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, STAFF, declare_deeds},
    op::Op,
    requests::{
        ExplainedInput, RequestFile, RequestRef, RequestView, SaveStatementInput, Seen, StatementAsTyped, change_request, must_be_editable,
        reach_request, stamp,
    },
};

/// What the same applicant answered to the same questions before (بيان سابق): offered so that nothing is asked twice, and read back like every answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EarlierStatement {
    /// The request it was stated for.
    pub request_number: String,
    /// The day on which that request was opened.
    pub on: DateShown,
    /// Answers that still fit this request's questions.
    pub answers: Vec<EarlierAnswer>,
}

/// One earlier answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EarlierAnswer {
    /// To which question.
    pub question: QuestionCode,
    /// As it stands in the form.
    pub typed: TypedAnswer,
}

/// A private answer, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OpenedAnswer {
    /// To which question.
    pub question: QuestionCode,
    /// In words; empty for a table.
    pub shown: String,
    /// A table's rows in words, by columns.
    pub rows: Vec<Vec<String>>,
}

declare_deeds! {
    /// Saves the statement; what is not answered yet is missing and not wrong.
    writes save_statement(SaveStatementInput) -> RequestView, by DESK;
    /// What the request would lack if the statement were saved as it is typed; nothing is written.
    reads missing_with(StatementAsTyped) -> Vec<MissingItem>, by DESK;
    /// The applicant's newest earlier statement, as far as its answers fit this request's questions (R38).
    reads earlier_statement(RequestRef) -> Option<EarlierStatement>, by DESK;
    /// Opens the private answers of a request that was handed in; that they were opened is an entry.
    reads reveal_answers(RequestRef) -> Vec<OpenedAnswer>, by STAFF;
    /// Notes that the committee and its time were explained to the applicant (R12).
    writes mark_explained(ExplainedInput) -> RequestView, by DESK;
}

fn save_statement(work: &Work<'_>, input: SaveStatementInput) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::SaveStatement, input.request_id, Seen::Version(input.version), |_, file| {
        must_be_editable(&file.request)?;
        let answers = parse_statement(file.kind()?, &input.answers)?;
        Ok(std::mem::replace(&mut file.request.answers, answers))
    })
}

fn reveal_answers(work: &Work<'_>, input: RequestRef) -> Result<Outcome<Vec<OpenedAnswer>>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::RevealAnswers, "request", request.id)?;
    work.read(|reader| {
        let catalogue = reader.get_catalogue(request.catalogue_version)?;
        let kind = catalogue.kind(&request.kind).ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "kind not in catalogue"))?;
        let private = kind.questions.iter().filter(|question| question.private);
        let opened = private.filter_map(|question| {
            let answer = request.answer(&question.code)?;
            let (shown, rows) = (answer.shown(question, Digits::Western), answer.rows_shown(question, Digits::Western));
            Some(OpenedAnswer { question: question.code.clone(), shown, rows })
        });
        Ok(Outcome::read(opened.collect()))
    })
}

fn missing_with(work: &Work<'_>, input: StatementAsTyped) -> Result<Outcome<Vec<MissingItem>>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    work.read(|reader| {
        let mut file = RequestFile::load(reader, request.id, work.today())?;
        let kind = file.kind()?;
        // Each answer by itself: a wrong one keeps none of the others from counting.
        let readable = input.answers.iter().filter_map(|answer| parse_statement(kind, std::slice::from_ref(answer)).ok());
        let answers = readable.flatten().collect();
        file.request.answers = answers;
        Ok(Outcome::read(file.live_missing()?))
    })
}

fn earlier_statement(work: &Work<'_>, input: RequestRef) -> Result<Outcome<Option<EarlierStatement>>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    let newest = work.read(|reader| {
        let all = reader.list_requests_of_household(request.household_id)?;
        let same_voice = all.into_iter().filter(|other| other.applicant_id == request.applicant_id && other.opened.at < request.opened.at);
        Ok::<_, Failure>(same_voice.filter(|other| !other.answers.is_empty()).max_by_key(|other| other.opened.at))
    })?;
    let Some(newest) = newest else { return Ok(Outcome::read(None)) };
    // Its answers are shown, so it is the earlier request that is opened here.
    work.opens(Op::OpenRequest, "request", newest.id)?;
    work.read(|reader| {
        let file = RequestFile::load(reader, request.id, work.today())?;
        let kind = file.kind()?;
        let fits = |answer: &AnswerInput| parse_statement(kind, std::slice::from_ref(answer)).is_ok_and(|read| !read.is_empty());
        let typed =
            newest.answers.iter().map(|answer| AnswerInput { question: answer.question.clone(), typed: answer.value.typed(), cites: None });
        let answers: Vec<_> = typed.filter(fits).map(|answer| EarlierAnswer { question: answer.question, typed: answer.typed }).collect();
        let earlier =
            EarlierStatement { request_number: newest.number.to_string(), on: DateShown::of_day(riyadh_date(newest.opened.at)), answers };
        Ok(Outcome::read(Some(earlier).filter(|earlier| !earlier.answers.is_empty())))
    })
}

fn mark_explained(work: &Work<'_>, input: ExplainedInput) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::MarkExplained, input.request_id, Seen::Beside, |change, file| {
        must_be_editable(&file.request)?;
        // Ticked again it stays with whoever explained first.
        let was = file.request.explained;
        file.request.explained = input.explained.then(|| was.unwrap_or_else(|| stamp(work)));
        change.set_explained(input.request_id, file.request.explained)?;
        Ok(was)
    })
}
