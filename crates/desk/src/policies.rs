//! Policy texts (لوائح وسياسات): kept with all their versions, and who of the staff confirmed having read the newest one.

use domain::{
    Code,
    date::{DateShown, riyadh_date},
    id::PolicyId,
    policy::{Policy, PolicyInput},
    staff::StaffMember,
};
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{EVERYONE, MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
};

/// One policy in the register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PolicyLine {
    /// Which.
    pub id: PolicyId,
    /// Its newest version.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// When that version was saved.
    pub saved_on: DateShown,
    /// When it is to be looked at again.
    pub review_on: Option<DateShown>,
    /// That day has come.
    pub review_due: bool,
    /// No longer in force.
    pub withdrawn: bool,
    /// Whoever asks has confirmed this version.
    pub read_by_me: bool,
    /// How many of the active staff have not; the manager follows it.
    pub unread: usize,
}

/// One policy with its text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PolicyView {
    /// As in the register.
    pub line: PolicyLine,
    /// The text.
    pub body: String,
    /// The text of the version before, to be shown beside it.
    pub before: Option<String>,
    /// Who confirmed the newest version, and when.
    pub readers: Vec<PolicyReader>,
    /// Names of the active staff who have not.
    pub waiting: Vec<String>,
}

/// Who confirmed a version.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PolicyReader {
    /// Name.
    pub name: String,
    /// When.
    pub on: DateShown,
}

/// Which policy.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PolicyRef {
    /// Its id.
    pub policy_id: PolicyId,
}

/// A new policy, or a new version of one.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SavePolicyInput {
    /// The policy with the version its editor saw; none for a new one.
    pub of: Option<PolicyVersionRef>,
    /// What it says.
    pub policy: PolicyInput,
}

/// A version of a policy.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PolicyVersionRef {
    /// Its id.
    pub policy_id: PolicyId,
    /// The version.
    pub version: u32,
}

declare_deeds! {
    /// The register of policy texts, what one has not read yet first.
    reads list_policies(Nothing) -> Vec<PolicyLine>, by EVERYONE;
    /// One policy with its text and who has read it.
    reads get_policy(PolicyRef) -> PolicyView, by EVERYONE;
    /// Adds a policy text, or a new version of one, which everybody then reads anew.
    writes save_policy(SavePolicyInput) -> PolicyView, by MANAGER;
    /// Takes a policy out of force; it stays readable.
    writes withdraw_policy(PolicyVersionRef) -> PolicyView, by MANAGER;
    /// Confirms having read a version (قرأتُ هذه النسخة).
    writes confirm_policy(PolicyVersionRef) -> PolicyView, by EVERYONE;
}

