//! `nybrott shares`: what the classified cases say, in counts and shares, with intervals where cases were drawn.

use std::io::{self, Write};

use clap::Args;
use serde_json::Value;

use super::barometer::{AdjustArgs, ChosenCases, HiddenBelow, read_barometer};
use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use super::text_table::{TableSyntax, write_rows};
use crate::domain::barometer::{Barometer, FigureGroup, FigureTable, TableId};
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
    #[arg(long, value_enum, ignore_case = true)]
    by: Option<SharesBy>,
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
enum SharesBy {
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
    let (chosen, adjust) = (&arguments.chosen, Some(&arguments.adjust));
    let mut barometer = read_barometer(context, chosen, adjust, arguments.suppress)?;
    let wanted = arguments.by.map_or(USUAL.as_slice(), SharesBy::tables);
    barometer.tables.retain(|table| wanted.contains(&table.id));
    output::results(|out| {
        if arguments.json {
            let mut json = data::in_json(&barometer);
            json["where"] = arguments.chosen.filter.clone().map_or(Value::Null, Value::String);
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        if arguments.csv {
            return Ok(data::in_csv(out, &barometer.tables.iter().collect::<Vec<_>>())?);
        }
        in_words(out, context.words, &barometer, arguments.md)
    })
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
    if let [row] = table.rows.as_slice()
        && let (FigureGroup::All, Some(base)) = (&row.group, row.base)
    {
        writeln!(out, "{}:", figures::base(words, table.id.base(), base))?;
    }
    writeln!(out)?;
    let syntax = if as_markdown { TableSyntax::Markdown } else { TableSyntax::Plain };
    let (header, lines) = figures::rows(words, table);
    write_rows(out, &header, &lines, syntax)?;
    let notes = figures::notes(words, barometer, table);
    if !notes.is_empty() {
        writeln!(out, "\n{}", notes.join(" "))?;
    }
    Ok(())
}
