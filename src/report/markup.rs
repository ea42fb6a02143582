//! Elements of a page or a picture, written so that they are both HTML and XML. Every text and every value is
//! escaped by the library; there is no way to write one that is not.

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use super::unbroken::unbroken;

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A document being written. Memory takes everything, so that nothing can fail.
pub(super) struct MarkupWriter {
    writer: Writer<Vec<u8>>,
}

impl MarkupWriter {
    /// Starts an empty document.
    pub(super) fn new() -> Self {
        Self { writer: Writer::new(Vec::new()) }
    }

    fn write(&mut self, event: Event<'_>) {
        // A vector refuses no bytes.
        let _ = self.writer.write_event(event);
    }

    fn start<'a>(name: &'a str, attributes: Attributes<'a>) -> BytesStart<'a> {
        BytesStart::new(name).with_attributes(attributes.iter().copied())
    }

    /// Writes an element with what is within it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        within: impl FnOnce(&mut Self),
    ) {
        self.write(Event::Start(Self::start(name, attributes)));
        within(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// Writes an element of a text alone, and a line end after it.
    pub(super) fn line(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |within| within.text(text));
        self.text("\n");
    }

    /// Writes an element that never has anything within it, such as `meta` or `rect`.
    pub(super) fn single(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Empty(Self::start(name, attributes)));
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) {
        self.write(Event::Text(BytesText::new(&unbroken(text))));
    }

    /// Returns what was written after a first line that is no element, such as the type of the document.
    pub(super) fn finish(self, first_line: &str) -> String {
        let written = String::from_utf8_lossy(self.writer.get_ref()).into_owned();
        format!("{first_line}\n{written}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_values_are_escaped() {
        let mut markup = MarkupWriter::new();
        markup.element("p", &[("title", "\"<'&")], |within| {
            within.text("</p><script>&");
            within.single("br", &[]);
        });
        let written = markup.finish("<!DOCTYPE html>");
        assert_eq!(
            written,
            "<!DOCTYPE html>\n<p title=\"&quot;&lt;&apos;&amp;\">&lt;/p&gt;&lt;script&gt;&amp;<br/></p>\n"
        );
    }
}
