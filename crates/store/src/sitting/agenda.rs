//! Agendas as stored: what is heard in which order, who takes no part, what was said of urgent grants.

use chrono::NaiveDate;
use domain::{
    id::{DecisionId, MemberId, RequestId, SittingId, StaffId},
    request::Stamp,
    sitting::{AgendaItem, AgendaWhy, LeftWhy, Ratification, Recusal, Sitting},
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

fn item(row: &Row<'_>) -> Result<AgendaItem, StoreError> {
    Ok(AgendaItem {
        request_id: row.parsed("request_id", RequestId::parse)?,
        position: row.col("position")?,
        why: row.parsed("why", AgendaWhy::parse)?,
        decision_id: row.parsed_or_null("decision_id", DecisionId::parse)?,
        added: Stamp { by: row.parsed("added_by", StaffId::parse)?, at: row.col("added_at")? },
        left: row.parsed_or_null("left_why", LeftWhy::parse)?,
    })
}

fn recusal(row: &Row<'_>) -> Result<Recusal, StoreError> {
    Ok(Recusal {
        request_id: row.parsed("request_id", RequestId::parse)?,
        member_id: row.parsed("member_id", MemberId::parse)?,
        reason: row.col("reason")?,
        stamp: Stamp { by: row.parsed("by", StaffId::parse)?, at: row.col("at")? },
    })
}

fn ratification(row: &Row<'_>) -> Result<Ratification, StoreError> {
    Ok(Ratification {
        decision_id: row.parsed("decision_id", DecisionId::parse)?,
        ratified: row.col("ratified")?,
        reason: row.col("reason")?,
        stamp: Stamp { by: row.parsed("by", StaffId::parse)?, at: row.col("at")? },
    })
}

impl Reader<'_> {
    /// All that was ever on a sitting's agenda, in its order; what left it undecided says why.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_agenda(&self, sitting: SittingId) -> Result<Vec<AgendaItem>, StoreError> {
        let sql = "SELECT request_id, position, why, decision_id, added_at, added_by, left_why FROM agenda_item
                   WHERE sitting_id = :sitting ORDER BY position, request_id";
        self.rows(sql, named_params! { ":sitting": sitting.to_string() }, item)
    }

    /// How many cases stand on a sitting's agenda.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_agenda(&self, sitting: SittingId) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) AS items FROM agenda_item WHERE sitting_id = :sitting AND left_why IS NULL";
        Ok(self.row(sql, named_params! { ":sitting": sitting.to_string() }, |row| row.col("items"))?.unwrap_or_default())
    }

    /// The sitting to come, or under way, that has this request on its agenda, and its place there: «the next date» of a request.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_agenda_place(&self, request: RequestId) -> Result<Option<(Sitting, u32)>, StoreError> {
        let sql = "SELECT a.sitting_id AS sitting_id, a.position AS position FROM agenda_item a JOIN sitting s ON s.id = a.sitting_id
                   WHERE a.request_id = :request AND a.left_why IS NULL AND s.state IN ('planned', 'open') ORDER BY s.held_on LIMIT 1";
        let found = self.row(sql, named_params! { ":request": request.to_string() }, |row| {
            Ok((row.parsed("sitting_id", SittingId::parse)?, row.col::<u32>("position")?))
        })?;
        found.map(|(sitting, position)| Ok((self.get_sitting(sitting)?, position))).transpose()
    }

    /// Whether the newest agenda that this request stood on before was left without a word on it.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn was_carried_over(&self, request: RequestId) -> Result<bool, StoreError> {
        let sql = "SELECT coalesce(a.left_why, '') AS left_why FROM agenda_item a JOIN sitting s ON s.id = a.sitting_id
                   WHERE a.request_id = :request ORDER BY s.held_on DESC, a.added_at DESC LIMIT 1";
        let newest = self.row(sql, named_params! { ":request": request.to_string() }, |row| row.col::<String>("left_why"))?;
        Ok(newest.is_some_and(|why| why == LeftWhy::NotHeard.as_str() || why == LeftWhy::CalledOff.as_str()))
    }

    /// Requests that are ready for a sitting on that day: studied ones, and those put off until a day that will have come.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_agenda_candidates(&self, day: NaiveDate) -> Result<Vec<RequestId>, StoreError> {
        let params = named_params! { ":day": day.to_string() };
        self.rows(include_str!("list_candidates.sql"), params, |row| row.parsed("id", RequestId::parse))
    }

    /// How many requests a sitting on that day could hear that stand on no agenda: candidates and urgent grants, without those that are closed to
    /// this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_waiting_for_sitting(&self, day: NaiveDate, staff: StaffId) -> Result<u32, StoreError> {
        let sql = concat!(include_str!("../request/closed_to.sql"), include_str!("count_waiting.sql"));
        let params = named_params! { ":day": day.to_string(), ":staff": staff.to_string() };
        Ok(self.row(sql, params, |row| row.col("waiting"))?.unwrap_or_default())
    }

    /// The last place that is taken on an agenda; 0 on an empty one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_last_place(&self, sitting: SittingId) -> Result<u32, StoreError> {
        let sql = "SELECT coalesce(max(position), 0) AS position FROM agenda_item WHERE sitting_id = :sitting AND left_why IS NULL";
        Ok(self.row(sql, named_params! { ":sitting": sitting.to_string() }, |row| row.col("position"))?.unwrap_or_default())
    }

    /// How many cases a sitting decided or ratified.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_decided_at(&self, sitting: SittingId) -> Result<u32, StoreError> {
        let sql = "SELECT (SELECT count(*) FROM decision WHERE sitting_id = :sitting AND taken_back_at IS NULL)
                          + (SELECT count(*) FROM ratification WHERE sitting_id = :sitting) AS decided";
        Ok(self.row(sql, named_params! { ":sitting": sitting.to_string() }, |row| row.col("decided"))?.unwrap_or_default())
    }

    /// Urgent grants that no sitting has ratified or has on its agenda, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_unratified(&self) -> Result<Vec<(DecisionId, RequestId)>, StoreError> {
        self.rows(include_str!("list_unratified.sql"), [], |row| {
            Ok((row.parsed("id", DecisionId::parse)?, row.parsed("request_id", RequestId::parse)?))
        })
    }

    /// Who takes no part in which case of a sitting.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_recusals(&self, sitting: SittingId) -> Result<Vec<Recusal>, StoreError> {
        let sql = "SELECT request_id, member_id, reason, at, by FROM recusal WHERE sitting_id = :sitting ORDER BY at, member_id";
        self.rows(sql, named_params! { ":sitting": sitting.to_string() }, recusal)
    }

    /// What the committee said of an urgent grant, if it did.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_ratification(&self, decision: DecisionId) -> Result<Option<Ratification>, StoreError> {
        let sql = "SELECT decision_id, ratified, reason, at, by FROM ratification WHERE decision_id = :decision";
        self.row(sql, named_params! { ":decision": decision.to_string() }, ratification)
    }

    /// What a sitting said of urgent grants, in the order in which it was recorded.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_ratifications(&self, sitting: SittingId) -> Result<Vec<Ratification>, StoreError> {
        let sql = "SELECT decision_id, ratified, reason, at, by FROM ratification WHERE sitting_id = :sitting ORDER BY at, decision_id";
        self.rows(sql, named_params! { ":sitting": sitting.to_string() }, ratification)
    }
}

