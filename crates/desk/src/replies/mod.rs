//! The reply (الرد والتبليغ): decision letters, tries to reach the applicant, the telling itself, and the end of what was refused (R13, R14, R23).
//!
//! A decision and its telling are two facts. Who decided, who printed the letter, who told and who took the letter away are never mixed.

mod calls;
mod close;
mod inform;
mod letter;
mod list;
mod show;
mod text;
mod types;
mod view;

use domain::reply::{CallInput, InformInput};

pub use text::{DecisionTextView, PreviewDecisionTextInput, SaveDecisionTextInput};
pub use types::{CloseRefusedInput, ListRepliesInput, ReplyBrief, ReplyList, ReplyView};

pub(crate) use close::reopen;
pub(crate) use inform::{forget_call, untell};

use self::{
    calls::{print_call_list, record_call},
    close::close_refused,
    inform::inform_applicant,
    letter::make_decision_letter,
    list::{list_replies, replies_waiting},
    show::{get_reply, reply_brief},
    text::{decision_texts, preview_decision_text, save_decision_text},
    types::RepliesWaiting,
};
use crate::{
    deed::{MANAGER, STAFF, declare_deeds},
    drafts::Nothing,
    papers::{PaperBrief, PaperBytes},
    requests::RequestRef,
};

declare_deeds! {
    /// Whom to tell today, whom it was tried to tell, and who was told this week.
    reads list_replies(ListRepliesInput) -> ReplyList, by STAFF;
    /// How many replies wait, for the first page.
    reads replies_waiting(Nothing) -> RepliesWaiting, by STAFF;
    /// Opens one reply: the decision, its letter, the numbers to call, tries and telling.
    reads get_reply(RequestRef) -> ReplyView, by STAFF;
    /// What became of the reply to a request, in a few words and without any number to call.
    reads reply_brief(RequestRef) -> Option<ReplyBrief>, by STAFF;
    /// Issues the letter of the newest decision; asked again it gives the letter that was issued.
    writes make_decision_letter(RequestRef) -> PaperBrief, by STAFF;
    /// Records a try to reach the applicant.
    writes record_call(CallInput) -> ReplyView, by STAFF;
    /// Records that the applicant was told; before the promised day it asks to be confirmed and is never blocked.
    writes inform_applicant(InformInput) -> ReplyView, by STAFF;
    /// The day's numbers to call as a paper: number, first name and phone, nothing of the decision.
    reads print_call_list(Nothing) -> PaperBytes, by STAFF;
    /// Closes a request whose refusal was told; while one may still object a reason is asked.
    writes close_refused(CloseRefusedInput) -> ReplyView, by STAFF;
    /// The wording of the decision letters and the period for objecting, with every version so far.
    reads decision_texts(Nothing) -> DecisionTextView, by MANAGER;
    /// Puts new sentences of the decision letters, or another period for objecting, in force from a day on.
    writes save_decision_text(SaveDecisionTextInput) -> DecisionTextView, by MANAGER;
    /// A decision letter with these sentences over made-up data; nothing is kept.
    reads preview_decision_text(PreviewDecisionTextInput) -> PaperBytes, by MANAGER;
}
