//! The decision letter (خطاب القرار): made once for a decision, numbered, kept and printed again as it is (R13, R62; requirements, reading 10).
//!
//! Neutral as everything a visitor carries: one title for all four decisions, the kind's public label, and nothing in free words that would
//! tell of imprisonment. Such a reason is said in person instead.

use chrono::NaiveDate;
use domain::{
    Code,
    counted::MONTH,
    date::{DateShown, riyadh_date},
    decision::{DecisionRecord, Granted, ReturnedItem},
    id::{PaperId, RequestId},
    letterhead::Signs,
    number::{LetterNumber, Series},
    paper::SheetKind,
    reply::objection_ends,
    request::Decision,
    tafqit::amount_in_words,
    text::Digits,
};
use papers::{BothDates, DecisionLetter, DecisionLetterWording, DecisionSaid, Paper, Row};
use serde::Deserialize;
use store::Reader;

use super::{text::decision_wording, view::newest_decision};
use crate::{
    Failure, Outcome, Work,
    letterheads::signatory,
    letters::{is_revealing, street_name},
    numbering::next_of_year,
    op::Op,
    papers::{NewSheet, PaperBrief, keep_sheet, paper_brief},
    press,
    requests::{RequestFile, RequestRef, reach_request},
    work::Change,
};

/// The versioned words of the decision letters (نصوص خطابات القرار).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionLetterText {
    pub(super) wording: DecisionLetterWording,
    by_committee: String,
    by_manager: String,
    granted: GrantedWords,
}

/// How what was granted is said.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct GrantedWords {
    amount: String,
    amount_each: String,
    in_words: String,
    quantity: String,
    quantity_each: String,
    times: String,
    monthly: String,
    total: String,
    from: String,
    riyals: String,
    units: String,
    unit_in_person: String,
}

impl DecisionLetterText {
    /// The text that comes with the program.
    pub(super) fn shipped() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/decision-letter-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "decision letter text"))
    }
}

pub(super) fn make_decision_letter(work: &Work<'_>, input: RequestRef) -> Result<Outcome<PaperBrief>, Failure> {
    let request = reach_request(work, input.request_id)?;
    let issued = work.read(|reader| Ok::<_, Failure>(reader.find_decision_letter(newest_decision(reader, request.id)?.id)?))?;
    if let Some((paper, _)) = issued {
        return Ok(Outcome::read(work.read(|reader| paper_brief(reader, &reader.get_sheet(paper)?))?));
    }
    let done = work.transact(Op::IssueLetter, |change| issue(change, request.id))?;
    let brief = work.read(|reader| paper_brief(reader, &reader.get_sheet(done.value)?))?;
    Ok(Outcome { value: brief, changes: done.changes })
}

fn issue(change: &Change<'_, '_>, request: RequestId) -> Result<PaperId, Failure> {
    let work = change.work;
    let file = RequestFile::load(change, request, work.today())?;
    let decision = newest_decision(change, request)?;
    if file.request.state.decision() != Some(decision.verdict) {
        // The committee has the request again: its earlier decision is told no more.
        return Err(Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str()));
    }
    let (wording, objection_days) = decision_wording(change, work.today())?;
    let until = objection_ends(decision.verdict, work.today(), objection_days);
    let text_version = wording.version.clone();
    let (year, serial) = next_of_year(change, Series::Letter)?;
    let number = LetterNumber::new(year, serial)?.to_string();
    let facts = &file.applicant.facts;
    let letter = DecisionLetter {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(riyadh_date(work.now.unix_millis))),
        addressee: facts.name.full(),
        sex: press::sex(facts.sex),
        request_number: file.request.number.to_string(),
        kind: file.kind()?.public_label.clone(),
        decided: decided_line(change, &decision)?,
        said: said(&decision, until)?,
        qr: qr_payload(&number, &file.request.number.to_string(), decision.decided_on),
        signatory: signatory(change, work.today(), Signs::DecisionLetter)?,
        wording,
    };
    let pdf = work.desk.print(&Paper::DecisionLetter(letter), &press::head(work, true)?)?;
    let sheet = NewSheet { kind: SheetKind::DecisionLetter, number, request_id: request, text_version };
    let id = keep_sheet(change, sheet, &pdf)?;
    change.insert_decision_letter(id, decision.id, request, until)?;
    change.note("request", request, &["decision_letter"]);
    Ok(id)
}

/// The number of the sitting that decided; nothing for an urgent grant.
pub(super) fn sitting_number(reader: &Reader<'_>, decision: &DecisionRecord) -> Result<Option<String>, Failure> {
    let Some(id) = decision.sitting_id else { return Ok(None) };
    Ok(Some(reader.get_sitting(id)?.number.to_string()))
}

