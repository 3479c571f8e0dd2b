//! Scans at the desk (المرفقات): cleaned by a child process, sealed beside the store, shown, taken back when entered in error.

mod types;

use crate::{
    deed::{DESK, STAFF, declare_deeds},
    drafts::Nothing,
    requests::RequestRef,
};

pub use types::{AttachInput, AttachmentBytes, AttachmentReason, AttachmentRef, AttachmentView, FileState};

declare_deeds! {
    /// Keeps a scan with a request; no copy of an identity document is kept unless its kind allows it.
    writes attach(AttachInput) -> AttachmentView, by DESK;
    /// The scans of a request; one whose file is missing or was changed is told apart.
    reads list_attachments(RequestRef) -> Vec<AttachmentView>, by STAFF;
    /// Gives a scan to look at; journalled before.
    reads take_attachment(AttachmentRef) -> AttachmentBytes, by STAFF;
    /// Hides a scan that was kept by mistake; the journal keeps it.
    writes enter_attachment_in_error(AttachmentReason) -> Nothing, by DESK;
}
