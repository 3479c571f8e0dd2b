//! The router's list of screens, read from the same files that the build joins: a new screen is tried without a line here.

use std::{collections::BTreeSet, fs, path::Path};

use crate::office::Sample;

/// The sources of the window's features, by path and text. The gallery is in no product.
pub fn sources() -> Vec<(String, String)> {
    let features = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/features");
    let mut all = Vec::new();
    for feature in fs::read_dir(features).unwrap().flatten().filter(|one| one.file_name() != "gallery") {
        for file in fs::read_dir(feature.path()).unwrap().flatten() {
            let name = format!("{}/{}", feature.file_name().to_string_lossy(), file.file_name().to_string_lossy());
            all.push((name, fs::read_to_string(file.path()).unwrap_or_default()));
        }
    }
    all.sort();
    all
}

/// Paths of all screens.
pub fn paths() -> Vec<String> {
    let mut all = BTreeSet::new();
    for (_, text) in sources().iter().filter(|(name, _)| name.ends_with("/screens.ts")) {
        let listed = text.matches("element:").count();
        let found: Vec<_> = text.split(" path: \"").skip(1).filter_map(|piece| piece.split('"').next()).map(str::to_owned).collect();
        assert_eq!(listed, found.len(), "every screen's path was read: {text}");
        all.extend(found);
    }
    assert!(all.len() > 15, "the router's list was read: {all:?}");
    all.into_iter().collect()
}

/// What stands before the sign-in.
pub const DOOR: [&str; 4] = ["/set-up", "/sign-in", "/open-sealed", "/restore"];

/// The addresses of a path, with ids of the samples: a request has one for each of its steps.
pub fn addresses(path: &str, sample: &Sample) -> Vec<String> {
    let heard = if sample.heard.is_empty() { &sample.request } else { &sample.heard };
    let whole = path.replace(":household", &sample.household).replace(":applicant", &sample.person).replace(":request", heard);
    let id = if path.starts_with("/sittings") && !sample.sitting.is_empty() {
        &sample.sitting
    } else if path.starts_with("/persons") {
        &sample.person
    } else if path.starts_with("/households") {
        &sample.household
    } else {
        &sample.request
    };
    let whole = whole.replace(":id", id);
    // The office's own pages serve no visitor; theirs is a made-up id, which is told politely.
    let serves =
        !path.starts_with("/settings") && !path.starts_with("/sittings") && (whole.matches('-').count() >= 4 || path == "/persons/new");
    let whole = if serves { format!("/{}{whole}", sample.visit) } else { whole };
    if whole.contains(":step") {
        ["statement", "papers", "signing", "submission"].iter().map(|step| whole.replace(":step", step)).collect()
    } else {
        vec![whole]
    }
}

/// An address without its ids, for pictures and messages.
pub fn plain(address: &str, sample: &Sample) -> String {
    let visited = address
        .replace(&sample.person, "p")
        .replace(&sample.household, "h")
        .replace(&sample.request, "r")
        .replace(&format!("/{}/", sample.visit), "/");
    let committees = [(&sample.sitting, "s"), (&sample.heard, "r")];
    committees.into_iter().filter(|(id, _)| !id.is_empty()).fold(visited, |text, (id, short)| text.replace(id.as_str(), short))
}
