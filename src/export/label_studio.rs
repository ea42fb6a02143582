//! Label Studio: tasks with annotations, as a JSON list; and the labelling configuration that belongs
//! to them, whose choices are called as in the reviewer's language and stored as our codes.

use std::io::Write;

use serde_json::{Value, json};

use super::error::ExportError;
use super::json::Items;
use super::labels::Labels;
use super::set::{SetHeader, SetWriter};
use crate::domain::{AnswerField, CaseRecord, Choice, Decision, Question};

/// Writes the tasks.
pub(super) struct Tasks<W>(Items<W>);

impl<W: Write> Tasks<W> {
    pub(super) fn new(out: W) -> Self {
        Self(Items::new(out))
    }
}

impl<W: Write> SetWriter for Tasks<W> {
    fn begin(&mut self, _header: &SetHeader) -> Result<(), ExportError> {
        self.0.begin("[")
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let annotations: Vec<Value> = record.classifications.iter().map(annotation).collect();
        let task = json!({
            "data": {
                "text": record.case.text.as_deref().unwrap_or_default(),
                "title": record.case.title,
                "case_id": record.case.id,
                "source": record.case.source,
                "municipality": record.case.municipality.as_deref().unwrap_or_default(),
            },
            "annotations": annotations,
        });
        self.0.item(&record.case.id, &task)
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.0.end("]\n")
    }
}

/// Returns a decision as an annotation. Label Studio knows its users by numbers of its own, so the
/// reviewer's name is a field.
fn annotation(decision: &Decision) -> Value {
    let mut result = Vec::new();
    let mut add = |name: &str, kind: &str, value: Value| {
        result.push(json!({
            "from_name": name, "to_name": "text", "type": kind, "value": value,
        }));
    };
    let answers = &decision.classification.answers;
    for field in AnswerField::answered(answers) {
        let codes = field.given(answers);
        if !codes.is_empty() {
            add(&field.word(), "choices", json!({ "choices": codes }));
        }
    }
    if let Some(note) = &decision.classification.note {
        add("note", "textarea", json!({ "text": [note] }));
    }
    add("reviewer", "textarea", json!({ "text": [decision.reviewer.as_str()] }));
    json!({
        "result": result,
        "was_cancelled": false,
        "ground_truth": false,
        "created_at": decision.decided_at,
        "updated_at": decision.decided_at,
    })
}

/// Writes the configuration; it is the same for every set of a project.
pub(super) struct LabelConfig<W>(W);

impl<W: Write> LabelConfig<W> {
    pub(super) const fn new(out: W) -> Self {
        Self(out)
    }
}

impl<W: Write> SetWriter for LabelConfig<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        self.0.write_all(config(&header.labels).as_bytes()).map_err(ExportError::Output)
    }

    fn case(&mut self, _case: &CaseRecord) -> Result<(), ExportError> {
        Ok(())
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.0.flush().map_err(ExportError::Output)
    }
}

fn config(labels: &Labels) -> String {
    let mut lines = vec![
        "<View>".to_owned(),
        "  <Header value=\"$title\"/>".to_owned(),
        "  <Text name=\"text\" value=\"$text\"/>".to_owned(),
    ];
    for question in Question::ALL {
        let field = AnswerField::Question(question);
        let options = Choice::options(question).iter();
        let named = options.map(|choice| (choice.code(), labels.name(*choice)));
        lines.extend(choices(field, question == Question::Kinds, named));
    }
    for facet in &labels.facets {
        let named = facet.values.iter().map(|(code, name)| (code.as_str(), name.as_str()));
        lines.extend(choices(AnswerField::Facet(facet.facet), facet.takes_several, named));
    }
    for name in ["note", "reviewer"] {
        lines.push(format!("  <TextArea name=\"{name}\" toName=\"text\" maxSubmissions=\"1\"/>"));
    }
    lines.push("</View>\n".to_owned());
    lines.join("\n")
}

/// Returns the control by which a question or a facet is answered.
fn choices<'n>(
    field: AnswerField,
    takes_several: bool,
    options: impl Iterator<Item = (&'n str, &'n str)>,
) -> Vec<String> {
    let many = if takes_several { "multiple" } else { "single-radio" };
    let name = field.word();
    let mut lines = vec![format!("  <Choices name=\"{name}\" toName=\"text\" choice=\"{many}\">")];
    for (code, name) in options {
        let name = html_escape::encode_double_quoted_attribute(name);
        lines.push(format!("    <Choice alias=\"{code}\" value=\"{name}\"/>"));
    }
    lines.push("  </Choices>".to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::super::ExportFormat;
    use super::super::tests::{example_case, export};
    use super::*;

    #[test]
    fn a_task_has_its_data_and_an_annotation_for_each_reviewer() {
        let file = export(ExportFormat::LabelStudio, &[example_case()]);
        let tasks: Value = serde_json::from_slice(&file).unwrap();
        let task = &tasks[0];
        assert_eq!(task["data"]["title"], "Videotrening");
        let annotation = &task["annotations"][0];
        assert_eq!(annotation["was_cancelled"], false);
        let results = annotation["result"].as_array().unwrap();
        let choices = |name: &str| {
            let of = results.iter().find(|result| result["from_name"] == name).unwrap();
            assert_eq!((&of["to_name"], &of["type"]), (&json!("text"), &json!("choices")));
            of["value"]["choices"].clone()
        };
        assert_eq!(choices("category"), json!(["long_term"]));
        assert_eq!(choices("new_to_municipality"), json!(["yes"]));
        assert_eq!(choices("change_kinds"), json!(["service", "process"]));
        let reviewer = results.last().unwrap();
        assert_eq!(reviewer["value"]["text"], json!(["Kvam"]));
    }

    /// What an annotation names, the configuration has.
    #[test]
    fn the_configuration_belongs_to_the_tasks() {
        let config = String::from_utf8(export(ExportFormat::LabelStudioConfig, &[])).unwrap();
        let tasks: Value =
            serde_json::from_slice(&export(ExportFormat::LabelStudio, &[example_case()])).unwrap();
        for result in tasks[0]["annotations"][0]["result"].as_array().unwrap() {
            let name = result["from_name"].as_str().unwrap();
            let tag = if result["type"] == "choices" { "Choices" } else { "TextArea" };
            assert!(config.contains(&format!("<{tag} name=\"{name}\" toName=\"text\"")), "{name}");
        }
        for question in Question::ALL {
            for choice in Choice::options(question) {
                let code = choice.code();
                let line = format!("<Choice alias=\"{code}\" value=\"«{code}»\"/>");
                assert!(config.contains(&line), "{line}");
            }
        }
        assert!(config.contains("<Header value=\"$title\"/>"));
        assert!(config.contains("<Text name=\"text\" value=\"$text\"/>"));
        assert!(config.starts_with("<View>\n") && config.ends_with("</View>\n"));
    }
}
