//! Every message of this room has a sentence in each language, with nothing left out.

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::*;
use crate::domain::message::Value;
use crate::domain::{Message, Spoken};

const WORDS: [(&str, &str); 2] = [
    ("en", include_str!("../../codebook/words/en/import.ftl")),
    ("nb", include_str!("../../codebook/words/nb/import.ftl")),
];

fn say(bundle: &FluentBundle<FluentResource>, message: &Message) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in &message.args {
        let value = match value {
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Count(count) => FluentValue::from(*count),
            Value::Moment(moment) => FluentValue::from(moment.to_string()),
            Value::Message(inner) => FluentValue::from(say(bundle, inner)),
        };
        args.set(*name, value);
    }
    let pattern = bundle.get_message(message.key).unwrap_or_else(|| panic!("{}", message.key));
    let mut errors = Vec::new();
    let said =
        bundle.format_pattern(pattern.value().unwrap(), Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{}: {errors:?}", message.key);
    said
}

fn bundle(language: &str, words: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(words.to_owned()).unwrap()).unwrap();
    bundle
}

fn every_fault() -> Vec<Fault> {
    let text = || "x".to_owned();
    let columns: Vec<String> = (1..=40).map(|number| format!("k{number}")).collect();
    let at = spot(3, 7);
    let place = case(2, 3);
    let misfit = |expected| Fault::Set(SetFault::Misfit { key: "id", found: text(), expected, at });
    let mut faults = vec![
        Fault::NotFound,
        Fault::Folder,
        Fault::NotAFile,
        Fault::NoAccess,
        Fault::Unreadable { cause: text() },
        Fault::TooLarge { limit: 4 },
        Fault::Spreadsheet,
        Fault::ExportedTable,
        Fault::UnknownFormat,
        Fault::UnknownEncoding { label: text() },
        Fault::NotInEncoding { encoding: text(), line: 1 },
        Fault::UnusableDelimiter { delimiter: '§' },
        Fault::Empty,
        Fault::NoCases,
        Fault::OpenQuote { row: 213, line: 300, column: "F".into() },
        Fault::Ragged { place: row(2, 2), expected: 3, found: 1 },
        Fault::NoTextColumn { columns: columns.clone() },
        Fault::UnknownColumn { wanted: text(), role: Role::Text, columns },
        Fault::BlankId { place: row(2, 5), column: text() },
        Fault::DuplicateId { id: text(), first: place, second: place },
        Fault::SameContent { first: place, second: place },
        Fault::Syntax { format: Format::Ron, at, ended: false },
        Fault::Syntax { format: Format::Json, at, ended: true },
        Fault::TooDeep { at },
        Fault::DuplicateKey { key: text(), at },
        Fault::NotCases,
        Fault::NotACase { at },
        SetFault::MixedLines { at }.into(),
        SetFault::NewerSet { found: text(), known: 1 }.into(),
        SetFault::OtherSet { found: text() }.into(),
        SetFault::MissingKey { key: "id", at }.into(),
        SetFault::TwoDecisions { reviewer: text(), at }.into(),
    ];
    let expected = [
        Expected::Text,
        Expected::Number,
        Expected::Truth,
        Expected::List,
        Expected::Object,
        Expected::Hash,
        Expected::Time,
        Expected::Words(text()),
    ];
    faults.extend(expected.into_iter().map(misfit));
    faults
}

#[test]
fn every_fault_has_a_sentence_that_names_the_file() {
    for (language, words) in WORDS {
        let bundle = bundle(language, words);
        for fault in every_fault() {
            let said = say(&bundle, &fault.of("saker.csv").message());
            let of_an_option = said.starts_with(['«', '“'])
                || said.contains("tegnkoding")
                || said.contains("encoding");
            assert!(said.contains("saker.csv") || of_an_option, "{said}");
        }
        for delimiter in [None, Some(','), Some(';'), Some('\t'), Some('|'), Some('#')] {
            for classified_set in [false, true] {
                let understood = Understood {
                    name: "saker.csv".into(),
                    format: Format::Csv,
                    encoding: "UTF-8".into(),
                    delimiter,
                    columns: Role::ALL.map(|role| (role, vec!["x".into(), "y".into()])).into(),
                    other_columns: Vec::new(),
                    classified_set,
                    count: 1,
                };
                say(&bundle, &understood.message());
            }
        }
    }
}

#[test]
fn what_was_understood_is_one_line() {
    let options = Options {
        columns: ColumnChoice {
            text: vec!["Bakgrunn".into(), "Effekt".into()],
            ..ColumnChoice::default()
        },
        ..Options::default()
    };
    let table = "Tittel;Bakgrunn;Effekt;Kommune;x\na;b;c;d;e\nf;;;i;j\n";
    let delivery = read_bytes("svar.csv", table.as_bytes(), &options).unwrap();
    let said = WORDS
        .map(|(language, words)| say(&bundle(language, words), &delivery.understood.message()));
    assert_eq!(
        said,
        [
            "2 cases from svar.csv (CSV, UTF-8, semicolon): title=Tittel, text=Bakgrunn+Effekt, \
             municipality=Kommune, id=made from title and text; 1 other column comes along",
            "2 saker fra svar.csv (CSV, UTF-8, semikolon): tittel=Tittel, tekst=Bakgrunn+Effekt, \
             kommune=Kommune, id=lages av tittel og tekst; 1 annen kolonne følger med",
        ]
    );
}

#[test]
fn a_fault_says_where_and_what_to_do() {
    let (language, words) = WORDS[1];
    let bundle = bundle(language, words);
    for (fault, sentence) in [
        (
            Fault::OpenQuote { row: 213, line: 215, column: "F".into() },
            "«a.csv», rad 213, kolonne F (linje 215): et anførselstegn åpner cellen, og ingenting \
             lukker den. Lukk den der, eller skriv tegnet to ganger hvis det hører til teksten.",
        ),
        (
            Fault::DuplicateId { id: "7".into(), first: row(2, 2), second: row(9, 12) },
            "«a.csv»: rad 2 og rad 9 (linje 12) har samme id, «7». Gi den ene en annen id, eller \
             fjern den.",
        ),
        (
            Fault::NoTextColumn { columns: vec!["navn".into(), "x".into()] },
            "Ingen kolonne i «a.csv» har et vanlig navn for teksten. Oppgi hvilken det er, med \
             --text. Kolonnene er: «navn», «x».",
        ),
    ] {
        assert_eq!(say(&bundle, &fault.of("a.csv").message()), sentence);
    }
    let blank: Vec<Place> = (1..=32).map(|number| row(number, number)).collect();
    assert_eq!(say(&bundle, &places(&blank[..2])), "rad 1, rad 2");
    assert!(say(&bundle, &places(&blank)).ends_with("rad 30 og 2 til"));
}

#[test]
fn both_languages_have_the_same_keys() {
    let keys = WORDS.map(|(_, words)| {
        let keys = words.lines().filter(|line| line.starts_with("import-"));
        keys.filter_map(|line| line.split(" =").next()).map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(keys[0], keys[1]);
}
