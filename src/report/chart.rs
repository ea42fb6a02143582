//! Pictures: bars with whiskers, a bar of parts, dots of counts. Everything in them is text or a shape, 640 units wide;
//! texts are so large that they can be read at half the size.

use super::markup::MarkupWriter;
use crate::measure::numbers::real;
use crate::wording::figures::BarRow;

/// A row of dots.
pub(super) struct DotRow {
    pub(super) label: String,
    /// For each column a count, and how it is written.
    pub(super) counts: Vec<(usize, String)>,
}

/// What a picture says to those who do not see it.
pub(super) struct Spoken<'a> {
    /// Unique in the page.
    pub(super) id: &'a str,
    /// The finding.
    pub(super) title: &'a str,
    /// The numbers.
    pub(super) description: &'a str,
    /// The style sheet, where the picture is a file of its own.
    pub(super) style: Option<&'a str>,
}

const WIDTH: f64 = 640.0;
/// How long a bar of 100 % is; beside it is room for the numbers.
const FULL: f64 = 390.0;
const ROW: f64 = 56.0;

/// Returns a coordinate as it is written: with one decimal, as no eye sees more.
fn at(place: f64) -> String {
    format!("{place:.1}")
}

fn picture(
    markup: &mut MarkupWriter,
    spoken: &Spoken<'_>,
    height: f64,
    within: impl FnOnce(&mut MarkupWriter),
) {
    let (title, description) = (format!("{}-title", spoken.id), format!("{}-desc", spoken.id));
    let view = format!("0 0 {WIDTH} {height}");
    let labelled = format!("{title} {description}");
    let mut attributes =
        vec![("viewBox", view.as_str()), ("role", "img"), ("aria-labelledby", labelled.as_str())];
    if spoken.style.is_some() {
        attributes.push(("xmlns", "http://www.w3.org/2000/svg"));
    }
    markup.element("svg", &attributes, |svg| {
        svg.line("title", &[("id", &title)], spoken.title);
        svg.line("desc", &[("id", &description)], spoken.description);
        if let Some(style) = spoken.style {
            svg.line("style", &[], style);
        }
        within(svg);
    });
    markup.text("\n");
}

fn write(svg: &mut MarkupWriter, x: f64, y: f64, text: &str) {
    svg.line("text", &[("x", &at(x)), ("y", &at(y))], text);
}

fn block(svg: &mut MarkupWriter, class: &str, x: f64, y: f64, width: f64, height: f64) {
    svg.single(
        "rect",
        &[
            ("class", class),
            ("x", &at(x)),
            ("y", &at(y)),
            ("width", &at(width)),
            ("height", &at(height)),
        ],
    );
}

fn stroke(svg: &mut MarkupWriter, class: &str, from: (f64, f64), to: (f64, f64)) {
    let ends = [from.0, from.1, to.0, to.1].map(at);
    svg.single(
        "line",
        &[("class", class), ("x1", &ends[0]), ("y1", &ends[1]), ("x2", &ends[2]), ("y2", &ends[3])],
    );
}

/// Draws a bar for each row, its label above it, its interval as a whisker upon it and its numbers behind it.
pub(super) fn bars(markup: &mut MarkupWriter, spoken: &Spoken<'_>, rows: &[BarRow]) {
    picture(markup, spoken, real(rows.len()) * ROW + 4.0, |svg| {
        stroke(svg, "axis", (0.5, 0.0), (0.5, real(rows.len()) * ROW));
        for (place, row) in rows.iter().enumerate() {
            bar(svg, real(place) * ROW, row);
        }
    });
}

fn bar(svg: &mut MarkupWriter, top: f64, row: &BarRow) {
    write(svg, 8.0, top + 20.0, &row.label);
    let length = row.length.unwrap_or_default() * FULL;
    let middle = top + 38.0;
    if length > 0.0 {
        block(svg, "a", 1.0, middle - 9.0, length, 18.0);
    }
    let mut end = length;
    if let Some(interval) = row.interval {
        let (low, high) = (1.0 + interval.low * FULL, 1.0 + interval.high * FULL);
        stroke(svg, "whisker", (low, middle), (high, middle));
        stroke(svg, "whisker", (low, middle - 5.0), (low, middle + 5.0));
        stroke(svg, "whisker", (high, middle - 5.0), (high, middle + 5.0));
        end = end.max(high);
    }
    write(svg, end + 10.0, middle + 6.0, &row.numbers());
}

/// Draws one bar of all rows side by side, which add up to the whole, and under it what is what.
pub(super) fn parts(markup: &mut MarkupWriter, spoken: &Spoken<'_>, rows: &[BarRow]) {
    const CLASSES: [&str; 3] = ["a", "b", "c"];
    let class = |place: usize| CLASSES[place % CLASSES.len()];
    picture(markup, spoken, 56.0 + 30.0 * real(rows.len()), |svg| {
        let mut left = 0.0;
        for (place, row) in rows.iter().enumerate() {
            let length = row.length.unwrap_or_default() * WIDTH;
            if length > 0.0 {
                block(svg, class(place), left, 0.0, (length - 2.0).max(1.0), 40.0);
            }
            left += length;
        }
        for (place, row) in rows.iter().enumerate() {
            let top = 56.0 + 30.0 * real(place);
            block(svg, class(place), 0.0, top, 18.0, 18.0);
            write(svg, 28.0, top + 15.0, &format!("{}: {}", row.label, row.numbers()));
        }
    });
}

/// Draws a dot for each count, as large in area, with the count beside it.
pub(super) fn dots(
    markup: &mut MarkupWriter,
    spoken: &Spoken<'_>,
    columns: &[String],
    rows: &[DotRow],
) {
    const LARGEST: f64 = 16.0;
    let most =
        rows.iter().flat_map(|row| &row.counts).map(|(count, _)| *count).max().unwrap_or_default();
    let most = most.max(1);
    let step = WIDTH / real(columns.len().max(1));
    let height = 34.0 + 66.0 * real(rows.len());
    picture(markup, spoken, height, |svg| {
        for (place, column) in columns.iter().enumerate() {
            write(svg, real(place) * step + 4.0, 20.0, column);
        }
        for (place, row) in rows.iter().enumerate() {
            let top = 34.0 + 66.0 * real(place);
            stroke(svg, "axis", (0.0, top), (WIDTH, top));
            write(svg, 4.0, top + 21.0, &row.label);
            for (column, (count, written)) in row.counts.iter().enumerate() {
                let radius = LARGEST * (real(*count) / real(most)).sqrt();
                let centre = (real(column) * step + 20.0, top + 45.0);
                if *count > 0 {
                    let place = [centre.0, centre.1, radius].map(at);
                    let [x, y, radius] = [&place[0], &place[1], &place[2]].map(String::as_str);
                    svg.single("circle", &[("class", "a"), ("cx", x), ("cy", y), ("r", radius)]);
                }
                write(svg, centre.0 + 22.0, centre.1 + 6.0, written);
            }
        }
    });
}
