//! `nybrott codebook`: the questions, their answers and the rules for them.

use super::failure::Failure;
use super::output;
use crate::codebook::codebook_text;
use crate::words::Words;

/// The length at which lines are wrapped, in columns; longer ones are hard to read.
const WIDTH: usize = 80;

pub(super) fn run(words: &Words) -> Result<(), Failure> {
    let text = codebook_text(words);
    output::results(|out| {
        for line in text.lines() {
            let body = line.trim_start();
            let indent = &line[..line.len() - body.len()];
            let options =
                textwrap::Options::new(WIDTH).initial_indent(indent).subsequent_indent(indent);
            writeln!(out, "{}", textwrap::fill(body, options).trim_end())?;
        }
        Ok(())
    })
}
