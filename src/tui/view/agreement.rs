//! The page of agreement: a row for each question, and below the values of one of them.

use std::iter::repeat_n;

use ratatui::style::Style;

use super::super::signs;
use super::agreement_matrix::matrix;
use super::context::Context;
use super::list_rows::cursor_mark;
use crate::codebook;
use crate::domain::Message;
use crate::domain::agreement::{
    AgreementOverview, ComparedAnswers, Measured, NamedCoefficient, QuestionAgreement,
};
use crate::review::layer::{AgreementPage, AgreementPart};
use crate::wording;
use crate::wording::agreement::{
    self, interval_cell, percent_cell, question_name, value_cell, value_name,
};
use crate::wording::text::{width, wrap};

/// From this width on, the interval of alpha is drawn as well.
const DRAWN_FROM: usize = 108;

/// The cells of a drawn interval, from 0 to 1.
const DRAWN: usize = 21;

/// So many pairs of values are named that are most often against each other.
const MOST_AGAINST: usize = 3;

type Lines = Vec<(String, Style)>;

/// Returns the page in lines of at most `page_width` cells; `page` says what of which question is shown, `None` all of all
/// questions.
pub(super) fn lines(
    context: &Context<'_>,
    page: Option<AgreementPage>,
    page_width: usize,
) -> Lines {
    let chosen = page.map(|page| page.question);
    let muted = context.theme.muted;
    let found = match context.state.agreement() {
        None => return vec![(context.get("agreement-computing"), muted)],
        Some(AgreementOverview::Hidden(readers)) => {
            let said = agreement::progress(context.words, readers);
            return wrapped(&said, page_width, context.theme.text);
        }
        Some(AgreementOverview::Again(found)) => {
            let said = wording::answered_again(context.words, &found.round, &found.reviewers);
            return hanging(&said, page_width, context.theme.text);
        }
        Some(AgreementOverview::Compared(found)) => &**found,
    };
    if found.cases == 0 {
        let mut said = rounds_under_way(context);
        if said.is_empty() {
            said.push(context.format(&nothing_compared(context, found)));
        }
        let mut lines = wrapped(&said, page_width, context.theme.text);
        lines.extend(wrapped(&agreement::cautions(context.words, found), page_width, muted));
        return lines;
    }
    let blank = || (String::new(), muted);
    // On the screen, whose answers they are comes last, so that what is asked for is in sight.
    let mut heading = agreement::compared(context.words, found);
    let details = if page.is_some() { heading.split_off(1) } else { Vec::new() };
    if found.round.is_none() {
        heading.extend(rounds_under_way(context));
    }
    // Who looks at pairs or measures has read that before.
    let is_first = page.is_none_or(|page| page.part == AgreementPart::Values);
    let plain = is_first.then(|| agreement::in_plain_words(context.words, found));
    let mut lines = wrapped(&plain.unwrap_or_default(), page_width, context.theme.text);
    lines.extend(wrapped(&heading, page_width, muted));
    lines.push(blank());
    lines.extend(questions(context, found, chosen, page_width));
    let alphas: Vec<_> = found.questions.iter().map(|of| (of.question.clone(), of.alpha)).collect();
    let goal = found.round.as_ref().map(|round| agreement::goal(context.words, round, &alphas));
    lines.extend(wrapped(&goal.unwrap_or_default(), page_width, context.theme.strong));
    let shown = found.questions.iter().enumerate();
    for (_, of) in shown.filter(|(place, _)| chosen.is_none_or(|chosen| chosen == *place)) {
        lines.push((String::new(), muted));
        lines.extend(match page.map(|page| page.part) {
            None => in_full(context, of, page_width),
            Some(AgreementPart::Values) => values(context, of, page_width),
            Some(AgreementPart::Pairs) => pairs(context, of, page_width),
            Some(AgreementPart::Coefficients) => coefficients(context, of, page_width),
        });
    }
    let windows = agreement::windows(context.words, &found.windows);
    if !windows.is_empty() {
        lines.push((String::new(), muted));
        lines.extend(hanging(&windows, page_width, context.theme.text));
    }
    lines.push(blank());
    lines.extend(wrapped(&details, page_width, muted));
    lines.extend(wrapped(&agreement::cautions(context.words, found), page_width, muted));
    // On the screen it is with the keys of the page.
    let legend = match page {
        Some(_) => vec![context.get("agreement-legend-at")],
        None => agreement::legend(context.words).into(),
    };
    lines.extend(wrapped(&legend, page_width, muted));
    lines
}