/// By whom it was decided and when. This is not who signs the letter and not who hands it over.
fn decided_line(reader: &Reader<'_>, decision: &DecisionRecord) -> Result<String, Failure> {
    let text = DecisionLetterText::shipped()?;
    let day = DateShown::of_day(decision.decided_on);
    let line = match sitting_number(reader, decision)? {
        Some(sitting) => text.by_committee.replace("{sitting}", &sitting),
        None => text.by_manager,
    };
    Ok(line.replace("{date_h}", &day.hijri).replace("{date_g}", &day.gregorian))
}

/// The decision as the letter says it.
fn said(decision: &DecisionRecord, object_until: Option<NaiveDate>) -> Result<DecisionSaid, Failure> {
    let reason = street_words(&decision.reason_told)?;
    Ok(match decision.verdict {
        Decision::Approved => DecisionSaid::Approved { granted: granted_rows(decision)? },
        Decision::Refused => DecisionSaid::Refused { reason, object_until: object_until.map(shown_both) },
        Decision::Deferred => {
            let until = decision.deferred_until.ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "deferred without a day"))?;
            DecisionSaid::Deferred { until: shown_both(until), reason }
        }
        Decision::Returned => {
            let items = decision.returned.iter().map(street_item).collect::<Result<_, _>>()?;
            DecisionSaid::Returned { items, reason }
        }
    })
}

fn shown_both(day: NaiveDate) -> BothDates {
    press::both_dates(&DateShown::of_day(day))
}

/// Free words as the street may read them; nothing when they are empty or would tell of imprisonment.
fn street_words(words: &str) -> Result<Option<String>, Failure> {
    Ok(if words.is_empty() || is_revealing(words)? { None } else { Some(words.to_owned()) })
}

/// One thing that is wanted: its name said neutrally, what is wanted of it only where that tells nothing.
fn street_item(item: &ReturnedItem) -> Result<(String, String), Failure> {
    Ok((street_name(item.code.as_deref(), &item.name)?, street_words(&item.note)?.unwrap_or_default()))
}

/// Whether the letter leaves something out that must be said in person.
pub(super) fn is_kept_off_paper(decision: &DecisionRecord) -> Result<bool, Failure> {
    let unit = decision.granted.as_ref().and_then(|granted| granted.quantity.as_ref()).map(|quantity| quantity.unit.as_str());
    let free = decision.returned.iter().flat_map(|item| [item.name.as_str(), item.note.as_str()]);
    for words in free.chain([decision.reason_told.as_str()]).chain(unit) {
        if is_revealing(words)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What was granted, as labels and values: the amount in figures and in words, so that no digit can be added to it.
pub(super) fn granted_rows(decision: &DecisionRecord) -> Result<Vec<Row>, Failure> {
    let Some(granted) = &decision.granted else { return Ok(Vec::new()) };
    let words = DecisionLetterText::shipped()?.granted;
    let Granted { amount, quantity, times, from } = granted;
    let again = *times > 1;
    let riyals = |amount: domain::money::Halalas| words.riyals.replace("{amount}", &amount.shown(Digits::Western));
    let mut rows = Vec::new();
    if let Some(amount) = *amount {
        rows.push(Row::new(if again { &*words.amount_each } else { &*words.amount }, riyals(amount)));
        rows.push(Row::new(&*words.in_words, amount_in_words(amount)));
    }
    if let Some(quantity) = quantity {
        let unit = street_words(&quantity.unit)?.unwrap_or_else(|| words.unit_in_person.clone());
        let said = words.units.replace("{count}", &quantity.count.to_string()).replace("{unit}", &unit);
        rows.push(Row::new(if again { &*words.quantity_each } else { &*words.quantity }, said));
    }
    if again {
        rows.push(Row::new(&*words.times, words.monthly.replace("{months}", &MONTH.say(u64::from(*times)))));
        if let Some(total) = amount.and_then(|amount| amount.checked_times(u32::from(*times))) {
            rows.push(Row::new(&*words.total, riyals(total)));
        }
    }
    rows.push(Row::new(&*words.from, DateShown::of_day(*from).both));
    Ok(rows)
}

/// `2`, the letter's and the request's digits in ten places each, and the day of the decision: digits only, as on the acknowledgement.
fn qr_payload(number: &str, request: &str, decided_on: NaiveDate) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    format!("2{:0>10}{:0>10}{}", digits(number), digits(request), digits(&decided_on.to_string()))
}
