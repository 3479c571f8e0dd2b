//! How parent and child talk: a greeting, then length-prefixed JSON, then plain bytes.
//!
//! To the child: `length (u32 LE) | Order as JSON | the file`. From the child: `GREETING | length (u32 LE) | Answer as JSON | the new
//! file | the thumbnail`. The greeting carries the protocol's version: after an update of the program under a running one
//! the child may be newer than the parent, which must read as "could not be started", not as an attack.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::clean::Rewritten;
use crate::error::IntakeError;
use crate::job::{Job, MediaType};
use crate::limits::Limits;

/// First bytes of every child's answer.
pub(crate) const GREETING: &[u8; 8] = b"ISTQIN01";
/// No header of ours comes near this.
const LONGEST_HEADER: u32 = 64 * 1024;

/// What the parent asks.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    pub job: Job,
    pub limits: Limits,
    pub length: u64,
}

/// What the child answers.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Answer {
    Refused(IntakeError),
    Taken { media: MediaType, pages: u32, width: u32, height: u32, length: u64, thumbnail_length: u64 },
}

fn broken(_: impl std::error::Error) -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

pub(crate) fn write_header(out: &mut impl Write, header: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(header).map_err(broken)?;
    let length = u32::try_from(json.len()).map_err(broken)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&json)
}

pub(crate) fn read_header<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<T> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > LONGEST_HEADER {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    serde_json::from_slice(&read_exactly(from, u64::from(length))?).map_err(broken)
}

pub(crate) fn read_exactly(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::Error::from(io::ErrorKind::UnexpectedEof)) }
}

/// The child's whole answer after its greeting.
pub(crate) fn write_answer(out: &mut impl Write, result: Result<Rewritten, IntakeError>) -> io::Result<()> {
    match result {
        Err(error) => write_header(out, &Answer::Refused(error))?,
        Ok(new) => {
            let thumbnail = new.thumbnail_jpeg.unwrap_or_default();
            let (length, thumbnail_length) = (new.bytes.len() as u64, thumbnail.len() as u64);
            let (media, pages, width, height) = (new.media, new.pages, new.width, new.height);
            write_header(out, &Answer::Taken { media, pages, width, height, length, thumbnail_length })?;
            out.write_all(&new.bytes)?;
            out.write_all(&thumbnail)?;
        }
    }
    out.flush()
}

/// Reads the whole answer from what the child wrote. Nothing may be missing and nothing may follow.
pub(crate) fn parse_answer(mut bytes: &[u8]) -> Result<Rewritten, IntakeError> {
    let Some(greeting) = bytes.split_off(..GREETING.len()) else { return Err(IntakeError::NoChild) };
    if greeting != GREETING {
        return Err(IntakeError::NoChild);
    }
    match read_header(&mut bytes).map_err(|_| IntakeError::Suspicious)? {
        Answer::Refused(error) if bytes.is_empty() => Err(error),
        Answer::Refused(_) => Err(IntakeError::Suspicious),
        Answer::Taken { media, pages, width, height, length, thumbnail_length } => {
            let file = read_exactly(&mut bytes, length).map_err(|_| IntakeError::Suspicious)?;
            let thumbnail = read_exactly(&mut bytes, thumbnail_length).map_err(|_| IntakeError::Suspicious)?;
            if !bytes.is_empty() {
                return Err(IntakeError::Suspicious);
            }
            let thumbnail_jpeg = (!thumbnail.is_empty()).then_some(thumbnail);
            Ok(Rewritten { media, bytes: file, pages, width, height, thumbnail_jpeg })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(result: Result<Rewritten, IntakeError>) -> Vec<u8> {
        let mut bytes = GREETING.to_vec();
        write_answer(&mut bytes, result).expect("a Vec takes everything");
        bytes
    }

    fn sample() -> Rewritten {
        Rewritten { media: MediaType::Jpeg, bytes: vec![1; 500], pages: 1, width: 3, height: 4, thumbnail_jpeg: Some(vec![2; 90]) }
    }

    #[test]
    fn an_answer_comes_through_whole() {
        assert_eq!(parse_answer(&answer(Ok(sample()))), Ok(sample()), "the pipe changes nothing");
        let refusal = IntakeError::TooManyPages { pages: 301 };
        assert_eq!(parse_answer(&answer(Err(refusal.clone()))), Err(refusal), "figures of a refusal reach the clerk");
    }

    #[test]
    fn a_cut_or_longer_answer_is_never_believed() {
        let whole = answer(Ok(sample()));
        for cut in 0..whole.len() {
            let error = parse_answer(&whole[..cut]).expect_err("a child that died while answering has not answered");
            assert!(matches!(error, IntakeError::NoChild | IntakeError::Suspicious), "cut at {cut} gave {error:?}");
        }
        let longer = [whole.as_slice(), b"x"].concat();
        assert_eq!(parse_answer(&longer), Err(IntakeError::Suspicious), "a tail was never agreed on");
    }
}
