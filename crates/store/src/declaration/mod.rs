//! Declarations as stored. What was printed is never changed, and a signed one not at all (triggers see to it).

use domain::{
    declaration::{Declaration, DeclarationState, Signature},
    id::{DeclarationId, PaperId, PersonId, RequestId, StaffId},
    number::DeclarationNumber,
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    request::stamp,
    row::{TypedRow, to_json},
};

fn declaration(row: &Row<'_>) -> Result<Declaration, StoreError> {
    let kept_in: Option<String> = row.col("kept_in")?;
    let signature = stamp(row, "witnessed_by", "signed_at")?.map(|witness| {
        Ok::<_, StoreError>(Signature {
            witness,
            kept_in: kept_in.unwrap_or_default(),
            picture_sha256: row.col("picture_sha256")?,
            binding_sha256: row.col("binding_sha256")?,
        })
    });
    Ok(Declaration {
        id: row.parsed("id", DeclarationId::parse)?,
        number: row.parsed("number", |text| DeclarationNumber::parse(text).ok())?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        declarant_id: row.parsed("declarant_id", PersonId::parse)?,
        form_version: row.col("form_version")?,
        form_sha256: row.col("form_sha256")?,
        snapshot: row.json("snapshot")?,
        sha256: row.col("sha256")?,
        signing: row.json("signing")?,
        state: row.parsed("state", DeclarationState::parse)?,
        printed: Stamp { by: row.parsed("printed_by", StaffId::parse)?, at: row.col("printed_at")? },
        paper_id: row.parsed("paper_id", PaperId::parse)?,
        signature: signature.transpose()?,
    })
}

impl Reader<'_> {
    /// A declaration by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_declaration(&self, id: DeclarationId) -> Result<Declaration, StoreError> {
        self.row(include_str!("find.sql"), named_params! { ":id": id.to_string() }, declaration)?.ok_or(StoreError::NotFound)
    }

    /// All declarations of a request, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_declarations(&self, request: RequestId) -> Result<Vec<Declaration>, StoreError> {
        self.rows(include_str!("list.sql"), named_params! { ":request": request.to_string() }, declaration)
    }

    /// The newest signed declaration of a request with the hash of what it covers, if one was signed. Whether it still covers the data is
    /// for the desk to say.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_signed_declaration(&self, request: RequestId) -> Result<Option<(DeclarationId, Vec<u8>)>, StoreError> {
        let signed = |row: &Row<'_>| Ok((row.parsed("id", DeclarationId::parse)?, row.col("sha256")?));
        self.row(include_str!("find_signed.sql"), named_params! { ":request": request.to_string() }, signed)
    }
}

impl Writer<'_> {
    /// Keeps a printed declaration.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also while another of the request waits for its signature.
    pub fn insert_declaration(&self, new: &Declaration) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":number": new.number.to_string(), ":request": new.request_id.to_string(),
                ":declarant": new.declarant_id.to_string(), ":form_version": new.form_version, ":form_sha256": new.form_sha256,
                ":snapshot": to_json(&new.snapshot)?, ":sha256": new.sha256, ":signing": to_json(&new.signing)?,
                ":state": new.state.as_str(), ":printed_at": new.printed.at, ":printed_by": new.printed.by.to_string(),
                ":paper": new.paper_id.to_string(),
            },
        )?;
        Ok(())
    }

    /// Says that the sheet which waits for its signature is not to be signed any more, because another takes its place.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn supersede_declarations(&self, request: RequestId) -> Result<(), StoreError> {
        let sql = "UPDATE declaration SET state = 'superseded' WHERE request_id = :request AND state = 'unsigned'";
        self.execute(sql, named_params! { ":request": request.to_string() })?;
        Ok(())
    }

    /// Keeps that a declaration was signed.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it does not wait for a signature, [`StoreError`] of the statement.
    pub fn sign_declaration(&self, signed: &Declaration) -> Result<(), StoreError> {
        let Some(signature) = &signed.signature else { return Err(StoreError::NotFound) };
        let touched = self.execute(
            include_str!("sign.sql"),
            named_params! {
                ":id": signed.id.to_string(), ":at": signature.witness.at, ":by": signature.witness.by.to_string(),
                ":kept_in": signature.kept_in, ":picture": signature.picture_sha256, ":binding": signature.binding_sha256,
                ":paper": signed.paper_id.to_string(),
            },
        )?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Keeps that the record of a signature was taken off, because it was made by mistake.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not signed, [`StoreError`] of the statement, also when the request was handed in over it.
    pub fn unsign_declaration(&self, unsigned: &Declaration) -> Result<(), StoreError> {
        let params = named_params! {
            ":id": unsigned.id.to_string(), ":state": unsigned.state.as_str(), ":paper": unsigned.paper_id.to_string(),
        };
        if self.execute(include_str!("unsign.sql"), params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
