//! The papers of a sitting at the desk (أوراق الجلسة): agenda, members' sheets, minutes, and the files of the whole sitting as one export
//! (R13, R55, R62).

mod agenda;
mod export;
mod keep;
mod record;
mod source;
mod text;
mod types;

use domain::{
    Code, Refusal, Refusals,
    date::RecordedDate,
    id::SittingId,
    minutes::{MinutesNotes, MinutesSigning, SittingPaperKind, changed},
    sitting::SittingState,
    staff::Role,
    text::clean_required,
};
use papers::Paper;
use serde::Serialize;

pub use types::{
    CorrectMinutesInput, ExportSittingInput, ExportedSitting, MakeMinutesInput, SignMinutesInput, SittingPaperBrief, SittingPapersRef,
    SittingPapersView, TakeSittingPaperInput,
};

pub(crate) use text::SittingText;

use self::{
    export::export_sitting,
    keep::NewEdition,
    source::{SittingFile, must_be_open_to},
    types::{CaseToRemark, ManagerName},
};
use crate::{
    Failure, Outcome, Work,
    deed::{COMMITTEE, declare_deeds},
    op::Op,
    papers::{PaperBytes, TakePurpose, paper_bytes},
    press,
    requests::stamp,
};

/// Longest reason of a correction, in letters.
const REASON_MAX: usize = 500;
/// Longest place where the signed paper is kept, as declarations have it.
const KEPT_IN_MAX: usize = 120;

declare_deeds! {
    /// The kept papers of a sitting, edition by edition.
    reads list_sitting_papers(SittingPapersRef) -> SittingPapersView, by COMMITTEE;
    /// Gives a kept paper of a sitting as it was printed; looking, printing and saving are journalled before.
    reads take_sitting_paper(TakeSittingPaperInput) -> PaperBytes, by COMMITTEE;
    /// Makes the agenda's paper; while nothing on it changed, the one that was made before is given.
    writes print_agenda(SittingPapersRef) -> SittingPaperBrief, by COMMITTEE;
    /// Makes a sheet for each member, in one file; while nothing changed, the one that was made before is given.
    writes print_member_sheets(SittingPapersRef) -> SittingPaperBrief, by COMMITTEE;
    /// Makes the minutes of a sitting that was held.
    writes make_minutes(MakeMinutesInput) -> SittingPapersView, by COMMITTEE;
    /// Corrects minutes by a new edition that says what changed and why; the old one stays.
    writes correct_minutes(CorrectMinutesInput) -> SittingPapersView, by COMMITTEE;
    /// Notes where the minutes that the members signed are kept.
    writes sign_minutes(SignMinutesInput) -> SittingPapersView, by COMMITTEE;
    /// Makes agenda and case files of a sitting under a passphrase, without what the committee need not see; a manager confirms it.
    writes export_sitting(ExportSittingInput) -> ExportedSitting, by COMMITTEE;
}

fn list_sitting_papers(work: &Work<'_>, input: SittingPapersRef) -> Result<Outcome<SittingPapersView>, Failure> {
    Ok(Outcome::read(view(work, input.sitting_id)?))
}

fn view(work: &Work<'_>, id: SittingId) -> Result<SittingPapersView, Failure> {
    work.read(|reader| {
        let file = SittingFile::load(work, reader, id)?;
        let minutes = keep::newest(reader, id, SittingPaperKind::Minutes)?;
        let remarkable = file.cases.iter().filter(|case| !case.closed).map(|case| CaseToRemark {
            request_id: case.request.id,
            number: case.request.number.to_string(),
            kind: case.kind.clone(),
        });
        let managers = reader.list_staff()?.into_iter().filter(|staff| staff.active && staff.roles.contains(&Role::Manager));
        Ok(SittingPapersView {
            papers: keep::briefs(reader, id)?,
            cases: u32::try_from(file.on_agenda().count()).unwrap_or(u32::MAX),
            held: file.sitting.state == SittingState::Held,
            edition: minutes.as_ref().map(|minutes| minutes.edition).unwrap_or_default(),
            notes: minutes.map(|minutes| minutes.notes).unwrap_or_default(),
            remarkable: remarkable.collect(),
            managers: managers.map(|staff| ManagerName { id: staff.id, name: staff.name }).collect(),
        })
    })
}