/// Returns why no answers are compared, and what helps: in a round that is closed nothing does.
fn nothing_compared(context: &Context<'_>, found: &ComparedAnswers) -> Message {
    match (&found.round, context.state.team()) {
        _ if found.late > 0 => Message::new("agreement-nothing-late"),
        _ if found.other_text > 0 => Message::new("agreement-nothing-same-text-here"),
        (_, Some(_)) => Message::new("agreement-nothing-team"),
        (Some(round), None) => {
            Message::new("agreement-nothing-in-round").with("name", round.name.as_str())
        }
        (None, None) => Message::new("agreement-nothing-here"),
    }
}

/// Returns how far each open round is in which answers will be compared.
fn rounds_under_way(context: &Context<'_>) -> Vec<String> {
    let all = context.state.rounds().all().iter();
    let open = all.filter(|round| round.is_open() && !round.plan.kind.has_track());
    let said = open.map(|round| {
        let readers = round.readers.iter().map(|of| {
            context.format(
                &Message::new("review-round-waiting")
                    .with("reviewer", of.reviewer.as_str())
                    .with("done", of.done)
                    .with("given", of.given),
            )
        });
        let message = Message::new("agreement-round-open").with("name", round.plan.name.as_str());
        context.format(&message.with("readers", readers.collect::<Vec<_>>().join(", ")))
    });
    said.collect()
}

fn wrapped(sentences: &[String], page_width: usize, style: Style) -> Lines {
    let lines = sentences.iter().flat_map(|sentence| wrap(sentence, page_width));
    lines.map(|line| (line, style)).collect()
}

/// Wraps lines that begin with blanks so that what follows is as far in.
fn hanging(said: &[String], page_width: usize, style: Style) -> Lines {
    let lines = said.iter().flat_map(|line| {
        let indent = line.len() - line.trim_start().len();
        let room = page_width.saturating_sub(indent).max(1);
        let of = wrap(line.trim_start(), room).into_iter();
        of.map(move |part| (format!("{}{part}", " ".repeat(indent)), style)).collect::<Vec<_>>()
    });
    lines.collect()
}

/// Returns a row for each question. Where the page is too narrow for all columns, they are those that say most.
fn questions(
    context: &Context<'_>,
    found: &ComparedAnswers,
    chosen: Option<usize>,
    page_width: usize,
) -> Lines {
    let words = context.words;
    let heading = |column: &str| context.get(&format!("agreement-{column}"));
    let mut header = ["question", "cases", "percent", "kappa", "in-alpha", "in-ac1"].map(heading);
    header[0].insert_str(0, "  ");
    let row = |(place, of): (usize, &QuestionAgreement)| {
        let name = short_name(context, &of.question);
        [
            format!("{} {name}", cursor_mark(chosen == Some(place))),
            of.units.to_string(),
            percent_cell(words, Some(of.percent)),
            value_cell(words, of.kappa),
            interval_cell(words, Some(of.alpha)),
            interval_cell(words, of.ac1),
        ]
    };
    let rows: Vec<[String; 6]> = found.questions.iter().enumerate().map(row).collect();
    let header = std::iter::once(&header).chain(&rows);
    // What says least goes first.
    let columns = [&[0, 1, 2, 3, 4, 5][..], &[0, 1, 2, 4, 5], &[0, 1, 2, 4], &[0, 2, 4], &[0, 4]];
    let laid_out = |columns: &[usize]| {
        let pick = |row: &[String; 6]| columns.iter().map(|place| row[*place].clone()).collect();
        in_columns(&header.clone().map(pick).collect::<Vec<Vec<String>>>())
    };
    let fits = |lines: &[String]| lines.iter().all(|line| width(line) <= page_width);
    let fitting = columns.into_iter().map(laid_out).find(|lines| fits(lines));
    let drawn = (page_width >= DRAWN_FROM).then(|| found.questions.iter().map(whisker));
    let mut drawn = drawn.into_iter().flatten();
    let lines = fitting.unwrap_or_else(|| laid_out(&[0, 4])).into_iter().enumerate();
    let styled = lines.map(|(place, line)| {
        let is_header = place == 0;
        let is_here = chosen.is_some_and(|chosen| chosen + 1 == place);
        let style = match (is_header, is_here) {
            (true, _) => context.theme.strong,
            (_, true) => context.theme.chosen,
            _ => context.theme.text,
        };
        let whisker = if is_header { String::new() } else { drawn.next().unwrap_or_default() };
        (format!("{line}  {whisker}").trim_end().to_owned(), style)
    });
    styled.collect()
}

