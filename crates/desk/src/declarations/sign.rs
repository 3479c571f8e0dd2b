//! Recording that a declaration was signed (التوقيع): it is frozen over exactly the data that were printed (R10, R11).

use domain::{
    Code, Refusal,
    declaration::{Signature, SigningMethod, read_place},
};
use intake::{Job, MediaType};
use papers::{Jpeg, SignatureState};
use sha2::{Digest, Sha256};

use super::{
    covered::CoveredRecords,
    print::{DeclarationEntry, keep_declaration_sheet, show},
    types::{DeclarationView, SignDeclarationInput},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    press,
    requests::{must_be_open, reach_request, settle_request, stamp},
};

pub(super) fn sign_declaration(work: &Work<'_>, input: SignDeclarationInput) -> Result<Outcome<DeclarationView>, Failure> {
    let request = reach_request(work, input.request_id)?;
    let method = work.read(|reader| {
        let declaration = reader.get_declaration(input.declaration_id)?;
        if declaration.request_id == request.id { Ok(declaration.signing.method) } else { Err(Failure::new(Code::NotFound)) }
    })?;
    must_be_open(&request)?;
    let (kept_in, picture) = read_evidence(work, method, &input)?;
    let done = work.transact(Op::SignDeclaration, |change| {
        let mut declaration = change.get_declaration(input.declaration_id)?;
        let before = DeclarationEntry::of(&declaration);
        let records = CoveredRecords::load(change, change.get_request(request.id)?)?;
        let now = records.snapshot_as_in(&declaration)?;
        let picture_sha256 = picture.as_ref().map(|picture| Sha256::digest(picture).to_vec());
        // The picture belongs to these values: with others the two hashes do not give this one.
        let binding = |picture: &Vec<u8>| Sha256::new().chain_update(&declaration.sha256).chain_update(picture).finalize().to_vec();
        let binding_sha256 = picture_sha256.as_ref().map(binding);
        declaration.sign(&now, Signature { witness: stamp(work), kept_in: kept_in.clone(), picture_sha256, binding_sha256 })?;
        if let Some(picture) = picture {
            let picture = Jpeg::parse(picture)?;
            keep_declaration_sheet(change, &mut declaration, &records, SignatureState::OnPad { picture })?;
        }
        change.sign_declaration(&declaration)?;
        change.journal_undoable("declaration", declaration.id, Some(&before), Some(&DeclarationEntry::of(&declaration)), &())?;
        settle_request(change, request.id)?;
        Ok(declaration.id)
    })?;
    Ok(Outcome { value: show(work, done.value)?, changes: done.changes })
}

/// Where the sheet lies, or the pad's picture as a clean JPEG: what was drawn, with no timing or pressure.
fn read_evidence(work: &Work<'_>, method: SigningMethod, input: &SignDeclarationInput) -> Result<(String, Option<Vec<u8>>), Failure> {
    let mut refused = domain::Refusals::default();
    if !input.witnessed {
        refused.push(Refusal::new(Code::Required).at("witnessed"));
    }
    let mut place = String::new();
    if method.leaves_a_sheet() {
        match read_place(&input.kept_in) {
            Ok(read) => place = read,
            Err(refusal) => refused.push(refusal),
        }
    } else if input.picture.is_none() {
        refused.push(Refusal::new(Code::Required).at("picture"));
    }
    refused.done()?;
    let Some(file) = input.picture.as_ref().filter(|_| method == SigningMethod::Pad) else { return Ok((place, None)) };
    let clean = press::clean_file(work.desk, Job::scan(&file.name), file, "picture")?;
    if clean.media != MediaType::Jpeg {
        return Err(Refusal::new(Code::FileUnsupported).at("picture").into());
    }
    Ok((place, Some(clean.bytes)))
}
