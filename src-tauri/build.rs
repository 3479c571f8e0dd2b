//! Prepares the window's files and the list of commands the window may call.

use std::{fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let page = Path::new("ui/dist/index.html");
    if !page.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(
            page,
            "<!doctype html><html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\"><title>استقبال</title><p>لم تُبنَ الواجهة بعد. شغّلوا ./run</p></html>",
        )?;
        println!(
            "cargo::warning=ui/dist was missing: the window will only say so. Build it with `npm --prefix ui run build`, or use ./run"
        );
    }
    let commands =
        tauri_build::AppManifest::new().commands(&["call", "print_pdf", "save_file", "choose_folder", "quit", "places", "choose_place"]);
    // Windows only: no administrator's rights, sharp at every scale of the screen, paths of any length.
    let windows = tauri_build::WindowsAttributes::new().app_manifest(include_str!("istiqbal.manifest"));
    let attributes = tauri_build::Attributes::new()
        .app_manifest(commands)
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .windows_attributes(windows);
    Ok(tauri_build::try_build(attributes)?)
}
