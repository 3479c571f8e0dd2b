//! What happens when the child does not do as it should, as after a file has taken it over.

use std::io::{Read, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use intake::{Intake, IntakeError, Job, Limits};
use libtest_mimic::Trial;

use crate::{fact, own_exe, samples};

pub fn trials() -> Vec<Trial> {
    vec![
        fact("a_child_that_hangs_is_ended_in_time", a_child_that_hangs_is_ended_in_time),
        fact("a_child_that_never_listens_is_ended_in_time", a_child_that_never_listens_is_ended_in_time),
        fact("a_child_that_crashes_is_a_refusal", a_child_that_crashes_is_a_refusal),
        fact("a_child_that_overflows_its_stack_is_a_refusal", a_child_that_overflows_its_stack_is_a_refusal),
        fact("a_child_that_says_too_much_is_a_refusal", a_child_that_says_too_much_is_a_refusal),
        fact("a_child_that_lies_is_not_believed", a_child_that_lies_is_not_believed),
        fact("a_child_that_cannot_start_says_nothing_of_the_file", a_child_that_cannot_start_says_nothing_of_the_file),
        fact("a_child_inherits_nothing", a_child_inherits_nothing),
        fact("many_files_at_once_do_not_mix", many_files_at_once_do_not_mix),
    ]
}

/// A file that the office has open while a child runs.
const STORE: &str = "office store";
const GREETING: &[u8] = b"ISTQIN01";

/// The child's side of this binary: honest, unless its file name says otherwise.
pub fn run_as_named() -> ExitCode {
    let own = std::env::args().next().unwrap_or_default();
    let name = std::path::Path::new(&own).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    // Not locked here: the honest child locks them itself.
    let (mut stdin, mut stdout) = (std::io::stdin(), std::io::stdout());
    let greet = || std::io::stdout().write_all(GREETING).and_then(|()| std::io::stdout().flush());
    let mut listen = || stdin.read_to_end(&mut Vec::new());
    match name.as_str() {
        "hangs" => {
            let _ = listen();
            let _ = greet();
            std::thread::sleep(Duration::from_secs(60));
        }
        "deaf" => std::thread::sleep(Duration::from_secs(60)),
        "crashes" => {
            let _ = greet();
            let _ = listen();
            std::process::abort();
        }
        "overflows" => {
            let _ = greet();
            let _ = listen();
            return ExitCode::from(u8::try_from(endless(1) % 2).unwrap_or(1));
        }
        "floods" => {
            let _ = greet();
            while stdout.write_all(&[7; 65536]).is_ok() {}
        }
        "lies" => {
            let _ = greet();
            let _ = listen();
            let file = b"<html><script>";
            let answer = format!(
                "{{\"taken\":{{\"media\":\"jpeg\",\"pages\":1,\"width\":1,\"height\":1,\"length\":{},\"thumbnail_length\":0}}}}",
                file.len()
            );
            let length = u32::try_from(answer.len()).unwrap_or_default();
            let _ = stdout.write_all(&length.to_le_bytes()).and_then(|()| stdout.write_all(answer.as_bytes()));
            let _ = stdout.write_all(file).and_then(|()| stdout.flush());
        }
        "leaves" => {}
        "looks_around" => {
            // What our own callers left open (a shell's pipes) is passed through; what we open is not.
            let open = std::fs::read_dir("/proc/self/fd").into_iter().flatten().flatten();
            let store = open.filter_map(|file| std::fs::read_link(file.path()).ok()).any(|path| path.ends_with(STORE));
            if std::env::vars_os().next().is_none() && !store {
                return intake::run_child(std::io::stdin(), std::io::stdout());
            }
        }
        _ => intake::child_main(),
    }
    ExitCode::SUCCESS
}

#[allow(unconditional_recursion)]
fn endless(depth: u64) -> u64 {
    let filler = [depth; 64];
    endless(std::hint::black_box(filler)[7] + 1) + filler[9]
}

/// This binary under another name.
fn with_child(name: &str, limits: Limits, test: impl FnOnce(Intake)) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let exe = folder.path().join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if std::fs::hard_link(own_exe(), &exe).is_err() {
        std::fs::copy(own_exe(), &exe).unwrap();
    }
    test(Intake::new(exe, limits));
}

fn ask(intake: &Intake) -> Result<u32, IntakeError> {
    intake.check(&Job::scan("a.jpg").unwrap(), &samples::jpeg()).map(|clean| clean.width)
}

fn impatient() -> Limits {
    Limits { time: Duration::from_secs(1), ..Limits::default() }
}

fn a_child_that_hangs_is_ended_in_time() {
    with_child("hangs", impatient(), |intake| {
        let begun = Instant::now();
        assert_eq!(ask(&intake), Err(IntakeError::TimedOut), "the clerk is not left waiting");
        assert!(begun.elapsed() < Duration::from_secs(20), "and the child does not stay behind");
    });
}

fn a_child_that_never_listens_is_ended_in_time() {
    with_child("deaf", impatient(), |intake| {
        // More than a pipe holds, so that the writing side hangs too.
        let large = vec![0xff; 4 * 1024 * 1024];
        let result = intake.check(&Job::scan("a.jpg").unwrap(), &large);
        assert_eq!(result, Err(IntakeError::TimedOut), "a full pipe must not hold the office");
    });
}

fn a_child_that_crashes_is_a_refusal() {
    with_child("crashes", Limits::default(), |intake| {
        assert_eq!(ask(&intake), Err(IntakeError::Suspicious), "a file that kills its reader is not kept");
    });
}

fn a_child_that_overflows_its_stack_is_a_refusal() {
    with_child("overflows", Limits::default(), |intake| {
        assert_eq!(ask(&intake), Err(IntakeError::Suspicious), "no handler catches this, only another process");
    });
}

fn a_child_that_says_too_much_is_a_refusal() {
    let limits = Limits { output_bytes: 1024 * 1024, ..Limits::default() };
    with_child("floods", limits, |intake| {
        assert_eq!(ask(&intake), Err(IntakeError::Suspicious), "our own memory is not its to fill");
    });
}

fn a_child_that_lies_is_not_believed() {
    with_child("lies", Limits::default(), |intake| {
        assert_eq!(ask(&intake), Err(IntakeError::Suspicious), "a page is not a picture because the child says so");
    });
}

fn a_child_that_cannot_start_says_nothing_of_the_file() {
    let nowhere = Intake::new(own_exe().with_file_name("no such program"), Limits::default());
    assert_eq!(ask(&nowhere), Err(IntakeError::NoChild), "the visitor's file is not to blame");
    with_child("leaves", Limits::default(), |intake| {
        assert_eq!(ask(&intake), Err(IntakeError::NoChild), "a program that does not greet is not ours");
    });
}

fn a_child_inherits_nothing() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let _store = std::fs::File::create(folder.path().join(STORE)).unwrap();
    with_child("looks_around", Limits::default(), |intake| {
        assert_eq!(ask(&intake), Ok(320), "no variable and no open file of the office reaches it");
    });
}

fn many_files_at_once_do_not_mix() {
    let intake = crate::intake();
    std::thread::scope(|scope| {
        for i in 0..6_u32 {
            let intake = &intake;
            scope.spawn(move || {
                let picture = image::DynamicImage::ImageRgb8(image::RgbImage::new(40 + i, 30));
                let clean = intake.check(&Job::scan("a.png").unwrap(), &samples::png_of(&picture)).unwrap();
                assert_eq!(clean.width, 40 + i, "each visitor gets back their own paper");
            });
        }
    });
}
