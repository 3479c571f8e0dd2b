//! Reading and changing the wording.

use domain::{
    Code, Refusal, Refusals,
    date::{DateShown, RecordedDate, TypedDate, riyadh_date},
    declaration::{DeclarationForm, Gendered},
    setting::{SettingVersion, Topic, in_force},
    staff::StaffMember,
    text,
    wording::{DeclarationWording, LetterSentences, ParagraphInput},
};
use serde::{Serialize, de::DeserializeOwned};
use store::Reader;

use super::types::{DeclarationTextView, LetterTextView, SaveDeclarationTextInput, SaveLetterTextInput, VersionLine, WordingsView};
use crate::{Failure, Outcome, Work, drafts::Nothing, letters::shipped_sentences, op::Op, work::Change};

pub(super) fn wordings(work: &Work<'_>, _: Nothing) -> Result<Outcome<WordingsView>, Failure> {
    Ok(Outcome::read(work.read(|reader| view(work, reader))?))
}

fn view(work: &Work<'_>, reader: &Reader<'_>) -> Result<WordingsView, Failure> {
    let shipped: Vec<ParagraphInput> = DeclarationForm::newest()?.paragraphs.iter().map(typed).collect();
    let paragraphs = |version: u32| {
        let own: DeclarationWording = reader.get_setting(Topic::DeclarationText, version)?;
        Ok::<_, Failure>(own.paragraphs.iter().map(typed).collect::<Vec<_>>())
    };
    let (seen_version, versions) = list_lines(work, reader, Topic::DeclarationText)?;
    let declaration = DeclarationTextView {
        seen_version,
        paragraphs: if seen_version == 0 { shipped.clone() } else { paragraphs(seen_version)? },
        before: match seen_version {
            0 => Vec::new(),
            1 => shipped.clone(),
            later => paragraphs(later - 1)?,
        },
        shipped,
        versions,
    };
    let shipped = shipped_sentences()?;
    let sentences = |version: u32| reader.get_setting::<LetterSentences>(Topic::LetterText, version);
    let (seen_version, versions) = list_lines(work, reader, Topic::LetterText)?;
    let letter = LetterTextView {
        seen_version,
        sentences: if seen_version == 0 { shipped.clone() } else { sentences(seen_version)? },
        before: match seen_version {
            0 => None,
            1 => Some(shipped.clone()),
            later => Some(sentences(later - 1)?),
        },
        shipped,
        versions,
    };
    Ok(WordingsView { declaration, letter })
}

fn typed(paragraph: &Gendered) -> ParagraphInput {
    match paragraph {
        Gendered::Same(text) => ParagraphInput { male: text.clone(), female: String::new() },
        Gendered::Agreeing { male, female } => ParagraphInput { male: male.clone(), female: female.clone() },
    }
}

/// The newest version's number, and all versions newest first.
pub(crate) fn list_lines(work: &Work<'_>, reader: &Reader<'_>, topic: Topic) -> Result<(u32, Vec<VersionLine>), Failure> {
    let versions = reader.list_setting_versions(topic)?;
    let staff = reader.list_staff()?;
    let now = in_force(&versions, work.today()).map(|found| found.version);
    let lines = versions.iter().rev().map(|version| VersionLine {
        in_force: now == Some(version.version),
        later: version.effective_from > work.today(),
        ..version_line(version, &staff)
    });
    Ok((versions.last().map_or(0, |version| version.version), lines.collect()))
}

/// A version as lists show it.
fn version_line(version: &SettingVersion, staff: &[StaffMember]) -> VersionLine {
    VersionLine {
        version: version.version,
        effective_from: DateShown::of_day(version.effective_from),
        approved_by: version.approved_by.clone(),
        saved_by: staff.iter().find(|staff| staff.id == version.saved_by).map(|staff| staff.name.clone()).unwrap_or_default(),
        saved_on: DateShown::of_day(riyadh_date(version.saved_at)),
        in_force: false,
        later: false,
    }
}

