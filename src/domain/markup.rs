//! Reports that were written as HTML, and the text that is read of them: what is shown, searched and compared.
//! What is stored and exported stays as it came.

use std::borrow::Cow;

/// Tags that are taken for HTML; others, such as `<navn>`, may be the reporter's own words. This and the table below
/// are set by hand, because they are read as tables.
#[rustfmt::skip]
const TAGS: [&str; 66] = [
    "a", "abbr", "article", "b", "big", "blockquote", "body", "br", "caption", "center", "cite",
    "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i",
    "img", "ins", "kbd", "li", "link", "main", "mark", "meta", "nav", "ol", "p", "pre", "q", "s",
    "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "tbody", "tfoot",
    "thead", "tt", "u", "ul", "var", "wbr",
];

/// Tags that break lines.
#[rustfmt::skip]
const LINE_TAGS: [&str; 31] = [
    "article", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "ul", "table", "tr",
];

/// Elements whose content is for programs.
const UNREAD: [&str; 2] = ["style", "script"];

/// The prefixes of Word's own tags: `<o:p>`.
const PREFIXES: [&str; 7] = ["o", "w", "v", "m", "x", "st1", "st2"];

/// Returns the text that is read: without tags and comments, with the characters that entities name.
/// Paragraphs and the rows of tables are lines, the cells of a row have bars between them. Text that is no
/// HTML stays as it is.
#[must_use]
pub fn without_markup(text: &str) -> Cow<'_, str> {
    if memchr::memchr2(b'<', b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let stripped = strip_tags(text);
    let source = stripped.as_deref().unwrap_or(text);
    match html_escape::decode_html_entities(source) {
        Cow::Owned(decoded) => Cow::Owned(decoded),
        Cow::Borrowed(_) => stripped.map_or(Cow::Borrowed(text), Cow::Owned),
    }
}

/// Returns the text without its HTML tags; `None` where it has none.
fn strip_tags(text: &str) -> Option<String> {
    let mut plain = PlainText { text: String::with_capacity(text.len()), ..PlainText::default() };
    let mut ends = MarkEnds::default();
    let mut found = false;
    let mut at = 0;
    let mut from = 0;
    while let Some(next) = memchr::memchr(b'<', &text.as_bytes()[at..]) {
        let begin = at + next;
        let Some(markup) = Markup::at(&text[begin..], begin, &mut ends) else {
            at = begin + 1;
            continue;
        };
        found = true;
        plain.add(&text[from..begin]);
        plain.apply(&markup);
        from = begin + markup.length;
        at = from;
    }
    found.then(|| {
        plain.add(&text[from..]);
        plain.text.truncate(plain.text.trim_end().len());
        plain.text
    })
}

/// A tag, a comment, or another piece that is not read.
struct Markup {
    /// The tag's name in lower case; blank for what is no tag.
    name: String,
    closes: bool,
    /// How many bytes it takes, with its content where that is for programs.
    length: usize,
}

impl Markup {
    /// Returns what the text begins with, which is at this place of the whole.
    fn at(text: &str, place: usize, ends: &mut MarkEnds) -> Option<Self> {
        let unread = |length| Self { name: String::new(), closes: false, length };
        if text.starts_with("<!--") {
            return Some(unread(ends.after(text, place, "-->")?));
        }
        // A tag has no other within.
        let end = 1 + memchr::memchr2(b'<', b'>', &text.as_bytes()[1..])?;
        if text.as_bytes()[end] != b'>' {
            return None;
        }
        let inner = &text[1..end];
        if is_declaration(inner) {
            return Some(unread(end + 1));
        }
        let closes = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let length = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != ':');
        let (name, rest) = inner.split_at(length.unwrap_or(inner.len()));
        let name = name.to_ascii_lowercase();
        if !may_follow(rest, &name) {
            return None;
        }
        if UNREAD.contains(&name.as_str()) {
            let close = if name == "style" { "</style>" } else { "</script>" };
            let with_content = if closes { None } else { ends.after(text, place, close) };
            return Some(unread(with_content.unwrap_or(end + 1)));
        }
        is_tag(&name).then_some(Self { name, closes, length: end + 1 })
    }
}

/// Returns whether it is what Word and browsers write before and around the text: `<!DOCTYPE html>`,
/// `<![if !supportLists]>`, `<?xml …>`.
fn is_declaration(inner: &str) -> bool {
    let begins =
        |word: &str| inner.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    begins("!doctype") || begins("![if") || begins("![endif") || begins("?xml")
}

/// Returns whether this may follow the name of a tag: nothing, or attributes. Without a value only few tags have
/// one: in `a <b og c> d`, none is.
fn may_follow(rest: &str, name: &str) -> bool {
    const BARE: [&str; 7] = ["td", "th", "hr", "br", "ol", "ul", "dl"];
    let attributes = rest.trim().trim_end_matches('/').trim_end();
    let is_apart = rest.starts_with(|next: char| next.is_whitespace() || next == '/');
    rest.is_empty()
        || is_apart && (attributes.is_empty() || attributes.contains('=') || BARE.contains(&name))
}

fn is_tag(name: &str) -> bool {
    match name.split_once(':') {
        Some((prefix, name)) => PREFIXES.contains(&prefix) && !name.is_empty(),
        None => TAGS.contains(&name) || matches!(name, "table" | "tr" | "td" | "th"),
    }
}

