//! What only the system can do: print, save a copy, close. Papers come as bytes; no address of a file reaches the window.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::{Code, Failure};
use tauri::{AppHandle, State};

use crate::{Reception, print};

/// Prints a paper through the system. The job carries the paper's number only.
#[tauri::command(async)]
pub(crate) fn print_pdf(reception: State<'_, Reception>, number: &str, pdf: &str) -> Result<(), Failure> {
    let desk = reception.desk()?;
    let bytes = decode(pdf)?;
    print::send(&desk, &plain_number(number), &bytes).map_err(|_| Failure::new(Code::PrinterFailed))
}

/// Saves a file where the clerk says; `false` when the dialog was closed. The suggested name is a paper's number.
#[tauri::command(async)]
pub(crate) fn save_file(app: AppHandle, number: &str, extension: &str, bytes: &str) -> Result<bool, Failure> {
    let bytes = decode(bytes)?;
    let name = format!("{}.{}", plain_number(number), plain_number(extension));
    let Some(path) = ask_where(&app, name)? else { return Ok(false) };
    write_whole(&path, &bytes).map_err(|error| match error.kind() {
        io::ErrorKind::StorageFull => Failure::new(Code::DiskFull),
        _ => Failure::new(Code::WriteFailed),
    })?;
    Ok(true)
}

/// Saves a sealed export that waits in the data folder where the clerk says; `false` when the dialog was closed. The file is too long to be
/// handed through the window, and the window never learns where it lies.
#[tauri::command(async)]
pub(crate) fn save_outgoing(app: AppHandle, reception: State<'_, Reception>, number: &str, extension: &str) -> Result<bool, Failure> {
    let name = format!("{}.{}", plain_number(number), plain_number(extension));
    let waiting = print::outgoing(&*reception.desk()?).join(&name);
    if !waiting.is_file() {
        // The desk was locked meanwhile: the export is made again.
        return Err(Failure::new(Code::NotFound));
    }
    let Some(path) = ask_where(&app, name)? else { return Ok(false) };
    copy_whole(&waiting, &path).map_err(|error| match error.kind() {
        io::ErrorKind::StorageFull => Failure::new(Code::DiskFull),
        _ => Failure::new(Code::WriteFailed),
    })?;
    Ok(true)
}

/// The system's own dialog. It is opened on the window's thread, as the toolkit wants, and waited for on this one.
fn ask_where(app: &AppHandle, name: String) -> Result<Option<PathBuf>, Failure> {
    let (answer, asked) = std::sync::mpsc::channel();
    let opened = app.run_on_main_thread(move || {
        let dialog = rfd::AsyncFileDialog::new().set_file_name(name).save_file();
        tauri::async_runtime::spawn(async move {
            let chosen = dialog.await.map(|file| file.path().to_owned());
            // Nobody waits any more when the program is closing.
            let _ = answer.send(chosen);
        });
    });
    opened.map_err(|_| Failure::new(Code::WriteFailed))?;
    Ok(asked.recv().unwrap_or_default())
}

/// Asks for a folder with the system's own dialog: the second medium of the copies. Nothing when the dialog was closed.
#[tauri::command(async)]
pub(crate) fn choose_folder(app: AppHandle) -> Result<Option<String>, Failure> {
    let (answer, asked) = std::sync::mpsc::channel();
    let opened = app.run_on_main_thread(move || {
        let dialog = rfd::AsyncFileDialog::new().pick_folder();
        tauri::async_runtime::spawn(async move {
            let chosen = dialog.await.and_then(|folder| folder.path().to_str().map(str::to_owned));
            // Nobody waits any more when the program is closing.
            let _ = answer.send(chosen);
        });
    });
    opened.map_err(|_| Failure::new(Code::WriteFailed))?;
    Ok(asked.recv().unwrap_or_default())
}

/// Closes the program; the store is shut on the way out.
#[tauri::command]
pub(crate) fn quit(app: AppHandle) {
    app.exit(0);
}

fn decode(text: &str) -> Result<Vec<u8>, Failure> {
    BASE64_STANDARD.decode(text).map_err(|_| Failure::new(Code::BadCall))
}

/// Letters, digits and dashes only, so that no name can hide in a job's or file's name.
fn plain_number(number: &str) -> String {
    let plain: String = number.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(40).collect();
    if plain.is_empty() { "istiqbal".to_owned() } else { plain }
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put_whole(path, &mut io::Cursor::new(bytes))
}

fn copy_whole(from: &Path, path: &Path) -> io::Result<()> {
    put_whole(path, &mut fs::File::open(from)?)
}

fn put_whole(path: &Path, bytes: &mut impl io::Read) -> io::Result<()> {
    let part = path.with_extension("part");
    let mut file = fs::File::create(&part)?;
    let written = io::copy(bytes, &mut file).and_then(|_| file.sync_all()).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}
