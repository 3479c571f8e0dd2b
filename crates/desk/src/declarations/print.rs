//! Making the sheet that is signed: its number, its data frozen, its bytes kept (R10, R62).

use domain::{
    Code, Refusal,
    date::{DateShown, riyadh_date},
    declaration::{Declaration, DeclarationForm, DeclarationState, Signing, SigningMethod},
    id::{DeclarationId, RequestId},
    identity::IdKind,
    number::{DeclarationNumber, Series},
    paper::SheetKind,
    person::PersonFacts,
    snapshot::Snapshot,
};
use papers::{Paper, Row, Section, SignatureState};

use super::{
    covered::CoveredRecords,
    standing::{declaration_view, newest_signed},
    types::{DeclarationView, PrintDeclarationInput},
};
use crate::{
    Failure, Outcome, Work,
    numbering::next_of_year,
    op::Op,
    papers::{NewSheet, keep_sheet},
    press,
    requests::{must_be_open, reach_request, stamp},
    wordings::{declaration_form, declaration_form_of},
    work::Change,
};

/// What the journal keeps of a declaration: what it covers stands in its own row, which is never changed.
#[derive(Debug, serde::Serialize)]
pub(crate) struct DeclarationEntry {
    pub(super) number: String,
    pub(super) request: String,
    pub(super) method: SigningMethod,
    pub(super) form_version: String,
    pub(super) sha256: String,
    pub(super) state: DeclarationState,
    pub(super) kept_in: String,
    /// Why a signature was taken off; empty otherwise.
    pub(super) reason: String,
}

impl DeclarationEntry {
    pub(crate) fn of(declaration: &Declaration) -> Self {
        Self {
            number: declaration.number.to_string(),
            request: declaration.request_id.to_string(),
            method: declaration.signing.method,
            form_version: declaration.form_version.clone(),
            sha256: hex(&declaration.sha256),
            state: declaration.state,
            kept_in: declaration.signature.as_ref().map(|signature| signature.kept_in.clone()).unwrap_or_default(),
            reason: String::new(),
        }
    }

