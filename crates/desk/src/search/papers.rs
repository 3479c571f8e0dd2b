//! Declarations and letters by the number somebody reads from the paper.

use domain::{
    Code,
    date::{DateShown, riyadh_date},
    identity::NationalId,
    number::{CaseFileNumber, DeclarationNumber, LetterNumber, RequestNumber},
};
use store::Reader;

use super::{FoundPaper, open_applicant};
use crate::{Failure, Work};

/// Papers shown.
const PAPERS_MAX: u32 = 10;
/// From this many digits on a number is the beginning of a paper's: its year and something of its serial.
const SHORTEST: usize = 6;

/// Papers whose number was typed, whole or its beginning, newest first; not those of a file that is closed to this staff member.
pub(super) fn find(work: &Work<'_>, reader: &Reader<'_>, digits: &str) -> Result<Vec<FoundPaper>, Failure> {
    let (Some(year), Some(serial)) = (digits.get(..4), digits.get(4..)) else { return Ok(Vec::new()) };
    if digits.len() < SHORTEST {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for sheet in reader.search_sheets_by_number(&format!("{year}-{serial}"), PAPERS_MAX)? {
        let request = reader.get_request(sheet.request_id)?;
        let Some(applicant) = open_applicant(work, reader, &request)? else { continue };
        found.push(FoundPaper {
            id: sheet.id,
            kind: sheet.kind,
            number: sheet.number,
            request_id: request.id,
            request_number: request.number.to_string(),
            applicant,
            on: DateShown::of_day(riyadh_date(sheet.made.at)),
        });
    }
    Ok(found)
}

/// Whether a whole number of a year was typed that belongs to no register: one digit of it is wrong. Ten digits without a dash may also be an ID.
pub(super) fn is_mistyped(text: &str) -> bool {
    let checks = [
        RequestNumber::parse(text).err(),
        DeclarationNumber::parse(text).err(),
        LetterNumber::parse(text).err(),
        CaseFileNumber::parse(text).err(),
    ];
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    let as_year_and_serial = text.trim().chars().any(domain::text::is_dash);
    let whole = digits >= 10 && (as_year_and_serial || NationalId::parse(text).is_err());
    whole && checks.into_iter().all(|refusal| refusal.is_some_and(|refusal| refusal.code == Code::NumberCheckDigit))
}