fn list_policies(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<PolicyLine>>, Failure> {
    let mut lines = work.read(|reader| {
        let staff = reader.list_staff()?;
        reader.list_policies()?.iter().map(|policy| Ok(standing(work, reader, policy, &staff)?.0)).collect::<Result<Vec<_>, Failure>>()
    })?;
    lines.sort_by_key(|line| (line.withdrawn, line.read_by_me));
    Ok(Outcome::read(lines))
}

fn get_policy(work: &Work<'_>, input: PolicyRef) -> Result<Outcome<PolicyView>, Failure> {
    Ok(Outcome::read(work.read(|reader| view(work, reader, input.policy_id))?))
}

fn save_policy(work: &Work<'_>, input: SavePolicyInput) -> Result<Outcome<PolicyView>, Failure> {
    let text = input.policy.parse().map_err(|mut found| {
        found.0 = found.0.into_iter().map(|refusal| refusal.at("policy")).collect();
        found
    })?;
    work.transact(Op::SavePolicy, |change| {
        let before = input.of.as_ref().map(|seen| newest(change, seen)).transpose()?;
        let policy = Policy {
            id: before.as_ref().map_or_else(|| change.new_id(), |before| before.id),
            version: before.as_ref().map_or(1, |before| before.version.saturating_add(1)),
            title: text.title,
            body: text.body,
            review_on: text.review_on,
            withdrawn: false,
            saved_by: work.staff.id,
            saved_at: work.now.unix_millis,
        };
        change.insert_policy(&policy)?;
        change.journal("policy", policy.id, before.as_ref(), Some(&policy))?;
        view(work, change, policy.id)
    })
}

fn withdraw_policy(work: &Work<'_>, input: PolicyVersionRef) -> Result<Outcome<PolicyView>, Failure> {
    work.transact(Op::WithdrawPolicy, |change| {
        let before = newest(change, &input)?;
        let version = before.version.saturating_add(1);
        let withdrawn = Policy { version, withdrawn: true, saved_by: work.staff.id, saved_at: work.now.unix_millis, ..before.clone() };
        change.insert_policy(&withdrawn)?;
        change.journal("policy", before.id, Some(&before), Some(&withdrawn))?;
        view(work, change, before.id)
    })
}

fn confirm_policy(work: &Work<'_>, input: PolicyVersionRef) -> Result<Outcome<PolicyView>, Failure> {
    work.transact(Op::ConfirmPolicy, |change| {
        let policy = newest(change, &input)?;
        change.insert_policy_reading(policy.id, policy.version, work.staff.id, work.now.unix_millis)?;
        change.note("policy", policy.id, &["read"]);
        view(work, change, policy.id)
    })
}

/// The newest version, if it is the one that was seen: nobody confirms or replaces a text that is not before their eyes.
fn newest(reader: &Reader<'_>, seen: &PolicyVersionRef) -> Result<Policy, Failure> {
    let newest = reader.list_policy_versions(seen.policy_id)?.into_iter().next().ok_or_else(|| Failure::new(Code::NotFound))?;
    if newest.version == seen.version { Ok(newest) } else { Err(Failure::new(Code::Stale).with("saved_version", newest.version)) }
}

fn view(work: &Work<'_>, reader: &Reader<'_>, id: PolicyId) -> Result<PolicyView, Failure> {
    let versions = reader.list_policy_versions(id)?;
    let policy = versions.first().ok_or_else(|| Failure::new(Code::NotFound))?;
    let staff = reader.list_staff()?;
    let (line, readers, waiting) = standing(work, reader, policy, &staff)?;
    Ok(PolicyView { line, body: policy.body.clone(), before: versions.get(1).map(|before| before.body.clone()), readers, waiting })
}

/// A policy's line, who has read its newest version, and who has not.
fn standing(
    work: &Work<'_>,
    reader: &Reader<'_>,
    policy: &Policy,
    staff: &[StaffMember],
) -> Result<(PolicyLine, Vec<PolicyReader>, Vec<String>), Failure> {
    let confirmed = reader.list_policy_readers(policy.id, policy.version)?;
    let has_read = |member: &StaffMember| confirmed.iter().any(|(id, _)| *id == member.id);
    let waiting: Vec<String> = if policy.withdrawn {
        Vec::new()
    } else {
        staff.iter().filter(|member| member.active && !has_read(member)).map(|member| member.name.clone()).collect()
    };
    let readers = confirmed.iter().filter_map(|(id, at)| {
        let name = staff.iter().find(|member| member.id == *id)?.name.clone();
        Some(PolicyReader { name, on: DateShown::of_day(riyadh_date(*at)) })
    });
    let line = PolicyLine {
        id: policy.id,
        version: policy.version,
        title: policy.title.clone(),
        saved_on: DateShown::of_day(riyadh_date(policy.saved_at)),
        review_on: policy.review_on.map(DateShown::of_day),
        review_due: !policy.withdrawn && policy.review_on.is_some_and(|day| day <= work.today()),
        withdrawn: policy.withdrawn,
        read_by_me: policy.withdrawn || has_read(work.staff),
        unread: waiting.len(),
    };
    Ok((line, readers.collect(), waiting))
}
