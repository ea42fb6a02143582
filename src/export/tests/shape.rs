//! Nothing of a set is lost, and JSON has the published shape.

use boon::{Compiler, SchemaIndex, Schemas};

use super::*;

/// The published schema, or one of its definitions.
struct SetShape(Schemas, SchemaIndex);

impl SetShape {
    fn of(definition: &str) -> Self {
        let schema =
            serde_json::from_str(include_str!("../../../fixtures/classified-set.schema.json"));
        let mut compiler = Compiler::new();
        let mut schemas = Schemas::new();
        compiler.add_resource("urn:nybrott:classified-set:2", schema.unwrap()).unwrap();
        let place = format!("urn:nybrott:classified-set:2{definition}");
        let index = compiler.compile(&place, &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn refuses(&self, value: &Value) -> Option<String> {
        self.0.validate(value, self.1).err().map(|error| error.to_string())
    }
}

proptest! {
    #[test]
    fn json_loses_nothing_and_has_the_published_shape(cases in records()) {
        let file = export_text(ExportFormat::Json, &cases);
        let read = serde_json::from_str::<ClassifiedSet>(&file).unwrap().read();
        prop_assert_eq!(read, (head_of(&cases), cases));
        thread_local!(static SHAPE: SetShape = SetShape::of(""));
        let value = serde_json::from_str(&file).unwrap();
        prop_assert_eq!(SHAPE.with(|shape| shape.refuses(&value)), None);
    }

    #[test]
    fn json_lines_lose_nothing_and_have_the_published_shape(cases in records()) {
        let file = export_text(ExportFormat::Jsonl, &cases);
        thread_local!(static HEAD: SetShape = SetShape::of("#/$defs/head"));
        thread_local!(static CASE: SetShape = SetShape::of("#/$defs/case"));
        let mut lines = file.split_terminator('\n');
        let first = lines.next().unwrap();
        let start = r#"{"format":"nybrott/classified-set","version":2,"#;
        prop_assert_eq!(&first[..start.len()], start);
        let head: SetHead = serde_json::from_str(first).unwrap();
        let value = serde_json::from_str(first).unwrap();
        prop_assert_eq!(HEAD.with(|shape| shape.refuses(&value)), None);
        let mut read = Vec::new();
        for line in lines {
            read.push(record_of(&head, serde_json::from_value(serde_json::from_str(line).unwrap()).unwrap()));
            let value = serde_json::from_str(line).unwrap();
            prop_assert_eq!(CASE.with(|shape| shape.refuses(&value)), None);
        }
        prop_assert_eq!((head, read), (head_of(&cases), cases));
    }

    #[test]
    fn ron_loses_nothing(cases in records()) {
        let file = export_text(ExportFormat::Ron, &cases);
        let read = ron::from_str::<ClassifiedSet>(&file).unwrap().read();
        prop_assert_eq!(read, (head_of(&cases), cases));
    }
}

#[test]
fn the_schema_refuses_what_is_broken() {
    let shape = SetShape::of("");
    assert_eq!(shape.refuses(&example()), None);
    let decision = "/cases/0/classifications/0";
    for (place, key, value) in [
        ("", "format", json!("another")),
        ("", "version", json!(1)),
        ("", "codebook_sha256", json!("A")),
        ("", "exported_at", json!("2020-05-12")),
        ("", "cases", json!({})),
        ("", "unknown", json!(1)),
        ("/cases/0", "id", json!(7)),
        ("/cases/0", "title", Value::Null),
        ("/cases/0", "fields", json!({ "Effekt": 3 })),
        ("/cases/0", "values", json!([3])),
        ("/headers/0", "Effekt", json!("measure")),
        ("/reviewers/0", "id", json!("Kvam")),
        ("/reviewers/0", "name", json!("")),
        ("/reviewers/0", "unknown", json!("x")),
        ("/cases/0", "headers", json!(-1)),
        ("/cases/0", "headers", json!({ "Effekt": null })),
        ("/cases/0", "format", json!("nybrott/classified-set")),
        ("/cases/0", "unknown", json!("x")),
        (decision, "reviewer", json!("Kvam")),
        (decision, "category", json!("LongTerm")),
        (decision, "new_to_municipality", json!(true)),
        (decision, "change_kinds", json!(["service", "service"])),
        (decision, "change_kinds", json!(["unclear", "service"])),
        (decision, "change_kinds", json!("service")),
        (decision, "verdict", Value::Null),
        (decision, "flagged", Value::Null),
        (decision, "text_sha256", Value::Null),
        (decision, "batch_size", json!(0)),
        (decision, "unknown", json!("x")),
    ] {
        let mut broken = example();
        broken.pointer_mut(place).unwrap()[key] = value;
        assert!(shape.refuses(&broken).is_some(), "{place}/{key}: {broken}");
    }
}

#[test]
fn the_schema_misses_every_key_that_is_left_out() {
    let shape = SetShape::of("");
    for place in ["", "/reviewers/0", "/cases/0", "/cases/0/classifications/0"] {
        let whole = example();
        let keys = whole.pointer(place).unwrap().as_object().unwrap().keys();
        for key in keys {
            let mut broken = example();
            broken.pointer_mut(place).unwrap().as_object_mut().unwrap().shift_remove(key);
            assert!(shape.refuses(&broken).is_some(), "{place}/{key}");
        }
    }
}

#[test]
fn a_first_line_without_its_format_or_version_is_refused() {
    let shape = SetShape::of("#/$defs/head");
    let mut head = example();
    assert!(shape.refuses(&head).is_some(), "a whole set is no line");
    head.as_object_mut().unwrap().shift_remove("cases");
    assert_eq!(shape.refuses(&head), None);
    for key in ["format", "version"] {
        let mut broken = head.clone();
        broken.as_object_mut().unwrap().shift_remove(key);
        assert!(shape.refuses(&broken).is_some(), "{key}");
    }
}
