//! Identities of records: UUIDv7 newtypes, so that a person's id can never be passed where a request's is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Makes one newtype per kind of record; a macro because the orphan rule and type names leave no other way to say it once.
macro_rules! record_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Reads the id as it is stored; `None` when it is not one.
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::parse_str(text).ok().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }
    )*};
}

record_ids! {
    /// A person on file (شخص).
    PersonId;
    /// A household file (ملف الأسرة).
    HouseholdId;
    /// A request for support (طلب).
    RequestId;
    /// One sighting of an original paper (مطابقة الأصل).
    SightingId;
    /// A declaration of data accuracy (إقرار).
    DeclarationId;
    /// A paper as it was printed (ورقة مطبوعة).
    PaperId;
    /// A scan or other foreign file kept with a request (مرفق).
    AttachmentId;
    /// A member of staff (موظف).
    StaffId;
    /// A typed form that is not saved yet (مسودة).
    DraftId;
    /// A policy text of the office (سياسة).
    PolicyId;
    /// A consent to one purpose (موافقة).
    ConsentId;
    /// A request about one's own data (طلب صاحب البيانات).
    SubjectRequestId;
    /// An incident that touches personal data (حادثة بيانات).
    IncidentId;
    /// A lawful destruction (إتلاف).
    DestructionId;
    /// Data held back from destruction (تحفظ).
    HoldId;
    /// A social researcher's study of a request (البحث الاجتماعي).
    StudyId;
    /// A home visit (زيارة منزلية).
    HomeVisitId;
    /// What a request lacks, as it was sent back to the desk (طلب استكمال).
    CompletionId;
    /// A member of the research committee, who is no user of the program (عضو اللجنة).
    MemberId;
    /// A sitting of the research committee (جلسة).
    SittingId;
    /// A decision on a request (قرار).
    DecisionId;
    /// A try to tell an applicant, or the telling itself (تبليغ).
    ReplyId;
    /// A delivery of the service, or of a part of it (تسليم).
    DeliveryId;
    /// An appeal against a decision (تظلم).
    AppealId;
    /// What somebody who received a file found in it (فحص اكتمال الملف).
    FileCheckId;
    /// This office's store, so that another office's backup is never taken for ours (سجل).
    OfficeId;
}

/// A new UUIDv7 from the moment and ten random bytes, both handed in (house rule 6).
pub fn new_id<T: From<Uuid>>(unix_millis: i64, random: [u8; 10]) -> T {
    T::from(uuid::Builder::from_unix_timestamp_millis(unix_millis.max(0).unsigned_abs(), &random).into_uuid())
}
