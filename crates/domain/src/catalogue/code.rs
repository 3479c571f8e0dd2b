//! The short words by which the catalogue names its papers, kinds and questions; they stay when the Arabic wording changes.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Code, Refusal};

/// Longest code.
const CODE_MAX: usize = 40;

/// Makes one newtype per sort of code; a macro for the same reason as in `id.rs`.
macro_rules! catalogue_codes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads a code: small Latin letters, digits and `_`, beginning with a letter.
            ///
            /// # Errors
            /// `ForbiddenLetters` for anything else; `TooLong` beyond 40 letters.
            pub fn parse(text: &str) -> Result<Self, Refusal> {
                checked(text).map(|()| Self(text.to_owned()))
            }

            /// As stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = Refusal;
            fn try_from(text: String) -> Result<Self, Refusal> {
                checked(&text).map(|()| Self(text))
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.0
            }
        }
    )*};
}

catalogue_codes! {
    /// Names a kind of paper (مستند), such as `rent_contract`.
    PaperCode;
    /// Names a kind of support (نوع الدعم), such as `rent`.
    KindCode;
    /// Names a question of the statement (سؤال), a column of its table, or an answer to choose.
    QuestionCode;
}

fn checked(text: &str) -> Result<(), Refusal> {
    if text.len() > CODE_MAX {
        return Err(Refusal::new(Code::TooLong).with("max", CODE_MAX));
    }
    let fits = text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if fits { Ok(()) } else { Err(Refusal::new(Code::ForbiddenLetters)) }
}
