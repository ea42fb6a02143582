//! What every page is: one file without script, font or anything from elsewhere, which a policy in it forbids too. By the
//! rules of WCAG 2.1: landmarks, headings in order, a language, tables with headers.

use super::markup::MarkupWriter;
use super::palette;
use super::source::ReportSource;
use crate::domain::{Message, Moment};
use crate::words::Words;

/// What the page may load: nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// What is at the head and the foot of a page.
pub(super) struct PageFrame<'a> {
    pub(super) title: &'a str,
    /// What it is about, a paragraph each.
    pub(super) lead: &'a [String],
    /// When it is made.
    pub(super) at: Moment,
}

/// Returns a page; `before` writes what comes between its head and its main part, such as its contents.
pub(super) fn document(
    words: &Words,
    of: &PageFrame<'_>,
    before: impl FnOnce(&mut MarkupWriter),
    main: impl FnOnce(&mut MarkupWriter),
) -> String {
    let mut markup = MarkupWriter::new();
    let language = words.language().tag();
    markup.element("html", &[("lang", language)], |markup| {
        markup.element("head", &[], |markup| head(markup, of.title));
        markup.element("body", &[], |markup| {
            markup.line("a", &[("class", "skip"), ("href", "#main")], &words.get("report-skip"));
            markup.element("header", &[], |markup| {
                markup.line("h1", &[], of.title);
                for lead in of.lead {
                    markup.line("p", &[("class", "kicker")], lead);
                }
            });
            before(markup);
            markup.element("main", &[("id", "main")], main);
            markup.element("footer", &[], |markup| markup.line("p", &[], &made(words, of.at)));
        });
    });
    markup.finish("<!DOCTYPE html>")
}

fn head(markup: &mut MarkupWriter, title: &str) {
    markup.single("meta", &[("charset", "utf-8")]);
    markup.single("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    let fits = "width=device-width, initial-scale=1";
    markup.single("meta", &[("name", "viewport"), ("content", fits)]);
    markup.line("title", &[], title);
    markup.line("style", &[], &palette::of_page());
}

fn made(words: &Words, at: Moment) -> String {
    let message = Message::new("report-made").with("date", words.date(at).as_str());
    words.format(&message.with("version", ReportSource::version()))
}
