//! Properties that hold for whatever comes in.

use proptest::prelude::*;

use super::*;

const NAMES: [&str; 5] = ["a.csv", "a.json", "a.jsonl", "a.ron", "a"];

/// Pieces that lead deep into each reader.
fn scraps() -> impl Strategy<Value = String> {
    let scraps = [
        "text",
        "title",
        "id",
        ";",
        ",",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\"",
        "\"\"",
        "[",
        "]",
        "{",
        "}",
        "(",
        ")",
        ":",
        "Some(",
        "None",
        "/*",
        "*/",
        "//",
        "r#\"",
        "\"#",
        "'",
        "\\",
        "\\u00",
        "null",
        "1.5e",
        "-",
        "true",
        "sep=;",
        "\u{FEFF}",
        "\0",
        "å",
        "a\u{30A}",
        " ",
        "\"text\":\"x\"",
        "text:\"x\"",
        "\"format\":\"nybrott/classified-set\"",
        "\"version\":1",
        "\"cases\":[",
        "#![enable(",
        "1..2",
        "Name",
        "b\"",
        "inf",
        "\"classifications\":[{",
    ];
    proptest::collection::vec(proptest::sample::select(scraps.to_vec()), 0..24)
        .prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>()) {
        for name in NAMES {
            let _ = read_bytes(name, &bytes, &Options::default());
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in scraps()) {
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for name in NAMES {
            let read = read_bytes(name, text.as_bytes(), &Options::default());
            if let Ok(delivery) = read {
                prop_assert_eq!(delivery.records.len(), delivery.places.len());
                prop_assert_eq!(delivery.records.len(), delivery.places.len());
            }
            let _ = read_bytes(name, &utf_16, &Options::default());
        }
    }

    #[test]
    fn a_table_is_read_back_as_it_was_written(
        cells in proptest::collection::vec((any::<String>(), any::<String>(), any::<String>()), 1..8),
        delimiter in proptest::sample::select(&[b',', b';', b'\t', b'|', b'^', 0x1F]),
        ending in proptest::sample::select(&[csv::Terminator::CRLF, csv::Terminator::Any(b'\n')]),
    ) {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter).terminator(ending).from_writer(Vec::new());
        writer.write_record(["id", "title", "text", "other"]).unwrap();
        for (number, (title, text, other)) in cells.iter().enumerate() {
            writer.write_record([&number.to_string(), title, text, other]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let options = Options {
            delimiter: Some(char::from(delimiter)),
            encoding: Some("utf-8".into()),
            ..Options::default()
        };
        let delivery = read_bytes("a.csv", &bytes, &options).unwrap();
        let read: Vec<_> = delivery.records.into_iter().map(|record| {
            let other = record.case.fields["other"].clone();
            (record.case.title, record.case.text.unwrap(), other)
        }).collect();
        prop_assert_eq!(read, cells);
    }

    #[test]
    fn the_delimiter_of_plain_prose_is_found(
        cells in proptest::collection::vec(("[a-zæøå,.; \n\"]{1,40}", "[a-zæøå,.;| \n]{1,40}"), 3..9),
        delimiter in proptest::sample::select(b",;\t|"),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["Saksnr", "Tittel", "Beskrivelse"]).unwrap();
        for (number, (title, text)) in cells.iter().enumerate() {
            writer.write_record([&number.to_string(), title, text]).unwrap();
        }
        let delivery = delivery("a.csv", writer.into_inner().unwrap());
        prop_assert_eq!(delivery.summary.delimiter, Some(char::from(delimiter)));
        prop_assert_eq!(delivery.records.len(), cells.len());
    }
}
