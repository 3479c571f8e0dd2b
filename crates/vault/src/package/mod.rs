//! Sealed packages (حزمة ملف الحالة): how a case file leaves the office. A ZIP in BagIt 1.0 layout inside an age file under
//! a passphrase the program made (R55). What opens it is verified line by line before anything is shown.

mod bag;
mod open;
mod passphrase;
mod seal;
mod writer;

pub use open::{open_package, open_package_within};
pub use passphrase::{PackagePassphrase, PackagePassphraseError};
pub use seal::seal_package;
pub use writer::PackageWriter;

/// One file of a package.
#[derive(Clone, PartialEq, Eq)]
pub struct PackageEntry {
    /// Its path inside the package's `data` folder, with `/`, for example `attachments/0001.jpg`. No person's name.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for PackageEntry {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("PackageEntry").field("path", &self.path).field("bytes", &self.bytes.len()).finish()
    }
}

/// Labels and values of `bag-info.txt`, in their order, for example `Source-Organization`. One line each, no person's name;
/// `Payload-Oxum` is added by the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackageInfo(pub Vec<(String, String)>);

/// A package that was opened and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// What `bag-info.txt` says.
    pub info: PackageInfo,
    /// The files, sorted by path.
    pub entries: Vec<PackageEntry>,
}

/// How much a package may hold. The same for making and for opening, so nothing is made that cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackageLimits {
    /// Bytes of all files together, unpacked.
    pub bytes: u64,
    /// Number of files, the five of the layout included.
    pub files: usize,
}

impl PackageLimits {
    /// 1 GiB in 5,000 files.
    pub const DEFAULT: Self = Self { bytes: 1024 * 1024 * 1024, files: 5000 };
}

/// What trying a package's passphrase costs (scrypt, as a power of two).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// 2^18, always: about a second and 256 MiB. Opening refuses more.
    pub const FIXED: Self = Self(18);

    /// A cost that protects nothing. For tests only.
    #[doc(hidden)]
    pub const fn cheap_for_tests() -> Self {
        Self(2)
    }
}

/// Why a package could not be made or opened. No path, name or secret is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    /// The passphrase does not open it, or the first lines of the file are damaged (age cannot tell the two apart).
    #[error("wrong passphrase, or the beginning of the file is damaged")]
    WrongPassphrase,
    /// Not an age file under a passphrase, or no package in it.
    #[error("not a sealed package")]
    NotAPackage,
    /// Asks for more work than 2^18: not made by this program.
    #[error("asks for more work than this program ever does")]
    TooMuchWork,
    /// Cut or changed after it was made.
    #[error("the package was cut or changed")]
    Modified,
    /// A path that would leave its folder or that some system cannot write.
    #[error("a file name in the package is refused")]
    PathRefused,
    /// Two files of one name (capital and small letters are one).
    #[error("two files of one name")]
    Duplicate,
    /// A file that no manifest vouches for.
    #[error("a file that is not in the manifest")]
    NotInManifest,
    /// A file of the manifest is not there.
    #[error("a file of the manifest is missing")]
    MissingFile,
    /// More bytes, unpacked, than a package may have.
    #[error("too large")]
    TooLarge,
    /// More files than a package may have.
    #[error("too many files")]
    TooManyFiles,
    /// An information line that does not fit on one line, or has no text.
    #[error("an information line is refused")]
    InfoRefused,
    /// Stopped by the person who started it.
    #[error("cancelled")]
    Cancelled,
    /// The package could not be put together (out of memory, or the ZIP writer refused).
    #[error("the package could not be written")]
    NotWritten,
}

/// One spelling of a path for comparing names as Windows and macOS do.
fn as_one_name(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    path.nfkc().flat_map(char::to_lowercase).collect()
}