/// Returns the name of a question; one that looks at kinds in another way is indented below them.
fn short_name(context: &Context<'_>, question: &str) -> String {
    match question {
        "kinds_in_four" => format!("  {}", context.get("agreement-in-four")),
        "kinds_without_unclear" => format!("  {}", context.get("agreement-without-unclear")),
        other => question_name(context.words, other),
    }
}

/// Draws the interval of alpha from 0 to 1, with alpha in it.
// A coefficient is put between 0 and 1 first, so that neither its sign nor its size is lost.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn whisker(of: &QuestionAgreement) -> String {
    let Some((value, (low, high))) = of.alpha.value().zip(of.alpha.interval()) else {
        return String::new();
    };
    let cell = |of: f64| (of.clamp(0.0, 1.0) * (DRAWN - 1) as f64).round() as usize;
    let mut cells: Vec<&str> = repeat_n(" ", DRAWN).collect();
    let (low, high) = (cell(low), cell(high));
    cells[low..=high].fill(signs::LINE);
    (cells[low], cells[high]) = (signs::LEFT_END, signs::RIGHT_END);
    cells[cell(value)] = signs::UPRIGHT;
    format!("0 {} 1", cells.concat())
}

/// Returns all of a question, as it is read out.
fn in_full(context: &Context<'_>, of: &QuestionAgreement, page_width: usize) -> Lines {
    let mut lines = values(context, of, page_width);
    for part in [pairs, coefficients] {
        lines.push((String::new(), context.theme.muted));
        lines.extend(part(context, of, page_width));
    }
    lines
}

/// Returns the values of a question, which of them are against each other, and what it means.
fn values(context: &Context<'_>, of: &QuestionAgreement, page_width: usize) -> Lines {
    let (words, theme) = (context.words, context.theme);
    let mut lines = wrapped(&[question_name(words, &of.question)], page_width, theme.strong);
    let heading = |column: &str| context.get(&format!("agreement-{column}"));
    let header = ["value", "given", "specific", "in-alpha"].map(heading).to_vec();
    let given = of.values.iter().filter(|value| value.given > 0).map(|value| {
        let specific = value.specific.map(|share| agreement::in_percent(words, share));
        vec![
            value_name(words, &of.question, value.value),
            value.given.to_string(),
            specific.unwrap_or_else(|| "–".to_owned()),
            value_cell(words, value.alpha),
        ]
    });
    let rows: Vec<_> = std::iter::once(header).chain(given).collect();
    lines.extend(table(context, &rows, page_width));
    let blank = || (String::new(), theme.muted);
    lines.push(blank());
    lines.extend(wrapped(&against(context, of), page_width, theme.text));
    lines.extend(wrapped(&agreement::agreement_in_words(words, of), page_width, theme.text));
    let whole = matrix(context, of, codebook::option_name);
    let fits = in_columns(&whole).iter().all(|line| width(line) <= page_width);
    let matrix = if fits { whole } else { matrix(context, of, codebook::short) };
    if !matrix.is_empty() {
        lines.push(blank());
        let is_of_sets = of.kappa.is_none();
        let legend = if is_of_sets { "agreement-matrix-of-sets" } else { "agreement-matrix" };
        lines.extend(wrapped(&[context.get(legend)], page_width, theme.muted));
        lines.extend(table(context, &matrix, page_width));
    }
    lines
}

