//! Dates as people type and paste them: three boxes, or one text in any digits, either order, months as numbers or words.

use super::{Calendar, TypedDate};
use crate::search_key::exact_key;
use crate::text::{is_invisible, western_digit};
use crate::{Code, Refusal};

/// Reads the three boxes of a date field. A month may be a number or its name; month and day may be empty when only the year is known.
///
/// # Errors
/// `Required` when all are empty; `DateIncomplete` under `year` when only that is; `NumberShape` or `NoSuchMonth` under the box concerned.
pub fn read_fields(calendar: Calendar, year: &str, month: &str, day: &str) -> Result<TypedDate, Refusal> {
    let (year, month, day) = (plain(year), plain(month), plain(day));
    if year.is_empty() {
        let nothing = month.is_empty() && day.is_empty();
        return Err(Refusal::new(if nothing { Code::Required } else { Code::DateIncomplete }).at("year"));
    }
    let refused = |field: &'static str| move || Refusal::new(Code::NumberShape).at(field);
    let year =
        Some(&year).filter(|year| is_digits(year) && year.len() == 4).and_then(|year| year.parse().ok()).ok_or_else(refused("year"))?;
    let month = match month.as_str() {
        "" => None,
        number if is_digits(number) => Some(number.parse().map_err(|_| Refusal::new(Code::NoSuchMonth).at("month"))?),
        word => {
            let found = month_of_word(word).filter(|(of, _)| *of == calendar);
            Some(found.ok_or_else(|| Refusal::new(Code::NoSuchMonth).at("month"))?.1)
        }
    };
    let day = match day.as_str() {
        "" => None,
        number => Some(Some(number).filter(|day| is_digits(day)).and_then(|day| day.parse().ok()).ok_or_else(refused("day"))?),
    };
    Ok(TypedDate { calendar, year, month, day })
}

/// Reads a whole date pasted into any of the boxes: `1446/5/29`, `٢٩-٠٥-١٤٤٦`, `2024-12-01`, «12 جمادى الآخرة 1448 هـ», «22 November 2026».
///
/// The year is the part with four digits and decides the order. The calendar is told by «هـ» or «م», by the month's name, or by the year
/// (before 1700 is Hijri). Of «… الموافق …» the first date is taken. Whether the day exists is judged later, by `RecordedDate::parse`.
///
/// # Errors
/// `NumberShape` when no one clear date is in it.
pub fn parse_pasted(text: &str) -> Result<TypedDate, Refusal> {
    let refused = || Refusal::new(Code::NumberShape);
    let mut numbers: Vec<String> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let mut era: Option<Calendar> = None;
    for piece in pieces(text) {
        match piece.as_str() {
            "الموافق" | "موافق" | "corresponding" => break,
            "ه" | "هجري" | "هجريه" | "h" | "ah" => era = Some(Calendar::Hijri),
            "م" | "ميلادي" | "ميلاديه" | "g" | "ad" | "ce" => era = Some(Calendar::Gregorian),
            "يوم" | "شهر" | "سنه" | "عام" | "من" | "الاحد" | "الاثنين" | "الثلاثاء" | "الاربعاء" | "الخميس" | "الجمعه" | "السبت" =>
                {}
            number if is_digits(number) => numbers.push(number.to_owned()),
            word => words.push(word.to_owned()),
        }
    }
    let named = if words.is_empty() { None } else { Some(month_of_word(&words.join(" ")).ok_or_else(refused)?) };
    let is_year = |number: &str| number.len() == 4;
    let is_small = |number: &str| number.len() <= 2;
    let parts: Vec<&str> = numbers.iter().map(String::as_str).collect();
    // Year, month, day as texts.
    let (year, month, day) = match (named, parts.as_slice()) {
        (None, [year]) if is_year(year) => (*year, None, None),
        (None, [month, year]) if is_small(month) && is_year(year) => (*year, Some(*month), None),
        (None, [year, month]) if is_year(year) && is_small(month) => (*year, Some(*month), None),
        (None, [year, month, day]) if is_year(year) && is_small(month) && is_small(day) => (*year, Some(*month), Some(*day)),
        (None, [day, month, year]) if is_small(day) && is_small(month) && is_year(year) => (*year, Some(*month), Some(*day)),
        (Some(_), [year]) if is_year(year) => (*year, None, None),
        (Some(_), [day, year]) if is_small(day) && is_year(year) => (*year, None, Some(*day)),
        (Some(_), [year, day]) if is_year(year) && is_small(day) => (*year, None, Some(*day)),
        _ => return Err(refused()),
    };
    let year: i32 = year.parse().map_err(|_| refused())?;
    let small = |text: Option<&str>| text.map(|text| text.parse::<u8>().map_err(|_| refused())).transpose();
    let (month, day) = (named.map_or_else(|| small(month), |(_, month)| Ok(Some(month)))?, small(day)?);
    let by_name = named.map(|(calendar, _)| calendar);
    if era.is_some() && by_name.is_some() && era != by_name {
        return Err(refused());
    }
    let by_year = if year < 1700 { Calendar::Hijri } else { Calendar::Gregorian };
    Ok(TypedDate { calendar: era.or(by_name).unwrap_or(by_year), year, month, day })
}

