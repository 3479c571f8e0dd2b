//! `istiqbalctl`: the deeds of the desk without a window, for the office's IT person and for trying the program out.

mod bench;
mod call;
mod commands;
mod demo;
mod drill;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};

/// istiqbalctl: what the desk can do, without its window.
#[derive(Debug, Parser)]
#[command(version, about = "The desk's deeds without a window. Answers are JSON on standard output; errors go to standard error.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Where the office's data lie, and who is signing in.
#[derive(Debug, Args)]
pub(crate) struct SignIn {
    /// The data folder; without it ISTIQBAL_DATA or the user's own.
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// Sign-in name of a staff member; may be left out when there is only one.
    #[arg(long, value_name = "NAME")]
    staff: Option<String>,
    /// A file that holds the passphrase in its first line; without it the passphrase is asked for.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Makes a sample office and one whole visit; prints where the papers are.
    Demo {
        /// Data folder of the sample office; must be empty or new.
        #[arg(long, value_name = "FOLDER")]
        data: PathBuf,
        /// Where the papers go.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
    /// Lists every deed with who may do it and what it takes.
    Deeds,
    /// Does one deed: JSON on standard input, JSON on standard output.
    Call {
        /// Name of the deed, as `deeds` lists it.
        deed: String,
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Searches people, files and requests from one box.
    Search {
        /// Name parts, ID, phone, file or request number.
        text: String,
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Exports the case file of a request, sealed for the committee.
    Export {
        /// The request's number.
        #[arg(long, value_name = "NUMBER")]
        request: String,
        /// Who receives it.
        #[arg(long)]
        recipient: String,
        /// What for.
        #[arg(long)]
        purpose: String,
        /// Where the sealed file and its passphrase slip go.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Opens a sealed case file: needs no office and no sign-in.
    Open {
        /// The sealed file.
        file: PathBuf,
        /// Where its content goes.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        /// A file that holds the passphrase in its first line; without it the passphrase is asked for.
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
    },
    /// Checks the journal's chain and every page of the store.
    Verify {
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// What to tell whoever helps: versions, folder, free space, the newest codes of the log. No personal data.
    Doctor {
        /// The data folder.
        #[arg(long, value_name = "FOLDER")]
        data: Option<PathBuf>,
    },
    /// Measures a large made-up office; one JSON line a figure.
    Bench(bench::BenchOptions),
    /// Does deeds line by line for the fault drills: `{"deed", "input", "key"}` in, an answer or a failure out.
    #[command(hide = true)]
    Drill {
        /// Seconds by which this program's clock is wrong.
        #[arg(long, default_value_t = 0, allow_hyphen_values = true)]
        clock: i64,
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Writes the window's typed list of deeds, or checks that it is current.
    Bindings {
        /// Only check; fails when the written files differ.
        #[arg(long)]
        check: bool,
        /// Where they stand.
        #[arg(long, default_value = "ui/src/generated")]
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    if intake::started_as_child() {
        intake::child_main();
    }
    let done = match Cli::parse().command {
        Command::Demo { data, out } => demo::demo(data, &out),
        Command::Deeds => commands::deeds(),
        Command::Call { deed, sign_in } => commands::call(&deed, &sign_in),
        Command::Search { text, sign_in } => commands::search(&text, &sign_in),
        Command::Export { request, recipient, purpose, out, sign_in } => commands::export(&request, &recipient, &purpose, &out, &sign_in),
        Command::Open { file, out, passphrase_file } => commands::open(&file, &out, passphrase_file.as_deref()),
        Command::Verify { sign_in } => commands::verify(&sign_in),
        Command::Doctor { data } => commands::doctor(data),
        Command::Bench(options) => bench::bench(&options),
        Command::Drill { clock, sign_in } => drill::drill(clock, &sign_in),
        Command::Bindings { check, folder } => commands::bindings(check, &folder),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("istiqbalctl: {trouble}");
            ExitCode::from(trouble.exit_code())
        }
    }
}