fn take_sitting_paper(work: &Work<'_>, input: TakeSittingPaperInput) -> Result<Outcome<PaperBytes>, Failure> {
    let kept = work.read(|reader| Ok(reader.get_sitting_paper(input.paper_id)?))?;
    if kept.paper.kind == SittingPaperKind::Minutes {
        let file = work.read(|reader| SittingFile::load(work, reader, kept.paper.sitting_id))?;
        must_be_open_to(work, &file)?;
    }
    let pdf = keep::open(&kept)?;
    let op = match input.purpose {
        TakePurpose::Preview => Op::PreviewPaper,
        TakePurpose::Print => Op::PrintPaper,
        TakePurpose::Save => Op::SavePaper,
    };
    let noted = work.transact(op, |change| {
        change.note("sitting_paper", input.paper_id, &[]);
        Ok(())
    })?;
    Ok(Outcome { value: paper_bytes(&kept.paper.number, &pdf), changes: noted.changes })
}

fn print_agenda(work: &Work<'_>, input: SittingPapersRef) -> Result<Outcome<SittingPaperBrief>, Failure> {
    let text = SittingText::newest()?;
    let (file, before) = load(work, input.sitting_id, SittingPaperKind::Agenda)?;
    let edition = before.as_ref().map_or(1, |before| before.edition + 1);
    let paper = agenda::agenda(work, &file, &text, edition);
    let facts = agenda::agenda_facts(&paper);
    if let Some(before) = before.filter(|before| before.facts == facts && before.text_version == text.agenda.version) {
        return work.read(|reader| Ok(Outcome::read(keep::brief(reader, &before, true)?)));
    }
    let pdf = work.desk.print(&Paper::Agenda(paper), &press::head(work, true)?)?;
    let new = NewEdition {
        sitting_id: input.sitting_id,
        kind: SittingPaperKind::Agenda,
        number: file.sitting.number.to_string(),
        edition,
        text_version: text.agenda.version,
        facts,
        notes: MinutesNotes::default(),
        reason: String::new(),
    };
    keep_edition(work, Op::PrintAgenda, new, &pdf)
}

fn print_member_sheets(work: &Work<'_>, input: SittingPapersRef) -> Result<Outcome<SittingPaperBrief>, Failure> {
    let text = SittingText::newest()?;
    let (file, before) = load(work, input.sitting_id, SittingPaperKind::MemberSheets)?;
    let sheets = agenda::member_sheets(work, &file, &text);
    if sheets.is_empty() {
        // Without members there is nobody to make a sheet for.
        return Err(Failure::new(Code::NotFound));
    }
    let facts = agenda::sheet_facts(&sheets);
    if let Some(before) = before.as_ref().filter(|before| before.facts == facts && before.text_version == text.member_sheet.version) {
        return work.read(|reader| Ok(Outcome::read(keep::brief(reader, before, true)?)));
    }
    let head = press::head(work, true)?;
    let number = file.sitting.number.to_string();
    let sheets: Vec<Paper> = sheets.into_iter().map(Paper::MemberSheet).collect();
    let pdf = work.desk.with_press(|press| Ok(press.render_each(&number, &sheets, &head)?))?;
    let new = NewEdition {
        sitting_id: input.sitting_id,
        kind: SittingPaperKind::MemberSheets,
        number,
        edition: before.map_or(1, |before| before.edition + 1),
        text_version: text.member_sheet.version,
        facts,
        notes: MinutesNotes::default(),
        reason: String::new(),
    };
    keep_edition(work, Op::PrintMemberSheets, new, &pdf)
}

fn load(
    work: &Work<'_>,
    sitting: SittingId,
    kind: SittingPaperKind,
) -> Result<(SittingFile, Option<domain::minutes::SittingPaper>), Failure> {
    work.read(|reader| Ok((SittingFile::load(work, reader, sitting)?, keep::newest(reader, sitting, kind)?)))
}

fn keep_edition(work: &Work<'_>, op: Op, new: NewEdition, pdf: &[u8]) -> Result<Outcome<SittingPaperBrief>, Failure> {
    work.transact(op, |change| {
        let id = keep::keep(change, new, pdf)?;
        keep::brief(change, &change.get_sitting_paper(id)?.paper, true)
    })
}

fn make_minutes(work: &Work<'_>, input: MakeMinutesInput) -> Result<Outcome<SittingPapersView>, Failure> {
    let notes = input.notes.parse().map_err(|refused| refused.under("notes"))?;
    write_minutes(work, Op::MakeMinutes, input.sitting_id, notes, None)
}

fn correct_minutes(work: &Work<'_>, input: CorrectMinutesInput) -> Result<Outcome<SittingPapersView>, Failure> {
    let mut refused = Refusals::default();
    let reason = refused.take("reason", clean_required(&input.reason, REASON_MAX));
    let notes = input.notes.parse().map_err(|wrong| refused.0.extend(wrong.under("notes").0)).ok();
    let (Some(reason), Some(notes)) = (reason, notes) else { return Err(refused.into()) };
    write_minutes(work, Op::CorrectMinutes, input.sitting_id, notes, Some((input.seen_edition, reason)))
}