pub(super) fn save_declaration_text(work: &Work<'_>, input: SaveDeclarationTextInput) -> Result<Outcome<WordingsView>, Failure> {
    let shipped = DeclarationForm::newest()?;
    let wording = DeclarationWording::parse(&shipped.version, &input.paragraphs);
    let next = next_version(work, input.seen_version, input.effective_from, &input.approved_by);
    let (wording, next) = both(wording, next)?;
    let sample: Vec<String> = wording.paragraphs.iter().map(|paragraph| paragraph.of(None).to_owned()).collect();
    must_be_printable(work, "paragraphs", &sample)?;
    work.transact(Op::SaveDeclarationText, |change| save(change, Topic::DeclarationText, &next, &wording))
}

pub(super) fn save_letter_text(work: &Work<'_>, input: SaveLetterTextInput) -> Result<Outcome<WordingsView>, Failure> {
    let next = next_version(work, input.seen_version, input.effective_from, &input.approved_by);
    let (sentences, next) = both(input.sentences.check(), next)?;
    let all = [&sentences.title, &sentences.greeting, &sentences.received, &sentences.complete, &sentences.committee, &sentences.closing];
    must_be_printable(work, "committee", &all.map(Clone::clone))?;
    work.transact(Op::SaveLetterText, |change| save(change, Topic::LetterText, &next, &sentences))
}

/// All that is wrong with the body and with its version at once.
pub(crate) fn both<A, B>(first: Result<A, Refusals>, second: Result<B, Refusals>) -> Result<(A, B), Failure> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (first, second) => {
            let found = first.err().into_iter().chain(second.err()).flat_map(|refusals| refusals.0).collect();
            Err(Refusals(found).into())
        }
    }
}

/// The version to be saved, if the editor saw the newest.
pub(crate) fn next_version(work: &Work<'_>, seen: u32, from: Option<TypedDate>, approved_by: &str) -> Result<SettingVersion, Refusals> {
    let mut refusals = Refusals::default();
    let approved_by = refusals.take("approved_by", text::clean_required(approved_by, 120));
    let day = match from {
        None => Some(work.today()),
        Some(typed) => refusals.take("effective_from", RecordedDate::parse_whole(typed)).map(|day| day.earliest()),
    };
    if day.is_some_and(|day| day < work.today()) {
        // What was printed before today keeps its text, so a version cannot begin before it was written.
        refusals.push(Refusal::new(Code::EndBeforeStart).at("effective_from"));
    }
    refusals.done()?;
    Ok(SettingVersion {
        version: seen.saturating_add(1),
        effective_from: day.unwrap_or_else(|| work.today()),
        approved_by: approved_by.unwrap_or_default(),
        saved_by: work.staff.id,
        saved_at: work.now.unix_millis,
    })
}

/// A letter that no font has is told now, not before a visitor.
pub(crate) fn must_be_printable(work: &Work<'_>, field: &str, texts: &[String]) -> Result<(), Failure> {
    let missing = work.desk.with_press(|press| Ok(press.missing_glyphs(&texts.join("\n"))))?;
    if missing.is_empty() {
        return Ok(());
    }
    let letters = missing.into_iter().map(String::from).collect::<Vec<_>>().join(" ");
    Err(Refusal::new(Code::LettersNotInFonts).with("letters", letters).at(field).into())
}

fn save<T: Serialize + DeserializeOwned>(
    change: &Change<'_, '_>,
    topic: Topic,
    next: &SettingVersion,
    body: &T,
) -> Result<WordingsView, Failure> {
    add_version(change, topic, next, body)?;
    view(change.work, change)
}

/// Adds a version after the one that was seen; one that somebody else saved meanwhile is not written over.
pub(crate) fn add_version<T: Serialize + DeserializeOwned>(
    change: &Change<'_, '_>,
    topic: Topic,
    next: &SettingVersion,
    body: &T,
) -> Result<(), Failure> {
    let newest = change.list_setting_versions(topic)?.last().map_or(0, |version| version.version);
    if newest + 1 != next.version {
        return Err(Failure::new(Code::Stale).with("saved_version", newest));
    }
    let before: Option<T> = if newest == 0 { None } else { Some(change.get_setting(topic, newest)?) };
    change.insert_setting(topic, next, body)?;
    change.journal("setting", topic.as_str(), before.as_ref(), Some(body))
}
