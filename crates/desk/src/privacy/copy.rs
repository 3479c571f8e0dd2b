//! A person's copy of their data (نسخة من البيانات): everything the office holds about one person, as a paper and for machines, sealed as
//! case files are. Of others it names only who belongs to the household.

use std::ops::ControlFlow;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::SubjectRequestId,
    person::PersonInput,
    privacy::SubjectKind,
    text::Digits,
};
use papers::{Paper, RegisterPart, RegisterTable, Row};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Reader;
use vault::{PackageEntry, PackageInfo, PackagePassphrase, WorkFactor};

use super::{sheets::sheet, subject_requests::reach, text as words};
use crate::{
    Failure, Outcome, Work,
    case_files::{ExportedCaseFile, NUMBER_LABEL, OFFICE_LABEL, PDF, slip},
    op::Op,
    persons::reach_person,
    press,
    requests::RequestFile,
};

/// Name of the schema that this data follows.
const SCHEMA: &str = "urn:istiqbal:person-copy:1";

/// A copy that is to be handed over.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CopyInput {
    /// The request for access it answers; its number is the copy's.
    pub subject_request_id: SubjectRequestId,
    /// The manager's passphrase, typed now.
    pub manager_passphrase: String,
}

impl std::fmt::Debug for CopyInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CopyInput").field("subject_request_id", &self.subject_request_id).finish_non_exhaustive()
    }
}

/// The same for machines.
#[derive(Debug, Serialize)]
struct CopyData {
    schema: &'static str,
    number: String,
    made_on: String,
    office: String,
    person: PersonInput,
    earlier_ids: Vec<String>,
    household: Option<HouseholdData>,
    requests: Vec<RequestData>,
    notices: Vec<NoticeData>,
    consents: Vec<ConsentData>,
    asked: Vec<AskedData>,
    given_out: Vec<GivenData>,
    history: Vec<HistoryData>,
}

#[derive(Debug, Serialize)]
struct HouseholdData {
    file_number: String,
    address: String,
    members: Vec<String>,
}

#[derive(Debug, Serialize)]
struct RequestData {
    number: String,
    kind: String,
    state: &'static str,
    opened_on: String,
    answers: Vec<(String, String)>,
    papers: Vec<String>,
    scans: Vec<String>,
}

#[derive(Debug, Serialize)]
struct NoticeData {
    version: String,
    on: String,
}

#[derive(Debug, Serialize)]
struct ConsentData {
    purpose: &'static str,
    title: String,
    version: String,
    on: String,
    withdrawn_on: Option<String>,
}

#[derive(Debug, Serialize)]
struct AskedData {
    number: String,
    kind: &'static str,
    on: String,
    reply: Option<String>,
}

#[derive(Debug, Serialize)]
struct GivenData {
    on: String,
    recipient: String,
    purpose: String,
}

#[derive(Debug, Serialize)]
struct HistoryData {
    on: String,
    time: String,
    deed: String,
}

/// What the journal keeps of a copy.
#[derive(Debug, Serialize)]
struct Entry {
    number: String,
    pdf_sha256: String,
}

pub(super) fn export_person_copy(work: &Work<'_>, input: CopyInput) -> Result<Outcome<ExportedCaseFile>, Failure> {
    let asked = reach(work, input.subject_request_id)?;
    asked.must_be_open()?;
    if asked.kind != SubjectKind::Access {
        return Err(Failure::new(Code::StepNotOpen).with("state", asked.kind.as_str()));
    }
    let person = reach_person(work, asked.person_id)?;
    if work.already_done::<String>()?.is_some() {
        // The passphrase of that file was told once and is not kept.
        return Err(Failure::new(Code::BadCall));
    }
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    let text = words::copy()?;
    let number = asked.number.to_string();
    let data = work.read(|reader| gather(work, reader, &person, &number))?;
    let pdf = work.desk.print(&Paper::Register(paper(work, &text, &data)?), &press::head(work, false)?)?;
    let noted = work.transact(Op::ExportPersonCopy, |change| {
        let pdf_sha256 = Sha256::digest(&pdf).iter().map(|byte| format!("{byte:02x}")).collect();
        change.journal("person", person.id, None, Some(&Entry { number: number.clone(), pdf_sha256 }))?;
        change.note("subject_request", asked.id, &["copy"]);
        Ok(number.clone())
    })?;
    let passphrase = PackagePassphrase::generate(&mut work.host().random_source());
    let slip_pdf = slip(work, &number, &passphrase)?;
    let json = serde_json::to_vec_pretty(&data).map_err(|_| Failure::new(Code::Unexpected))?;
    let entries = vec![PackageEntry { path: PDF.to_owned(), bytes: pdf }, PackageEntry { path: "person.json".to_owned(), bytes: json }];
    let label = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    let info = PackageInfo(vec![label(OFFICE_LABEL, &data.office), label(NUMBER_LABEL, &number), label("Bagging-Date", &data.made_on)]);
    let sealed = vault::seal_package(entries, &info, &passphrase, WorkFactor::FIXED, &mut |_, _| ControlFlow::Continue(()))
        .map_err(|error| Failure::new(Code::Unexpected).with("kind", error))?;
    Ok(Outcome {
        value: ExportedCaseFile {
            file_name: format!("{number}.age"),
            extension: "age".to_owned(),
            bytes: BASE64_STANDARD.encode(sealed),
            passphrase: passphrase.to_paper().to_owned(),
            slip_pdf,
            left_out: Vec::new(),
            number,
        },
        changes: noted.changes,
    })
}

