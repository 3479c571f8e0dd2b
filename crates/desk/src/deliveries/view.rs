//! The service of a request as its page shows it, and the list of what is due.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use domain::{
    date::{DateShown, riyadh_date},
    decision::DecisionRecord,
    delivery::{Delivery, Given, Instalment, Recipient, all_done},
    id::{RequestId, StaffId},
    money::Halalas,
    request::{Decision, RequestState},
    text::Digits,
};
use store::{Reader, ServiceLine};

use super::types::{DeliveryView, DueDeliveries, DueInput, DueRow, DueWhich, GrantedView, InstalmentView, RecipientOption, ServiceView};
use crate::{
    Failure, Outcome, Work,
    kind_names::KindNames,
    requests::{RequestFile, request_person},
};

/// Lines of a list; beyond that the oldest are done first.
const ROWS_MAX: u32 = 200;
/// In the last days of a month the next one is prepared.
const LAST_DAYS: u64 = 7;

/// An amount as a page shows it.
pub(super) fn shown(amount: Option<Halalas>) -> Option<String> {
    amount.map(|amount| amount.shown(Digits::Western))
}

/// The decision that is carried out: the newest one in force, if it grants something.
pub(super) fn granting(reader: &Reader<'_>, request: RequestId) -> Result<Option<DecisionRecord>, Failure> {
    let newest = reader.list_decisions(request)?.into_iter().next();
    Ok(newest.filter(|decision| decision.verdict == Decision::Approved && decision.granted.is_some()))
}

pub(super) fn service_view(work: &Work<'_>, id: RequestId) -> Result<ServiceView, Failure> {
    work.read(|reader| {
        let today = work.today();
        let file = RequestFile::load(reader, id, today)?;
        let (instalments, deliveries) = (reader.list_instalments(id)?, reader.list_deliveries(id)?);
        let decision = granting(reader, id)?;
        let granted = decision.as_ref().and_then(|decision| {
            let granted = decision.granted.as_ref()?;
            Some(GrantedView {
                amount: shown(granted.amount),
                count: granted.quantity.as_ref().map(|quantity| quantity.count),
                unit: granted.quantity.as_ref().map(|quantity| quantity.unit.clone()),
                times: granted.times,
                from: DateShown::of_day(granted.from),
                decided_on: DateShown::of_day(decision.decided_on),
            })
        });
        let state = file.request.state;
        let served = state == RequestState::BeingServed && all_done(&instalments, &deliveries);
        Ok(ServiceView {
            request_id: id,
            version: file.request.version,
            number: file.request.number.to_string(),
            kind_name: file.kind()?.name.clone(),
            file_number: file.household.file_number.to_string(),
            applicant: request_person(&file.applicant),
            state,
            may_begin: state == RequestState::InformedApproved && granted.is_some(),
            may_close: served,
            granted,
            left: instalments.iter().filter(|instalment| !instalment.is_done(&deliveries)).count(),
            unsigned: deliveries.iter().filter(|delivery| delivery.signed.is_none() && delivery.taken_back.is_none()).count(),
            instalments: instalments.iter().map(|one| instalment_view(reader, one, &deliveries, today)).collect::<Result<_, _>>()?,
            recipients: recipients(work, reader, &file)?,
        })
    })
}

fn instalment_view(
    reader: &Reader<'_>,
    instalment: &Instalment,
    deliveries: &[Delivery],
    today: NaiveDate,
) -> Result<InstalmentView, Failure> {
    let left = instalment.left(deliveries);
    let unit = instalment.quantity.as_ref().map(|quantity| quantity.unit.clone());
    let own = deliveries.iter().filter(|delivery| delivery.place == instalment.place);
    Ok(InstalmentView {
        place: instalment.place,
        due: DateShown::of_day(instalment.due_on),
        state: instalment.state(deliveries, today),
        amount: shown(instalment.amount),
        count: instalment.quantity.as_ref().map(|quantity| quantity.count),
        left_amount: shown(left.amount),
        left_count: left.count,
        moved: instalment.moved.clone(),
        ended: instalment.ended.as_ref().map(|ended| ended.why.clone()),
        ended_by: instalment.ended.as_ref().map(|ended| staff_name(reader, ended.stamp.by)).transpose()?,
        deliveries: own.map(|delivery| delivery_view(reader, delivery, unit.clone())).collect::<Result<_, _>>()?,
        unit,
    })
}

