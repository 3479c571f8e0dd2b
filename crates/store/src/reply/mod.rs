//! Tries to tell, tellings and decision letters as stored: written once; what was recorded by mistake is taken back and stays in its row.

use chrono::NaiveDate;
use domain::{
    catalogue::KindCode,
    id::{DecisionId, HouseholdId, PaperId, PersonId, ReplyId, RequestId, StaffId},
    name::{NameInput, PersonName},
    number::RequestNumber,
    reply::{CallAttempt, CallResult, Channel, Informed, ToldWhom},
    request::{Decision, RequestState, Stamp},
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// One line of the lists of replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyLine {
    /// The request.
    pub request_id: RequestId,
    /// Its number.
    pub number: RequestNumber,
    /// Its kind of support, and the catalogue that knows its name.
    pub kind: (KindCode, u32),
    /// The household's file.
    pub household_id: HouseholdId,
    /// Who asked.
    pub applicant_id: PersonId,
    /// By which name.
    pub applicant: PersonName,
    /// Where it stands.
    pub state: RequestState,
    /// The newest decision, or the one that was told.
    pub decision_id: DecisionId,
    /// What was decided.
    pub verdict: Decision,
    /// On which day.
    pub decided_on: NaiveDate,
    /// The office's own target.
    pub target: Option<NaiveDate>,
    /// The decision's letter.
    pub letter_id: Option<PaperId>,
    /// How often it was tried.
    pub tries: u32,
    /// What came of the last try, when to call again, and when it was tried.
    pub last: Option<(CallResult, Option<NaiveDate>, i64)>,
    /// On which day, by which way and whether early it was told.
    pub told: Option<(NaiveDate, Channel, bool)>,
}

/// Which of the replies that wait are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingReplies {
    /// All but those that were tried and are to be called on a later day.
    Today,
    /// Those that were tried.
    Tried,
}

/// How many replies wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RepliesCounted {
    /// Decided, and the applicant does not know yet.
    pub untold: u32,
    /// Those of them whose target is over.
    pub late: u32,
    /// Those of them that were tried and are to be called on a later day.
    pub resting: u32,
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn line(row: &Row<'_>) -> Result<ReplyLine, StoreError> {
    let name = NameInput {
        first: row.col("first")?,
        father: row.col("father")?,
        grandfather: row.col("grandfather")?,
        family: row.col("family")?,
    };
    let result = row.parsed_or_null("last_result", CallResult::parse)?;
    let (call_back_on, tried_at) = (row.parsed_or_null("call_back_on", day)?, row.col::<Option<i64>>("tried_at")?);
    let (told_on, channel) = (row.parsed_or_null("told_on", day)?, row.parsed_or_null("channel", Channel::parse)?);
    let early = row.col::<Option<bool>>("early")?.unwrap_or_default();
    Ok(ReplyLine {
        request_id: row.parsed("id", RequestId::parse)?,
        number: row.parsed("number", |text| RequestNumber::parse(text).ok())?,
        kind: (row.parsed("kind", |text| KindCode::parse(text).ok())?, row.col("catalogue_version")?),
        household_id: row.parsed("household_id", HouseholdId::parse)?,
        applicant_id: row.parsed("applicant_id", PersonId::parse)?,
        applicant: PersonName::parse(&name).map_err(|_| StoreError::Unreadable("first"))?,
        state: row.parsed("state", RequestState::parse)?,
        decision_id: row.parsed("decision_id", DecisionId::parse)?,
        verdict: row.parsed("verdict", Decision::parse)?,
        decided_on: row.parsed("decided_on", day)?,
        target: row.parsed_or_null("target", day)?,
        letter_id: row.parsed_or_null("letter_id", PaperId::parse)?,
        tries: row.col("tries")?,
        last: result.zip(tried_at).map(|(result, at)| (result, call_back_on, at)),
        told: told_on.zip(channel).map(|(on, channel)| (on, channel, early)),
    })
}

