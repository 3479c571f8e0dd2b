//! Taking back the record of a signature that was made by mistake (سحب التوقيع), while the request is not handed in over it.

use domain::{Code, declaration::Declaration, id::PaperId};
use store::Reader;

use super::{
    print::{DeclarationEntry, show},
    types::{DeclarationView, TakeBackSignatureInput},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    persons,
    requests::{reach_request, settle_request},
    work::Change,
};

pub(super) fn take_back_signature(work: &Work<'_>, input: TakeBackSignatureInput) -> Result<Outcome<DeclarationView>, Failure> {
    let reason = persons::reason(&input.reason)?;
    let request = reach_request(work, input.request_id)?;
    let done = work.transact(Op::TakeBackSignature, |change| {
        let declaration = change.get_declaration(input.declaration_id)?;
        if declaration.request_id != request.id {
            return Err(Failure::new(Code::NotFound));
        }
        take_off_signature(change, declaration, &reason)
    })?;
    Ok(Outcome { value: show(work, done.value)?, changes: done.changes })
}

/// Takes the signature off inside a transaction that is under way: the sheet waits again, unless another does meanwhile. The scan of the
/// signed sheet and all that was recorded stay.
///
/// # Errors
/// `StepNotOpen` unless it is signed, and once the request was handed in over it.
pub(crate) fn take_off_signature(
    change: &Change<'_, '_>,
    mut declaration: Declaration,
    reason: &str,
) -> Result<domain::id::DeclarationId, Failure> {
    if change.is_handed_in_over(declaration.id)? {
        let state = change.get_request(declaration.request_id)?.state;
        return Err(Failure::new(Code::StepNotOpen).with("state", state.as_str()));
    }
    let before = DeclarationEntry::of(&declaration);
    let restore = (declaration.signature.clone(), declaration.paper_id);
    let all = change.list_declarations(declaration.request_id)?;
    let replaced = all.iter().any(|other| other.state == domain::declaration::DeclarationState::Unsigned);
    let sheet = first_sheet(change, &declaration)?;
    declaration.take_back(sheet, replaced)?;
    change.unsign_declaration(&declaration)?;
    let after = DeclarationEntry::of(&declaration).because(reason);
    change.journal_undoable("declaration", declaration.id, Some(&before), Some(&after), &restore)?;
    settle_request(change, declaration.request_id)?;
    Ok(declaration.id)
}

/// The sheet as it was printed for signing: one signed on a pad was made anew with the picture on it.
fn first_sheet(reader: &Reader<'_>, declaration: &Declaration) -> Result<PaperId, Failure> {
    let number = declaration.number.to_string();
    let sheets = reader.list_sheets(declaration.request_id)?;
    let first = sheets
        .into_iter()
        .filter(|sheet| sheet.number == number)
        .min_by_key(|sheet| (sheet.made.at, sheet.id == declaration.paper_id, sheet.id));
    Ok(first.map_or(declaration.paper_id, |sheet| sheet.id))
}
