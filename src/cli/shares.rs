//! `nybrott shares`: what the classified cases say, in counts and shares, with intervals where cases were drawn.

use std::io::{self, Write};

use clap::{Args, ValueEnum as _};
use serde_json::Value;

use super::barometer::{AdjustArgs, ChosenCases, HiddenBelow, read_barometer};
use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use super::text_table::{TableSyntax, write_rows};
use super::values;
use crate::domain::Message;
use crate::domain::barometer::{Barometer, FigureTable, TableId};
use crate::domain::codes::FacetColumn;
use crate::report::data;
use crate::wording::figures;
use crate::words::Words;

/// The arguments of `shares`.
#[derive(Debug, Args)]
pub(super) struct SharesArgs {
    #[command(flatten)]
    chosen: ChosenCases,
    #[command(flatten)]
    adjust: AdjustArgs,
    #[arg(long, value_parser = values::SHARES_BY)]
    by: Option<String>,
    #[arg(long, value_name = "N|off", default_value_t)]
    suppress: HiddenBelow,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with_all = ["json"])]
    csv: bool,
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    md: bool,
}

/// What the cases are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum SharesBy {
    Verdict,
    Category,
    Kind,
    Sector,
    County,
    Municipality,
    Month,
}

impl SharesBy {
    const fn tables(self) -> &'static [TableId] {
        match self {
            Self::Verdict => &[TableId::Verdict],
            Self::Category => &[TableId::Category, TableId::InnovationCategory],
            Self::Kind => &[TableId::Kinds, TableId::KindsInFour, TableId::CategoryByKind],
            Self::Sector => &[TableId::SectorVerdict, TableId::SectorCategory],
            Self::County => &[TableId::County],
            Self::Municipality => &[TableId::Municipality],
            Self::Month => &[TableId::Month],
        }
    }
}

/// The tables that are shown when nothing else is asked for.
const USUAL: [TableId; 3] = [TableId::Verdict, TableId::Category, TableId::Kinds];

pub(super) fn run(context: &CommandContext<'_>, arguments: &SharesArgs) -> Result<(), Failure> {
    let words = context.words_of(&context.open_reader()?)?;
    let (chosen, adjust) = (&arguments.chosen, Some(&arguments.adjust));
    let mut barometer = read_barometer(context, chosen, adjust, arguments.suppress)?;
    let is_wanted = is_wanted(arguments.by.as_deref(), &barometer)?;
    barometer.tables.retain(|table| is_wanted(table.id));
    if arguments.csv {
        let tables: Vec<&FigureTable> = barometer.tables.iter().collect();
        return output::results(|out| Ok(data::in_csv(out, &tables)?));
    }
    output::results_in_words(|out| {
        if arguments.json {
            let mut json = data::in_json(&barometer);
            json["where"] = arguments.chosen.filter.clone().map_or(Value::Null, Value::String);
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        in_words(out, &words, &barometer, arguments.md)
    })
}

/// Returns which tables are asked for: those of a group, or of a facet by the name of its column.
fn is_wanted(
    by: Option<&str>,
    barometer: &Barometer,
) -> Result<Box<dyn Fn(TableId) -> bool>, Failure> {
    let Some(by) = by else { return Ok(Box::new(|id| USUAL.contains(&id))) };
    if let Ok(group) = SharesBy::from_str(by, true) {
        return Ok(Box::new(move |id| group.tables().contains(&id)));
    }
    let column = by.parse::<FacetColumn>().ok().filter(|column| !column.is_as_given);
    let column = column.ok_or_else(|| {
        let known = [&values::shares_by()[..], &["facet.ID"]].concat().join(", ");
        let message = Message::new("cli-invalid-value").with("value", by);
        Failure::Misused(message.with("option", "--by").with("known", known))
    })?;
    let of_facet = move |id| matches!(id, TableId::Facet(of) if of.facet == column.facet);
    if barometer.done > 0 && !barometer.tables.iter().any(|table| of_facet(table.id)) {
        let message = Message::new("cli-shares-no-facet").with("facet", column.facet.to_string());
        return Err(Failure::Failed(message));
    }
    Ok(Box::new(of_facet))
}

pub(super) fn in_words(
    out: &mut dyn Write,
    words: &Words,
    barometer: &Barometer,
    as_markdown: bool,
) -> io::Result<()> {
    writeln!(out, "{}", figures::design(words, barometer).join(" "))?;
    if let Some(place) = barometer.one_place {
        writeln!(out, "{}", words.get(&format!("barometer-single-{}", place.as_str())))?;
    }
    if barometer.done == 0 {
        return Ok(());
    }
    if barometer.tables.is_empty() {
        writeln!(out, "\n{}", words.get("cli-shares-no-table"))?;
    }
    for table in &barometer.tables {
        one_table(out, words, barometer, table, as_markdown)?;
    }
    Ok(())
}

fn one_table(
    out: &mut dyn Write,
    words: &Words,
    barometer: &Barometer,
    table: &FigureTable,
    as_markdown: bool,
) -> io::Result<()> {
    let name = figures::table_name(words, table.id);
    writeln!(out, "\n{}{name}", if as_markdown { "## " } else { "" })?;
    writeln!(out, "{}:\n", figures::base_of(words, table))?;
    let syntax = if as_markdown { TableSyntax::Markdown } else { TableSyntax::Plain };
    let (header, lines) = figures::rows(words, table);
    write_rows(out, &header, &lines, syntax)?;
    let notes = figures::notes(words, barometer, table);
    if !notes.is_empty() {
        writeln!(out, "\n{}", notes.join(" "))?;
    }
    Ok(())
}
