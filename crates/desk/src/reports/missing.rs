//! What is missing in which case (ما ينقص الطلبات).

use domain::{catalogue::Catalogue, checklist::MissingWhat};
use store::{LackCount, Reader};

use super::{
    cases::{Cases, PAGE, newest_catalogue, small},
    types::{LackingCase, ListAfter, MissingGroup, MissingReport, MissingReportInput},
};
use crate::{Failure, Outcome, Work};

pub(super) fn what_is_missing(work: &Work<'_>, input: MissingReportInput) -> Result<Outcome<MissingReport>, Failure> {
    work.read(|reader| {
        let (cases, next) = cases(work, reader, &input, PAGE)?;
        Ok(Outcome::read(MissingReport {
            total: small(reader.count_lacking(input.kind.as_ref(), work.today())?),
            groups: groups(work, reader, &input)?,
            cases,
            next,
        }))
    })
}

/// The cases behind a row, so many at most.
pub(super) fn cases(
    work: &Work<'_>,
    reader: &Reader<'_>,
    input: &MissingReportInput,
    limit: u32,
) -> Result<(Vec<LackingCase>, Option<ListAfter>), Failure> {
    let (today, after) = (work.today(), input.after.map(Into::into));
    let places = match input.what {
        Some(what) => reader.list_lacking_item((what, &input.code), input.kind.as_ref(), today, after, limit)?,
        None => reader.list_lacking(input.kind.as_ref(), today, after, limit)?,
    };
    Cases::new(work, reader).page(places, limit, |_, case, _| Ok(LackingCase { lacks: reader.list_lacks(case.id, today)?, case }))
}

fn groups(work: &Work<'_>, reader: &Reader<'_>, input: &MissingReportInput) -> Result<Vec<MissingGroup>, Failure> {
    let catalogue = newest_catalogue(reader)?;
    let mut counts = reader.count_lacks(input.kind.as_ref(), work.today())?;
    // Nearly every request that is not handed in lacks its last two steps: they tell least.
    let last = |count: &LackCount| matches!(count.what, MissingWhat::Explained | MissingWhat::Declaration);
    counts.sort_by(|a, b| (last(a), b.requests, &a.code).cmp(&(last(b), a.requests, &b.code)));
    let group = |count: LackCount| MissingGroup {
        label: label(&catalogue, &count),
        what: count.what,
        code: count.code,
        requests: small(count.requests),
    };
    Ok(counts.into_iter().map(group).collect())
}

/// A paper by its present name, anything else as one of the requests has it.
fn label(catalogue: &Catalogue, count: &LackCount) -> String {
    let paper = (count.what == MissingWhat::Paper).then(|| catalogue.papers.iter().find(|paper| paper.code.as_str() == count.code));
    paper.flatten().map_or_else(|| count.label.clone(), |paper| paper.name.clone())
}
