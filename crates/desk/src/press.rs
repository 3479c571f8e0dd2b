//! From the desk to paper: the office's letterhead, the one press, and foreign pictures cleaned on the way in.

use std::sync::PoisonError;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    Code, Refusal,
    date::{DateShown, riyadh_date},
    letterhead::OfficeLetterhead,
    office::OfficeSettings,
    text::Digits,
};
use intake::{Clean, Intake, IntakeError, Job, Limits};
use papers::{BothDates, Jpeg, Letterhead, Paper, PaperError, Press, RecoveryPaper};
use store::Store;
use vault::RecoveryCode;

use crate::{Desk, Failure, Work, letterheads::letterhead_on, office::ForeignFile};

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::MissingGlyphs(letters) => {
                Self::new(Code::LettersNotInFonts).with("letters", letters.into_iter().map(String::from).collect::<Vec<_>>().join(" "))
            }
            PaperError::TooLong { .. } => Self::new(Code::PaperTooLong),
            PaperError::Cancelled => Self::new(Code::Cancelled),
            other => Self::new(Code::Unexpected).with("kind", other),
        }
    }
}

impl Desk {
    /// Makes one paper. The press with its parsed fonts is made ready at the first one and kept.
    ///
    /// # Errors
    /// [`Code::LettersNotInFonts`] names the letters that no font has, so that none is printed as a box.
    pub(crate) fn print(&self, paper: &Paper, head: &Letterhead) -> Result<Vec<u8>, Failure> {
        self.with_press(|press| Ok(press.render(paper, head)?))
    }

    /// Works with the press, for papers that are more than one call.
    pub(crate) fn with_press<T>(&self, work: impl FnOnce(&mut Press) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut held = self.press.lock().unwrap_or_else(PoisonError::into_inner);
        work(held.get_or_insert_with(Press::new))
    }
}

/// The letterhead of this office; a neutral one does not show why families come (issue: "Neutral by default").
pub(crate) fn head(work: &Work<'_>, neutral: bool) -> Result<Letterhead, Failure> {
    let own = work.read(|reader| letterhead_on(reader, work.today()))?;
    head_with(&work.session.store, own, neutral)
}

/// The same with the office's own lines given: for a preview, and before anybody wrote any.
pub(crate) fn head_with(store: &Store, own: OfficeLetterhead, neutral: bool) -> Result<Letterhead, Failure> {
    let OfficeLetterhead { contact, address, .. } = own;
    store.read(|reader| {
        let OfficeSettings { name_ar, name_latin, public_name, licence, city, digits, training, .. } = reader.get_office()?;
        let logo_jpeg = reader.find_logo()?.map(|(jpeg, ..)| Jpeg::parse(jpeg)).transpose()?;
        let public_short_name = if public_name.is_empty() { name_ar.clone() } else { public_name };
        let digits = match digits {
            Digits::Western => papers::Digits::Western,
            Digits::Eastern => papers::Digits::ArabicIndic,
        };
        Ok(Letterhead { name_ar, name_latin, public_short_name, licence, city, contact, address, logo_jpeg, digits, training, neutral })
    })
}

/// A day in both calendars, as papers print it.
pub(crate) fn both_dates(shown: &DateShown) -> BothDates {
    BothDates { hijri: shown.hijri.clone(), gregorian: shown.gregorian.clone() }
}

/// The instant a paper was made, as its metadata say it.
pub(crate) fn created(unix_millis: i64) -> String {
    let minutes = unix_millis.saturating_add(3 * 3_600_000).rem_euclid(86_400_000) / 60_000;
    format!("{}T{:02}:{:02}:00+03:00", riyadh_date(unix_millis), minutes / 60, minutes % 60)
}

/// The sex with which a paper's words agree; the masculine, as Arabic has it, when it is not on file.
pub(crate) fn sex(sex: Option<domain::person::Sex>) -> papers::Sex {
    match sex {
        Some(domain::person::Sex::Female) => papers::Sex::Female,
        _ => papers::Sex::Male,
    }
}

/// The paper for the sealed envelope, in base64. It is not kept: nobody but its holder may read it again.
pub(crate) fn recovery_paper(desk: &Desk, store: &Store, code: &RecoveryCode) -> Result<String, Failure> {
    let now = (desk.host.clock)().unix_millis;
    let day = riyadh_date(now);
    let head = head_with(store, OfficeLetterhead::default(), false)?;
    let spoken = code.to_paper();
    let mut groups: [String; 10] = Default::default();
    for (place, group) in groups.iter_mut().zip(spoken.split(' ')) {
        group.clone_into(place);
    }
    let paper = Paper::Recovery(RecoveryPaper {
        number: "RECOVERY".to_owned(),
        created: format!("{day}T00:00:00+03:00"),
        date: both_dates(&DateShown::of_day(day)),
        office: head.name_ar.clone(),
        groups,
        qr: spoken.replace(' ', ""),
    });
    Ok(BASE64_STANDARD.encode(desk.print(&paper, &head)?))
}

/// Has a child process look at a foreign file and hand back a clean one (quality.md, "Imports").
pub(crate) fn clean_file(desk: &Desk, job: Result<Job, IntakeError>, file: &ForeignFile, field: &str) -> Result<Clean, Failure> {
    let bytes = BASE64_STANDARD.decode(&file.bytes).map_err(|_| Failure::new(Code::BadCall))?;
    let intake = Intake::new(desk.host.program.clone(), Limits::default());
    let clean = job.and_then(|job| intake.check(&job, &bytes));
    clean.map_err(|error| {
        let code = match error {
            IntakeError::Empty => Code::FileEmpty,
            IntakeError::TooLarge { .. } => Code::FileTooLarge,
            IntakeError::TypeMismatch => Code::FileTypeMismatch,
            IntakeError::Unsupported => Code::FileUnsupported,
            IntakeError::Encrypted => Code::FileEncrypted,
            IntakeError::TooManyPages { .. } => Code::FileTooManyPages,
            IntakeError::TooManyPixels { .. } => Code::FileTooManyPixels,
            IntakeError::NoChild => Code::Unexpected,
            _ => Code::FileDamaged,
        };
        Refusal::new(code).at(field).into()
    })
}

/// The logo, cleaned.
pub(crate) fn clean_logo(desk: &Desk, file: &ForeignFile) -> Result<Clean, Failure> {
    clean_file(desk, Job::logo(&file.name), file, "logo")
}
