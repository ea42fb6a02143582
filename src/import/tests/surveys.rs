//! Exports of surveys: whole questions as headers, the report in several columns.

use super::packing::{rows, xlsx};
use super::*;
use crate::domain::ColumnGuess;

/// As Forms writes it.
const FORMS: [&str; 10] = [
    "ID",
    "Starttidspunkt",
    "Fullføringstidspunkt",
    "E-post",
    "Navn",
    "Hva kaller dere tiltaket?",
    "Hvilken kommune svarer du for?",
    "Hva var bakgrunnen?",
    "Beskriv det dere gjorde, og hvem som var med.",
    "Hva ble effekten?",
];

fn forms() -> Vec<u8> {
    let background = "Skolene stengte 12. mars, og mange elever hadde ikke det de trengte hjemme.";
    let deed =
        "Biblioteket kjørte ut bøker og nettbrett med bokbussen, to ganger i uka i to måneder.";
    let effect = "Alle elever hadde utstyr etter en uke, og ordningen fortsetter til høsten.";
    let row = |id: &str, name: &str, title: &str, place: &str| {
        [id, "2020-05-11 08:01", "2020-05-11 08:20", "post@kommune.example", name, title, place]
            .map(str::to_owned)
            .into_iter()
            .chain([background, deed, effect].map(|text| format!("{text} {id}")))
            .collect::<Vec<_>>()
    };
    let answers = [
        row("1", "Første Svarer", "Bokbuss med nettbrett", "Bodø kommune"),
        row("2", "Andre Svarer", "Matkasser på døra", "Røros"),
        row("3", "Tredje Svarer", "Koronatelefon på polsk", "Indre Østfold"),
    ];
    let answers: Vec<Vec<&str>> =
        answers.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let mut table: Vec<&[&str]> = vec![&FORMS];
    table.extend(answers.iter().map(Vec::as_slice));
    xlsx(&[("Sheet1", &rows(&table))])
}

fn unsure(name: &str, bytes: &[u8], options: &Options) -> ColumnGuess {
    match read_bytes(name, bytes, options).unwrap_err().kind {
        ImportErrorKind::Unsure(found) => *found,
        other => panic!("{other:?}"),
    }
}

fn asking() -> Options {
    Options { ask: Ask::WhenUnsure, ..Options::default() }
}

fn headers_of(found: &ColumnGuess, role: Role) -> Vec<&str> {
    found.headers_of(role).collect()
}

#[test]
fn columns_are_known_by_what_they_hold() {
    let found = unsure("svar.xlsx", &forms(), &Options::default());
    assert_eq!(headers_of(&found, Role::Title), [FORMS[5]]);
    assert_eq!(headers_of(&found, Role::Text), FORMS[7..]);
    assert_eq!(headers_of(&found, Role::Municipality), [FORMS[6]]);
    assert_eq!(headers_of(&found, Role::Id), ["ID"]);
    assert_eq!(headers_of(&found, Role::Date), ["Fullføringstidspunkt"]);
    let personal: Vec<_> = found.personal.iter().map(|at| FORMS[*at]).collect();
    assert_eq!(personal, ["E-post", "Navn"]);
    assert_eq!((found.count, found.others()), (3, 3));
    assert_eq!(found.sheet.as_deref(), Some("Sheet1"));
}

#[test]
fn what_was_found_can_be_taken_and_is_kept_for_files_with_the_same_headers() {
    let found = unsure("svar.xlsx", &forms(), &asking());
    let first = first_case(&found);
    assert_eq!((first.id.as_str(), first.title.as_str()), ("1", "Bokbuss med nettbrett"));
    assert!(first.text.unwrap().starts_with("Hva var bakgrunnen?\nSkolene stengte"));
    let kept = vec![found.to_keep()];
    let delivery = read_bytes("neste.xlsx", &forms(), &Options { kept, ..asking() }).unwrap();
    assert_eq!(delivery.records[1].case.municipality.as_deref(), Some("Røros"));
    assert_eq!(delivery.summary.personal, ["E-post", "Navn"]);
    assert_eq!(delivery.records[1].case.fields["E-post"], "post@kommune.example");
}

