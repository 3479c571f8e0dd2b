//! The receipt (سند التسليم): made once for a delivery, in figures and in words, and kept as printed; it comes back signed (R16).
//!
//! The visitor carries it, so it is neutral: the kind's public label, and nothing that tells why the family comes.

use domain::{
    Code,
    date::DateShown,
    declaration::read_place,
    delivery::{Delivery, Instalment, Recipient, SignedReceipt},
    id::PaperId,
    letterhead::Signs,
    money::Halalas,
    paper::SheetKind,
    person::Sex,
    tafqit::amount_in_words,
    text::Digits,
};
use papers::{Paper, Receipt, ReceiptWording, Row};
use serde::Deserialize;
use serde_json::json;

use super::{
    Service, reach_delivery,
    types::{DeliveryRef, ServiceView, SignReceiptInput},
    view::{service_view, staff_name},
};
use crate::{
    Failure, Outcome, Work,
    letterheads::signatory,
    op::Op,
    papers::{NewSheet, PaperBrief, keep_sheet, paper_brief},
    press,
    requests::{RequestFile, stamp},
    work::Change,
};

/// The versioned words of a receipt (نص السند).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReceiptText {
    paper: ReceiptWording,
    request: String,
    kind: String,
    recipient: String,
    capacity: String,
    capacity_her: String,
    applicant_himself: String,
    applicant_herself: String,
    member: String,
    proxy: String,
    proxy_until: String,
    #[serde(rename = "for")]
    on_behalf: String,
    given_on: String,
    instalment: String,
    of: String,
    amount: String,
    in_words: String,
    units: String,
    left: String,
    left_amount: String,
    left_units: String,
    and: String,
}

impl ReceiptText {
    fn shipped() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/receipt-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "receipt text"))
    }
}

pub(super) fn print_receipt(work: &Work<'_>, input: DeliveryRef) -> Result<Outcome<PaperBrief>, Failure> {
    let id = reach_delivery(work, input.delivery_id)?;
    let made = work.read(|reader| {
        let delivery = reader.list_deliveries(id)?.into_iter().find(|one| one.id == input.delivery_id);
        let receipt = delivery.and_then(|delivery| delivery.receipt);
        receipt.map(|receipt| paper_brief(reader, &reader.get_sheet(receipt)?)).transpose()
    })?;
    if let Some(made) = made {
        return Ok(Outcome::read(made));
    }
    let done = work.transact(Op::IssueReceipt, |change| {
        let service = Service { instalments: change.list_instalments(id)?, deliveries: change.list_deliveries(id)? };
        let before = service.delivery(input.delivery_id)?;
        if before.taken_back.is_some() {
            return Err(Failure::new(Code::CannotUndo).with("why", "changed_since").with("number", before.number));
        }
        let paper = issue(change, &service, before)?;
        change.update_delivery(&Delivery { receipt: Some(paper), ..before.clone() })?;
        change.note("request", id, &["receipt"]);
        Ok(paper)
    })?;
    let brief = work.read(|reader| paper_brief(reader, &reader.get_sheet(done.value)?))?;
    Ok(Outcome { value: brief, changes: done.changes })
}

fn issue(change: &Change<'_, '_>, service: &Service, delivery: &Delivery) -> Result<PaperId, Failure> {
    let work = change.work;
    let text = ReceiptText::shipped()?;
    let file = RequestFile::load(change, delivery.request_id, work.today())?;
    let instalment = service.instalment(delivery.place)?;
    let (sex, recipient) = match &delivery.recipient {
        Recipient::Member { person_id } => {
            let facts = change.get_person(*person_id)?.facts;
            (facts.sex, facts.name.full())
        }
        Recipient::Proxy { name, .. } => (None, name.clone()),
    };
    let number = delivery.number.to_string();
    let receipt = Receipt {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(work.today())),
        sex: press::sex(sex),
        rows: rows(&text, &file, service, delivery, sex, &recipient)?,
        given: given(&text, instalment, delivery, &service.deliveries, change.get_office()?.digits),
        recipient,
        giver: staff_name(change, delivery.recorded.by)?,
        signatory: signatory(change, work.today(), Signs::Receipt)?,
        wording: text.paper.clone(),
    };
    let pdf = work.desk.print(&Paper::Receipt(receipt), &press::head(work, true)?)?;
    let sheet = NewSheet { kind: SheetKind::Receipt, number, request_id: delivery.request_id, text_version: text.paper.version };
    keep_sheet(change, sheet, &pdf)
}

