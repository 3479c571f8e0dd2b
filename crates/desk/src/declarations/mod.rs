//! The declaration at the desk (إقرار صحة البيانات): read back, printed, signed; fresh or outdated (R09-R11).

mod covered;
mod print;
mod read;
mod sign;
mod standing;
mod take_back;
mod types;

use crate::{
    deed::{DESK, declare_deeds},
    requests::RequestRef,
};

pub(crate) use covered::CoveredRecords;
pub(crate) use print::{DeclarationEntry, sections};
pub(crate) use standing::current_declaration;
pub(crate) use take_back::take_off_signature;
pub use types::{DeclarationView, PrintDeclarationInput, ReadBackView, SignDeclarationInput, TakeBackSignatureInput};

use print::print_declaration;
use read::read_back;
use sign::sign_declaration;
use take_back::take_back_signature;

declare_deeds! {
    /// All data of a request, item by item, to be read to the applicant; opening it is journalled.
    reads read_back(RequestRef) -> ReadBackView, by DESK;
    /// Makes the declaration for signing and keeps its sheet; while nothing changed the same sheet comes again.
    writes print_declaration(PrintDeclarationInput) -> DeclarationView, by DESK;
    /// Records that it was signed, and freezes it; refused when the data changed since it was printed.
    writes sign_declaration(SignDeclarationInput) -> DeclarationView, by DESK;
    /// Takes off a signature that was recorded by mistake, with the reason; refused once the request was handed in over it.
    writes take_back_signature(TakeBackSignatureInput) -> DeclarationView, by DESK;
}
