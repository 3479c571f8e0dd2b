//! What a person's page shows of privacy: the notice, each consent, what they asked, whether the file is restricted.

use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::{ConsentId, PersonId, SubjectRequestId},
    privacy::{Consent, ConsentHow, ConsentPurpose, NoticeGiven, NoticeHow, SubjectKind},
};
use serde::{Deserialize, Serialize};
use store::Reader;

use super::{name_of, text as words};
use crate::{Failure, Work};

/// A part of the notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NoticePart {
    /// The heading.
    pub title: String,
    /// Its points.
    pub points: Vec<String>,
}

/// The notice in force, for reading aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NoticeTextView {
    /// Which version.
    pub version: String,
    /// The title.
    pub title: String,
    /// What stands first.
    pub intro: Vec<String>,
    /// The parts.
    pub parts: Vec<NoticePart>,
}

/// A notice that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NoticeView {
    /// Which version.
    pub version: String,
    /// How.
    pub how: NoticeHow,
    /// The day.
    pub date: DateShown,
    /// The time.
    pub time: String,
    /// By whom.
    pub by: String,
}

/// One purpose: its words, and whether there is a consent to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ConsentTextView {
    /// Which.
    pub purpose: ConsentPurpose,
    /// In a few words.
    pub title: String,
    /// What is agreed to, read aloud before.
    pub text: String,
    /// What a withdrawal brings about, said before it.
    pub withdrawal: String,
    /// The consent in force; none when none was given or it was withdrawn.
    pub given: Option<ConsentView>,
    /// The day of the last withdrawal, when none is in force since.
    pub withdrawn: Option<DateShown>,
}

/// A consent in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ConsentView {
    /// Identity.
    pub id: ConsentId,
    /// How it was given.
    pub how: ConsentHow,
    /// Under which version of the text.
    pub text_version: String,
    /// Where the signed paper lies; empty for a spoken one.
    pub kept_in: String,
    /// The day.
    pub date: DateShown,
    /// Recorded by whom.
    pub by: String,
}

/// A request about the person's data that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AskedView {
    /// Which.
    pub id: SubjectRequestId,
    /// Its number.
    pub number: String,
    /// What is asked for.
    pub kind: SubjectKind,
    /// The last day to answer.
    pub due: DateShown,
    /// Calendar days left; negative when overdue.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub days_left: i64,
    /// Answered already.
    pub answered: bool,
}

/// The restriction on a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RestrictionView {
    /// Why.
    pub reason: String,
    /// Since which day.
    pub since: DateShown,
    /// Set by whom.
    pub by: String,
    /// Whoever is signed in may use it until the desk is locked.
    pub in_use: bool,
}

/// What a person was told, agreed to and asked (خصوصية المستفيد).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PersonPrivacy {
    /// Whose.
    pub person_id: PersonId,
    /// The last notice; none when none was given.
    pub notice: Option<NoticeView>,
    /// The version in force is a newer one.
    pub notice_outdated: bool,
    /// The version of the notice in force.
    pub notice_version: String,
    /// All purposes.
    pub consents: Vec<ConsentTextView>,
    /// Requests about the person's data, newest first.
    pub asked: Vec<AskedView>,
    /// The restriction, if there is one.
    pub restriction: Option<RestrictionView>,
    /// Held back from destruction.
    pub on_hold: bool,
}

/// What the panel on a person's page shows.
pub(super) fn view(work: &Work<'_>, person_id: PersonId) -> Result<PersonPrivacy, Failure> {
    let (notice, consents) = (words::notice()?, words::consents()?);
    work.read(|reader| {
        let last = reader.list_notices(person_id)?.into_iter().next();
        let given = reader.list_consents(person_id)?;
        let mut purposes = Vec::new();
        for purpose in ConsentPurpose::ALL {
            let text =
                consents.purposes.get(purpose.as_str()).ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "consent text"))?;
            let of: Vec<&Consent> = given.iter().filter(|consent| consent.purpose == purpose).collect();
            let now = of.iter().find(|consent| consent.withdrawn.is_none());
            let withdrawn = of.iter().filter_map(|consent| consent.withdrawn).map(|stamp| stamp.at).max();
            purposes.push(ConsentTextView {
                purpose,
                title: text.title.clone(),
                text: text.text.clone(),
                withdrawal: text.withdrawal.clone(),
                given: now.map(|consent| consent_view(reader, consent)).transpose()?,
                withdrawn: withdrawn.filter(|_| now.is_none()).map(|at| DateShown::of_day(riyadh_date(at))),
            });
        }
        let asked = reader.list_subject_requests_of(person_id)?;
        let restriction = reader.find_restriction(person_id)?;
        Ok(PersonPrivacy {
            person_id,
            notice_outdated: last.as_ref().is_some_and(|last| last.version != notice.version),
            notice: last.map(|last| notice_view(reader, last)).transpose()?,
            notice_version: notice.version,
            consents: purposes,
            asked: asked
                .into_iter()
                .map(|asked| AskedView {
                    id: asked.id,
                    number: asked.number.to_string(),
                    kind: asked.kind,
                    due: DateShown::of_day(asked.due_on),
                    days_left: asked.days_left(work.today()),
                    answered: asked.closed.is_some(),
                })
                .collect(),
            restriction: restriction
                .map(|now| {
                    Ok::<_, Failure>(RestrictionView {
                        reason: now.reason,
                        since: DateShown::of_day(riyadh_date(now.set.at)),
                        by: name_of(reader, now.set.by)?,
                        in_use: work.session.may_use_restricted(person_id),
                    })
                })
                .transpose()?,
            on_hold: reader.is_on_hold(person_id)?,
        })
    })
}

fn notice_view(reader: &Reader<'_>, notice: NoticeGiven) -> Result<NoticeView, Failure> {
    Ok(NoticeView {
        version: notice.version,
        how: notice.how,
        date: DateShown::of_day(riyadh_date(notice.given.at)),
        time: riyadh_clock(notice.given.at),
        by: name_of(reader, notice.given.by)?,
    })
}

fn consent_view(reader: &Reader<'_>, consent: &Consent) -> Result<ConsentView, Failure> {
    Ok(ConsentView {
        id: consent.id,
        how: consent.how,
        text_version: consent.text_version.clone(),
        kept_in: consent.kept_in.clone(),
        date: DateShown::of_day(riyadh_date(consent.given.at)),
        by: name_of(reader, consent.given.by)?,
    })
}
