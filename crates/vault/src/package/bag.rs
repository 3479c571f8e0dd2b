//! The layout of a package: BagIt 1.0 (RFC 8493) under one base folder, with SHA-256 manifests.

use std::collections::BTreeMap;

use super::{Package, PackageEntry, PackageError, PackageInfo};
use crate::encoding::{from_hex, sha256, to_hex};

/// The one folder a package unpacks into. It says nothing about the case.
pub(super) const BASE: &str = "package/";
pub(super) const DATA: &str = "data/";
pub(super) const MANIFEST: &str = "manifest-sha256.txt";
pub(super) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
const BAGIT: &str = "bagit.txt";
const BAG_INFO: &str = "bag-info.txt";
const BAGIT_TEXT: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const OXUM: &str = "Payload-Oxum";

const LONGEST_PATH: usize = 200;
const DEEPEST_PATH: usize = 6;

/// File name and contents of every tag file, in the order they are written.
pub(super) fn tag_files(
    payload: &BTreeMap<&str, ([u8; 32], u64)>,
    info: &PackageInfo,
) -> Result<Vec<(&'static str, String)>, PackageError> {
    let mut bag_info = String::new();
    for (label, value) in &info.0 {
        if !is_sound_info(label, value) {
            return Err(PackageError::InfoRefused);
        }
        bag_info.push_str(&format!("{label}: {value}\n"));
    }
    let bytes: u64 = payload.values().map(|(_, bytes)| bytes).sum();
    bag_info.push_str(&format!("{OXUM}: {bytes}.{}\n", payload.len()));
    let manifest: String = payload.iter().map(|(path, (digest, _))| format!("{}  {DATA}{path}\n", to_hex(digest))).collect();
    let mut files = vec![(BAGIT, BAGIT_TEXT.to_owned()), (BAG_INFO, bag_info), (MANIFEST, manifest)];
    let tags: String = files.iter().map(|(name, text)| format!("{}  {name}\n", to_hex(&sha256(text.as_bytes())))).collect();
    files.push((TAG_MANIFEST, tags));
    Ok(files)
}

/// Checks a whole bag that was unpacked (paths without the base folder) and gives its info and its payload.
pub(super) fn check(files: BTreeMap<String, Vec<u8>>) -> Result<Package, PackageError> {
    if files.get(BAGIT).map(Vec::as_slice) != Some(BAGIT_TEXT.as_bytes()) {
        return Err(PackageError::NotAPackage);
    }
    let tags = manifest_of(&files, TAG_MANIFEST)?;
    let payload = manifest_of(&files, MANIFEST)?;
    for name in [BAGIT, BAG_INFO, MANIFEST] {
        if !tags.contains_key(name) {
            return Err(PackageError::NotInManifest);
        }
    }
    for (path, bytes) in &files {
        let listed = if path.starts_with(DATA) { payload.get(path) } else { tags.get(path) };
        match listed {
            _ if path == TAG_MANIFEST => {}
            None => return Err(PackageError::NotInManifest),
            Some(digest) if *digest == sha256(bytes) => {}
            Some(_) => return Err(PackageError::Modified),
        }
    }
    let all_there = tags.keys().chain(payload.keys()).all(|path| files.contains_key(path));
    let sorted = payload.keys().all(|path| path.starts_with(DATA)) && tags.keys().all(|path| !path.starts_with(DATA));
    if !all_there || !sorted {
        return Err(PackageError::MissingFile);
    }
    let PackageInfo(lines) = info_of(&files)?;
    let payload = files.into_iter().filter_map(|(path, bytes)| Some(PackageEntry { path: path.strip_prefix(DATA)?.to_owned(), bytes }));
    let entries: Vec<PackageEntry> = payload.collect();
    let total: usize = entries.iter().map(|entry| entry.bytes.len()).sum();
    let (oxum, others): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(label, _)| label == OXUM);
    match oxum.as_slice() {
        [(_, said)] if *said == format!("{total}.{}", entries.len()) => Ok(Package { info: PackageInfo(others), entries }),
        _ => Err(PackageError::Modified),
    }
}

/// A path every system can unpack into one folder and nowhere else.
pub(super) fn is_sound_path(path: &str) -> bool {
    path.len() <= LONGEST_PATH && path.split('/').count() <= DEEPEST_PATH && path.split('/').all(is_sound_part)
}

fn is_sound_part(part: &str) -> bool {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |kind: &str| stem.strip_prefix(kind).is_some_and(|rest| rest.chars().count() == 1 && !rest.starts_with('0'));
    let bad_letter = |letter: char| {
        letter.is_control()
            || crate::passphrase::is_invisible(letter)
            || matches!(letter, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '%')
    };
    !part.is_empty()
        && !part.starts_with([' ', '.'])
        && !part.ends_with([' ', '.'])
        && !part.contains(bad_letter)
        && !RESERVED.contains(&stem.as_str())
        && !is_port("com")
        && !is_port("lpt")
}

fn is_sound_info(label: &str, value: &str) -> bool {
    let sound = |text: &str| !text.is_empty() && !text.chars().any(char::is_control) && text.trim() == text;
    sound(label) && !label.contains(':') && sound(value) && !label.eq_ignore_ascii_case(OXUM)
}

fn text_of<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> Result<&'a str, PackageError> {
    let bytes = files.get(name).ok_or(PackageError::MissingFile)?;
    std::str::from_utf8(bytes).map_err(|_| PackageError::NotAPackage)
}

fn manifest_of(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Result<BTreeMap<String, [u8; 32]>, PackageError> {
    let mut listed = BTreeMap::new();
    for line in text_of(files, name)?.lines() {
        let (digest, path) = line.split_once("  ").ok_or(PackageError::NotAPackage)?;
        let digest = from_hex::<32>(digest).ok_or(PackageError::NotAPackage)?;
        if listed.insert(path.to_owned(), digest).is_some() {
            return Err(PackageError::Duplicate);
        }
    }
    Ok(listed)
}

fn info_of(files: &BTreeMap<String, Vec<u8>>) -> Result<PackageInfo, PackageError> {
    let pairs = text_of(files, BAG_INFO)?.lines().map(|line| {
        let (label, value) = line.split_once(": ").ok_or(PackageError::NotAPackage)?;
        Ok((label.to_owned(), value.to_owned()))
    });
    Ok(PackageInfo(pairs.collect::<Result<_, PackageError>>()?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_paths_that_stay_in_the_folder_are_sound() {
        for path in ["case.pdf", "attachments/0001.jpg", "مرفقات/تقرير.pdf", "a/b/c/d/e/f"] {
            assert!(is_sound_path(path), "{path}");
        }
        let long = "a".repeat(201);
        for path in [
            "",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a//b",
            "a/",
            "./a",
            "C:/x",
            "a\\b",
            "CON",
            "con.pdf",
            "aux .txt",
            "COM1",
            "lpt9.txt",
            "a.",
            "a ",
            " a",
            "a\u{202e}fdp.exe",
            "a\nb",
            "a%0Ab",
            ".hidden",
            "a/b/c/d/e/f/g",
            &long,
        ] {
            assert!(!is_sound_path(path), "{path:?} must be refused");
        }
    }
}