#[test]
fn the_options_that_would_settle_it_do() {
    let found = unsure("svar.xlsx", &forms(), &Options::default());
    let columns = found.by_header();
    let options = Options { columns, ..Options::default() };
    assert_eq!(read_bytes("svar.xlsx", &forms(), &options).unwrap().records.len(), 3);
    let error = read_bytes("svar.xlsx", &forms(), &Options::default()).unwrap_err();
    let ImportErrorKind::Unsure(found) = error.kind else { panic!() };
    assert!(roles::flags(&found).unwrap().contains(r#"--text "Hva ble effekten?""#));
}

#[test]
fn more_prose_than_a_named_report_is_a_question_where_one_can_be_asked() {
    let prose =
        "Vi gjorde noe nytt fordi vi måtte, og det gikk bra for dem som bor her. ".repeat(2);
    let table = format!("Tittel;Beskrivelse;Effekt\nMat;{prose};{prose}\n");
    let delivery = delivery("a.csv", &table);
    let text = columns(&[(Role::Title, &["Tittel"]), (Role::Text, &["Beskrivelse"])]);
    assert_eq!(delivery.summary.columns, text);
    let found = unsure("a.csv", table.as_bytes(), &asking());
    assert_eq!(headers_of(&found, Role::Text), ["Beskrivelse", "Effekt"]);
    let short = "Tittel;Beskrivelse;Enhet\nMat;kort;Skole\n";
    assert!(read_bytes("a.csv", short.as_bytes(), &asking()).is_ok());
}

#[test]
fn a_known_sheet_is_looked_at_when_a_person_wants_to() {
    let table = rows(&[&["Tittel", "Tekst"], &["a", "b"]]);
    let book = xlsx(&[("Om", &table), ("Svar", &table)]);
    let options = Options { ask: Ask::Always, sheet: Some("Svar".into()), ..Options::default() };
    let found = unsure("a.xlsx", &book, &options);
    assert_eq!((headers_of(&found, Role::Text), found.sheets.len()), (vec!["Tekst"], 2));
}

#[test]
fn nothing_to_read_is_no_guess() {
    let found = unsure("a.csv", b"x;y\n1;2\n3;4\n", &Options::default());
    assert_eq!(headers_of(&found, Role::Text), [""; 0]);
}

#[test]
fn a_corrected_answer_of_nettskjema_is_the_same_case() {
    let table = |text: &str| {
        format!(
            "\"$submission_id\";\"$created\";\"Tittel\";\"Tekst\"\n\
             \"25000001\";\"2020-04-01T10:00:00.000+0200\";\"Matkasser\";\"{text}\"\n"
        )
    };
    for text in ["Vi kjørte ut mat.", "Vi kjørte ut mat hver dag."] {
        let delivery = delivery("svar.csv", table(text));
        let case = &delivery.records[0].case;
        assert_eq!(case.id, "25000001");
        let days = case.date.as_deref().and_then(crate::domain::Days::parse).unwrap();
        assert_eq!(days.first.to_string(), "2020-04-01");
    }
}

/// A survey of six answers: who answers, and what was done.
fn survey_with(header: &str, cells: [&str; 6]) -> ColumnGuess {
    let row = |(number, cell): (u32, &str)| {
        let prose = "Vi gjorde noe nytt fordi vi måtte, og det gikk bra for alle som bor her.";
        format!("{number};{cell};{prose} {number}\n")
    };
    let rows: String = (1..).zip(cells).map(row).collect();
    let table = format!("Svarnr;{header};Hva gjorde dere?\n{rows}");
    unsure("svar.csv", table.as_bytes(), &Options::default())
}

const ROLES: [&str; 6] = [
    "Rådgiver oppvekst",
    "Virksomhetsleder barnehage",
    "Kommuneoverlege",
    "Leder for biblioteket",
    "Helsesykepleier",
    "Rektor ved skolen",
];

const PLACES: [&str; 6] = [
    "Nordre skole og barnehage",
    "Biblioteket i sentrum",
    "Hjemmetjenesten nord",
    "Kulturskolen",
    "Frivilligsentralen på torget",
    "Ungdomsklubben ved elva",
];

#[test]
fn who_answers_and_where_they_work_is_no_title() {
    for header in [
        "Rolle",
        "Stilling",
        "Stillingstittel",
        "Job title",
        "Hvilken rolle har du i kommunen?",
        "Kva gjer du til dagleg",
        "Kolonne 2",
    ] {
        let found = survey_with(header, ROLES);
        assert_eq!(headers_of(&found, Role::Title), [""; 0], "{header}");
    }
    for header in ["Avdeling", "Enhet/virksomhet", "Hvor jobber du?", "Hvem samarbeidet dere med?"]
    {
        let found = survey_with(header, PLACES);
        assert_eq!(headers_of(&found, Role::Title), [""; 0], "{header}");
    }
    // Where a header does not tell, few different values and words alone are no titles either.
    let offices = [
        "Helse og omsorg",
        "Oppvekst og skole",
        "Helse og omsorg",
        "Teknisk drift",
        "Helse og omsorg",
        "Oppvekst og skole",
    ];
    assert_eq!(headers_of(&survey_with("q2", offices), Role::Title), [""; 0]);
    let words =
        ["Innbyggere", "Skoleelever", "Pasientene", "Næringsliv", "Pårørende", "Frivillige"];
    assert_eq!(headers_of(&survey_with("q2", words), Role::Title), [""; 0]);
}

#[test]
fn what_was_done_is_the_title_and_not_who_did_it() {
    let titles = [
        "Matkasser på døra",
        "Bokbuss med nettbrett",
        "Koronatelefon på polsk",
        "Lege på video",
        "Konsert i bakgården",
        "Turlag for hjemmekontor",
    ];
    for header in ["Hva kaller dere tiltaket?", "Tiltak (kort)", "q2", "Name of the project"] {
        assert_eq!(headers_of(&survey_with(header, titles), Role::Title), [header]);
    }
    let row = |(number, (role, title)): (u32, (&str, &str))| {
        let prose = "Vi gjorde noe nytt fordi vi måtte, og det gikk bra for alle som bor her.";
        format!("{role};{title};{prose} {number}\n")
    };
    let rows: String = (1..).zip(ROLES.into_iter().zip(titles)).map(row).collect();
    // A usual name may be that of a position, with a report under its usual name, too.
    let table = format!("Tittel;Tiltaket kort;Beskrivelse\n{rows}");
    let delivery = delivery("svar.csv", &table);
    assert_eq!(delivery.records[0].case.title, titles[0]);
    assert_eq!(delivery.records[0].case.fields["Tittel"], ROLES[0]);
}
