//! doccano, text classification: JSON Lines with a text and its labels, one line a case and reviewer.
//! What else is on a line is kept by doccano as metadata.

use std::io::Write;

use serde_json::json;

use super::error::ExportError;
use super::set::{SetHeader, SetWriter};
use crate::domain::{AnswerField, CaseRecord, Decision};

/// Writes the lines.
pub(super) struct Doccano<W>(W);

impl<W: Write> Doccano<W> {
    pub(super) const fn new(out: W) -> Self {
        Self(out)
    }

    fn line(
        &mut self,
        record: &CaseRecord,
        decision: Option<&Decision>,
    ) -> Result<(), ExportError> {
        let line = json!({
            "text": record.case.text.as_deref().unwrap_or(&record.case.title),
            "label": decision.map(labels).unwrap_or_default(),
            "id": record.case.id,
            "source": record.case.source,
            "title": record.case.title,
            "municipality": record.case.municipality,
            "reviewer": decision.map(|decision| decision.reviewer.as_str()),
            "note": decision.and_then(|decision| decision.classification.note.as_ref()),
        });
        writeln!(self.0, "{line}").map_err(ExportError::Output)
    }
}

impl<W: Write> SetWriter for Doccano<W> {
    fn begin(&mut self, _header: &SetHeader) -> Result<(), ExportError> {
        Ok(())
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        if record.classifications.is_empty() {
            return self.line(record, None);
        }
        record.classifications.iter().try_for_each(|decision| self.line(record, Some(decision)))
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.0.flush().map_err(ExportError::Output)
    }
}

/// Returns each answer with its question before it, because "unclear" answers more than one.
fn labels(decision: &Decision) -> Vec<String> {
    let answers = &decision.classification.answers;
    let of_field = |field: AnswerField| {
        let key = field.key();
        field.given(answers).into_iter().map(move |code| format!("{key}:{code}"))
    };
    AnswerField::answered(answers).flat_map(of_field).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::ExportFormat;
    use super::super::tests::{example_case, export};

    #[test]
    fn a_line_is_a_text_with_a_list_of_labels() {
        let mut open = example_case();
        open.classifications.clear();
        let file =
            String::from_utf8(export(ExportFormat::Doccano, &[example_case(), open])).unwrap();
        let lines: Vec<Value> =
            file.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 2);
        for line in &lines {
            assert!(line["text"].is_string(), "{line}");
            assert!(line["label"].as_array().unwrap().iter().all(Value::is_string), "{line}");
        }
        assert_eq!(
            lines[0]["label"],
            json!(["category:long_term", "new:yes", "kind:service", "kind:process"])
        );
        assert_eq!(
            (&lines[0]["reviewer"], &lines[0]["text"]),
            (&json!("Kvam"), &json!("Videotrening"))
        );
        assert_eq!(lines[1]["label"], json!([]));
    }
}
