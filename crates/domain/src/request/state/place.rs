//! Where a request is, as the desk says it: who has it in hand, and at which of the six stages (R17).

use serde::{Deserialize, Serialize};

use super::RequestState;

/// Who has the request in hand (عند من الطلب), so that the desk can always say where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// The reception desk (الاستقبال).
    Desk,
    /// The social researcher (الباحث الاجتماعي).
    Researcher,
    /// The committee's secretary (أمين اللجنة).
    Secretary,
    /// The research committee (لجنة البحث).
    Committee,
    /// Whoever gives the service (تقديم الخدمة).
    Delivery,
    /// Nobody: it ended.
    Nobody,
}

/// The six stages by which the desk says where a request is (look: chain).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// الأوراق
    Papers,
    /// التوقيع
    Signing,
    /// البحث
    Research,
    /// اللجنة
    Committee,
    /// التبليغ
    Informing,
    /// الخدمة
    Service,
    /// It ended.
    Ended,
}

impl RequestState {
    /// Who has it in hand.
    pub fn holder(self) -> Holder {
        match self {
            Self::Draft | Self::Complete | Self::Signed | Self::ReturnedForCompletion => Holder::Desk,
            // Telling the applicant is the desk's work as well (R13).
            Self::DecidedApproved | Self::DecidedRefused | Self::DecidedDeferred | Self::DecidedReturned => Holder::Desk,
            Self::InformedRefused | Self::InformedReturned => Holder::Desk,
            Self::Submitted | Self::WithResearcher => Holder::Researcher,
            Self::Ready | Self::InformedDeferred => Holder::Secretary,
            Self::OnAgenda => Holder::Committee,
            Self::InformedApproved | Self::BeingServed => Holder::Delivery,
            Self::Closed | Self::Withdrawn => Holder::Nobody,
        }
    }

    /// At which of the six stages it is.
    pub fn stage(self) -> Stage {
        match self {
            Self::Draft | Self::ReturnedForCompletion => Stage::Papers,
            Self::Complete | Self::Signed => Stage::Signing,
            Self::Submitted | Self::WithResearcher => Stage::Research,
            Self::Ready | Self::OnAgenda | Self::InformedDeferred => Stage::Committee,
            Self::DecidedApproved | Self::DecidedRefused | Self::DecidedDeferred | Self::DecidedReturned => Stage::Informing,
            Self::InformedRefused | Self::InformedReturned => Stage::Informing,
            Self::InformedApproved | Self::BeingServed => Stage::Service,
            Self::Closed | Self::Withdrawn => Stage::Ended,
        }
    }
}