    /// The same with the reason of the change.
    pub(super) fn because(mut self, reason: &str) -> Self {
        reason.clone_into(&mut self.reason);
        self
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn print_declaration(work: &Work<'_>, input: PrintDeclarationInput) -> Result<Outcome<DeclarationView>, Failure> {
    let request = reach_request(work, input.request_id)?;
    must_be_open(&request)?;
    let signing = Signing::parse(input.method, &input.witnesses)?;
    let form = work.read(|reader| declaration_form(reader, work.today()))?;
    let (there, records) = work.read(|reader| {
        let records = CoveredRecords::load(reader, request.clone())?;
        let now = records.snapshot(&form)?;
        let all = reader.list_declarations(request.id)?;
        let signed = newest_signed(&all)
            .map(|signed| Ok::<_, Failure>(signed.covers(&records.snapshot_as_in(signed)?).then_some(signed)))
            .transpose()?;
        let waiting = all.iter().find(|declaration| declaration.state == DeclarationState::Unsigned);
        let waiting = waiting.filter(|waiting| waiting.still_fits(&now, &form.version, &signing, work.staff.id));
        // Signed over today's data there is nothing to sign; unsigned and unchanged the same sheet is signed.
        let there = signed.flatten().or(waiting).map(|declaration| declaration_view(reader, declaration, &records)).transpose()?;
        Ok::<_, Failure>((there, records))
    })?;
    if let Some(view) = there {
        return Ok(Outcome::read(view));
    }
    check_declarant(work, &records)?;
    let done = work.transact(Op::PrintDeclaration, |change| make(change, &form, signing, request.id))?;
    Ok(Outcome { value: show(work, done.value)?, changes: done.changes })
}

/// The view of a declaration that was just written.
pub(super) fn show(work: &Work<'_>, id: DeclarationId) -> Result<DeclarationView, Failure> {
    work.read(|reader| {
        let declaration = reader.get_declaration(id)?;
        let records = CoveredRecords::load(reader, reader.get_request(declaration.request_id)?)?;
        declaration_view(reader, &declaration, &records)
    })
}

/// A minor declares nothing; without a number nobody could tell whose signature it is (R10).
fn check_declarant(work: &Work<'_>, records: &CoveredRecords) -> Result<(), Failure> {
    let facts = &records.applicant.facts;
    if facts.is_minor(work.today()) {
        return Err(Failure::new(Code::ApplicantIsMinor));
    }
    if facts.national_id.is_none() && facts.other_documents.is_empty() {
        return Err(Refusal::new(Code::Required).at("national_id").into());
    }
    Ok(())
}

fn make(change: &Change<'_, '_>, form: &DeclarationForm, signing: Signing, request: RequestId) -> Result<DeclarationId, Failure> {
    let work = change.work;
    // Read again inside the transaction: what is printed is what is frozen.
    let records = CoveredRecords::load(change, change.get_request(request)?)?;
    let snapshot = records.snapshot(form)?;
    let (year, serial) = next_of_year(change, Series::Declaration)?;
    let number = DeclarationNumber::new(year, serial)?;
    let sha256 = snapshot.sha256();
    let mut declaration = Declaration {
        id: change.new_id(),
        number,
        request_id: request,
        declarant_id: records.applicant.id,
        form_version: form.version.clone(),
        form_sha256: form.text_sha256(records.applicant.facts.sex).to_vec(),
        snapshot,
        sha256: sha256.to_vec(),
        signing,
        state: DeclarationState::Unsigned,
        printed: stamp(work),
        paper_id: change.new_id(),
        signature: None,
    };
    let state = match declaration.signing.method {
        SigningMethod::Paper => SignatureState::OnPaper { kept_in: None },
        // What is signed on the pad is read first; the signed paper is made with the picture.
        SigningMethod::Pad => SignatureState::Unsigned,
        SigningMethod::CannotSign => SignatureState::Fingerprint { witnesses: two_witnesses(&declaration)? },
    };
    keep_declaration_sheet(change, &mut declaration, &records, state)?;
    change.supersede_declarations(request)?;
    change.insert_declaration(&declaration)?;
    change.journal("declaration", declaration.id, None, Some(&DeclarationEntry::of(&declaration)))?;
    Ok(declaration.id)
}

fn two_witnesses(declaration: &Declaration) -> Result<[papers::Witness; 2], Failure> {
    let witness =
        |witness: &domain::declaration::Witness| papers::Witness { name: witness.name.clone(), id: witness.national_id.grouped() };
    let both: Vec<papers::Witness> = declaration.signing.witnesses.iter().map(witness).collect();
    both.try_into().map_err(|_| Refusal::new(Code::Required).at("witnesses").into())
}

/// Renders a declaration in a state of signing, keeps the sheet and names it as the declaration's.
pub(super) fn keep_declaration_sheet(
    change: &Change<'_, '_>,
    declaration: &mut Declaration,
    records: &CoveredRecords,
    signature: SignatureState,
) -> Result<(), Failure> {
    let work = change.work;
    let form = declaration_form_of(change, &declaration.form_version)?;
    let facts = &records.applicant.facts;
    let made = stamp(work);
    let witness_employee = change.find_staff(declaration.printed.by)?.map(|staff| staff.name).unwrap_or_default();
    let paper = Paper::Declaration(papers::Declaration {
        number: declaration.number.to_string(),
        created: press::created(made.at),
        date: press::both_dates(&DateShown::of_day(riyadh_date(made.at))),
        request_number: records.request.number.to_string(),
        form_version: declaration.form_version.clone(),
        form_text: form.text(facts.sex),
        name: facts.name.full(),
        id: identity(facts, &form),
        sex: press::sex(facts.sex),
        sections: sections(&declaration.snapshot, &form),
        values_hash: declaration.snapshot.sha256(),
        signature,
        witness_employee,
    });
    let pdf = work.desk.print(&paper, &press::head(work, false)?)?;
    let number = declaration.number.to_string();
    let new = NewSheet {
        kind: SheetKind::Declaration,
        number,
        request_id: declaration.request_id,
        text_version: declaration.form_version.clone(),
    };
    declaration.paper_id = keep_sheet(change, new, &pdf)?;
    Ok(())
}

/// ID number with its kind, «1000000008 (هوية وطنية)»; another document for somebody without one.
fn identity(facts: &PersonFacts, form: &DeclarationForm) -> String {
    match (&facts.national_id, facts.other_documents.first()) {
        (Some(id), _) => {
            let kind = if id.kind() == IdKind::Citizen { "id.citizen" } else { "id.resident" };
            format!("{} ({})", id.as_str(), form.word(kind, None))
        }
        (None, Some(paper)) => format!("{} ({})", paper.number, paper.kind),
        (None, None) => String::new(),
    }
}

/// The frozen data as the paper lists them.
pub(crate) fn sections(snapshot: &Snapshot, form: &DeclarationForm) -> Vec<Section> {
    let none = form.word("none", None);
    let rows = |rows: &[domain::snapshot::SnapshotRow]| {
        rows.iter().map(|row| Row::new(&*row.label, if row.value.is_empty() { none.as_str() } else { row.value.as_str() })).collect()
    };
    snapshot.sections.iter().map(|section| Section { title: section.title.clone(), rows: rows(&section.rows) }).collect()
}
