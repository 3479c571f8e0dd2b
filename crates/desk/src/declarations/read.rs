//! Reading all data back to the applicant before signing (القراءة على مقدم الطلب, R09).

use domain::{
    declaration::{Declaration, DeclarationState},
    snapshot::{FENCED_SECTION, Snapshot, SnapshotRow, SnapshotSection},
};

use super::{
    covered::CoveredRecords,
    standing::{declaration_view, newest_signed},
    types::{ReadBackRow, ReadBackSection, ReadBackView},
};
use crate::{
    Failure, Outcome, Work,
    op::Op,
    requests::{RequestRef, reach_request},
    wordings::declaration_form,
};

pub(super) fn read_back(work: &Work<'_>, input: RequestRef) -> Result<Outcome<ReadBackView>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenReadBack, "request", request.id)?;
    work.read(|reader| {
        let records = CoveredRecords::load(reader, request)?;
        let form = declaration_form(reader, work.today())?;
        let now = records.snapshot(&form)?;
        let all = reader.list_declarations(records.request.id)?;
        let signed = newest_signed(&all).map(|signed| declaration_view(reader, signed, &records)).transpose()?;
        let (fresh, outdated) = match signed {
            Some(view) if view.fresh => (Some(view), None),
            other => (None, other),
        };
        // A sheet that was replaced, or that names another employee as its witness, is not offered for signing.
        let may_sign = |one: &&Declaration| one.state == DeclarationState::Unsigned && one.printed.by == work.staff.id;
        let waiting = all.iter().find(may_sign);
        let waiting = waiting.map(|declaration| declaration_view(reader, declaration, &records)).transpose()?;
        let last_signed = newest_signed(&all).map(|declaration| declaration.snapshot.clone());
        let facts = &records.applicant.facts;
        Ok(Outcome::read(ReadBackView {
            request_id: records.request.id,
            request_number: records.request.number.to_string(),
            declarant: facts.name.full(),
            declarant_sex: facts.sex,
            form_text: form.text(facts.sex),
            form_version: form.version,
            sections: now.sections.into_iter().map(|section| section_view(section, last_signed.as_ref())).collect(),
            declaration: fresh.or(waiting),
            outdated,
        }))
    })
}

fn section_view(section: SnapshotSection, signed: Option<&Snapshot>) -> ReadBackSection {
    let SnapshotSection { code, title, rows } = section;
    let was = |row: &SnapshotRow| {
        let before = signed?.sections.iter().find(|before| before.code == code);
        let before = before.and_then(|before| before.rows.iter().find(|before| before.code == row.code));
        let value = before.map(|before| before.value.clone()).unwrap_or_default();
        (before.is_none() || value != row.value).then_some(value)
    };
    let rows = rows.into_iter().map(|row| ReadBackRow { was: was(&row), code: row.code, label: row.label, value: row.value }).collect();
    ReadBackSection { fenced: code == FENCED_SECTION, title, rows, code }
}