/// Makes an edition of the minutes: the first one, or one that corrects the edition seen.
fn write_minutes(
    work: &Work<'_>,
    op: Op,
    id: SittingId,
    notes: MinutesNotes,
    corrects: Option<(u32, String)>,
) -> Result<Outcome<SittingPapersView>, Failure> {
    if let Some(done) = work.already_done::<SittingId>()? {
        return Ok(Outcome { value: view(work, done.value)?, changes: done.changes });
    }
    let text = SittingText::newest()?;
    let (file, before) = load(work, id, SittingPaperKind::Minutes)?;
    must_be_open_to(work, &file)?;
    if file.sitting.state != SittingState::Held {
        return Err(Refusal::new(Code::SittingStep).with("state", file.sitting.state.as_str()).into());
    }
    let seen = corrects.as_ref().map_or(0, |(seen, _)| *seen);
    let stands = before.as_ref().map_or(0, |before| before.edition);
    if seen != stands {
        // Another made or corrected them meanwhile; the page shows the newer.
        return Err(Failure::new(Code::Stale).with("saved_version", stands));
    }
    let edition = stands + 1;
    let mut minutes = record::minutes(work, &file, &text, &notes, edition);
    let facts = record::minutes_facts(&minutes, &text);
    let mut reason = String::new();
    if let (Some((_, why)), Some(before)) = (corrects, before) {
        let changes = changed(&before.facts, &facts);
        if changes.is_empty() {
            // A new edition that says the same would only put the old one in doubt.
            return Err(Refusal::new(Code::Required).at("notes.remarks").into());
        }
        minutes = record::corrected(minutes, before.edition, before.made.at, &why, changes);
        reason = why;
    }
    let pdf = work.desk.print(&Paper::Minutes(minutes), &press::head(work, false)?)?;
    let new = NewEdition {
        sitting_id: id,
        kind: SittingPaperKind::Minutes,
        number: file.sitting.number.to_string(),
        edition,
        text_version: text.minutes.version,
        facts,
        notes,
        reason,
    };
    let done = work.transact(op, |change| {
        keep::keep(change, new, &pdf)?;
        Ok(id)
    })?;
    Ok(Outcome { value: view(work, id)?, changes: done.changes })
}

/// What the journal keeps of signed minutes.
#[derive(Debug, Serialize)]
struct SigningEntry<'s> {
    kept_in: &'s str,
    signed_on: String,
}

fn sign_minutes(work: &Work<'_>, input: SignMinutesInput) -> Result<Outcome<SittingPapersView>, Failure> {
    let today = work.today();
    let mut refused = Refusals::default();
    let kept_in = refused.take("kept_in", clean_required(&input.kept_in, KEPT_IN_MAX));
    let signed_on = match input.signed_on {
        None => Ok(today),
        Some(typed) => RecordedDate::parse_whole(typed).map(|date| date.earliest()),
    };
    let signed_on = signed_on.and_then(|day| if day > today { Err(Refusal::new(Code::InFuture)) } else { Ok(day) });
    let (Some(kept_in), Some(signed_on)) = (kept_in, refused.take("signed_on", signed_on)) else { return Err(refused.into()) };
    let paper = work.read(|reader| Ok(reader.get_sitting_paper(input.paper_id)?))?.paper;
    let (file, newest) = load(work, paper.sitting_id, SittingPaperKind::Minutes)?;
    must_be_open_to(work, &file)?;
    if signed_on < file.sitting.on {
        return Err(Refusal::new(Code::EndBeforeStart).at("signed_on").into());
    }
    if newest.is_none_or(|newest| newest.id != paper.id) || paper.signing.is_some() {
        return Err(Failure::new(Code::Stale).with("saved_version", paper.edition));
    }
    let done = work.transact(Op::SignMinutes, |change| {
        let signing = MinutesSigning { kept_in: kept_in.clone(), signed_on, recorded: stamp(work) };
        change.insert_minutes_signing(paper.id, &signing)?;
        change.journal("sitting_paper", paper.id, None, Some(&SigningEntry { kept_in: &kept_in, signed_on: signed_on.to_string() }))?;
        change.note("sitting", paper.sitting_id, &["minutes"]);
        Ok(paper.sitting_id)
    })?;
    Ok(Outcome { value: view(work, done.value)?, changes: done.changes })
}
