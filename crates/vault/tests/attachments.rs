//! Scans beside the store: kept, read, missing, changed.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use proptest::prelude::*;
use support::random;
use vault::{
    Attachment, AttachmentError, AttachmentName, DataKey, MAX_ATTACHMENT_BYTES, SecretKey, destroy_attachment, keep_attachment,
    list_attachments, read_attachment, remove_unfinished,
};

fn kept(folder: &std::path::Path, content: &[u8]) -> Attachment {
    keep_attachment(folder, &DataKey::generate(&mut random(1)), content, &mut random(2)).unwrap()
}

#[test]
fn a_scan_comes_back_and_nothing_of_it_lies_open() {
    let folder = tempfile::tempdir().unwrap();
    let content = "صورة الهوية 1012345672".repeat(9000);
    let scan = kept(folder.path(), content.as_bytes());
    assert_eq!(read_attachment(folder.path(), &scan).unwrap(), content.as_bytes(), "what was kept comes back");
    let on_disk = fs::read(folder.path().join(scan.name.as_str())).unwrap();
    assert!(!on_disk.windows(10).any(|part| part == b"1012345672"), "a number of an ID may not lie in the folder");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "one file and nothing unfinished");
}

#[test]
fn what_the_row_keeps_is_enough_to_read_the_scan_again() {
    let folder = tempfile::tempdir().unwrap();
    let scan = kept(folder.path(), b"page");
    let from_row = Attachment {
        name: AttachmentName::parse(scan.name.as_str()).unwrap(),
        key: SecretKey::from_bytes(scan.key.expose()),
        content_sha256: scan.content_sha256,
        bytes: scan.bytes,
    };
    assert_eq!(read_attachment(folder.path(), &from_row).unwrap(), b"page", "the data key is not needed, so renewing it touches no file");
}

#[test]
fn every_changed_byte_and_every_cut_is_modified_and_a_gone_file_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let scan = kept(folder.path(), b"twelve pages");
    let path = folder.path().join(scan.name.as_str());
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x04;
        for bytes in [changed.as_slice(), &whole[..at]] {
            fs::write(&path, bytes).unwrap();
            let read = read_attachment(folder.path(), &scan);
            assert!(matches!(read, Err(AttachmentError::Modified)), "byte {at}: {read:?}");
        }
    }
    fs::write(&path, [whole.as_slice(), b"x"].concat()).unwrap();
    assert!(matches!(read_attachment(folder.path(), &scan), Err(AttachmentError::Modified)), "one byte more");
    destroy_attachment(folder.path(), &scan.name).unwrap();
    assert!(matches!(read_attachment(folder.path(), &scan), Err(AttachmentError::Missing)), "fault 40 tells the two apart");
    destroy_attachment(folder.path(), &scan.name).unwrap();
}

#[test]
fn two_scans_with_exchanged_files_are_both_modified() {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut random(1));
    let mut random = random(2);
    let one = keep_attachment(folder.path(), &key, b"first page", &mut random).unwrap();
    let two = keep_attachment(folder.path(), &key, b"other page", &mut random).unwrap();
    let (path_one, path_two) = (folder.path().join(one.name.as_str()), folder.path().join(two.name.as_str()));
    let (bytes_one, bytes_two) = (fs::read(&path_one).unwrap(), fs::read(&path_two).unwrap());
    fs::write(&path_one, bytes_two).unwrap();
    fs::write(&path_two, bytes_one).unwrap();
    for scan in [one, two] {
        assert!(matches!(read_attachment(folder.path(), &scan), Err(AttachmentError::Modified)), "a page of another case");
    }
}

#[test]
fn the_same_paper_in_two_cases_is_two_files_and_one_can_be_destroyed() {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut random(1));
    let mut random = random(2);
    let one = keep_attachment(folder.path(), &key, b"family record", &mut random).unwrap();
    let two = keep_attachment(folder.path(), &key, b"family record", &mut random).unwrap();
    assert_eq!(one.content_sha256, two.content_sha256, "that it is the same paper can be found out in the store");
    assert_ne!(one.name, two.name, "but not in the folder");
    destroy_attachment(folder.path(), &one.name).unwrap();
    assert_eq!(read_attachment(folder.path(), &two).unwrap(), b"family record", "the other case keeps its paper");
}

#[test]
fn a_scan_that_is_too_large_or_cannot_be_written_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::generate(&mut random(1));
    let long = vec![0; MAX_ATTACHMENT_BYTES as usize + 1];
    let refused = keep_attachment(folder.path(), &key, &long, &mut random(2));
    assert!(matches!(refused, Err(AttachmentError::TooLarge)), "32 MiB and one byte");
    let gone = folder.path().join("unplugged");
    assert!(matches!(keep_attachment(&gone, &key, b"x", &mut random(2)), Err(AttachmentError::Io(_))), "the folder is not there");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing half there");
}

#[test]
fn only_our_files_are_listed_and_only_our_unfinished_ones_removed() {
    let folder = tempfile::tempdir().unwrap();
    let scan = kept(folder.path(), b"page");
    fs::write(folder.path().join(format!("{}.part", "ab".repeat(32))), b"half").unwrap();
    for foreign in ["notes.txt", "notes.txt.part", "Thumbs.db"] {
        fs::write(folder.path().join(foreign), b"not ours").unwrap();
    }
    assert_eq!(list_attachments(folder.path()).unwrap(), [scan.name], "neither foreign nor unfinished files");
    assert_eq!(remove_unfinished(folder.path()).unwrap(), 1, "the killed run's file");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4, "what is not ours stays");
}

#[test]
fn a_row_cannot_point_out_of_the_folder() {
    for name in ["../keys", "keys", "", &"A".repeat(64), &"g".repeat(64), &format!("{}/", "a".repeat(63))] {
        assert!(AttachmentName::parse(name).is_none(), "{name:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_content_comes_back(content in prop::collection::vec(any::<u8>(), 0..5000)) {
        let folder = tempfile::tempdir().unwrap();
        let scan = kept(folder.path(), &content);
        prop_assert_eq!(read_attachment(folder.path(), &scan).unwrap(), content);
    }
}
