//! The finished study as sections of a paper (البحث الاجتماعي في ملف الحالة): the recommendation first, for it is what the committee asks for.

use domain::{
    date::{DateShown, riyadh_date},
    id::RequestId,
    money::Halalas,
    study::{Advice, Housing, HousingState, MoneyLine, Stated, StudyBody},
    text::Digits,
};
use papers::{Row, Section};
use store::Reader;

use super::{
    name_of,
    words::{StudyText, word},
};
use crate::Failure;

/// The study that was finished last, in sections; none when nothing was finished. The notes on dependants, health and schooling only
/// `with_notes`.
pub(crate) fn study_sections(reader: &Reader<'_>, request: RequestId, with_notes: bool) -> Result<Vec<Section>, Failure> {
    let Some(study) = reader.find_finished_study(request)? else { return Ok(Vec::new()) };
    let text = StudyText::newest()?;
    let body = &study.body;
    let mut first = vec![
        Row::new(&*text.advice, body.advice.map(|advice| word(&text.advices, Advice::as_str(advice))).unwrap_or_default()),
        Row::new(&*text.advised, &*body.advised),
        Row::new(&*text.reasons, &*body.reasons),
    ];
    first.retain(|row| !row.value.is_empty());
    if let Some(finished) = study.finished {
        first.push(Row::new(&*text.researcher, name_of(reader, finished.by)?));
        first.push(Row::new(&*text.finished, DateShown::of_day(riyadh_date(finished.at)).both));
    }
    let stated = Stated::of(&reader.get_request(request)?);
    let mut all = vec![
        section(&text.title, first),
        section(&text.needs_title, needs(body, &text)),
        section(&text.income_title, money(body, &stated, &text)),
        section(&text.home_title, home(body, with_notes, &text)),
    ];
    if with_notes {
        let notes = vec![Row::new(&*text.health, &*body.health), Row::new(&*text.education, &*body.education)];
        all.push(section(&text.notes_title, notes.into_iter().filter(|row| !row.value.is_empty()).collect()));
    }
    let visits = reader.list_home_visits(request)?.into_iter().rev().filter_map(|visit| visit.record);
    let visits = visits.map(|record| {
        let outcome = word(&text.outcomes, record.outcome.as_str());
        let words = if record.seen.is_empty() { outcome } else { format!("{outcome}: {}", record.seen) };
        Row::new(DateShown::of_day(record.on).both, words)
    });
    all.push(section(&text.visits_title, visits.collect()));
    all.retain(|section| !section.rows.is_empty());
    Ok(all)
}

fn section(title: &str, rows: Vec<Row>) -> Section {
    Section { title: title.to_owned(), rows }
}

fn needs(body: &StudyBody, text: &StudyText) -> Vec<Row> {
    let row = |need: &domain::study::StudyNeed| {
        let urgency = need.urgency.map(|urgency| word(&text.urgencies, urgency.as_str())).unwrap_or_default();
        let said: Vec<String> = [urgency, need.note.clone()].into_iter().filter(|part| !part.is_empty()).collect();
        Row::new(word(&text.needs, need.kind.as_str()), said.join("، "))
    };
    body.needs.iter().map(row).collect()
}

fn money(body: &StudyBody, stated: &Stated, text: &StudyText) -> Vec<Row> {
    let amount = |amount: Halalas| format!("{} {}", amount.shown(Digits::Western), text.riyals);
    let line = |label: &str, line: &MoneyLine| {
        let shown = if line.shown_by.is_empty() { &text.said_only } else { &line.shown_by };
        Row::new(label.replace("{what}", &line.what), format!("{} ({shown})", amount(line.amount)))
    };
    let mut rows: Vec<Row> = body.income.iter().map(|one| line(&text.income_line, one)).collect();
    match body.income_sum() {
        Some(_) if body.income.is_empty() => rows.push(Row::new(&*text.income_sum, &*text.no_income)),
        Some(sum) => rows.push(Row::new(&*text.income_sum, amount(sum))),
        None => {}
    }
    if let (Some(stated), Some(found)) = (stated.income, body.income_sum())
        && stated != found
    {
        rows.push(Row::new(&*text.income_stated, amount(stated)));
    }
    rows.extend(body.outgoings.iter().map(|one| line(&text.outgoing_line, one)));
    rows.extend(body.outgoings_sum().map(|sum| Row::new(&*text.outgoings_sum, amount(sum))));
    rows
}

fn home(body: &StudyBody, with_notes: bool, text: &StudyText) -> Vec<Row> {
    let mut rows = vec![
        Row::new(&*text.housing, body.housing.map(|one| word(&text.housings, Housing::as_str(one))).unwrap_or_default()),
        Row::new(&*text.rent, body.rent_yearly.map(|rent| format!("{} {}", rent.shown(Digits::Western), text.riyals)).unwrap_or_default()),
        Row::new(
            &*text.housing_state,
            body.housing_state.map(|one| word(&text.housing_states, HousingState::as_str(one))).unwrap_or_default(),
        ),
        Row::new(&*text.housing_note, &*body.housing_note),
        Row::new(&*text.dependants, body.dependants.map(|count| count.to_string()).unwrap_or_default()),
    ];
    if with_notes {
        rows.push(Row::new(&*text.dependants_note, &*body.dependants_note));
    }
    rows.retain(|row| !row.value.is_empty());
    rows
}