fn call(row: &Row<'_>) -> Result<CallAttempt, StoreError> {
    Ok(CallAttempt {
        id: row.parsed("id", ReplyId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        decision_id: row.parsed("decision_id", DecisionId::parse)?,
        result: row.parsed("result", CallResult::parse)?,
        call_back_on: row.parsed_or_null("call_back_on", day)?,
        note: row.col("note")?,
        tried: Stamp { by: row.parsed("tried_by", StaffId::parse)?, at: row.col("tried_at")? },
    })
}

fn informed(row: &Row<'_>) -> Result<Informed, StoreError> {
    Ok(Informed {
        id: row.parsed("id", ReplyId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        decision_id: row.parsed("decision_id", DecisionId::parse)?,
        told_on: row.parsed("told_on", day)?,
        channel: row.parsed("channel", Channel::parse)?,
        told_whom: row.parsed("told_whom", ToldWhom::parse)?,
        told_name: row.col("told_name")?,
        collected_by: row.col("collected_by")?,
        letter_id: row.parsed_or_null("letter_id", PaperId::parse)?,
        note: row.col("note")?,
        early: row.col("early")?,
        told: Stamp { by: row.parsed("told_by", StaffId::parse)?, at: row.col("told_at")? },
    })
}

impl Reader<'_> {
    /// Requests that were decided and whose applicant does not know yet, the oldest promise first; without those of a file that is closed to
    /// this staff member. The day began at the moment beside it.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_replies_waiting(
        &self,
        which: WaitingReplies,
        staff: StaffId,
        (today, midnight): (NaiveDate, i64),
        limit: u32,
    ) -> Result<Vec<ReplyLine>, StoreError> {
        let only = match which {
            WaitingReplies::Today => "request_id NOT IN (SELECT request_id FROM resting)",
            WaitingReplies::Tried => "EXISTS (SELECT 1 FROM call_attempt c WHERE c.request_id = s.request_id AND c.taken_back_at IS NULL)",
        };
        // First which ones, the oldest promises of each state out of the index; only then what a list shows of them. What an update of the
        // program left to be worked out waits as well. The words are our own for states, never anything typed.
        let untold = RequestState::ALL.into_iter().filter(|state| state.decision().is_some() && state.awaits_reply());
        let states: Vec<String> = untold.map(|state| format!("'{}'", state.as_str())).collect();
        let oldest = states.iter().map(|state| {
            format!(
                "SELECT * FROM (SELECT request_id, target FROM request_standing s WHERE stage = 'informing' AND state = {state}
                                AND request_id NOT IN (SELECT id FROM closed) AND {only} ORDER BY target, request_id LIMIT :limit)"
            )
        });
        let sql = format!(
            "{}{}, waiting (id) AS (
                 SELECT request_id FROM ({} ORDER BY target, request_id LIMIT :limit)
                 UNION SELECT r.id FROM request_stirred t CROSS JOIN request r ON r.id = t.request_id WHERE r.state IN ({})
             ) {}",
            include_str!("../request/closed_to.sql"),
            include_str!("resting.sql"),
            oldest.collect::<Vec<_>>().join(" UNION ALL "),
            states.join(", "),
            include_str!("list_waiting.sql"),
        );
        let params = named_params! { ":staff": staff.to_string(), ":today": today.to_string(), ":midnight": midnight, ":limit": limit };
        self.rows(&sql, params, line)
    }

    /// How many of the replies that wait were tried; without those of a file that is closed to this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_replies_tried(&self, staff: StaffId) -> Result<u32, StoreError> {
        let sql = concat!(include_str!("../request/closed_to.sql"), include_str!("count_tried.sql"));
        Ok(self.row(sql, named_params! { ":staff": staff.to_string() }, |row| row.col("tried"))?.unwrap_or_default())
    }

    /// How many replies wait, counted on a day that began at this moment; without those of a file that is closed to this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_replies_waiting(&self, staff: StaffId, (today, midnight): (NaiveDate, i64)) -> Result<RepliesCounted, StoreError> {
        let sql = concat!(include_str!("../request/closed_to.sql"), include_str!("resting.sql"), include_str!("count_waiting.sql"));
        let params = named_params! { ":staff": staff.to_string(), ":today": today.to_string(), ":midnight": midnight };
        let counted = self.row(sql, params, |row| {
            Ok(RepliesCounted { untold: row.col("untold")?, late: row.col("late")?, resting: row.col("resting")? })
        })?;
        Ok(counted.unwrap_or_default())
    }

    /// Requests whose applicant was told on or after a day, newest first; without those of a file that is closed to this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_replies_told(&self, since: NaiveDate, staff: StaffId, limit: u32) -> Result<Vec<ReplyLine>, StoreError> {
        let params = named_params! { ":since": since.to_string(), ":staff": staff.to_string(), ":limit": limit };
        self.rows(include_str!("list_told.sql"), params, line)
    }

    /// All tries to tell the applicant of a request, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_call_attempts(&self, request: RequestId) -> Result<Vec<CallAttempt>, StoreError> {
        self.rows(include_str!("list_calls.sql"), named_params! { ":request": request.to_string() }, call)
    }

    /// All tellings of a request's decisions, newest first: a deferred request has several in time.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_informed(&self, request: RequestId) -> Result<Vec<Informed>, StoreError> {
        self.rows(include_str!("list_informed.sql"), named_params! { ":request": request.to_string() }, informed)
    }

    /// The letter of a decision, once it was issued, with the last day for objecting that stands on it.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_decision_letter(&self, decision: DecisionId) -> Result<Option<(PaperId, Option<NaiveDate>)>, StoreError> {
        let sql = "SELECT paper_id, object_until FROM decision_letter WHERE decision_id = :decision";
        self.row(sql, named_params! { ":decision": decision.to_string() }, |row| {
            Ok((row.parsed("paper_id", PaperId::parse)?, row.parsed_or_null("object_until", day)?))
        })
    }
}

