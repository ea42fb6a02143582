//! `nybrott agreement`: how far the reviewers agree about the cases that match a filter.
//!
//! There are no rounds yet, so that nothing keeps a reviewer from having seen what others answered: everything here is
//! labelled "not blind".

mod collect;
mod rows;
mod script;
mod written;

use clap::Args;
use serde_json::json;

use self::collect::Collected;
use self::script::ScriptLanguage;
use super::context::CommandContext;
use super::failure::Failure;
use super::list::read_filter;
use super::output;

/// The arguments of `agreement`.
#[derive(Debug, Args)]
pub(super) struct AgreementArgs {
    #[arg(long = "where", value_name = "FILTER")]
    filter: Option<String>,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with_all = ["json"])]
    csv: bool,
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    md: bool,
    #[arg(long, conflicts_with_all = ["json", "csv", "md"])]
    ratings: bool,
    #[arg(long, value_enum, ignore_case = true, conflicts_with_all = ["json", "csv", "md", "ratings"])]
    script: Option<ScriptLanguage>,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &AgreementArgs) -> Result<(), Failure> {
    if let Some(language) = arguments.script {
        return output::results(|out| out.write_all(script::text(language).as_bytes()));
    }
    let filter = read_filter(arguments.filter.as_deref().unwrap_or_default())?;
    let collected = Collected::new(&context.open_reader()?, context.reviewer()?, &filter)?;
    if arguments.ratings {
        return output::results(|out| Ok(written::ratings(out, &collected)?));
    }
    let rows = rows::rows(&collected.answers);
    output::results(|out| {
        if arguments.json {
            let pairs = rows::pair_rows(&collected.answers);
            let json = json!({
                "label": "not_blind",
                "where": arguments.filter,
                "codebook_of_program": crate::codebook::codebook_sha256(),
                "reviewers": collected.names(),
                "reviewers_without_answers": collected.silent_names(),
                "cases_with_two_answers": collected.cases.len(),
                "answers_decided_in_batches": collected.in_batches,
                "answers_to_another_text": collected.other_text,
                "kinds_not_asked": collected.answers.kinds_not_asked(),
                "rows": written::in_json(&rows, &collected),
                "pairs": written::in_json(&pairs, &collected),
            });
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        if arguments.csv {
            let all = [rows, rows::pair_rows(&collected.answers)].concat();
            return Ok(written::in_csv(out, &all, &collected)?);
        }
        written::in_words(out, context.words, &rows, &collected, arguments.md)
    })
}
