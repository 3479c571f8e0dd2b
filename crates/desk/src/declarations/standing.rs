//! How a request's declaration stands: signed or not, and whether it still covers the data (R10, R11).

use domain::{
    date::{DateShown, riyadh_clock, riyadh_date},
    declaration::{Declaration, DeclarationState},
    request::Request,
    snapshot::changed,
};
use store::Reader;

use super::{
    covered::CoveredRecords,
    types::{DeclarationView, SignatureView, WitnessView},
};
use crate::{Failure, papers::paper_brief};

/// Whether this signed declaration covers the request's data as they are now.
pub(crate) fn is_fresh(reader: &Reader<'_>, request: &Request, declaration: &Declaration) -> Result<bool, Failure> {
    if declaration.state != DeclarationState::Signed {
        return Ok(false);
    }
    let records = CoveredRecords::load(reader, request.clone())?;
    Ok(declaration.covers(&records.snapshot_as_in(declaration)?))
}

/// The declaration that counts now, and whether it covers the data: the signed one while it does, else the newest one. None if none was printed.
pub(crate) fn current_declaration(reader: &Reader<'_>, request: &Request) -> Result<Option<(Declaration, bool)>, Failure> {
    let all = reader.list_declarations(request.id)?;
    if let Some(signed) = newest_signed(&all)
        && is_fresh(reader, request, signed)?
    {
        return Ok(Some((signed.clone(), true)));
    }
    Ok(all.into_iter().next().map(|newest| (newest, false)))
}

/// The declaration that was signed last; of two in one moment the one with the later number.
pub(super) fn newest_signed(all: &[Declaration]) -> Option<&Declaration> {
    let signed = all.iter().filter(|declaration| declaration.state == DeclarationState::Signed);
    signed.max_by_key(|declaration| (declaration.signature.as_ref().map(|signature| signature.witness.at), declaration.number))
}

/// A declaration for the window, with what changed since it was printed.
pub(super) fn declaration_view(
    reader: &Reader<'_>,
    declaration: &Declaration,
    records: &CoveredRecords,
) -> Result<DeclarationView, Failure> {
    let changes = changed(&declaration.snapshot, &records.snapshot_as_in(declaration)?);
    let name = |id| Ok::<_, Failure>(reader.find_staff(id)?.map(|staff| staff.name).unwrap_or_default());
    let signature = declaration.signature.as_ref().map(|signature| {
        Ok::<_, Failure>(SignatureView {
            date: DateShown::of_day(riyadh_date(signature.witness.at)),
            time: riyadh_clock(signature.witness.at),
            witness: name(signature.witness.by)?,
            kept_in: signature.kept_in.clone(),
        })
    });
    let witness = |witness: &domain::declaration::Witness| WitnessView {
        name: witness.name.clone(),
        id_last3: witness.national_id.last3().to_owned(),
    };
    Ok(DeclarationView {
        id: declaration.id,
        request_id: declaration.request_id,
        number: declaration.number.to_string(),
        form_version: declaration.form_version.clone(),
        state: declaration.state,
        method: declaration.signing.method,
        witnesses: declaration.signing.witnesses.iter().map(witness).collect(),
        paper: paper_brief(reader, &reader.get_sheet(declaration.paper_id)?)?,
        signature: signature.transpose()?,
        fresh: changes.is_empty(),
        changes,
    })
}
