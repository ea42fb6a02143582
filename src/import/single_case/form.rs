//! Forms: documents whose answers have labels. A label is beside its answer in a table (`Tittel | Matkasser`), before
//! it on a line (`Tittel: Matkasser`), or it is a key in the front matter of Markdown.

use crate::domain::{Headers, Role};
use crate::import::columns::fold;
use crate::import::header_names::HeaderNames;
use crate::import::usual_names::USUAL_NAMES;

/// A label and its answer.
pub(crate) type Labelled = (String, String);

/// A label has at most so many characters, in a table. A choice.
const LONGEST_LABEL: usize = 80;

/// A label before a colon has at most so many characters and words: what is longer is a sentence. A choice.
const LONGEST_LINE_LABEL: (usize, usize) = (40, 5);

/// What is longer, or on several lines, is a part of the report; else it is a field.
const LONGEST_FIELD: usize = 120;

/// So many lines may be above the first label, such as the form's own name. A choice.
const ABOVE: usize = 3;

/// Names of columns that in a form are those of a person, as a rule.
const PERSONAL: [&str; 3] = ["name", "navn", "namn"];

/// What a form says of its case.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FormContent {
    pub(super) title: Option<String>,
    /// The parts of the report, each with its label.
    pub(super) report: Vec<Labelled>,
    pub(super) municipality: Option<String>,
    pub(super) county: Option<String>,
    pub(super) date: Option<String>,
    pub(super) fields: Vec<Labelled>,
    pub(super) headers: Headers,
}

impl FormContent {
    /// Sorts answers by their labels.
    pub(super) fn new(labelled: &[Labelled]) -> Self {
        let mut content = Self::default();
        let roles = roles(labelled);
        let mut names = HeaderNames::default();
        let mut headers = Vec::new();
        for ((label, said), role) in labelled.iter().zip(roles) {
            let label = names.give_unlike(label);
            let is_report = role == Some(Role::Text) || (role.is_none() && is_long(said));
            let role = if is_report { Some(Role::Text) } else { role };
            headers.push((label.clone(), role));
            let said = said.trim().to_owned();
            match role {
                Some(Role::Title) => content.title = Some(said),
                Some(Role::Text) => content.report.push((label, said)),
                Some(Role::Municipality) => content.municipality = Some(said),
                Some(Role::County) => content.county = Some(said),
                Some(Role::Date) => content.date = Some(said),
                Some(Role::Id) | None => content.fields.push((label, said)),
            }
        }
        content.headers = headers.into_iter().collect();
        content
    }

    /// Returns the parts of the report as one text; where there is only one, its label is left out.
    pub(super) fn report(&self) -> String {
        match self.report.as_slice() {
            [(_, only)] => only.clone(),
            parts => {
                let parts = parts.iter().map(|(label, said)| format!("{label}\n{said}"));
                parts.collect::<Vec<_>>().join("\n\n")
            }
        }
    }
}

fn is_long(said: &str) -> bool {
    said.trim().contains('\n') || said.chars().count() > LONGEST_FIELD
}

/// Returns the role of each label: of each role, the first of the usual names that is there and has
/// something that fits. The id of a document is its file's name.
fn roles(labelled: &[Labelled]) -> Vec<Option<Role>> {
    let mut roles = vec![None; labelled.len()];
    for (role, names) in USUAL_NAMES.iter().filter(|(role, _)| *role != Role::Id) {
        let fits = |(label, said): &Labelled, name: &str| {
            fold(label) == name
                && !said.trim().is_empty()
                && (*role == Role::Text || !is_long(said))
        };
        let names = names.iter().filter(|name| !PERSONAL.contains(name));
        let found = names.filter_map(|name| labelled.iter().position(|it| fits(it, name)));
        if let Some(at) = found.into_iter().find(|at| roles[*at].is_none()) {
            roles[at] = Some(*role);
        }
    }
    roles
}

fn role_of(label: &str) -> Option<Role> {
    let folded = fold(label);
    let known = |names: &[&str]| names.contains(&folded.as_str());
    if PERSONAL.contains(&folded.as_str()) {
        return None;
    }
    USUAL_NAMES.iter().find(|(_, names)| known(names)).map(|(role, _)| *role)
}