fn rows(
    text: &ReceiptText,
    file: &RequestFile,
    service: &Service,
    delivery: &Delivery,
    sex: Option<Sex>,
    recipient: &str,
) -> Result<Vec<Row>, Failure> {
    let her = sex == Some(Sex::Female);
    let capacity = match &delivery.recipient {
        Recipient::Member { person_id } if *person_id == file.applicant.id && her => text.applicant_herself.clone(),
        Recipient::Member { person_id } if *person_id == file.applicant.id => text.applicant_himself.clone(),
        Recipient::Member { .. } => text.member.clone(),
        Recipient::Proxy { paper, .. } => {
            let until = paper.expires.map(|date| date.shown().hijri);
            let said = if until.is_some() { &text.proxy_until } else { &text.proxy };
            said.replace("{number}", &paper.number).replace("{date}", &until.unwrap_or_default())
        }
    };
    let mut rows = vec![Row::new(&text.recipient, recipient), Row::new(if her { &text.capacity_her } else { &text.capacity }, capacity)];
    if !matches!(&delivery.recipient, Recipient::Member { person_id } if *person_id == file.applicant.id) {
        rows.push(Row::new(&text.on_behalf, file.applicant.facts.name.full()));
    }
    rows.push(Row::new(&text.request, file.request.number.to_string()));
    rows.push(Row::new(&text.kind, &file.kind()?.public_label));
    if service.instalments.len() > 1 {
        let said = text.of.replace("{place}", &delivery.place.to_string()).replace("{all}", &service.instalments.len().to_string());
        rows.push(Row::new(&text.instalment, said));
    }
    rows.push(Row::new(&text.given_on, DateShown::of_day(delivery.given_on).both));
    Ok(rows)
}

/// The amount in the office's figures and in words, the units, and what is still to come of the same instalment.
fn given(text: &ReceiptText, instalment: &Instalment, delivery: &Delivery, deliveries: &[Delivery], digits: Digits) -> Vec<String> {
    let unit = instalment.quantity.as_ref().map(|quantity| quantity.unit.as_str()).unwrap_or_default();
    let amount = delivery.given.amount.filter(|amount| amount.halalas() > 0);
    let count = delivery.given.count.filter(|count| *count > 0);
    let figures = |amount: Halalas| amount.shown(digits);
    let mut lines = Vec::new();
    if let Some(amount) = amount {
        lines.push(text.amount.replace("{amount}", &figures(amount)));
        lines.push(text.in_words.replace("{words}", &amount_in_words(amount)));
    }
    if let Some(count) = count {
        lines.push(text.units.replace("{count}", &count.to_string()).replace("{unit}", unit));
    }
    let left = instalment.left(deliveries);
    let still = [
        left.amount.filter(|amount| amount.halalas() > 0).map(|amount| text.left_amount.replace("{amount}", &figures(amount))),
        left.count.filter(|count| *count > 0).map(|count| text.left_units.replace("{count}", &count.to_string()).replace("{unit}", unit)),
    ];
    let still: Vec<String> = still.into_iter().flatten().collect();
    if !still.is_empty() && instalment.ended.is_none() {
        lines.push(text.left.replace("{left}", &still.join(&text.and)));
    }
    lines
}

pub(super) fn sign_receipt(work: &Work<'_>, input: SignReceiptInput) -> Result<Outcome<ServiceView>, Failure> {
    let id = reach_delivery(work, input.delivery_id)?;
    let kept_in = read_place(&input.kept_in)?;
    let done = work.transact(Op::SignReceipt, |change| {
        let deliveries = change.list_deliveries(id)?;
        let before = deliveries.iter().find(|one| one.id == input.delivery_id).ok_or_else(|| Failure::new(Code::NotFound))?;
        if before.receipt.is_none() || before.signed.is_some() || before.taken_back.is_some() {
            let state = change.get_request(id)?.state;
            return Err(Failure::new(Code::StepNotOpen).with("state", state.as_str()));
        }
        let after = Delivery { signed: Some(SignedReceipt { kept_in: kept_in.clone(), stamp: stamp(work) }), ..before.clone() };
        change.update_delivery(&after)?;
        change.journal("request", id, Some(&json!({ "delivery": before })), Some(&json!({ "delivery": after })))?;
        Ok(id)
    })?;
    Ok(Outcome { value: service_view(work, done.value)?, changes: done.changes })
}