/// Where comments and the like end, looked for once each: thousands that are never closed take no
/// longer than one.
#[derive(Default)]
struct MarkEnds(Vec<(&'static str, Option<usize>)>);

impl MarkEnds {
    /// Returns how many bytes of the text, which is at `place` of the whole, lie before the end of this
    /// mark; `None` where it does not follow.
    fn after(&mut self, text: &str, place: usize, mark: &'static str) -> Option<usize> {
        let known = self.0.iter().position(|(known, _)| *known == mark);
        if let Some(known) = known {
            match self.0[known].1 {
                None => return None,
                Some(end) if end > place => return Some(end - place),
                Some(_) => {}
            }
        }
        let found = find_mark(text, mark).map(|at| place + at + mark.len());
        match known {
            Some(known) => self.0[known].1 = found,
            None => self.0.push((mark, found)),
        }
        found.map(|end| end - place)
    }
}

fn find_mark(text: &str, mark: &str) -> Option<usize> {
    let first = *mark.as_bytes().first()?;
    memchr::memchr_iter(first, text.as_bytes()).find(|at| {
        text.as_bytes()
            .get(*at..*at + mark.len())
            .is_some_and(|here| here.eq_ignore_ascii_case(mark.as_bytes()))
    })
}

/// Text without tags, as far as it is read.
#[derive(Default)]
struct PlainText {
    text: String,
    tables: usize,
    in_cell: bool,
    /// The cells of the row so far.
    cells: usize,
}

impl PlainText {
    fn add(&mut self, piece: &str) {
        if self.in_cell {
            for letter in piece.chars() {
                if letter.is_whitespace() {
                    self.space();
                } else {
                    self.text.push(letter);
                }
            }
        } else if self.tables == 0 || !piece.trim().is_empty() {
            self.text.push_str(piece);
        }
    }

    fn apply(&mut self, markup: &Markup) {
        match (markup.name.as_str(), markup.closes) {
            ("table", closes) => {
                self.tables = if closes { self.tables.saturating_sub(1) } else { self.tables + 1 };
                self.row();
            }
            ("tr", _) => self.row(),
            ("td" | "th", false) => self.cell(),
            ("td" | "th", true) => self.in_cell = false,
            (name, closes) => {
                if LINE_TAGS.contains(&name) {
                    self.line();
                }
                if name == "li" && !closes {
                    self.text.push_str("- ");
                }
            }
        }
    }

    fn row(&mut self) {
        self.in_cell = false;
        self.cells = 0;
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.line();
    }

    fn cell(&mut self) {
        self.in_cell = false;
        if self.cells == 0 {
            self.line();
        } else {
            self.text.truncate(self.text.trim_end().len());
            self.text.push_str(" | ");
        }
        self.cells += 1;
        self.in_cell = true;
    }

    /// Begins a line; within a cell, which is on one, a word.
    fn line(&mut self) {
        if self.in_cell {
            return self.space();
        }
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn html_is_read_as_text_with_its_line_breaks() {
        for (html, text) in [
            (
                "<p>F&oslash;rst &amp; fremst</p><ul><li>én</li><li>to</li></ul>a<br/>b",
                "Først & fremst\n- én\n- to\na\nb",
            ),
            (
                "<p class=MsoNormal>Fullmakt<o:p></o:p></p><blockquote>Sitat</blockquote>H<sub>2</sub>O",
                "Fullmakt\nSitat\nH2O",
            ),
            ("<!-- [if gte mso 9]><xml></xml><![endif]-->Tekst<![if !x]>.<![endif]>", "Tekst."),
            ("<STYLE>p { color: red }</style><b>in</b>novasjon", "innovasjon"),
            ("a<!-- aldri lukket", "a<!-- aldri lukket"),
            ("&lt;b&gt; er en tagg", "<b> er en tagg"),
        ] {
            assert_eq!(without_markup(html), text, "{html}");
        }
    }

    #[test]
    fn a_table_pasted_from_word_reads_row_by_row() {
        let table = "<p>Før</p>\n<table class=MsoTableGrid>\n <thead>\n <tr>\n  <td width=302>\n  \
                     <p class=MsoNormal>År<o:p></o:p></p>\n  </td>\n  <td>\n  <p>Antall\n  brukere</p>\n  </td>\n </tr></thead>\n \
                     <tr>\n  <td><p>2020</p></td>\n  <td></td><td><p>7</p><p>8</p></td>\n </tr>\n</table>\nEtter";
        assert_eq!(without_markup(table), "Før\n\nÅr | Antall brukere\n2020 | | 7 8\n\nEtter");
    }

    #[test]
    fn what_only_looks_like_html_stays() {
        for text in
            ["5 < 6 og 7 > 6", "<navn> og <prosjekt>", "a <", "R&D", "<3", "a<b og c>d", "<!>"]
        {
            assert_eq!(without_markup(text), text);
        }
    }

    #[test]
    fn what_is_never_closed_takes_no_longer() {
        for piece in ["<!--", "<style>", "<script>x", "<p ", "<td>", "<", "<!--->"] {
            let text = piece.repeat(200_000);
            assert!(without_markup(&text).len() <= text.len() * 2, "{piece}");
        }
    }

    proptest! {
        #[test]
        fn text_without_signs_of_html_is_borrowed(text in "[^<&]*") {
            prop_assert!(matches!(without_markup(&text), Cow::Borrowed(_)));
        }

        #[test]
        fn nothing_panics(text in "(<|>|/|!|--|td|table|tr|p|o:p|style|&|amp;| |\n|å|x){0,40}") {
            let _ = without_markup(&text);
        }
    }
}