/// Returns each two reviewers of a question.
fn pairs(context: &Context<'_>, of: &QuestionAgreement, page_width: usize) -> Lines {
    let (words, theme) = (context.words, context.theme);
    let heading = |column: &str| context.get(&format!("agreement-{column}"));
    let about =
        Message::new("agreement-pairs-of").with("question", question_name(words, &of.question));
    let mut lines = wrapped(&[context.format(&about)], page_width, theme.strong);
    let is_set = of.kappa.is_none();
    let headline = if is_set { "in-alpha" } else { "kappa" };
    let columns = ["pairs", "cases", "percent", headline, "in-ac1"];
    let shown = if is_set { 4 } else { 5 };
    let header: Vec<String> = columns.into_iter().take(shown).map(heading).collect();
    let pairs = of.pairs.iter().map(|pair| {
        let cells = [
            pair.reviewers.join(" · "),
            pair.units.to_string(),
            percent_cell(words, Some(pair.percent)),
            interval_cell(words, Some(pair.headline)),
            value_cell(words, pair.ac1),
        ];
        cells.into_iter().take(shown).collect()
    });
    let rows: Vec<_> = std::iter::once(header).chain(pairs).collect();
    lines.extend(table(context, &rows, page_width));
    lines
}

/// Returns every coefficient of a question, with its interval and errors.
fn coefficients(context: &Context<'_>, of: &QuestionAgreement, page_width: usize) -> Lines {
    let (words, theme) = (context.words, context.theme);
    let heading = |column: &str| context.get(&format!("agreement-{column}"));
    let has_interval =
        |row: &NamedCoefficient| matches!(row.measured, Measured::Value { interval: Some(_), .. });
    let about = if of.coefficients.iter().any(has_interval) {
        "agreement-coefficients-of"
    } else {
        "agreement-coefficients-alone"
    };
    let about = Message::new(about).with("question", question_name(words, &of.question));
    let mut lines = wrapped(&[context.format(&about)], page_width, theme.strong);
    let header = ["coefficient", "estimate", "error", "jackknife"].map(heading).to_vec();
    let rows = of.coefficients.iter().map(|row| {
        let [error, jackknife] = row
            .errors
            .map(|error| error.map_or_else(|| "–".to_owned(), |error| words.decimal(error, 3)));
        let name = context.get(&format!("agreement-of-{}", row.id));
        vec![name, interval_cell(words, Some(row.measured)), error, jackknife]
    });
    let rows: Vec<_> = std::iter::once(header).chain(rows).collect();
    lines.extend(table(context, &rows, page_width));
    lines
}

/// Returns which values different reviewers gave to one case most often.
fn against(context: &Context<'_>, of: &QuestionAgreement) -> Vec<String> {
    let pairs = of.against.iter().take(MOST_AGAINST);
    let pairs = pairs.map(|pair| agreement::against_pair(context.words, &of.question, pair));
    let pairs: Vec<String> = pairs.collect();
    if pairs.is_empty() {
        return Vec::new();
    }
    let said = Message::new("agreement-against").with("pairs", pairs.join("; "));
    vec![context.format(&said)]
}

/// Returns a table below its header; where it is too wide, a row is a line or more, each cell after its heading.
fn table(context: &Context<'_>, rows: &[Vec<String>], page_width: usize) -> Lines {
    let laid_out = in_columns(rows);
    let (strong, text) = (context.theme.muted, context.theme.text);
    if laid_out.iter().all(|line| width(line) <= page_width) {
        let styles = std::iter::once(strong).chain(std::iter::repeat(text));
        return laid_out.into_iter().zip(styles).collect();
    }
    let Some((header, rows)) = rows.split_first() else { return Vec::new() };
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(header).skip(1);
        let cells: Vec<String> = cells.map(|(cell, heading)| format!("{heading} {cell}")).collect();
        format!("{}: {}", row[0], cells.join(", "))
    };
    wrapped(&rows.iter().map(line).collect::<Vec<_>>(), page_width, text)
}

/// Returns rows in columns, the first to the left and the others to the right.
pub(super) fn in_columns(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
    let widths: Vec<usize> =
        (0..columns).map(|column| widest(column).unwrap_or_default()).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(place, (cell, to))| {
            let blank = " ".repeat(to.saturating_sub(width(cell)));
            if place == 0 { format!("{cell}{blank}") } else { format!("{blank}{cell}") }
        });
        cells.collect::<Vec<_>>().join("  ")
    };
    rows.iter().map(line).collect()
}