fn day(at: i64) -> String {
    riyadh_date(at).to_string()
}

fn gather(work: &Work<'_>, reader: &Reader<'_>, person: &domain::person::Person, number: &str) -> Result<CopyData, Failure> {
    let consent_text = words::consents()?;
    let household = reader.find_household_of(person.id)?.map(|id| reader.get_household(id)).transpose()?;
    let household = household
        .map(|household| {
            let members = household.current_members().filter(|member| member.person_id != person.id);
            let members =
                members.map(|member| Ok(reader.get_person(member.person_id)?.facts.name.full())).collect::<Result<_, Failure>>()?;
            let address = [household.address.area(), household.address.described.clone()];
            let address = address.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("، ");
            Ok::<_, Failure>(HouseholdData { file_number: household.file_number.to_string(), address, members })
        })
        .transpose()?;
    let mut requests = Vec::new();
    let mut given_out = Vec::new();
    for id in reader.list_requests_about(person.id)? {
        let file = RequestFile::load(reader, id, work.today())?;
        let kind = file.kind()?;
        // What the applicant said is the applicant's; to the beneficiary the copy says only that there is a request.
        let own = file.request.applicant_id == person.id;
        let answers = kind.questions.iter().filter(|_| own).filter_map(|question| {
            let said = file.request.answer(&question.code)?.shown(question, Digits::Western);
            Some((question.label.clone(), said))
        });
        let scans = if own { reader.list_attachments(id)? } else { Vec::new() };
        requests.push(RequestData {
            number: file.request.number.to_string(),
            kind: kind.name.clone(),
            state: file.request.state.as_str(),
            opened_on: day(file.request.opened.at),
            answers: answers.collect(),
            papers: reader.list_sheets(id)?.into_iter().map(|sheet| sheet.number).collect(),
            scans: scans.into_iter().map(|scan| scan.attachment.display_name).collect(),
        });
        for entry in reader
            .list_entries_of(&id.to_string())?
            .into_iter()
            .filter(|entry| [Op::ExportCaseFile, Op::ExportSitting].iter().any(|op| entry.deed == op.as_str()))
        {
            let values = reader.find_values(entry.seq)?.and_then(|values| values.after).unwrap_or_default();
            let said: serde_json::Value = serde_json::from_str(&values).unwrap_or_default();
            let field = |name: &str| said.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
            given_out.push(GivenData { on: day(entry.at), recipient: field("recipient"), purpose: field("purpose") });
        }
    }
    let consents = reader.list_consents(person.id)?.into_iter().map(|consent| ConsentData {
        purpose: consent.purpose.as_str(),
        title: consent_text.purposes.get(consent.purpose.as_str()).map(|purpose| purpose.title.clone()).unwrap_or_default(),
        version: consent.text_version,
        on: day(consent.given.at),
        withdrawn_on: consent.withdrawn.map(|stamp| day(stamp.at)),
    });
    let asked = reader.list_subject_requests_of(person.id)?.into_iter().map(|asked| AskedData {
        number: asked.number.to_string(),
        kind: asked.kind.as_str(),
        on: asked.received_on.to_string(),
        reply: asked.reply,
    });
    let history = reader.list_entries_of(&person.id.to_string())?.into_iter().map(|entry| HistoryData {
        on: day(entry.at),
        time: riyadh_clock(entry.at),
        deed: entry.deed,
    });
    Ok(CopyData {
        schema: SCHEMA,
        number: number.to_owned(),
        made_on: work.today().to_string(),
        office: reader.get_office()?.name_ar,
        person: person.facts.to_input(),
        earlier_ids: reader.list_earlier_numbers(person.id)?.into_iter().map(|id| id.as_str().to_owned()).collect(),
        household,
        requests,
        notices: reader.list_notices(person.id)?.into_iter().map(|n| NoticeData { version: n.version, on: day(n.given.at) }).collect(),
        consents: consents.collect(),
        asked: asked.collect(),
        given_out,
        history: history.collect(),
    })
}