impl Writer<'_> {
    /// Keeps a try to tell.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_call_attempt(&self, new: &CallAttempt) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert_call.sql"),
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":decision": new.decision_id.to_string(),
                ":result": new.result.as_str(), ":call_back_on": new.call_back_on.map(|day| day.to_string()), ":note": new.note,
                ":at": new.tried.at, ":by": new.tried.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Keeps that the applicant was told.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the decision was told already, [`StoreError`] of the statement.
    pub fn insert_informed(&self, new: &Informed) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert_informed.sql"),
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":decision": new.decision_id.to_string(),
                ":told_on": new.told_on.to_string(), ":channel": new.channel.as_str(), ":told_whom": new.told_whom.as_str(),
                ":told_name": new.told_name, ":collected_by": new.collected_by, ":letter": new.letter_id.map(|id| id.to_string()),
                ":note": new.note, ":early": new.early, ":at": new.told.at, ":by": new.told.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Takes a try back that was recorded by mistake; its row stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it does not count any more, [`StoreError`] of the statement.
    pub fn take_call_attempt_back(&self, id: ReplyId, stamp: Stamp) -> Result<(), StoreError> {
        self.take_back(
            "UPDATE call_attempt SET taken_back_at = :at, taken_back_by = :by WHERE id = :id AND taken_back_at IS NULL",
            id,
            stamp,
        )
    }

    /// Takes a telling back that was recorded by mistake; its row stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it does not count any more, [`StoreError`] of the statement.
    pub fn take_informed_back(&self, id: ReplyId, stamp: Stamp) -> Result<(), StoreError> {
        self.take_back("UPDATE informed SET taken_back_at = :at, taken_back_by = :by WHERE id = :id AND taken_back_at IS NULL", id, stamp)
    }

    fn take_back(&self, sql: &str, id: ReplyId, stamp: Stamp) -> Result<(), StoreError> {
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":at": stamp.at, ":by": stamp.by.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Says which kept paper is the letter of a decision, and until when it lets one object.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the decision has a letter, [`StoreError`] of the statement.
    pub fn insert_decision_letter(
        &self,
        paper: PaperId,
        decision: DecisionId,
        request: RequestId,
        object_until: Option<NaiveDate>,
    ) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO decision_letter (paper_id, decision_id, request_id, object_until) VALUES (:paper, :decision, :request, :until)";
        self.execute(
            sql,
            named_params! {
                ":paper": paper.to_string(), ":decision": decision.to_string(), ":request": request.to_string(),
                ":until": object_until.map(|day| day.to_string()),
            },
        )?;
        Ok(())
    }
}
