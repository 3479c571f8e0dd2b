//! Measuring: a large office, and what the clerk waits for in it. One JSON line a figure, as `./bench` reads them.

mod copies;
mod fill;
mod journal;
mod measure;
mod open;
mod people;
mod requests;
mod save;
mod search;
mod sitting;

use std::{
    io::{BufRead as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use clap::Args;
use desk::Desk;
use serde_json::{Value, json};
use vault::KdfCost;

use self::measure::{Figure, peak_megabytes};
use crate::call::{Done, Trouble, text_of, value_of};

/// What `bench` is told.
#[derive(Debug, Args)]
pub(crate) struct BenchOptions {
    /// Where the measured office is made; must be empty or new. It is left there: whoever made the folder removes it.
    #[arg(long, value_name = "FOLDER")]
    data: PathBuf,
    /// How many people are on file.
    #[arg(long, default_value_t = 1_000_000)]
    people: u32,
    /// 50,000 people only.
    #[arg(long)]
    quick: bool,
    /// Only makes and fills the office, and writes its manager's passphrase into this new file: what measures the window signs in with it.
    #[arg(long, value_name = "FILE")]
    passphrase_to: Option<PathBuf>,
    /// Only fills an office that is there, its passphrase on standard input: what `bench` starts, so that the memory a fill takes is not
    /// counted as the program's.
    #[arg(long, hide = true)]
    fill: bool,
    /// Only the lists over many requests.
    #[arg(long)]
    lists: bool,
    /// With `--fill`: only puts so many requests beside the people that are on file.
    #[arg(long, hide = true, default_value_t = 0)]
    requests: u32,
    /// Only the copies of an office with a store of 200 MB.
    #[arg(long)]
    copies: bool,
    /// Only the files of a whole sitting as one export.
    #[arg(long)]
    sitting: bool,
}

/// Requests over which the lists are measured (issue 4, "Speed").
const REQUESTS: u32 = 200_000;
/// The office's one manager.
const MANAGER: &str = "نورة السالم";

/// Makes the office, fills it and measures.
pub(crate) fn bench(options: &BenchOptions) -> Done {
    let people = if options.quick { 50_000 } else { options.people };
    if options.fill {
        let mut passphrase = String::new();
        std::io::stdin().lock().read_line(&mut passphrase)?;
        let passphrase = passphrase.trim_end();
        return match options.requests {
            0 => fill::fill(&options.data, passphrase, people),
            requests => requests::fill(&options.data, passphrase, requests, people),
        };
    }
    if std::fs::read_dir(&options.data).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Trouble::Usage(format!("{} is not empty: the measured office needs a folder of its own", options.data.display())));
    }
    if let Some(file) = &options.passphrase_to {
        let passphrase = set_up(&options.data)?;
        fill_in_a_process_of_its_own(&options.data, &passphrase, people, 0)?;
        return Ok(std::fs::write(file, passphrase)?);
    }
    if options.lists {
        let passphrase = set_up(&options.data)?;
        fill_in_a_process_of_its_own(&options.data, &passphrase, people, 0)?;
        return measure_lists(&options.data, &passphrase, people);
    }
    if options.sitting {
        return sitting::measure(&options.data);
    }
    if options.copies {
        return copies::measure(&options.data, people);
    }
    measure_all(&options.data, people)
}

fn measure_all(data: &Path, people: u32) -> Done {
    let passphrase = set_up(data)?;
    let began = Instant::now();
    fill_in_a_process_of_its_own(data, &passphrase, people, 0)?;
    Figure::new("bulk_fill", began.elapsed().as_secs_f64(), "s").print()?;
    Figure::new("bulk_fill.people", f64::from(people), "people").print()?;
    let size = std::fs::metadata(data.join("istiqbal.db"))?.len();
    Figure::new("store_size", size as f64 / 1e6, "MB").print()?;

    let desk = Desk::new(ctl::host(data.to_owned(), KdfCost::DEFAULT))?;
    let began = Instant::now();
    sign_in(&desk, &passphrase)?;
    Figure::new("sign_in", began.elapsed().as_secs_f64() * 1000.0, "ms").at_most(1000.0).print()?;
    let baseline = save::bare_save(data)?;
    let found = search::measure(&desk, people)?;
    open::measure(&desk, people)?;
    save::measure(&desk, people, baseline)?;
    // Read before the baseline, whose scans of the whole table are none of the program's.
    Figure::new("peak_memory", peak_megabytes(), "MB").at_most(400.0).print()?;
    drop(desk);
    let store = fill::open_store(data, &passphrase)?;
    journal::measure(&store, people)?;
    found.print_with_baseline(&store)?;
    drop(store);
    measure_lists(data, &passphrase, people)?;
    copies::measure(&data.join("copies"), people)?;
    sitting_in_a_process_of_its_own(&data.join("sitting"))
}

/// The memory of an export is its own only in a process that did nothing else.
fn sitting_in_a_process_of_its_own(data: &Path) -> Done {
    let status = Command::new(std::env::current_exe()?).args(["bench", "--sitting", "--data"]).arg(data).status()?;
    if status.success() { Ok(()) } else { Err(Trouble::Found("a sitting could not be handed out".to_owned())) }
}

/// Puts the requests on file and measures the lists over them.
fn measure_lists(data: &Path, passphrase: &str, people: u32) -> Done {
    let began = Instant::now();
    fill_in_a_process_of_its_own(data, passphrase, people, REQUESTS)?;
    Figure::new("bulk_fill.requests", f64::from(REQUESTS), "requests").print()?;
    Figure::new("bulk_fill.requests.took", began.elapsed().as_secs_f64(), "s").print()?;
    requests::measure(data, passphrase)
}

/// An office with one manager; gives the passphrase.
fn set_up(data: &Path) -> Done<String> {
    let desk = Desk::new(ctl::host(data.to_owned(), KdfCost::DEFAULT))?;
    let suggested = value_of(&desk, "suggest_passphrase", json!({}))?;
    let passphrase = text_of(&suggested, "")?.to_owned();
    let settings = json!({
        "name_ar": "جمعية المثال لرعاية السجناء وأسرهم", "name_latin": "Example Charity", "public_name": "جمعية المثال الخيرية",
        "licence": "1234", "city": "الرياض", "signatory_name": "خالد بن إبراهيم السالم", "signatory_title": "المدير التنفيذي",
        "reply_floor_days": 14, "reply_target_days": 30, "digits": "western", "training": false,
    });
    let input = json!({ "settings": settings, "logo": null, "manager_name": MANAGER, "passphrase": passphrase });
    value_of(&desk, "set_up_office", input)?;
    desk.lock();
    Ok(passphrase)
}

fn fill_in_a_process_of_its_own(data: &Path, passphrase: &str, people: u32, requests: u32) -> Done {
    let mut child = Command::new(std::env::current_exe()?)
        .args(["bench", "--fill", "--people", &people.to_string(), "--requests", &requests.to_string(), "--data"])
        .arg(data)
        .stdin(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        writeln!(input, "{passphrase}")?;
    }
    if child.wait()?.success() { Ok(()) } else { Err(Trouble::Found("the office could not be filled".to_owned())) }
}

/// Signs the manager in; gives what the desk answers.
fn sign_in(desk: &Desk, passphrase: &str) -> Done<Value> {
    let status = value_of(desk, "office_status", json!({}))?;
    value_of(desk, "sign_in", json!({ "staff_id": status["staff"][0]["id"], "passphrase": passphrase }))
}