/// The paper over the same data.
fn paper(work: &Work<'_>, text: &words::CopyText, data: &CopyData) -> Result<papers::RegisterSheet, Failure> {
    let mut paper = sheet(&data.number, work.now.unix_millis, &text.title, &text.foot, &text.version);
    paper.intro.clone_from(&text.intro);
    let part = |code: &str| words::word(&text.parts, code);
    let label = |code: &str| words::word(&text.labels, code);
    let said = |code: &str| words::word(&text.words, code);
    let rows = |title: String, rows: Vec<Row>| RegisterPart { title, rows, ..RegisterPart::default() };
    let facts = domain::person::PersonFacts::parse(&data.person, work.today()).map_err(|_| Failure::new(Code::Unexpected))?;
    let mut own = vec![Row::new(label("name"), facts.name.full())];
    own.extend(facts.national_id.iter().map(|id| Row::new(label("national_id"), id.grouped())));
    own.extend(data.earlier_ids.iter().map(|id| Row::new(label("earlier_id"), id.clone())));
    own.extend(facts.other_documents.iter().map(|document| Row::new(label("document"), format!("{} {}", document.kind, document.number))));
    own.extend(facts.birth.iter().map(|birth| Row::new(label("birth"), birth.shown().both)));
    own.extend(facts.sex.iter().map(|sex| Row::new(label("sex"), said(sex.as_str()))));
    own.push(Row::new(label("nationality"), facts.nationality.clone()));
    own.extend(facts.marital.iter().map(|marital| Row::new(label("marital"), said(marital.as_str()))));
    paper.parts.push(rows(part("person"), own));
    let mut contact: Vec<Row> = facts.phones.iter().map(|phone| Row::new(label("phone"), phone.number.shown())).collect();
    contact.extend(facts.accounts.iter().map(|account| Row::new(label("iban"), format!("{}، {}", account.iban.grouped(), account.holder))));
    paper.parts.push(rows(part("contact"), contact));
    if let Some(prison) = &facts.prison {
        let mut fenced = vec![Row::new(label("facility"), prison.facility.clone())];
        fenced.extend(prison.sentence_start.iter().map(|date| Row::new(label("sentence_start"), date.shown().both)));
        fenced.extend(prison.expected_release.iter().map(|date| Row::new(label("expected_release"), date.shown().both)));
        paper.parts.push(rows(part("prison"), fenced));
    }
    if let Some(household) = &data.household {
        paper.parts.push(rows(
            part("household"),
            vec![
                Row::new(label("file_number"), household.file_number.clone()),
                Row::new(label("address"), household.address.clone()),
                Row::new(label("members"), household.members.join("، ")),
            ],
        ));
    }
    for request in &data.requests {
        let mut lines = vec![Row::new(label("kind"), request.kind.clone()), Row::new(label("date"), shown(&request.opened_on))];
        lines.extend(request.answers.iter().map(|(question, answer)| Row::new(question.clone(), answer.clone())));
        if !request.papers.is_empty() {
            lines.push(Row::new(part("papers"), request.papers.join("، ")));
        }
        lines.extend(request.scans.iter().map(|scan| Row::new(label("scan"), scan.clone())));
        paper.parts.push(rows(format!("{} {}", part("requests"), request.number), lines));
    }
    let table = |title: String, columns: Vec<(u8, String)>, rows: Vec<Vec<String>>| RegisterPart {
        title,
        paragraphs: if rows.is_empty() { vec![said("none")] } else { Vec::new() },
        table: (!rows.is_empty()).then_some(RegisterTable { columns, rows }),
        ..RegisterPart::default()
    };
    let mut notices: Vec<Vec<String>> = data.notices.iter().map(|n| vec![label("notice"), n.version.clone(), shown(&n.on)]).collect();
    notices.extend(data.consents.iter().map(|consent| {
        let what =
            if consent.withdrawn_on.is_some() { format!("{} ({})", consent.title, label("withdrawn")) } else { consent.title.clone() };
        vec![label("consent"), what, shown(&consent.on)]
    }));
    paper.parts.push(table(part("notices"), vec![(24, label("kind")), (46, label("what")), (30, label("date"))], notices));
    let given = data.given_out.iter().map(|given| vec![given.recipient.clone(), given.purpose.clone(), shown(&given.on)]).collect();
    paper.parts.push(table(part("given"), vec![(30, label("recipient")), (40, label("purpose")), (30, label("date"))], given));
    Ok(paper)
}

/// A day of the data in the words of a paper.
fn shown(iso: &str) -> String {
    iso.parse().map(|day| DateShown::of_day(day).both).unwrap_or_default()
}