fn delivery_view(reader: &Reader<'_>, delivery: &Delivery, unit: Option<String>) -> Result<DeliveryView, Failure> {
    let (recipient, mandate) = match &delivery.recipient {
        Recipient::Member { person_id } => {
            (reader.find_person(*person_id)?.map(|person| person.facts.name.full()).unwrap_or_default(), None)
        }
        Recipient::Proxy { name, paper } => (name.clone(), Some(paper.number.clone())),
    };
    Ok(DeliveryView {
        id: delivery.id,
        number: delivery.number.to_string(),
        amount: shown(delivery.given.amount.filter(|amount| amount.halalas() > 0)),
        count: delivery.given.count.filter(|count| *count > 0),
        unit,
        recipient,
        mandate,
        given_on: DateShown::of_day(delivery.given_on),
        by: staff_name(reader, delivery.recorded.by)?,
        receipt: delivery.receipt,
        kept_in: delivery.signed.as_ref().map(|signed| signed.kept_in.clone()),
        signed_by: delivery.signed.as_ref().map(|signed| staff_name(reader, signed.stamp.by)).transpose()?,
        taken_back: delivery.taken_back.as_ref().map(|back| back.why.clone()),
    })
}

/// Grown members of the household whose own file is open to this staff member.
fn recipients(work: &Work<'_>, reader: &Reader<'_>, file: &RequestFile) -> Result<Vec<RecipientOption>, Failure> {
    let mut options = Vec::new();
    for member in file.household.current_members() {
        let person = reader.get_person(member.person_id)?;
        if person.facts.is_minor(work.today()) || person.is_closed_to(work.staff.id) {
            continue;
        }
        let name = person.facts.name.full();
        options.push(RecipientOption { person_id: person.id, name, may_receive_money: member.may_receive_money });
    }
    Ok(options)
}

pub(super) fn staff_name(reader: &Reader<'_>, id: StaffId) -> Result<String, Failure> {
    Ok(reader.find_staff(id)?.map(|staff| staff.name).unwrap_or_default())
}

pub(super) fn list_due_deliveries(work: &Work<'_>, input: DueInput) -> Result<Outcome<DueDeliveries>, Failure> {
    let today = work.today();
    let (staff, limit) = (work.staff.id, ROWS_MAX + 1);
    work.read(|reader| {
        let due = |from, until| reader.list_due_instalments(from, until, staff, limit);
        let lines = match input.which {
            DueWhich::ToBegin => return to_begin(reader, staff, limit),
            DueWhich::Today => due(today, today)?,
            DueWhich::Overdue => due(NaiveDate::default(), before(today))?,
            DueWhich::Coming => due(after(today), month_end(today))?,
        };
        let (mut rows, mut names) = (Vec::new(), KindNames::default());
        for line in &lines {
            rows.push(DueRow {
                place: Some(line.place),
                due: Some(DateShown::of_day(line.due_on)),
                days_late: Some((today - line.due_on).num_days()).filter(|days| *days > 0),
                begun: line.begun,
                ..row(reader, &mut names, &line.about, line.left, line.unit.clone())?
            });
        }
        Ok(Outcome::read(cut(rows)))
    })
}

fn to_begin(reader: &Reader<'_>, staff: StaffId, limit: u32) -> Result<Outcome<DueDeliveries>, Failure> {
    let (mut rows, mut names) = (Vec::new(), KindNames::default());
    for line in reader.list_services_to_begin(staff, limit)? {
        let granted = line.granted;
        let given = granted
            .as_ref()
            .map(|granted| Given { amount: granted.amount, count: granted.quantity.as_ref().map(|quantity| quantity.count) });
        let unit = granted.as_ref().and_then(|granted| granted.quantity.as_ref()).map(|quantity| quantity.unit.clone());
        let due = Some(DateShown::of_day(granted.map_or_else(|| riyadh_date(line.since), |granted| granted.from)));
        rows.push(DueRow { due, ..row(reader, &mut names, &line.about, given.unwrap_or_default(), unit)? });
    }
    Ok(Outcome::read(cut(rows)))
}

fn row(reader: &Reader<'_>, names: &mut KindNames, about: &ServiceLine, left: Given, unit: Option<String>) -> Result<DueRow, Failure> {
    Ok(DueRow {
        request_id: about.request_id,
        number: about.number.to_string(),
        kind_name: names.of(reader, &about.kind)?,
        applicant: about.applicant.spoken(),
        place: None,
        due: None,
        days_late: None,
        amount: shown(left.amount.filter(|amount| amount.halalas() > 0)),
        count: left.count.filter(|count| *count > 0),
        unit,
        begun: false,
    })
}

fn cut(mut rows: Vec<DueRow>) -> DueDeliveries {
    let max = usize::try_from(ROWS_MAX).unwrap_or(usize::MAX);
    let more = rows.len() > max;
    rows.truncate(max);
    DueDeliveries { rows, more }
}

fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

fn after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

/// The last day of this month, or of the next when this one is nearly over.
fn month_end(today: NaiveDate) -> NaiveDate {
    let end = |day: NaiveDate| day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1))).map_or(day, before);
    let this = end(today);
    let nearly = this.checked_sub_days(Days::new(LAST_DAYS)).is_some_and(|day| day < today);
    if nearly { end(after(this)) } else { this }
}
