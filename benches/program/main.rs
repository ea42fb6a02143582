//! How long the reviewer waits: the real program beside a bare one in a pseudo-terminal, and its
//! imports and exports beside what else does such work. Everything is a ratio within one run, since
//! machines differ and so do their days.
//!
//! `cargo bench --bench program` measures 1,000 cases; `-- 1000 100000 1000000` measures these, and
//! `-- screen 1000` or `-- files 1000` one half of it. What the figures say is in
//! `docs/performance.md`.

// The report is what this program is for.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bare;
mod figures;
mod files;
mod running;
mod screen;
mod synthetic;
mod terminal;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// What every part of a measurement answers.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    match words {
        ["bare", file] => bare::run(Path::new(file)),
        ["generate", count, file] => Ok(synthetic::write_table(Path::new(file), count.parse()?)?),
        ["screen", sizes @ ..] => measure(sizes, |folder| {
            folder.need_project()?;
            screen::measure(folder)
        }),
        ["files", sizes @ ..] => measure(sizes, files::measure),
        sizes => measure(sizes, |folder| {
            files::measure(folder)?;
            screen::measure(folder)
        }),
    }
}

fn measure(sizes: &[&str], each: impl Fn(&files::Folder) -> Result<()>) -> Result<()> {
    for size in if sizes.is_empty() { &["1000"] } else { sizes } {
        println!("\n{size} cases");
        each(&files::Folder::of(size.parse()?)?)?;
    }
    Ok(())
}
