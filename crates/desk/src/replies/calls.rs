//! Tries to reach an applicant, and the day's numbers to call as a paper (قائمة الاتصال).

use domain::{
    Code,
    date::{DateShown, riyadh_midnight},
    id::ReplyId,
    reply::{CallAttempt, CallInput},
};
use papers::{Paper, RegisterPart, RegisterSheet, RegisterTable};
use serde::{Deserialize, Serialize};
use store::WaitingReplies;

use super::{
    list::is_due,
    types::ReplyView,
    view::{newest_decision, reply_view},
};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    op::Op,
    papers::{PaperBytes, paper_bytes},
    press,
    requests::{reach_request, stamp},
};

/// Lines of one day's list.
const LINES_MAX: u32 = 500;

/// What the journal keeps of a try.
#[derive(Debug, Serialize)]
struct CallEntry<'c> {
    result: &'static str,
    call_back_on: Option<String>,
    note: &'c str,
}

pub(super) fn record_call(work: &Work<'_>, input: CallInput) -> Result<Outcome<ReplyView>, Failure> {
    let request = reach_request(work, input.request_id)?;
    let call = input.parse(work.today())?;
    let done = work.transact(Op::RecordCall, |change| {
        let state = change.get_request(request.id)?.state;
        let decision = newest_decision(change, request.id)?;
        if !state.awaits_reply() || state.decision() != Some(decision.verdict) {
            return Err(Failure::new(Code::StepNotOpen).with("state", state.as_str()));
        }
        let id: ReplyId = change.new_id();
        let new = CallAttempt {
            id,
            request_id: request.id,
            decision_id: decision.id,
            result: call.result,
            call_back_on: call.call_back_on,
            note: call.note.clone(),
            tried: stamp(work),
        };
        change.insert_call_attempt(&new)?;
        let entry =
            CallEntry { result: call.result.as_str(), call_back_on: call.call_back_on.map(|day| day.to_string()), note: &call.note };
        change.journal_undoable("request", request.id, None, Some(&entry), &id)?;
        Ok(())
    })?;
    Ok(Outcome { value: reply_view(work, request.id)?, changes: done.changes })
}

/// The words of the day's list, versioned as every paper's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CallListText {
    version: String,
    title: String,
    foot: String,
    intro: Vec<String>,
    none: String,
    serial: String,
    number: String,
    first_name: String,
    phone: String,
    best_time: String,
    result: String,
    note: Vec<String>,
}

pub(super) fn print_call_list(work: &Work<'_>, _: Nothing) -> Result<Outcome<PaperBytes>, Failure> {
    let text: CallListText = serde_json::from_str(include_str!("../../../../assets/texts/call-list-1.json"))
        .map_err(|_| Failure::new(Code::Unexpected).with("kind", "call list text"))?;
    let today = work.today();
    let (lines, rows) = work.read(|reader| {
        let mut lines = reader.list_replies_waiting(WaitingReplies::Today, work.staff.id, (today, riyadh_midnight(today)), LINES_MAX)?;
        lines.retain(|line| is_due(line, today));
        let mut free = Vec::new();
        for line in lines {
            // Whose data may not be used is not called from a list: the manager opens the reply with a reason.
            if reader.list_restricted_in(&line.request_id.to_string(), false)?.is_empty() {
                free.push(line);
            }
        }
        let lines = free;
        let mut rows = Vec::new();
        for line in &lines {
            // The least that is needed to dial: the first number, whose it is when it is another's, and nothing of the decision.
            let phones = reader.get_person(line.applicant_id)?.facts.phones;
            let phone = phones.first();
            let number = phone.map(|phone| phone.number.shown()).unwrap_or_default();
            let whose = phone.map(|phone| phone.owner.clone()).unwrap_or_default();
            rows.push(vec![
                (rows.len() + 1).to_string(),
                line.number.to_string(),
                line.applicant.first().to_owned(),
                if whose.is_empty() { number } else { format!("{number} ({whose})") },
                phone.map(|phone| phone.best_time.clone()).unwrap_or_default(),
                String::new(),
            ]);
        }
        Ok::<_, Failure>((lines, rows))
    })?;
    let columns =
        vec![(6, text.serial), (18, text.number), (16, text.first_name), (24, text.phone), (14, text.best_time), (22, text.result)];
    let empty = rows.is_empty();
    let number = today.to_string();
    let sheet = RegisterSheet {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(today)),
        title: text.title,
        foot: text.foot,
        version: text.version,
        intro: text.intro,
        parts: vec![RegisterPart {
            paragraphs: if empty { vec![text.none] } else { Vec::new() },
            table: (!empty).then_some(RegisterTable { columns, rows }),
            ..RegisterPart::default()
        }],
        note: text.note,
        signers: Vec::new(),
    };
    let pdf = work.desk.print(&Paper::Register(sheet), &press::head(work, true)?)?;
    work.transact(Op::PrintCallList, |change| {
        change.note("call_list", &number, &[]);
        for line in &lines {
            change.note("request", line.request_id, &["phones"]);
        }
        Ok(Nothing {})
    })?;
    Ok(Outcome::read(paper_bytes(&number, &pdf)))
}
