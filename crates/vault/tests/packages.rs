//! Sealed packages: made, opened, and everything that may not be opened.
#![allow(clippy::unwrap_used)]

mod support;

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use age::secrecy::SecretString;
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use support::random;
use vault::{
    Package, PackageEntry, PackageError, PackageInfo, PackageLimits, PackagePassphrase, PackageWriter, WorkFactor, open_package,
    open_package_within, seal_package,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn slip() -> PackagePassphrase {
    PackagePassphrase::generate(&mut random(5))
}

fn entry(path: &str, bytes: &[u8]) -> PackageEntry {
    PackageEntry { path: path.to_owned(), bytes: bytes.to_vec() }
}

fn case() -> Vec<PackageEntry> {
    vec![
        entry("case.pdf", b"%PDF-1.7 of nothing"),
        entry("case.json", "{\"request\":\"R-1447-000012\"}".as_bytes()),
        entry("attachments/0001.jpg", &[0xFF; 3000]),
        entry("attachments/empty.txt", b""),
        entry("data/data/named-like-the-folder.txt", b"x"),
    ]
}

fn info() -> PackageInfo {
    PackageInfo(vec![("Source-Organization".into(), "جمعية".into()), ("External-Identifier".into(), "R-1447-000012".into())])
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn sealed(entries: Vec<PackageEntry>) -> Result<Vec<u8>, PackageError> {
    seal_package(entries, &info(), &slip(), WorkFactor::cheap_for_tests(), &mut go_on)
}

/// Seals a ZIP of one's own making under the slip, as somebody would who knows the passphrase.
fn sealed_zip(zip: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(slip().to_paper().to_owned()));
    recipient.set_work_factor(2);
    age::encrypt(&recipient, zip).unwrap()
}

fn opened_zip(sealed: &[u8]) -> Vec<u8> {
    age::decrypt(&age::scrypt::Identity::new(SecretString::from(slip().to_paper().to_owned())), sealed).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

type Files = Vec<(String, Vec<u8>)>;

/// The files of a sound bag around one payload, for tests that spoil something.
fn bag(payload: &[(&str, &[u8])]) -> Files {
    let total: usize = payload.iter().map(|(_, bytes)| bytes.len()).sum();
    let manifest: String = payload.iter().map(|(path, bytes)| format!("{}  data/{path}\n", hex(bytes))).collect();
    let mut files = vec![
        ("bagit.txt".to_owned(), b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec()),
        ("bag-info.txt".to_owned(), format!("Payload-Oxum: {total}.{}\n", payload.len()).into_bytes()),
        ("manifest-sha256.txt".to_owned(), manifest.into_bytes()),
    ];
    let tags: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", hex(bytes))).collect();
    files.push(("tagmanifest-sha256.txt".to_owned(), tags.into_bytes()));
    files.extend(payload.iter().map(|(path, bytes)| (format!("data/{path}"), bytes.to_vec())));
    files
}

fn zip_of(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(format!("package/{name}"), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn opens(files: &[(String, Vec<u8>)]) -> Result<Package, PackageError> {
    open_package(&sealed_zip(&zip_of(files)), &slip())
}

#[test]
fn a_case_file_comes_back_with_everything_in_it() {
    let package = open_package(&sealed(case()).unwrap(), &slip()).unwrap();
    let mut wanted = case();
    wanted.sort_by(|one, two| one.path.cmp(&two.path));
    assert_eq!(package.entries, wanted, "every file, sorted by path");
    assert_eq!(package.info, info(), "what the receiver needs to know about it");
    let typed = PackagePassphrase::parse(&slip().to_paper().to_lowercase().replace('-', " ")).unwrap();
    assert!(open_package(&sealed(case()).unwrap(), &typed).is_ok(), "the slip may be typed in small letters");
    assert!(open_package(&sealed(Vec::new()).unwrap(), &slip()).unwrap().entries.is_empty(), "an empty case is a case");
}

#[test]
fn the_layout_is_bagit_and_the_same_every_time() {
    let zip = opened_zip(&sealed(case()).unwrap());
    let mut reversed = case();
    reversed.reverse();
    assert_eq!(zip, opened_zip(&sealed(reversed).unwrap()), "the same case gives the same ZIP, in whatever order it came");
    let mut archive = zip::ZipArchive::new(Cursor::new(&zip)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    for name in ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "data/case.pdf", "data/attachments/0001.jpg"]
    {
        assert!(names.contains(&format!("package/{name}")), "{name} is missing in {names:?}");
    }
    let manifest = std::io::read_to_string(archive.by_name("package/manifest-sha256.txt").unwrap()).unwrap();
    assert!(manifest.contains(&format!("{}  data/case.pdf\n", hex(b"%PDF-1.7 of nothing"))), "any BagIt reader can check it");
    let time = archive.by_name("package/bagit.txt").unwrap().last_modified().unwrap();
    assert_eq!((time.year(), time.month(), time.day()), (1980, 1, 1), "the file does not say when it was made");
}

#[test]
fn another_passphrase_opens_nothing() {
    let other = PackagePassphrase::generate(&mut random(6));
    assert_eq!(open_package(&sealed(case()).unwrap(), &other), Err(PackageError::WrongPassphrase), "another slip");
}

#[test]
fn every_cut_and_every_flipped_byte_is_refused() {
    let whole = sealed(vec![entry("a.txt", b"x")]).unwrap();
    let header = whole.windows(4).position(|part| part == b"\n---").unwrap() + 100;
    // Every byte of the header and of the end, every third of the sealed body: the same seal covers all of that.
    for at in (0..whole.len()).filter(|at| *at < header || at % 3 == 0 || at + 20 > whole.len()) {
        let mut changed = whole.clone();
        changed[at] ^= 0x08;
        assert!(open_package(&changed, &slip()).is_err(), "byte {at} was changed");
        if at % 9 == 0 || at + 20 > whole.len() {
            assert!(open_package(&whole[..at], &slip()).is_err(), "cut after {at} bytes");
        }
    }
    assert_eq!(open_package(&[&whole[..], b"x"].concat(), &slip()), Err(PackageError::Modified), "one byte more");
}

#[test]
fn what_is_no_package_is_called_so() {
    let not = Err(PackageError::NotAPackage);
    assert_eq!(open_package(b"", &slip()), not, "an empty file");
    assert_eq!(open_package(b"%PDF-1.7", &slip()), not, "a PDF");
    assert_eq!(open_package(&sealed_zip(b"not a zip, but long enough to have an end record"), &slip()), not, "something else sealed");
    let to_a_key = age::encrypt(&age::x25519::Identity::generate().to_public(), b"x").unwrap();
    assert_eq!(open_package(&to_a_key, &slip()), not, "age, but not under a passphrase");
}

#[test]
fn more_work_than_ours_is_not_done() {
    let cheap = sealed(case()).unwrap();
    let header_end = cheap.windows(4).position(|part| part == b"\n---").unwrap();
    let header = String::from_utf8(cheap[..header_end].to_vec()).unwrap();
    let at = header.find(" 2\n").unwrap();
    let dear = [&cheap[..at], b" 30\n", &cheap[at + 3..]].concat();
    assert_eq!(open_package(&dear, &slip()), Err(PackageError::TooMuchWork), "2^30 would take 1 TB of memory");
}

#[test]
fn a_bag_by_another_writer_opens() {
    assert_eq!(opens(&bag(&[("a.txt", b"x")])).unwrap().entries, [entry("a.txt", b"x")], "the spoiled bags below start from a sound one");
}

#[test]
fn a_bag_that_does_not_agree_with_its_manifests_is_refused() {
    let spoiled = |change: &dyn Fn(&mut Files)| {
        let mut files = bag(&[("a.txt", b"x"), ("b.txt", b"y")]);
        change(&mut files);
        opens(&files).unwrap_err()
    };
    assert_eq!(spoiled(&|files| files[4].1 = b"z".to_vec()), PackageError::Modified, "a payload file was exchanged");
    assert_eq!(spoiled(&|files| files[1].1.push(b' ')), PackageError::Modified, "a tag file was changed");
    assert_eq!(spoiled(&|files| drop(files.remove(5))), PackageError::MissingFile, "a payload file is missing");
    assert_eq!(spoiled(&|files| drop(files.remove(3))), PackageError::MissingFile, "the tag manifest is missing");
    assert_eq!(spoiled(&|files| drop(files.remove(0))), PackageError::NotAPackage, "no bagit.txt");
    assert_eq!(spoiled(&|files| files.push(("data/c.txt".into(), b"z".to_vec()))), PackageError::NotInManifest, "a stowaway payload");
    assert_eq!(spoiled(&|files| files.push(("run.exe".into(), b"z".to_vec()))), PackageError::NotInManifest, "a stowaway beside the data");
}

#[test]
fn names_that_leave_the_folder_are_refused() {
    for path in ["../../evil.txt", "/etc/cron.d/x", "a/../../x", "C:/x", "a\\..\\x", "CON", "dir/", "a\u{202e}fdp.exe"] {
        assert_eq!(opens(&bag(&[(path, b"x")])), Err(PackageError::PathRefused), "{path:?} on opening");
        assert_eq!(sealed(vec![entry(path, b"x")]), Err(PackageError::PathRefused), "{path:?} on making");
    }
    let mut outside = ZipWriter::new(Cursor::new(Vec::new()));
    outside.start_file("evil.txt", SimpleFileOptions::default()).unwrap();
    let outside = outside.finish().unwrap().into_inner();
    assert_eq!(open_package(&sealed_zip(&outside), &slip()), Err(PackageError::PathRefused), "not under the base folder");
}

#[test]
fn a_link_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("package/data/a.txt", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let zip = zip.finish().unwrap().into_inner();
    assert_eq!(open_package(&sealed_zip(&zip), &slip()), Err(PackageError::PathRefused), "a package holds files only");
}

#[test]
fn two_files_of_one_name_are_refused() {
    assert_eq!(sealed(vec![entry("a.pdf", b"1"), entry("A.PDF", b"2")]), Err(PackageError::Duplicate), "Windows knows one of them");
    assert_eq!(sealed(vec![entry("a", b"1"), entry("a/b", b"2")]), Err(PackageError::PathRefused), "a file cannot be a folder");
    assert_eq!(opens(&bag(&[("a.pdf", b"1"), ("A.pdf", b"2")])), Err(PackageError::Duplicate), "on opening as well");
    // Exactly the same name twice: made by renaming inside the bytes, because no writer agrees to it.
    let mut zip = zip_of(&bag(&[("aa.txt", b"1"), ("ab.txt", b"1")]));
    for at in 0..zip.len() - 6 {
        if zip[at..].starts_with(b"ab.txt") {
            zip[at..at + 6].copy_from_slice(b"aa.txt");
        }
    }
    assert_eq!(open_package(&sealed_zip(&zip), &slip()), Err(PackageError::Duplicate), "the reader would show one and hide the other");
}

#[test]
fn a_bomb_is_stopped_at_the_limit() {
    let zeros = vec![0u8; 400_000];
    let bomb = sealed_zip(&zip_of(&bag(&[("zeros.txt", &zeros)])));
    assert!(bomb.len() < 10_000, "the bomb is small: {} bytes", bomb.len());
    let small = PackageLimits { bytes: 100_000, files: 100 };
    assert_eq!(open_package_within(&bomb, &slip(), small), Err(PackageError::TooLarge), "what the ZIP says of sizes is not believed");
    let few = PackageLimits { bytes: 1_000_000, files: 4 };
    assert_eq!(open_package_within(&bomb, &slip(), few), Err(PackageError::TooManyFiles), "five files are more than four");
    assert!(open_package_within(&bomb, &slip(), PackageLimits { bytes: 1_000_000, files: 5 }).is_ok(), "within the limits it opens");
    let many = (0..5000).map(|number| entry(&format!("{number}.txt"), b"")).collect();
    assert_eq!(sealed(many), Err(PackageError::TooManyFiles), "nothing is made that cannot be opened");
}

#[test]
fn progress_reaches_the_end_and_cancel_stops() {
    let mut seen = Vec::new();
    let big = vec![entry("scan.jpg", &vec![7; 2_000_000])];
    let mut watch = |done, total| {
        seen.push((done, total));
        ControlFlow::Continue(())
    };
    seal_package(big.clone(), &info(), &slip(), WorkFactor::cheap_for_tests(), &mut watch).unwrap();
    assert!(seen.len() > 10 && seen.windows(2).all(|pair| pair[0].0 <= pair[1].0), "it moves forward in small steps");
    assert!(matches!(seen.last(), Some((done, total)) if done == total), "and ends at the end");
    for after in 1..seen.len() {
        let mut left = after;
        let mut stop = |_, _| {
            left -= 1;
            if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let stopped = seal_package(big.clone(), &info(), &slip(), WorkFactor::cheap_for_tests(), &mut stop);
        assert_eq!(stopped, Err(PackageError::Cancelled), "cancelled at step {after}");
    }
}

#[test]
fn information_lines_stay_on_their_line() {
    for (label, value) in [("a:b", "x"), ("", "x"), ("a", ""), ("a", "x\nPayload-Oxum: 1.1"), ("Payload-Oxum", "1.1"), ("a", " x")] {
        let info = PackageInfo(vec![(label.into(), value.into())]);
        let made = seal_package(case(), &info, &slip(), WorkFactor::cheap_for_tests(), &mut go_on);
        assert_eq!(made, Err(PackageError::InfoRefused), "{label:?}: {value:?}");
    }
}

#[test]
fn the_real_work_factor_opens() {
    let made = seal_package(case(), &info(), &slip(), WorkFactor::FIXED, &mut go_on).unwrap();
    assert!(made.windows(4).any(|part| part == b" 18\n"), "the header says 2^18");
    assert_eq!(open_package(&made, &slip()).unwrap().entries.len(), 5, "and it opens");
}

#[test]
fn a_directory_said_to_lie_beyond_the_end_is_refused() {
    let mut zip = zip_of(&bag(&[("a.txt", b"x")]));
    let at = zip.len() - 6;
    zip[at..at + 3].copy_from_slice(&[0xFF; 3]);
    assert!(open_package(&sealed_zip(&zip), &slip()).is_err(), "refused, and without falling over");
    let mut zip = zip_of(&bag(&[("a.txt", b"x")]));
    let entry = zip.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
    zip[entry + 42..entry + 45].copy_from_slice(&[0xFF; 3]);
    assert!(open_package(&sealed_zip(&zip), &slip()).is_err(), "a file said to lie beyond the end");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn a_spoiled_zip_under_a_sound_seal_never_falls_over(
        long in any::<bool>(),
        spoils in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let payload = if long { vec![b'l'; 70_000] } else { b"some text some text".to_vec() };
        let mut zip = zip_of(&bag(&[("a.txt", &payload), ("b.txt", b"y")]));
        if long {
            // Beyond one chunk of the seal: packed without compression, the directory at the end is what gets spoiled.
            let mut stored = ZipWriter::new(Cursor::new(Vec::new()));
            for (name, bytes) in bag(&[("a.txt", &payload), ("b.txt", b"y")]) {
                let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
                stored.start_file(format!("package/{name}"), options).unwrap();
                stored.write_all(&bytes).unwrap();
            }
            zip = stored.finish().unwrap().into_inner();
        }
        let start = zip.len().saturating_sub(if long { 700 } else { usize::MAX });
        for (at, byte) in spoils {
            let at = start + at.index(zip.len() - start);
            zip[at] = byte;
        }
        if let Ok(package) = open_package(&sealed_zip(&zip), &slip()) {
            prop_assert_eq!(package.entries, vec![entry("a.txt", &payload), entry("b.txt", b"y")]);
        }
    }
}

/// The same files, written piece by piece.
fn written(entries: &[PackageEntry]) -> Result<Vec<u8>, PackageError> {
    let mut package = PackageWriter::sealed(Vec::new(), &slip(), WorkFactor::cheap_for_tests())?;
    for entry in entries {
        package.add(&entry.path, &entry.bytes, &mut || true)?;
    }
    package.finish(&info())
}

#[test]
fn a_package_written_piece_by_piece_opens_as_one_made_at_once() {
    let opened = open_package(&written(&case()).unwrap(), &slip()).unwrap();
    assert_eq!(opened, open_package(&sealed(case()).unwrap(), &slip()).unwrap(), "the receiver sees no difference");
    let mut turned = written(&case()).unwrap();
    let middle = turned.len() / 2;
    turned[middle] ^= 1;
    assert!(open_package(&turned, &slip()).is_err(), "one bit is enough");
}

#[test]
fn what_was_not_finished_does_not_open() {
    let mut half = Vec::new();
    {
        let mut package = PackageWriter::sealed(&mut half, &slip(), WorkFactor::cheap_for_tests()).unwrap();
        package.add("case.pdf", &[7; 200_000], &mut || true).unwrap();
        assert_eq!(package.add("more.pdf", &[7; 600_000], &mut || false), Err(PackageError::Cancelled), "stopped in the middle");
    }
    assert!(open_package(&half, &slip()).is_err(), "a cut package shows nothing of itself");
}

#[test]
fn names_that_a_package_may_not_have_are_refused_one_by_one() {
    let add = |paths: &[&str]| {
        let mut package = PackageWriter::open(Vec::new());
        paths.iter().try_for_each(|path| package.add(path, b"x", &mut || true))
    };
    assert_eq!(add(&["../out.pdf"]), Err(PackageError::PathRefused));
    assert_eq!(add(&["a.pdf", "A.PDF"]), Err(PackageError::Duplicate), "capital and small letters are one");
    assert_eq!(add(&["a", "a/b"]), Err(PackageError::PathRefused), "a file is no folder");
    assert_eq!(add(&["a/b", "a"]), Err(PackageError::PathRefused), "and a folder no file");
}
