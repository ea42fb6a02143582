//! `nybrott rules`: which rules of the codebook cause disputes.

use clap::Args;
use serde_json::{Value, json};

use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use super::text_table::{TableSyntax, write_table};
use crate::codebook;
use crate::domain::rulings::{RuleKey, RuleNoted, RuleOverview, RuleUsage, RulingAct};
use crate::domain::{Message, Moment, Viewer, visible_line};
use crate::measure::numbers::six;
use crate::wording;
use crate::words::Words;
use crate::workflow::{is_rule, rule_usage};

/// The arguments of `rules`.
#[derive(Debug, Args)]
pub(super) struct RulesArgs {
    #[arg(long)]
    json: bool,
    #[arg(long, value_name = "RULE", conflicts_with = "json")]
    note: Option<String>,
    #[arg(long)]
    text: Option<String>,
}

impl RulesArgs {
    /// Returns whether anything is written to the project.
    pub(super) const fn writes(&self) -> bool {
        self.note.is_some() || self.text.is_some()
    }
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &RulesArgs) -> Result<(), Failure> {
    if arguments.writes() {
        return note(context, arguments);
    }
    let reader = context.open_reader()?;
    let viewer = Viewer::from(context.reviewer()?);
    let RuleOverview { rules: usage, hides_some, without_rule } = rule_usage(&reader, &viewer)?;
    if hides_some {
        context.status.print(&Message::new("settle-rules-hidden"));
    }
    if !hides_some && usage.iter().all(|of| of.disputes.is_empty()) {
        context.status.print(&Message::new("cli-rules-none"));
    }
    if without_rule > 0 {
        context.status.print(&Message::new("settle-rules-without").with("count", without_rule));
    }
    let words = &context.words_of(&reader)?;
    output::results(|out| {
        if arguments.json {
            let rules: Vec<Value> = usage.iter().map(in_json).collect();
            serde_json::to_writer_pretty(
                &mut *out,
                &json!({ "rules": rules, "without_rule": without_rule }),
            )?;
            return writeln!(out);
        }
        let header = ["rule", "cases", "disputes", "alike", "reasons", "notes"]
            .map(|column| words.get(&format!("settle-rules-{column}")));
        let lines = usage.iter().map(|of| line(words, of));
        write_table(out, &header, lines, TableSyntax::Plain)?;
        for (of, (by, _, _, text)) in
            usage.iter().flat_map(|of| of.notes.iter().map(move |note| (of, note)))
        {
            let text = text.as_deref().unwrap_or("–");
            writeln!(out, "{}: {} ({by})", of.rule, visible_line(text))?;
        }
        Ok(())
    })
}

fn note(context: &CommandContext<'_>, arguments: &RulesArgs) -> Result<(), Failure> {
    let (Some(rule), Some(text)) = (&arguments.note, &arguments.text) else {
        return Err(Failure::Misused(Message::new("settle-rules-note-blank")));
    };
    let text = text.trim();
    if text.is_empty() {
        return Err(Failure::Misused(Message::new("settle-rules-note-blank")));
    }
    let unknown = || Message::new("settle-rules-unknown").with("typed", rule.as_str());
    let key: RuleKey = rule.parse().map_err(|_| Failure::Misused(unknown()))?;
    let reviewer = context.acting_reviewer()?;
    if !is_rule(&context.open_reader_to_write()?, &Viewer::from(&reviewer), &key)? {
        return Err(Failure::Misused(unknown()));
    }
    let mut project = context.open_project()?;
    let noted = RuleNoted { rule: key.clone(), seen: None, note: Some(text.to_owned()) };
    project.record_rulings(&reviewer, vec![RulingAct::Noted(noted)], Moment::now())?;
    let words = context.words_of(&project.reader()?)?;
    project.close()?;
    let name = codebook::rule_name(&words, &key);
    context.status.print(&Message::new("settle-rules-noted").with("rule", name));
    Ok(())
}

fn line(words: &Words, of: &RuleUsage) -> [String; 6] {
    let number = |number: usize| words.number(i64::try_from(number).unwrap_or(i64::MAX));
    let alike = of.specific.map(|share| {
        let share = words.decimal(share * 100.0, 0);
        words.format(&Message::new("barometer-percent").with("share", share))
    });
    [
        format!("{} ({})", of.rule, codebook::rule_name(words, &of.rule)),
        of.decided.map(number).unwrap_or_default(),
        number(of.disputes.len()),
        alike.unwrap_or_default(),
        wording::reasons_given(words, &of.reasons),
        number(of.notes.len()),
    ]
}

fn in_json(of: &RuleUsage) -> Value {
    let reasons: serde_json::Map<String, Value> =
        of.reasons.iter().map(|(reason, count)| (reason.to_string(), json!(count))).collect();
    let notes: Vec<Value> = of
        .notes
        .iter()
        .map(|(by, at, _, text)| json!({ "reviewer": by.as_str(), "at": at, "text": text }))
        .collect();
    json!({
        "rule": of.rule,
        "cases": of.decided,
        "disputes": of.disputes.len(),
        "specific": of.specific.map(six),
        "reasons": reasons,
        "notes": notes,
    })
}
