//! Household files as stored: the address, dated memberships, the prisoners behind them, kinship between persons.

use chrono::NaiveDate;
use domain::{
    household::{Address, Household, HouseholdRole, Kinship, KinshipKind, Membership, PrisonerLink},
    id::{HouseholdId, PersonId, StaffId},
    number::FileNumber,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

fn household(row: &Row<'_>) -> Result<Household, StoreError> {
    Ok(Household {
        id: row.parsed("id", HouseholdId::parse)?,
        version: row.col("version")?,
        file_number: row.parsed("file_number", |text| FileNumber::parse(text).ok())?,
        address: Address {
            described: row.col("described")?,
            short: row.col("short")?,
            building: row.col("building")?,
            street: row.col("street")?,
            district: row.col("district")?,
            city: row.col("city")?,
            postal: row.col("postal")?,
            additional: row.col("additional")?,
            unit: row.col("unit")?,
        },
        members: Vec::new(),
        prisoners: Vec::new(),
    })
}

fn membership(row: &Row<'_>) -> Result<Membership, StoreError> {
    Ok(Membership {
        person_id: row.parsed("person_id", PersonId::parse)?,
        role: row.parsed("role", HouseholdRole::parse)?,
        since: row.parsed("since", |text| text.parse().ok())?,
        until: row.parsed_or_null("until", |text| text.parse().ok())?,
        may_receive_money: row.col("may_receive_money")?,
    })
}

fn prisoner_link(row: &Row<'_>) -> Result<PrisonerLink, StoreError> {
    Ok(PrisonerLink { person_id: row.parsed("person_id", PersonId::parse)?, relation: row.parsed("relation", HouseholdRole::parse)? })
}

fn kinship(row: &Row<'_>) -> Result<Kinship, StoreError> {
    Ok(Kinship {
        from: row.parsed("from_id", PersonId::parse)?,
        to: row.parsed("to_id", PersonId::parse)?,
        kind: row.parsed("kind", KinshipKind::parse)?,
    })
}

impl Reader<'_> {
    /// A household with its members (the head first, then by birth; those who left last) and the prisoners behind it.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn find_household(&self, id: HouseholdId) -> Result<Option<Household>, StoreError> {
        let key = id.to_string();
        let Some(mut found) = self.row(include_str!("find.sql"), named_params! { ":id": key }, household)? else { return Ok(None) };
        found.members = self.rows(include_str!("list_members.sql"), named_params! { ":id": key }, membership)?;
        found.prisoners = self.rows(include_str!("list_prisoners.sql"), named_params! { ":id": key }, prisoner_link)?;
        Ok(Some(found))
    }

    /// A household by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get_household(&self, id: HouseholdId) -> Result<Household, StoreError> {
        self.find_household(id)?.ok_or(StoreError::NotFound)
    }

    /// The household a person belongs to now.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_household_of(&self, person: PersonId) -> Result<Option<HouseholdId>, StoreError> {
        let sql = "SELECT household_id FROM membership WHERE person_id = :person AND until IS NULL";
        self.row(sql, named_params! { ":person": person.to_string() }, |row| row.parsed("household_id", HouseholdId::parse))
    }

    /// The household with this file number.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_household_by_number(&self, number: FileNumber) -> Result<Option<HouseholdId>, StoreError> {
        let sql = "SELECT id FROM household WHERE file_number = :number";
        self.row(sql, named_params! { ":number": number.to_string() }, |row| row.parsed("id", HouseholdId::parse))
    }

    /// A household's file number, without its people.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_file_number(&self, id: HouseholdId) -> Result<FileNumber, StoreError> {
        let sql = "SELECT file_number FROM household WHERE id = :id";
        let number =
            self.row(sql, named_params! { ":id": id.to_string() }, |row| row.parsed("file_number", |text| FileNumber::parse(text).ok()))?;
        number.ok_or(StoreError::NotFound)
    }

    /// The households a prisoner stands behind.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_households_behind(&self, prisoner: PersonId) -> Result<Vec<HouseholdId>, StoreError> {
        let sql = "SELECT household_id FROM prisoner_link WHERE person_id = :person AND ended_at IS NULL ORDER BY linked_at";
        self.rows(sql, named_params! { ":person": prisoner.to_string() }, |row| row.parsed("household_id", HouseholdId::parse))
    }

    /// Whether a relative of this staff member belongs to the household or stands behind it: then it is closed to that staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn is_household_closed_to(&self, id: HouseholdId, staff: StaffId) -> Result<bool, StoreError> {
        let params = named_params! { ":id": id.to_string(), ":staff": staff.to_string() };
        Ok(self.row(include_str!("is_closed.sql"), params, |_| Ok(()))?.is_some())
    }

    /// Kinship between those who belong to a household now.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_kinships_in(&self, household: HouseholdId) -> Result<Vec<Kinship>, StoreError> {
        self.rows(include_str!("list_kinships.sql"), named_params! { ":id": household.to_string() }, kinship)
    }

    /// Whether this kinship is noted.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn has_kinship(&self, kinship: &Kinship) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM kinship WHERE from_id = :from AND to_id = :to AND kind = :kind AND ended_at IS NULL";
        let params = named_params! {
            ":from": kinship.from.to_string(), ":to": kinship.to.to_string(), ":kind": kinship.kind.as_str(),
        };
        Ok(self.row(sql, params, |_| Ok(()))?.is_some())
    }

    fn household_version(&self, id: HouseholdId) -> Result<Option<i64>, StoreError> {
        self.row("SELECT version FROM household WHERE id = :id", named_params! { ":id": id.to_string() }, |row| row.col("version"))
    }
}