/// The answers in a table.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TableForm {
    pub(super) labelled: Vec<Labelled>,
    /// Headings over the whole width.
    pub(super) headings: Vec<String>,
}

/// Returns the answers in a table; `None` where it is no form. Labels are beside their answers, in one pair of columns
/// or two; at least two of them have usual names of columns.
pub(super) fn of_table(rows: &[Vec<String>]) -> Option<TableForm> {
    let mut form = TableForm::default();
    for row in rows {
        match row.as_slice() {
            [] => {}
            [over] if !is_long(over) => {
                form.headings.extend((!over.trim().is_empty()).then(|| over.clone()));
            }
            [label, said] if label.trim().is_empty() => {
                let (_, before) = form.labelled.last_mut()?;
                before.push('\n');
                before.push_str(said);
            }
            cells if cells.len() == 2 || cells.len() == 4 => {
                for pair in cells.chunks(2) {
                    let label = pair[0].trim().trim_end_matches(':').trim_end();
                    if label.chars().count() > LONGEST_LABEL || label.contains('\n') {
                        return None;
                    }
                    if !(label.is_empty() && pair[1].trim().is_empty()) {
                        form.labelled.push((label.to_owned(), pair[1].clone()));
                    }
                }
            }
            _ => return None,
        }
    }
    (roles(&form.labelled).into_iter().flatten().count() >= 2).then_some(form)
}

/// The answers in the first lines of a text: `Tittel: Matkasser`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LineForm {
    pub(super) labelled: Vec<Labelled>,
    /// The lines above the labels.
    pub(super) above: String,
    /// What comes behind them.
    pub(super) rest: String,
}

/// Returns the answers in the first lines of a text; `None` where they are no form: no label is that of a
/// title or a municipality, nor are there two others with usual names of columns. Another label counts directly
/// below one that counts, or with a usual one behind it: else it may be how a sentence of the report begins.
pub(super) fn of_lines(text: &str) -> Option<LineForm> {
    let lines: Vec<&str> = text.lines().collect();
    let is_filled = |at: &usize| !lines[*at].trim().is_empty();
    let next_from = |at: usize| (at..lines.len()).find(is_filled);
    let begin = (0..lines.len()).filter(is_filled).take(ABOVE + 1);
    let begin = begin
        .into_iter()
        .find(|at| label_of(lines[*at]).is_some_and(|(label, _)| role_of(label).is_some()))?;
    let mut labelled: Vec<Labelled> = Vec::new();
    let mut at = begin;
    // How many labels count, and the line behind them.
    let mut counted = (0, begin);
    while let Some(line) = next_from(at) {
        let Some((label, said)) = label_of(lines[line]) else { break };
        let role = role_of(label);
        let behind = next_from(line + 1);
        let goes_on = behind.is_some_and(|next| label_of(lines[next]).is_some());
        match (role, said.is_empty()) {
            // The report goes on to the end, unless another label follows at once.
            (Some(Role::Text), is_blank) if is_blank || !goes_on => {
                let rest = lines[line + 1..].join("\n");
                labelled.push((label.to_owned(), format!("{said}\n{rest}").trim().to_owned()));
                counted = (labelled.len(), lines.len());
                break;
            }
            // The answer may be on the next line.
            (Some(_), true) if !goes_on => {
                let Some(next) = behind else { break };
                labelled.push((label.to_owned(), lines[next].trim().to_owned()));
                at = next + 1;
            }
            (Some(_), true) => at = line + 1,
            (None, true) => break,
            (None, false) if is_long(said) => break,
            (_, false) => {
                labelled.push((label.to_owned(), said.to_owned()));
                at = line + 1;
            }
        }
        if role.is_some() || line == counted.1 {
            counted = (labelled.len(), at);
        }
    }
    labelled.truncate(counted.0);
    let found: Vec<Role> = roles(&labelled).into_iter().flatten().collect();
    let is_form = found.len() >= 2
        || found.iter().any(|role| matches!(role, Role::Title | Role::Municipality));
    is_form.then(|| LineForm {
        labelled,
        above: lines[..begin].join("\n").trim().to_owned(),
        rest: lines[counted.1..].join("\n").trim().to_owned(),
    })
}

