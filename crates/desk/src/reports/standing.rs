//! Keeping standings true: after each write, of the requests it touched; after a sign-in, of those that an update of the program left to be worked out.

use domain::{
    id::RequestId,
    report::{Lack, Milestones, Standing, lacks},
    request::Request,
};
use store::{Reader, Writer};

use crate::{Failure, desk::Session, requests::RequestFile};

/// Requests worked out with one write. More are only stirred by an update of the program; they come with the writes that follow.
const AT_ONCE: u32 = 200;
/// Requests worked out after a sign-in, so that nobody waits long for the door.
const AT_SIGN_IN: usize = 2000;

/// Works out where the requests stand that this write touched. Called with every write, inside its transaction.
pub(crate) fn keep_up(writer: &Writer<'_>, now: i64) -> Result<usize, Failure> {
    let stirred = writer.list_stirred(AT_ONCE)?;
    for (id, touched) in &stirred {
        // A request that cannot be read is told where it is opened; here it would stop every save that follows.
        if work_out(writer, *id, *touched, now).is_err() {
            writer.settle_stirred(*id)?;
        }
    }
    Ok(stirred.len())
}

fn work_out(writer: &Writer<'_>, id: RequestId, touched: bool, now: i64) -> Result<(), Failure> {
    let Some(request) = writer.find_request(id)? else { return Ok(writer.settle_stirred(id)?) };
    let before = writer.find_standing(id)?;
    let standing = standing(writer, before.as_ref(), &request, touched.then_some(now))?;
    Ok(writer.save_standing(&standing, &lacks_of(writer, &request, now)?)?)
}

/// Works out what an update of the program left, a part of it at a time.
pub(crate) fn catch_up(session: &Session, now: i64) -> Result<(), Failure> {
    let mut done = 0;
    while done < AT_SIGN_IN {
        if session.store.read(|reader| Ok::<_, Failure>(reader.list_stirred(1)?.is_empty()))? {
            return Ok(());
        }
        done += session.store.write(|writer| keep_up(writer, now))?;
    }
    Ok(())
}

fn standing(reader: &Reader<'_>, before: Option<&Standing>, request: &Request, touched: Option<i64>) -> Result<Standing, Failure> {
    let reached = request.state_since;
    let milestones = match before {
        Some(before) => before.milestones,
        None => found_out(reader, request)?,
    };
    let touched_at = match (touched, before) {
        (Some(now), _) => now,
        (None, Some(before)) => before.touched_at,
        (None, None) => reader.find_newest_change(request.id)?.unwrap_or(reached),
    };
    let clock = reader.find_clock(request.id)?.filter(|clock| clock.kept_on.is_none() && request.state.is_reply_due());
    Ok(Standing {
        request_id: request.id,
        kind: request.kind.clone(),
        state: request.state,
        stage_since: Standing::stage_since(before, request.state, reached),
        touched_at,
        not_before: clock.map(|clock| clock.not_before),
        target: clock.map(|clock| clock.target),
        milestones: milestones.follow(request.state, reached),
    })
}

/// How far a request came before anybody kept count: what its own records tell.
fn found_out(reader: &Reader<'_>, request: &Request) -> Result<Milestones, Failure> {
    let submitted = reader.find_submission(request.id)?.map(|submission| submission.stamp.at);
    let decided = reader.list_decisions(request.id)?.first().map(|decision| decision.recorded.at);
    // Nobody noted when everything was there; at the latest it was when it was handed in.
    Ok(Milestones { opened: request.opened.at, complete: submitted, submitted, decided, ..Milestones::default() })
}

/// What keeps a request from being handed in, today and once papers run out.
fn lacks_of(reader: &Reader<'_>, request: &Request, now: i64) -> Result<Vec<Lack>, Failure> {
    if !request.state.is_editable() {
        return Ok(Vec::new());
    }
    let today = domain::date::riyadh_date(now);
    let file = RequestFile::load(reader, request.id, today)?;
    lacks(today, file.good_until()?, |day| file.missing_on(day))
}
