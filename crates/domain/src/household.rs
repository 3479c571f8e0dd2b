//! A household file (ملف الأسرة): who lives together at one address, since when, and which prisoner stands behind them.
//!
//! The file number belongs to the household; one person alone is a household of one. Membership is dated, kinship is between persons,
//! and a prisoner may stand behind several households without being a member of any address.

mod address;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal,
    id::{HouseholdId, PersonId},
    number::FileNumber,
};

pub use address::{Address, AddressInput};

/// Somebody's place in a household (صفته في الأسرة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HouseholdRole {
    /// رب الأسرة أو ربتها.
    Head,
    /// الزوجة.
    Wife,
    /// الزوج.
    Husband,
    /// الابن.
    Son,
    /// الابنة.
    Daughter,
    /// الأب.
    Father,
    /// الأم.
    Mother,
    /// الأخ.
    Brother,
    /// الأخت.
    Sister,
    /// غير ذلك.
    Other,
}

impl HouseholdRole {
    /// All, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Head,
        Self::Wife,
        Self::Husband,
        Self::Son,
        Self::Daughter,
        Self::Father,
        Self::Mother,
        Self::Brother,
        Self::Sister,
        Self::Other,
    ];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Wife => "wife",
            Self::Husband => "husband",
            Self::Son => "son",
            Self::Daughter => "daughter",
            Self::Father => "father",
            Self::Mother => "mother",
            Self::Brother => "brother",
            Self::Sister => "sister",
            Self::Other => "other",
        }
    }

    /// Reads what [`HouseholdRole::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// One person in one household for a time (عضوية الأسرة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Who.
    pub person_id: PersonId,
    /// As what.
    pub role: HouseholdRole,
    /// From which day.
    pub since: NaiveDate,
    /// Until which day; `None` while it lasts.
    pub until: Option<NaiveDate>,
    /// Whether money for the household may be handed to this person.
    pub may_receive_money: bool,
}

/// A prisoner who stands behind a household (النزيل المرتبط بالأسرة); behind the fence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrisonerLink {
    /// Who.
    pub person_id: PersonId,
    /// What he or she is to the head of the household.
    pub relation: HouseholdRole,
}

/// A household as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// Identity.
    pub id: HouseholdId,
    /// Counts the saves; a save names the one it saw.
    pub version: i64,
    /// The number people say.
    pub file_number: FileNumber,
    /// Where they live.
    pub address: Address,
    /// Who belongs to it, those who left included.
    pub members: Vec<Membership>,
    /// Who stands behind it.
    pub prisoners: Vec<PrisonerLink>,
}

impl Household {
    /// Who belongs to it now.
    pub fn current_members(&self) -> impl Iterator<Item = &Membership> {
        self.members.iter().filter(|member| member.until.is_none())
    }

    /// The head, if the household has one now.
    pub fn head(&self) -> Option<&Membership> {
        self.current_members().find(|member| member.role == HouseholdRole::Head)
    }

    /// Adds a member.
    ///
    /// # Errors
    /// `AlreadyInHousehold` for a current member and for the prisoner behind this household, `HeadTaken` for a second head.
    pub fn admit(&mut self, member: Membership) -> Result<(), Refusal> {
        let taken = || Refusal::new(Code::AlreadyInHousehold).with("file_number", self.file_number);
        let here = self.current_members().any(|other| other.person_id == member.person_id);
        if here || self.prisoners.iter().any(|link| link.person_id == member.person_id) {
            return Err(taken());
        }
        if member.role == HouseholdRole::Head && self.head().is_some() {
            return Err(Refusal::new(Code::HeadTaken).at("role"));
        }
        self.members.push(member);
        Ok(())
    }

    /// Ends a membership on a day.
    ///
    /// # Errors
    /// `NotFound` for somebody who is no member now, `EndBeforeStart` for a day before the membership began, `InFuture` after `today`.
    pub fn dismiss(&mut self, person_id: PersonId, on: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
        let member = self.members.iter_mut().find(|member| member.person_id == person_id && member.until.is_none());
        let Some(member) = member else { return Err(Refusal::new(Code::NotFound)) };
        if on < member.since {
            return Err(Refusal::new(Code::EndBeforeStart).at("on"));
        }
        if on > today {
            return Err(Refusal::new(Code::InFuture).at("on"));
        }
        member.until = Some(on);
        Ok(())
    }

    /// Notes the prisoner behind the household.
    ///
    /// # Errors
    /// `AlreadyInHousehold` when the person lives here or is linked already: a prisoner is no member of the address.
    pub fn link_prisoner(&mut self, link: PrisonerLink) -> Result<(), Refusal> {
        let here = self.current_members().any(|member| member.person_id == link.person_id);
        if here || self.prisoners.iter().any(|other| other.person_id == link.person_id) {
            return Err(Refusal::new(Code::AlreadyInHousehold).with("file_number", self.file_number));
        }
        self.prisoners.push(link);
        Ok(())
    }
}

/// How two persons are related (القرابة), said from the first to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KinshipKind {
    /// The first is the second's child.
    ChildOf,
    /// They are married.
    SpouseOf,
    /// They are brothers or sisters.
    SiblingOf,
    /// The first is the second's grandchild.
    GrandchildOf,
    /// The first is the second's guardian (ولي أو وصي).
    GuardianOf,
    /// Any other kinship.
    OtherKinOf,
}

impl KinshipKind {
    /// All, in the order of the form.
    pub const ALL: [Self; 6] = [Self::ChildOf, Self::SpouseOf, Self::SiblingOf, Self::GrandchildOf, Self::GuardianOf, Self::OtherKinOf];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ChildOf => "child_of",
            Self::SpouseOf => "spouse_of",
            Self::SiblingOf => "sibling_of",
            Self::GrandchildOf => "grandchild_of",
            Self::GuardianOf => "guardian_of",
            Self::OtherKinOf => "other_kin_of",
        }
    }

    /// Reads what [`KinshipKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether it reads the same from the other side, so that it is kept once.
    pub fn is_mutual(self) -> bool {
        matches!(self, Self::SpouseOf | Self::SiblingOf | Self::OtherKinOf)
    }
}

/// One kinship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kinship {
    /// Who.
    pub from: PersonId,
    /// To whom.
    pub to: PersonId,
    /// Is what.
    pub kind: KinshipKind,
}

impl Kinship {
    /// A kinship; a mutual one is always kept in the same direction, so that saying it twice keeps it once.
    ///
    /// # Errors
    /// `BadCall` for a person with itself.
    pub fn new(from: PersonId, to: PersonId, kind: KinshipKind) -> Result<Self, Refusal> {
        if from == to {
            return Err(Refusal::new(Code::BadCall).at("to"));
        }
        let (from, to) = if kind.is_mutual() && to < from { (to, from) } else { (from, to) };
        Ok(Self { from, to, kind })
    }
}

#[cfg(test)]
mod tests;