impl Writer<'_> {
    /// Puts a case on an agenda, or back on it.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn put_agenda_item(&self, sitting: SittingId, new: &AgendaItem) -> Result<(), StoreError> {
        self.execute(
            include_str!("put_item.sql"),
            named_params! {
                ":sitting": sitting.to_string(), ":request": new.request_id.to_string(), ":position": new.position, ":why": new.why.as_str(),
                ":decision": new.decision_id.map(|id| id.to_string()), ":at": new.added.at, ":by": new.added.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Notes that a case left the agenda undecided, or that it stands there again.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it never stood there, [`StoreError`] of the statement.
    pub fn mark_agenda_item(&self, sitting: SittingId, request: RequestId, left: Option<LeftWhy>) -> Result<(), StoreError> {
        let sql = "UPDATE agenda_item SET left_why = :left WHERE sitting_id = :sitting AND request_id = :request";
        let params = named_params! {
            ":sitting": sitting.to_string(), ":request": request.to_string(), ":left": left.map(LeftWhy::as_str),
        };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Numbers the cases of an agenda from 1 in this order.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn order_agenda(&self, sitting: SittingId, order: &[RequestId]) -> Result<(), StoreError> {
        let sql = "UPDATE agenda_item SET position = :position WHERE sitting_id = :sitting AND request_id = :request";
        let id = sitting.to_string();
        for (position, request) in (1u32..).zip(order) {
            self.execute(sql, named_params! { ":sitting": id, ":request": request.to_string(), ":position": position })?;
        }
        Ok(())
    }

    /// Notes that a member takes no part in a case; noted again, the newer reason stands.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn put_recusal(&self, sitting: SittingId, new: &Recusal) -> Result<(), StoreError> {
        let sql = "INSERT INTO recusal (sitting_id, request_id, member_id, reason, at, by)
                   VALUES (:sitting, :request, :member, :reason, :at, :by)
                   ON CONFLICT (sitting_id, request_id, member_id) DO UPDATE SET reason = excluded.reason, at = excluded.at, by = excluded.by";
        self.execute(
            sql,
            named_params! {
                ":sitting": sitting.to_string(), ":request": new.request_id.to_string(), ":member": new.member_id.to_string(),
                ":reason": new.reason, ":at": new.stamp.at, ":by": new.stamp.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Takes a recusal away that was noted by mistake; the journal keeps it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there, [`StoreError`] of the statement.
    pub fn remove_recusal(&self, sitting: SittingId, request: RequestId, member: MemberId) -> Result<(), StoreError> {
        let sql = "DELETE FROM recusal WHERE sitting_id = :sitting AND request_id = :request AND member_id = :member";
        let params = named_params! {
            ":sitting": sitting.to_string(), ":request": request.to_string(), ":member": member.to_string(),
        };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Keeps what the committee said of an urgent grant.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it said so before, [`StoreError`] of the statement.
    pub fn insert_ratification(&self, sitting: SittingId, new: &Ratification) -> Result<(), StoreError> {
        let sql = "INSERT INTO ratification (decision_id, sitting_id, ratified, reason, at, by)
                   VALUES (:decision, :sitting, :ratified, :reason, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":decision": new.decision_id.to_string(), ":sitting": sitting.to_string(), ":ratified": new.ratified, ":reason": new.reason,
                ":at": new.stamp.at, ":by": new.stamp.by.to_string(),
            },
        )?;
        Ok(())
    }
}
