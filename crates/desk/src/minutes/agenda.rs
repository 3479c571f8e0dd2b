//! From a sitting to its agenda and its members' sheets.

use domain::{
    counted::{DAY, PERSON},
    date::{DateShown, weekday_name},
    minutes::SaidFact,
    sitting::AgendaWhy,
};
use papers::{AgendaLine, MemberLine, MemberSheet, Row, Seat, SittingAgenda};

use super::{
    source::{SittingCase, SittingFile},
    text::SittingText,
};
use crate::{Work, press};

/// Day of the week, time and place; what was not said is left out.
pub(super) fn about(file: &SittingFile, text: &SittingText) -> Vec<Row> {
    let mut rows = vec![Row::new(text.word("day"), weekday_name(file.sitting.on))];
    for (label, said) in [("time", file.sitting.begins_shown()), ("place", file.sitting.place.clone())] {
        if !said.is_empty() {
            rows.push(Row::new(text.word(label), said));
        }
    }
    rows
}

pub(super) fn seats(file: &SittingFile) -> Vec<Seat> {
    file.members.iter().map(|member| Seat { name: member.name.clone(), title: member.title.clone() }).collect()
}

pub(crate) fn agenda(work: &Work<'_>, file: &SittingFile, text: &SittingText, edition: u32) -> SittingAgenda {
    let of = |urgent: bool| {
        let taken = file.on_agenda().filter(|case| (case.item.why == AgendaWhy::Ratification) == urgent);
        taken.map(|case| line(case, text)).collect()
    };
    SittingAgenda {
        number: file.sitting.number.to_string(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(file.sitting.on)),
        wording: text.agenda.clone(),
        edition,
        about: about(file, text),
        members: seats(file),
        items: of(false),
        urgent: of(true),
    }
}

/// One line of the agenda. Of a relative's case whoever prints it sees the number alone.
fn line(case: &SittingCase, text: &SittingText) -> AgendaLine {
    let request = case.request.number.to_string();
    if case.closed {
        return AgendaLine {
            request,
            kind: String::new(),
            about: text.word("closed_to_you"),
            waiting: String::new(),
            recommendation: String::new(),
        };
    }
    let family = text.word("family").replace("{count}", &PERSON.say_after(case.members as u64));
    let about = [case.area.as_str(), &family].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("، ");
    let why = text.why(case.item.why.as_str());
    let advice = case.advice.map(|advice| text.advice(advice.as_str()));
    // «جديد» says nothing beside a recommendation.
    let recommendation = match (advice, case.item.why) {
        (Some(advice), AgendaWhy::New) => advice,
        (Some(advice), _) => format!("{advice} ({why})"),
        (None, _) => why,
    };
    let waiting = if case.waiting == 0 { text.word("same_day") } else { DAY.say(case.waiting) };
    AgendaLine { request, kind: case.kind.clone(), about, waiting, recommendation }
}

/// What an agenda says, for telling whether it changed since it was printed.
pub(super) fn agenda_facts(agenda: &SittingAgenda) -> Vec<SaidFact> {
    let fact = |place: String, value: String| SaidFact { place, value };
    let mut facts: Vec<SaidFact> = agenda.about.iter().map(|row| fact(row.label.clone(), row.value.clone())).collect();
    facts.push(fact(agenda.wording.title.clone(), agenda.date.gregorian.clone()));
    facts.extend(agenda.members.iter().map(|seat| fact(seat.name.clone(), seat.title.clone())));
    let lines = agenda.items.iter().chain(&agenda.urgent).enumerate();
    facts.extend(lines.map(|(place, line)| {
        let AgendaLine { request, kind, about, waiting, recommendation } = line;
        fact(request.clone(), format!("{}، {kind}، {about}، {waiting}، {recommendation}", place + 1))
    }));
    facts
}

/// A sheet for each member of the committee.
pub(super) fn member_sheets(work: &Work<'_>, file: &SittingFile, text: &SittingText) -> Vec<MemberSheet> {
    let sheet = |member: &domain::sitting::Member| {
        let items = file.on_agenda().map(|case| MemberLine {
            line: line(case, text),
            recused: file.recused_from(case.request.id).any(|recused| recused.id == member.id),
        });
        MemberSheet {
            number: file.sitting.number.to_string(),
            created: press::created(work.now.unix_millis),
            date: press::both_dates(&DateShown::of_day(file.sitting.on)),
            wording: text.member_sheet.clone(),
            about: about(file, text),
            member: Seat { name: member.name.clone(), title: member.title.clone() },
            items: items.collect(),
        }
    };
    file.members.iter().map(sheet).collect()
}

pub(super) fn sheet_facts(sheets: &[MemberSheet]) -> Vec<SaidFact> {
    let of = |sheet: &MemberSheet| {
        let name = sheet.member.name.clone();
        let items = sheet.items.iter().map(move |item| SaidFact {
            place: format!("{name}، {}", item.line.request),
            value: format!("{}، {}، {}، {}", item.line.kind, item.line.about, item.line.recommendation, item.recused),
        });
        let about =
            sheet.about.iter().map(|row| SaidFact { place: format!("{}، {}", sheet.member.name, row.label), value: row.value.clone() });
        about.chain(items).collect::<Vec<_>>()
    };
    sheets.iter().flat_map(of).collect()
}