impl Writer<'_> {
    /// Opens a household file without members, version 1.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_household(&self, id: HouseholdId, number: FileNumber, address: &Address, at: i64) -> Result<(), StoreError> {
        let params = named_params! {
            ":id": id.to_string(), ":file_number": number.to_string(), ":described": address.described, ":short": address.short,
            ":building": address.building, ":street": address.street, ":district": address.district, ":city": address.city,
            ":postal": address.postal, ":additional": address.additional, ":unit": address.unit, ":at": at,
        };
        self.execute(include_str!("insert.sql"), params)?;
        Ok(())
    }

    /// Saves a new address over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn update_address(&self, id: HouseholdId, version: i64, address: &Address) -> Result<(), StoreError> {
        let params = named_params! {
            ":id": id.to_string(), ":version": version, ":described": address.described, ":short": address.short,
            ":building": address.building, ":street": address.street, ":district": address.district, ":city": address.city,
            ":postal": address.postal, ":additional": address.additional, ":unit": address.unit,
        };
        self.execute_versioned(include_str!("update_address.sql"), params, |reader| reader.household_version(id))
    }

    /// Counts a save of a household whose members changed, over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn touch_household(&self, id: HouseholdId, version: i64) -> Result<(), StoreError> {
        let sql = "UPDATE household SET version = version + 1 WHERE id = :id AND version = :version";
        let params = named_params! { ":id": id.to_string(), ":version": version };
        self.execute_versioned(sql, params, |reader| reader.household_version(id))
    }

    /// Adds a member.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the person belongs to a household already.
    pub fn insert_membership(&self, household: HouseholdId, member: &Membership, at: i64) -> Result<(), StoreError> {
        let sql = "INSERT INTO membership (household_id, person_id, role, since, until, may_receive_money, added_at)
                   VALUES (:household, :person, :role, :since, :until, :money, :at)";
        let params = named_params! {
            ":household": household.to_string(), ":person": member.person_id.to_string(), ":role": member.role.as_str(),
            ":since": member.since.to_string(), ":until": member.until.map(|day| day.to_string()), ":money": member.may_receive_money, ":at": at,
        };
        self.execute(sql, params)?;
        Ok(())
    }

    /// Ends the membership that lasts now.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn end_membership(&self, household: HouseholdId, person: PersonId, on: NaiveDate) -> Result<(), StoreError> {
        let sql = "UPDATE membership SET until = :on WHERE household_id = :household AND person_id = :person AND until IS NULL";
        let params = named_params! { ":household": household.to_string(), ":person": person.to_string(), ":on": on.to_string() };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Takes a membership off that was entered by mistake: its row stays, and no list shows it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none now.
    pub fn undo_membership(&self, household: HouseholdId, person: PersonId, at: i64) -> Result<(), StoreError> {
        let sql = "UPDATE membership SET until = since, undone_at = :at
                   WHERE household_id = :household AND person_id = :person AND until IS NULL";
        let params = named_params! { ":household": household.to_string(), ":person": person.to_string(), ":at": at };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Lets the membership that ended last go on as if it had not ended.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when none ended, [`StoreError::Taken`] when the person belongs to a household meanwhile.
    pub fn reopen_membership(&self, household: HouseholdId, person: PersonId) -> Result<(), StoreError> {
        let params = named_params! { ":household": household.to_string(), ":person": person.to_string() };
        if self.execute(include_str!("reopen_membership.sql"), params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Lets a prisoner's link that ended at this moment go on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when none ended then, [`StoreError::Taken`] when there is another meanwhile.
    pub fn reopen_prisoner_link(&self, household: HouseholdId, person: PersonId, ended: i64) -> Result<(), StoreError> {
        let sql = "UPDATE prisoner_link SET ended_at = NULL WHERE household_id = :household AND person_id = :person AND ended_at = :ended";
        let params = named_params! { ":household": household.to_string(), ":person": person.to_string(), ":ended": ended };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Changes the place of somebody who belongs to the household now.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the person does not.
    pub fn update_membership(&self, household: HouseholdId, person: PersonId, role: HouseholdRole, money: bool) -> Result<(), StoreError> {
        let sql = "UPDATE membership SET role = :role, may_receive_money = :money
                   WHERE household_id = :household AND person_id = :person AND until IS NULL";
        let params = named_params! {
            ":household": household.to_string(), ":person": person.to_string(), ":role": role.as_str(), ":money": money,
        };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Links the prisoner behind a household.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when that link stands already.
    pub fn insert_prisoner_link(&self, household: HouseholdId, link: &PrisonerLink, at: i64) -> Result<(), StoreError> {
        let sql = "INSERT INTO prisoner_link (household_id, person_id, relation, linked_at) VALUES (:household, :person, :relation, :at)";
        let params = named_params! {
            ":household": household.to_string(), ":person": link.person_id.to_string(), ":relation": link.relation.as_str(), ":at": at,
        };
        self.execute(sql, params)?;
        Ok(())
    }

    /// Ends a prisoner's link.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn end_prisoner_link(&self, household: HouseholdId, person: PersonId, at: i64) -> Result<(), StoreError> {
        let sql = "UPDATE prisoner_link SET ended_at = :at WHERE household_id = :household AND person_id = :person AND ended_at IS NULL";
        let params = named_params! { ":household": household.to_string(), ":person": person.to_string(), ":at": at };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Notes a kinship or takes a wrong one away; saying the same twice changes nothing.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn set_kinship(&self, kinship: &Kinship, holds: bool, at: i64) -> Result<(), StoreError> {
        let sql = if holds {
            "INSERT INTO kinship (from_id, to_id, kind, set_at) VALUES (:from, :to, :kind, :at)
             ON CONFLICT (from_id, to_id, kind) DO UPDATE SET set_at = excluded.set_at, ended_at = NULL WHERE ended_at IS NOT NULL"
        } else {
            "UPDATE kinship SET ended_at = :at WHERE from_id = :from AND to_id = :to AND kind = :kind AND ended_at IS NULL"
        };
        let params = named_params! {
            ":from": kinship.from.to_string(), ":to": kinship.to.to_string(), ":kind": kinship.kind.as_str(), ":at": at,
        };
        self.execute(sql, params)?;
        Ok(())
    }
}