/// Returns the label that a line begins with, and the answer behind its colon. Markdown may set it in bold.
fn label_of(line: &str) -> Option<(&str, &str)> {
    let (label, said) = line.split_once(':')?;
    if said.starts_with(|next: char| !next.is_whitespace() && next != '*') {
        return None;
    }
    let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, '*' | '_');
    let label = label.trim_matches(is_mark);
    let (letters, words) = LONGEST_LINE_LABEL;
    let is_label = label.starts_with(char::is_alphabetic)
        && label.chars().count() <= letters
        && label.split_whitespace().count() <= words
        && !label.contains(['.', ',', ';', '(']);
    is_label.then(|| (label, said.trim_start_matches(is_mark).trim_end()))
}

/// Returns the answers in the front matter of a text, and what comes behind it; `None` where there is
/// none, or it has what is not understood here. It is YAML between two lines of `---`: keys with values, lists
/// and texts, one level deep.
pub(super) fn front_matter(text: &str) -> Option<(Vec<Labelled>, &str)> {
    let inner = text.strip_prefix("---")?;
    let inner = inner.strip_prefix('\r').unwrap_or(inner).strip_prefix('\n')?;
    let mut labelled: Vec<Labelled> = Vec::new();
    let mut at = 0;
    // What separates the lines below a key: of lists and of texts.
    let mut between = "; ";
    loop {
        let length = inner[at..].find('\n')?;
        let line = inner[at..at + length].trim_end();
        at += length + 1;
        if matches!(line, "---" | "...") {
            break;
        }
        let is_within = line.starts_with([' ', '\t', '-']);
        match (line.trim(), is_within) {
            ("", _) => {}
            (comment, false) if comment.starts_with('#') => {}
            (within, true) => add_within(&mut labelled, within, between)?,
            (entry, false) => {
                let (key, value) = entry.split_once(':')?;
                if value.starts_with(|next: char| !next.is_whitespace()) {
                    return None;
                }
                let value = value.trim();
                let is_text = value.starts_with(['|', '>']) && value.len() <= 2;
                between = if is_text { "\n" } else { "; " };
                let value = if is_text { String::new() } else { scalar(value) };
                labelled.push((scalar(key.trim()), value));
            }
        }
    }
    // What has no end mark in the file has none at all.
    labelled.retain(|(_, said)| !said.trim().is_empty());
    (!labelled.is_empty()).then(|| (labelled, &inner[at.min(inner.len())..]))
}

/// Adds a line below a key: an element of its list, a line of its text, or a key of its own.
fn add_within(labelled: &mut Vec<Labelled>, line: &str, between: &str) -> Option<()> {
    let (key, said) = labelled.last()?;
    let is_text = between == "\n";
    let nested = line.split_once(": ").filter(|_| !is_text && !line.starts_with('-'));
    if let Some((inner, value)) = nested {
        let outer = if said.is_empty() { key.clone() } else { key.rsplit_once('.')?.0.to_owned() };
        if said.is_empty() {
            labelled.pop();
        }
        labelled.push((format!("{outer}.{inner}"), scalar(value.trim())));
        return Some(());
    }
    let element =
        if is_text { line.to_owned() } else { scalar(line.trim_start_matches('-').trim()) };
    let (_, said) = labelled.last_mut()?;
    if !said.is_empty() {
        said.push_str(between);
    }
    said.push_str(&element);
    Some(())
}

