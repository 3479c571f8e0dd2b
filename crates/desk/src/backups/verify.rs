//! Reading a copy back: with the key, every page, every count, and a sample of the scans.

use std::{fs, path::Path};

use vault::{Attachment, AttachmentName, DataKey, SecretKey, read_attachment};

use super::{
    files::{Told, sum_of},
    shelf::{Manifest, Shelf, is_proved},
};
use crate::{Failure, Host};

/// Scans whose content is opened and compared at each check; of all others only place and length.
const SAMPLE: usize = 20;
/// What sealing adds to a scan's length.
const SEAL: u64 = 48;

/// Checks the copy in `folder`, whose scans lie on the shelf. Gives what does not hold, in codes; empty when the copy is whole.
pub(super) fn check(
    host: &Host,
    folder: &Path,
    shelf: &Shelf,
    manifest: &Manifest,
    key: &DataKey,
    told: Told<'_>,
) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    let mut find = |finding: &str| {
        if !findings.iter().any(|known| known == finding) {
            findings.push(finding.to_owned());
        }
    };
    if !is_proved(folder, key) {
        find("manifest");
    }
    let store = folder.join("istiqbal.db");
    let stopped = || Failure::new(domain::Code::Cancelled);
    match sum_of(&store, &mut |done, all| told(done * 20 / all.max(1), 100)) {
        Ok(sum) if sum == manifest.store => {}
        Ok(_) => find("store"),
        Err(error) if error.kind() == std::io::ErrorKind::Interrupted => return Err(stopped()),
        Err(_) => find("store"),
    }
    if sum_of(&folder.join("keys"), &mut |_, _| true).ok().as_ref() != Some(&manifest.keys) {
        find("keys");
    }
    match store::check_copy(&store, key.store_key().expose(), &manifest.facts, &mut |done, all| told(20 + done * 60 / all.max(1), 100)) {
        Ok(found) => found.iter().for_each(|finding| find(finding)),
        Err(store::StoreError::Stopped) => return Err(stopped()),
        Err(_) => find("store"),
    }
    if !told(80, 100) {
        return Err(stopped());
    }
    let (attachments, destroyed) = (shelf.attachments(), shelf.destroyed_files());
    for file in manifest.files.iter().filter(|file| !destroyed.contains(&file.name)) {
        if fs::metadata(attachments.join(&file.name)).map(|found| found.len()).ok() != Some(file.bytes) {
            find("attachments");
        }
    }
    if let Ok((_, files)) = store::read_facts(&store, key.store_key().expose()) {
        let mut there: Vec<_> =
            files.into_iter().filter(|file| !manifest.missing.contains(&file.file) && !destroyed.contains(&file.file)).collect();
        let sample = SAMPLE.min(there.len());
        for turn in 0..sample {
            // Drawn without putting back.
            let left = there.len() - turn;
            let chance = usize::try_from(u32::from_be_bytes(host.random())).unwrap_or_default() % left;
            there.swap(turn, turn + chance);
            let Some(file) = there.get(turn) else { break };
            let opened = AttachmentName::parse(&file.file).map(|name| {
                let row = Attachment { name, key: SecretKey::from_bytes(&file.seal_key), content_sha256: file.sha256, bytes: file.bytes };
                read_attachment(&attachments, &row)
            });
            if !matches!(opened, Some(Ok(_))) {
                find("attachments");
            }
            if !told(80 + (turn as u64 + 1) * 20 / sample as u64, 100) {
                return Err(stopped());
            }
        }
    }
    Ok(findings)
}

/// Length of a scan's sealed file.
pub(super) fn sealed_length(content: u64) -> u64 {
    content + SEAL
}
