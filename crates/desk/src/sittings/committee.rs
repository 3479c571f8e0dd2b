//! The committee's members and its rule.

use domain::{
    Code, Refusal,
    date::{DateShown, RecordedDate},
    setting::{SettingVersion, Topic},
    sitting::{CommitteeRule, Member},
};
use store::Reader;

use super::input::{EndMemberInput, MemberRef, SaveCommitteeRuleInput, SaveMemberInput};
use super::types::{Committee, CommitteeMemberView};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    op::Op,
    requests::stamp,
    wordings::{add_version, list_lines},
    work::Change,
};

/// The rule in force on a day, if the office has one.
pub(super) fn rule(reader: &Reader<'_>, day: chrono::NaiveDate) -> Result<Option<CommitteeRule>, Failure> {
    Ok(reader.find_setting(Topic::Committee, day)?.map(|(_, rule)| rule))
}

pub(super) fn list_members(work: &Work<'_>, _: Nothing) -> Result<Outcome<Committee>, Failure> {
    Ok(Outcome::read(work.read(|reader| committee(work, reader))?))
}

fn committee(work: &Work<'_>, reader: &Reader<'_>) -> Result<Committee, Failure> {
    let today = work.today();
    let mut members = reader.list_members()?.iter().map(|member| member_view(member, today)).collect::<Result<Vec<_>, Failure>>()?;
    members.sort_by_key(|member| !member.sits);
    let (seen_version, versions) = list_lines(work, reader, Topic::Committee)?;
    Ok(Committee {
        sitting: members.iter().filter(|member| member.sits).count(),
        members,
        seen_version,
        rule: rule(reader, today)?.map(|rule| rule.typed()),
        versions,
    })
}

fn member_view(member: &Member, today: chrono::NaiveDate) -> Result<CommitteeMemberView, Failure> {
    Ok(CommitteeMemberView {
        id: member.id,
        version: member.version,
        name: member.name.clone(),
        title: member.title.clone(),
        since: DateShown::of_day(member.since),
        since_typed: RecordedDate::of_day(member.since)?.typed(),
        until: member.until.map(DateShown::of_day),
        sits: member.sits_on(today),
    })
}

/// The member as it was seen.
fn seen_member(change: &Change<'_, '_>, of: MemberRef) -> Result<Member, Failure> {
    let member = change.get_member(of.member_id)?;
    if member.version == of.version { Ok(member) } else { Err(Failure::new(Code::Stale).with("saved_version", member.version)) }
}

pub(super) fn save_member(work: &Work<'_>, input: SaveMemberInput) -> Result<Outcome<Committee>, Failure> {
    let (name, title, since) = input.member.parse(work.today()).map_err(|found| found.under("member"))?;
    work.transact(Op::SaveMember, |change| {
        match input.of {
            None => {
                let new = Member { id: change.new_id(), version: 1, name, title, since, until: None };
                change.insert_member(&new, stamp(work))?;
                change.journal("member", new.id, None, Some(&new))?;
            }
            Some(of) => {
                let before = seen_member(change, of)?;
                if before.until.is_some_and(|until| until < since) {
                    return Err(Refusal::new(Code::EndBeforeStart).at("member.since").into());
                }
                let after = Member { name, title, since, ..before.clone() };
                change.update_member(&after, stamp(work))?;
                change.journal("member", after.id, Some(&before), Some(&after))?;
            }
        }
        committee(work, change)
    })
}

pub(super) fn end_member(work: &Work<'_>, input: EndMemberInput) -> Result<Outcome<Committee>, Failure> {
    let until = match input.until {
        None => work.today(),
        Some(typed) => RecordedDate::parse_whole(typed).map_err(|refusal| refusal.at("until"))?.earliest(),
    };
    work.transact(Op::EndMember, |change| {
        let before = seen_member(change, input.of)?;
        if until < before.since {
            return Err(Refusal::new(Code::EndBeforeStart).at("until").into());
        }
        let after = Member { until: Some(until), ..before.clone() };
        change.update_member(&after, stamp(work))?;
        change.journal("member", after.id, Some(&before), Some(&after))?;
        committee(work, change)
    })
}

pub(super) fn save_committee_rule(work: &Work<'_>, input: SaveCommitteeRuleInput) -> Result<Outcome<Committee>, Failure> {
    let mut refusals = domain::Refusals::default();
    let approved_by = refusals.take("approved_by", domain::text::clean_required(&input.approved_by, 120));
    let rule = match input.rule.parse() {
        Ok(rule) => Some(rule),
        Err(found) => {
            refusals.0.extend(found.under("rule").0);
            None
        }
    };
    let (Some(approved_by), Some(rule)) = (approved_by, rule) else { return Err(refusals.into()) };
    let next = SettingVersion {
        version: input.seen_version.checked_add(1).ok_or_else(|| Failure::new(Code::BadCall))?,
        effective_from: work.today(),
        approved_by,
        saved_by: work.staff.id,
        saved_at: work.now.unix_millis,
    };
    work.transact(Op::SaveCommitteeRule, |change| {
        add_version(change, Topic::Committee, &next, &rule)?;
        committee(work, change)
    })
}