/// The month a word names, in either calendar and any usual spelling: «جماد الأول»، «ربيع ثاني»، «ذي الحجه»، «اكتوبر»، «تشرين الأول»، `Oct`.
pub fn month_of_word(word: &str) -> Option<(Calendar, u8)> {
    let key = exact_key(word).replace("ال", "").replace(' ', "");
    let key = key.strip_prefix("شهر").unwrap_or(&key);
    let find = |calendar, months: &[&[&str]; 12]| {
        let place = months.iter().position(|spellings| spellings.contains(&key))?;
        Some((calendar, u8::try_from(place + 1).ok()?))
    };
    find(Calendar::Hijri, &HIJRI_WORDS).or_else(|| find(Calendar::Gregorian, &GREGORIAN_WORDS))
}

/// Spellings under the exact key, without the article (also inside: شوال) and without spaces.
const HIJRI_WORDS: [&[&str]; 12] = [
    &["محرم", "محرمحرام", "muharram"],
    &["صفر", "صفرخير", "safar"],
    &["ربيعاول", "ربيعاولي", "ربيع1"],
    &["ربيعاخر", "ربيعثاني", "ربيعتاني", "ربيع2"],
    &["جمادياولي", "جمادياول", "جماداولي", "جماداول", "جمادااولي", "جمادااول", "جمادي1", "جماد1"],
    &[
        "جمادياخره",
        "جمادياخر",
        "جماديثانيه",
        "جماديثاني",
        "جماداخره",
        "جماداخر",
        "جمادثانيه",
        "جمادثاني",
        "جماداثانيه",
        "جماداثاني",
        "جمادي2",
        "جماد2",
    ],
    &["رجب", "رجبفرد", "rajab"],
    &["شعبان", "shaban"],
    &["رمضان", "رمضانمبارك", "ramadan", "ramadhan"],
    &["شو", "shawwal"],
    &["ذوقعده", "ذيقعده", "قعده"],
    &["ذوحجه", "ذيحجه", "حجه"],
];

const GREGORIAN_WORDS: [&[&str]; 12] = [
    &["يناير", "كانونثاني", "january", "jan"],
    &["فبراير", "فبرير", "شباط", "february", "feb"],
    &["مارس", "اذار", "march", "mar"],
    &["ابريل", "نيسان", "april", "apr"],
    &["مايو", "ماي", "ايار", "may"],
    &["يونيو", "يونيه", "حزيران", "june", "jun"],
    &["يوليو", "يوليه", "تموز", "july", "jul"],
    &["اغسطس", "اوغسطس", "اب", "august", "aug"],
    &["سبتمبر", "ايلول", "september", "sept", "sep"],
    &["اكتوبر", "اوكتوبر", "تشريناول", "october", "oct"],
    &["نوفمبر", "تشرينثاني", "november", "nov"],
    &["ديسمبر", "دسمبر", "كانوناول", "december", "dec"],
];

fn plain(typed: &str) -> String {
    typed.chars().filter(|letter| !is_invisible(*letter)).map(western_digit).collect::<String>().trim().to_owned()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Runs of digits and runs of letters under the exact key; everything else only parts them («1446هـ» is two pieces).
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut open: Option<bool> = None;
    for letter in exact_key(text).chars() {
        let digit = letter.is_ascii_digit();
        if letter == ' ' {
            open = None;
        } else if open == Some(digit) {
            if let Some(piece) = pieces.last_mut() {
                piece.push(letter);
            }
        } else {
            pieces.push(letter.to_string());
            open = Some(digit);
        }
    }
    pieces
}
