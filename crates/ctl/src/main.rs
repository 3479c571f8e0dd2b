//! `istiqbalctl`: the deeds of the desk without a window, for the office's IT person and for trying the program out.

mod backups;
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
    /// Takes a copy of the store now and reads it back.
    Backup {
        /// Carries it to the second medium as well.
        #[arg(long)]
        carry: bool,
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Lists the copies, newest first; needs no sign-in.
    Backups {
        /// A folder on another medium, instead of the office's own copies.
        #[arg(long, value_name = "FOLDER")]
        from: Option<PathBuf>,
        /// The data folder.
        #[arg(long, value_name = "FOLDER")]
        data: Option<PathBuf>,
    },
    /// Puts a copy back: says what would be lost, and does it only with --yes. Works on a damaged, missing or empty store.
    Restore {
        /// Name of the copy; without it the newest whole one.
        #[arg(long, value_name = "NAME")]
        backup: Option<String>,
        /// A folder on another medium, instead of the office's own copies.
        #[arg(long, value_name = "FOLDER")]
        from: Option<PathBuf>,
        /// The recovery code is given instead of a manager's passphrase: in the passphrase file, or asked for.
        #[arg(long)]
        code: bool,
        /// Really put it back.
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        sign_in: SignIn,
    },
    /// Checks the journal's chain and every page of the store, or reads a copy back.
    Verify {
        /// Name of a copy to be read back instead.
        #[arg(long, value_name = "NAME")]
        backup: Option<String>,
        /// The folder on another medium in which that copy lies.
        #[arg(long, value_name = "FOLDER", requires = "backup")]
        from: Option<PathBuf>,
        /// A checkpoint to compare with the journal: a file, the digits of a sheet's code, or «entry number, short hash».
        #[arg(long, value_name = "FILE OR DIGITS", conflicts_with = "backup")]
        checkpoint: Vec<String>,
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
        Command::Backup { carry, sign_in } => backups::backup(carry, &sign_in),
        Command::Backups { from, data } => backups::backups(from.as_deref(), data),
        Command::Restore { backup, from, code, yes, sign_in } => backups::restore(backup.as_deref(), from.as_deref(), code, yes, &sign_in),
        Command::Verify { backup: Some(id), from, sign_in, .. } => backups::verify(&id, from.as_deref(), &sign_in),
        Command::Verify { checkpoint, sign_in, .. } => commands::verify(&checkpoint, &sign_in),
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
