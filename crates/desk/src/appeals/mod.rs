//! Appeals at the desk (التظلمات): taken down, acknowledged, examined by another than whoever decided, answered and closed (R30).

mod letters;
mod steps;
mod types;
mod view;

use domain::{
    appeal::{Appeal, AppealInput},
    id::AppealId,
    staff::Role,
};

use crate::{
    Failure, Outcome, Work,
    deed::{MANAGER, STAFF, declare_deeds},
    op::Op,
    papers::PaperBrief,
    requests::{RequestRef, reach_request},
};

use letters::{acknowledge_appeal, print_appeal_answer};
use steps::{answer_appeal, assign_examiner, close_appeal, receive_appeal, take_back_appeal};
use types::{AnswerAppealInput, AppealRef, AppealRow, AppealView, AssignExaminerInput, CloseAppealInput, ListAppealsInput, RequestAppeals};
use view::{appeal_view, list_appeals, request_appeals};

/// Who examines appeals.
const EXAMINERS: &[Role] = domain::appeal::EXAMINERS;

declare_deeds! {
    /// Appeals that go on, the oldest first, or those that ended.
    reads list_appeals(ListAppealsInput) -> Vec<AppealRow>, by STAFF;
    /// The appeals of a request, and the decisions they may be brought against.
    reads request_appeals(RequestRef) -> RequestAppeals, by STAFF;
    /// Opens one appeal.
    reads get_appeal(AppealRef) -> AppealView, by STAFF;
    /// Takes an appeal against a decision down, in the words of whoever brings it.
    writes receive_appeal(AppealInput) -> AppealView, by STAFF;
    /// Makes the acknowledgement of an appeal; asked again it gives the one that was made.
    writes acknowledge_appeal(AppealRef) -> PaperBrief, by STAFF;
    /// Names who examines an appeal: nobody who had a hand in the decision.
    writes assign_examiner(AssignExaminerInput) -> AppealView, by MANAGER;
    /// Answers an appeal: the decision stands, or the committee is asked for a new one.
    writes answer_appeal(AnswerAppealInput) -> AppealView, by EXAMINERS;
    /// Makes the letter with the answer; asked again it gives the one that was made.
    writes print_appeal_answer(AppealRef) -> PaperBrief, by STAFF;
    /// Closes an answered appeal once whoever brought it was told.
    writes close_appeal(CloseAppealInput) -> AppealView, by STAFF;
    /// Ends an appeal that whoever brought it took back.
    writes take_back_appeal(CloseAppealInput) -> AppealView, by STAFF;
}

/// An appeal this staff member may reach: one about a relative's file is as closed as the file.
fn reach_appeal(work: &Work<'_>, id: AppealId) -> Result<Appeal, Failure> {
    let appeal = work.read(|reader| Ok(reader.get_appeal(id)?))?;
    reach_request(work, appeal.request_id)?;
    Ok(appeal)
}

fn get_appeal(work: &Work<'_>, input: AppealRef) -> Result<Outcome<AppealView>, Failure> {
    let appeal = reach_appeal(work, input.appeal_id)?;
    work.opens(Op::OpenAppeal, "request", appeal.request_id)?;
    Ok(Outcome::read(appeal_view(work, appeal.id)?))
}
