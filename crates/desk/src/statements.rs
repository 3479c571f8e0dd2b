//! The statement at the desk (البيان): saving what the applicant states, half-filled or whole.

use domain::{checklist::MissingItem, request::parse_statement};

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, declare_deeds},
    op::Op,
    requests::{ExplainedInput, RequestView, RequestFile, SaveStatementInput, Seen, StatementAsTyped, change_request, must_be_editable, reach_request, stamp},
};

declare_deeds! {
    /// Saves the statement; what is not answered yet is missing and not wrong.
    writes save_statement(SaveStatementInput) -> RequestView, by DESK;
    /// What the request would lack if the statement were saved as it is typed; nothing is written.
    reads missing_with(StatementAsTyped) -> Vec<MissingItem>, by DESK;
    /// Notes that the committee and its time were explained to the applicant (R12).
    writes mark_explained(ExplainedInput) -> RequestView, by DESK;
}

fn save_statement(work: &Work<'_>, input: SaveStatementInput) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::SaveStatement, input.request_id, Seen::Version(input.version), |_, file| {
        must_be_editable(&file.request)?;
        file.request.answers = parse_statement(file.kind()?, &input.answers)?;
        Ok(())
    })
}

fn missing_with(work: &Work<'_>, input: StatementAsTyped) -> Result<Outcome<Vec<MissingItem>>, Failure> {
    let request = reach_request(work, input.request_id)?;
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

fn mark_explained(work: &Work<'_>, input: ExplainedInput) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::MarkExplained, input.request_id, Seen::Beside, |change, file| {
        must_be_editable(&file.request)?;
        // Ticked again it stays with whoever explained first.
        let stamp = file.request.explained.unwrap_or_else(|| stamp(work));
        file.request.explained = input.explained.then_some(stamp);
        Ok(change.set_explained(input.request_id, file.request.explained)?)
    })
}
