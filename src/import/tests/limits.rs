//! What a file may hold at most, and that nothing small becomes something large on the way there.

use super::*;

/// So many times this text, with its number for `#`.
fn times(count: usize, text: &str) -> String {
    (0..count).map(|number| text.replace('#', &number.to_string())).collect()
}

#[test]
fn more_columns_than_any_file_has_are_refused() {
    let columns = |count: usize| format!("text{}\n{}\n", times(count, ",c#"), "x,".repeat(count));
    assert_eq!(delivery("a.csv", columns(4_095)).summary.other_columns.len(), 4_095);
    let too_many = ImportErrorKind::TooManyColumns { limit: 4_096 };
    assert_eq!(fault("a.csv", columns(4_096)), too_many);
    assert_eq!(fault("a.csv", format!("text,b\na{}\n", ",".repeat(100_000))), too_many);
    let one_case = format!("[{{\"text\":\"a\"{}}}]", times(4_096, ",\"k#\":1"));
    assert_eq!(fault("a.json", one_case), too_many);
    let a_key_each = format!("[{}null]", times(4_097, "{\"text\":\"a\",\"k#\":1},"));
    assert_eq!(fault("a.json", &a_key_each), too_many);
    let lines = times(4_097, "{\"text\":\"a\",\"k#\":1}\n");
    assert_eq!(fault("a.jsonl", lines), too_many);
}

#[test]
fn blank_cells_at_the_end_of_rows_are_no_columns() {
    let blank = ",".repeat(20_000);
    let delivery = delivery("a.csv", format!("id,text{blank}\n1,a{blank}\n"));
    assert_eq!(delivery.summary.other_columns, Vec::<String>::new());
}

#[test]
fn more_small_parts_than_fit_into_memory_are_refused() {
    for (name, text) in [
        ("a.json", format!("[{}{{}}]", times(100_000, "{\"text\":\"#\"},"))),
        ("a.jsonl", times(100_000, "{\"text\":\"#\"}\n")),
        ("a.ron", format!("[{}]", times(100_000, "(text:\"#\"),"))),
        ("a.json", format!("[{}0]", "0,".repeat(3_000_000))),
        ("a.json", format!("[{{\"text\":\"a\",\"x\":[{}0]}}]", "0,".repeat(3_000_000))),
        ("a.ron", format!("[(text:\"a\",x:[{}])]", "0,".repeat(1_500_000))),
    ] {
        assert_eq!(fault(name, &text), ImportErrorKind::TooManyParts, "{}", &text[..30]);
    }
}

#[test]
fn keys_may_have_another_order_in_each_case() {
    let json = r#"[{"id":1,"title":"a","text":"b","x":"c","y":"d"},
                   {"y":"h","text":"f","x":"g","title":"e","id":2}]"#;
    let delivery = delivery("a.json", json);
    let second = &delivery.records[1];
    assert_eq!((second.case.id.as_str(), second.case.title.as_str()), ("2", "e"));
    assert_eq!(second.case.text.as_deref(), Some("f"));
    let fields: Vec<_> = second.case.fields.iter().collect();
    assert_eq!(fields, [(&"x".to_owned(), &"g".to_owned()), (&"y".to_owned(), &"h".to_owned())]);
}

/// A header as wide as it may be, over many rows with one cell each: a small file, since a cell that
/// is empty is not written.
#[test]
fn a_sheet_is_not_filled_up_beyond_what_fits_into_memory() {
    let header: String = times(4_000, "<c t=\"str\"><v>text#</v></c>");
    let rows = times(3_000, "<row><c><v>#</v></c></row>");
    let sheet = format!("<row>{header}</row>{rows}");
    let xlsx = packing::xlsx(&[("Svar", &sheet)]);
    assert!(xlsx.len() < 100_000, "{}", xlsx.len());
    assert_eq!(fault("a.xlsx", xlsx), ImportErrorKind::TooManyParts.in_sheet("Svar"));
}