/// Returns a value of YAML without its quotation marks; a list in brackets as one text.
fn scalar(value: &str) -> String {
    let unquoted = |value: &str| {
        let inner = ['"', '\'']
            .into_iter()
            .find_map(|quote| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)));
        inner.unwrap_or(value).replace("\\\"", "\"").replace("''", "'")
    };
    match value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(list) => list.split(',').map(|it| unquoted(it.trim())).collect::<Vec<_>>().join("; "),
        None => unquoted(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<Labelled> {
        pairs.iter().map(|(label, said)| ((*label).to_owned(), (*said).to_owned())).collect()
    }

    #[test]
    fn the_first_lines_may_be_labelled() {
        for (text, labelled, above, rest) in [
            (
                "Tittel: Hjemmeskole\nKommune: Røros\n\nVi gikk over på to dager.",
                &[("Tittel", "Hjemmeskole"), ("Kommune", "Røros")][..],
                "",
                "Vi gikk over på to dager.",
            ),
            (
                "Innmelding\n\n**Tittel:** Tolk\n\nKontaktperson: rådgiver\n\nBeskrivelse:\nVi ringte.\n\nSå kom tolken.",
                &[
                    ("Tittel", "Tolk"),
                    ("Kontaktperson", "rådgiver"),
                    ("Beskrivelse", "Vi ringte.\n\nSå kom tolken."),
                ],
                "Innmelding",
                "",
            ),
            (
                "Kommune:\nOppdal\nBakgrunn: Skolen stengte.\nDet var uvant.",
                &[("Kommune", "Oppdal"), ("Bakgrunn", "Skolen stengte.")],
                "",
                "Det var uvant.",
            ),
            (
                "Tittel: Sporing\nKommune: Oppdal\n\nVi gjorde tre grep: ringte og skrev.\n\nResultatet: færre smittede.\n\nFerdig.",
                &[("Tittel", "Sporing"), ("Kommune", "Oppdal")],
                "",
                "Vi gjorde tre grep: ringte og skrev.\n\nResultatet: færre smittede.\n\nFerdig.",
            ),
        ] {
            let found = of_lines(text).expect(text);
            let expected = LineForm {
                labelled: pairs(labelled),
                above: above.to_owned(),
                rest: rest.to_owned(),
            };
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn prose_with_a_colon_is_no_form() {
        for text in [
            "Matkasser\n\nVi kjørte ut: hver dag.",
            "Merk: dette er et utkast.\n\nVi kjørte ut.",
            "http://kommune.no er stedet",
            "Beskrivelse: Vi kjørte ut.",
            "Navn: en rådgiver\n\nVi kjørte ut.",
            "Møte kl. 10:30: vi åpnet.",
            "",
        ] {
            assert_eq!(of_lines(text), None, "{text}");
        }
    }

    #[test]
    fn front_matter_is_read_one_level_deep() {
        let text = "---\ntitle: \"Tolk: på nett\"\nkommune:\n  navn: Røros\n  nr: 5025\ntags: [a, 'b']\n# x\nemner:\n  - en\n  - to\nsammendrag: |\n  Linje 1\n  Linje 2\ntom:\n---\n\nTekst.\n";
        let (labelled, rest) = front_matter(text).unwrap();
        let expected = [
            ("title", "Tolk: på nett"),
            ("kommune.navn", "Røros"),
            ("kommune.nr", "5025"),
            ("tags", "a; b"),
            ("emner", "en; to"),
            ("sammendrag", "Linje 1\nLinje 2"),
        ];
        assert_eq!((labelled, rest), (pairs(&expected), "\nTekst.\n"));
        for text in
            ["---\nVi åpnet.\n---\n", "---\ntitle: a\n", "--- \n", "---\n---\n", "tittel: a"]
        {
            assert_eq!(front_matter(text), None, "{text}");
        }
    }

    #[test]
    fn a_table_of_labels_is_a_form_and_one_of_data_is_none() {
        let table = |rows: &[&[&str]]| {
            let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
            of_table(&rows.iter().map(row).collect::<Vec<Vec<String>>>())
        };
        let form = table(&[
            &["Innmelding"],
            &["Tittel:", "Tolk"],
            &["Kommune", "Røros", "Dato", "2020-04-01"],
            &["Beskriv tiltaket", "Vi ringte."],
            &["", "Så kom tolken."],
        ]);
        let form = form.unwrap();
        assert_eq!(form.headings, ["Innmelding"]);
        assert_eq!(
            form.labelled,
            pairs(&[
                ("Tittel", "Tolk"),
                ("Kommune", "Røros"),
                ("Dato", "2020-04-01"),
                ("Beskriv tiltaket", "Vi ringte.\nSå kom tolken."),
            ])
        );
        for data in [
            &[&["Kommune", "Tiltak"][..], &["Røros", "Tolk"], &["Oppdal", "Kiosk"]][..],
            &[&["År", "Antall"], &["2020", "7"]],
            &[&["Tittel", "Kommune", "Tekst"], &["a", "b", "c"]],
        ] {
            assert_eq!(table(data), None, "{data:?}");
        }
    }
}
