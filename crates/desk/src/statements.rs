//! The statement at the desk (البيان): saving what the applicant states, half-filled or whole.

use domain::request::parse_statement;

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, declare_deeds},
    op::Op,
    requests::{ExplainedInput, RequestView, SaveStatementInput, Seen, change_request, must_be_editable, stamp},
};

declare_deeds! {
    /// Saves the statement; what is not answered yet is missing and not wrong.
    writes save_statement(SaveStatementInput) -> RequestView, by DESK;
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

fn mark_explained(work: &Work<'_>, input: ExplainedInput) -> Result<Outcome<RequestView>, Failure> {
    change_request(work, Op::MarkExplained, input.request_id, Seen::Beside, |change, file| {
        must_be_editable(&file.request)?;
        // Ticked again it stays with whoever explained first.
        let stamp = file.request.explained.unwrap_or_else(|| stamp(work));
        file.request.explained = input.explained.then_some(stamp);
        Ok(change.set_explained(input.request_id, file.request.explained)?)
    })
}
