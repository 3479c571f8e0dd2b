//! What the file says about itself: its number, its date, its language. Never a person's name.

use crate::PaperError;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};

/// Title and creation date of a paper.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// The paper's number only.
    pub title: String,
    pub iso: String,
    pdf_date: String,
}

const PRODUCER: &str = "Istiqbal";

impl Made {
    /// `created` is ISO 8601: a day, or a day and time with `Z` or an offset.
    pub(crate) fn new(title: &str, created: &str) -> Result<Self, PaperError> {
        Ok(Self { title: title.to_owned(), iso: created.to_owned(), pdf_date: pdf_date(created).ok_or(PaperError::BadDate)? })
    }
}

/// `2026-11-22T09:31:00+03:00` as `D:20261122093100+03'00'`.
fn pdf_date(iso: &str) -> Option<String> {
    let part = |from: usize, len: usize, lead: &str, low: u32, high: u32| -> Option<&str> {
        let text = iso.get(from..from + len)?;
        let value: u32 = text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())??;
        (iso.get(from.checked_sub(lead.len())?..from)? == lead && (low..=high).contains(&value)).then_some(text)
    };
    let day = format!("D:{}{}{}", part(0, 4, "", 1, 9999)?, part(5, 2, "-", 1, 12)?, part(8, 2, "-", 1, 31)?);
    if iso.len() == 10 {
        return Some(day);
    }
    let time = format!("{}{}{}", part(11, 2, "T", 0, 23)?, part(14, 2, ":", 0, 59)?, part(17, 2, ":", 0, 60)?);
    let zone = iso.get(19..)?.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let zone = match zone.as_bytes() {
        b"Z" => "Z".to_owned(),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] if [h1, h2, m1, m2].iter().all(|b| b.is_ascii_digit()) => {
            format!("{}{}{}'{}{}'", *sign as char, *h1 as char, *h2 as char, *m1 as char, *m2 as char)
        }
        _ => return None,
    };
    Some(format!("{day}{time}{zone}"))
}

/// Text as PDF wants it outside pages: UTF-16 with its mark.
pub(crate) fn utf16(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Sets the document's info, XMP, language and right-to-left reading.
pub(crate) fn describe(d: &mut Document, made: &Made) -> Result<(), PaperError> {
    let date = Object::string_literal(made.pdf_date.as_str());
    let info = dictionary! { "Title" => utf16(&made.title), "Producer" => Object::string_literal(PRODUCER), "CreationDate" => date.clone(), "ModDate" => date };
    let info = d.add_object(info);
    d.trailer.set("Info", info);
    let (title, date) = (escape(&made.title), escape(&made.iso));
    let xmp = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>ar-SA</rdf:li></rdf:Bag></dc:language><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><pdf:Producer>{PRODUCER}</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
    );
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.into_bytes()).with_compression(false);
    let xmp = d.add_object(xmp);
    let catalog = catalog(d)?;
    catalog.set("Lang", Object::string_literal("ar-SA"));
    catalog.set("Metadata", xmp);
    catalog.set("ViewerPreferences", dictionary! { "Direction" => "R2L", "DisplayDocTitle" => true });
    catalog.set("PageMode", if catalog.has(b"Outlines") { "UseOutlines" } else { "UseNone" });
    Ok(())
}

/// The document's catalog.
pub(crate) fn catalog(d: &mut Document) -> Result<&mut Dictionary, PaperError> {
    let broken = |e: lopdf::Error| PaperError::Writer(e.to_string());
    let root = d.trailer.get(b"Root").and_then(Object::as_reference).map_err(broken)?;
    d.get_object_mut(root).and_then(Object::as_dict_mut).map_err(broken)
}

#[cfg(test)]
mod tests {
    use super::pdf_date;

    #[test]
    fn iso_instants_become_pdf_dates_and_nonsense_is_refused() {
        assert_eq!(pdf_date("2026-11-22T09:31:00+03:00").as_deref(), Some("D:20261122093100+03'00'"), "with its zone");
        assert_eq!(pdf_date("2026-11-22T06:31:00.123Z").as_deref(), Some("D:20261122063100Z"), "fractions are dropped");
        assert_eq!(pdf_date("2026-11-22").as_deref(), Some("D:20261122"), "a day alone");
        for bad in ["", "22/11/2026", "2026-13-01", "2026-11-22T09:31", "2026-11-22T09:31:00", "٢٠٢٦-١١-٢٢", "2026-11-22T09:31:00+03"]
        {
            assert_eq!(pdf_date(bad), None, "{bad:?} is no instant");
        }
    }
}
