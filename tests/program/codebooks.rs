//! Codebooks of one's own: read, checked, taken by a project, compared, and seen where rules are shown.

use crate::place::Place;

/// A codebook with other words, a rule and a facet.
const OWN: &str = r#"#![enable(implicit_some)]
Codebook(
    format: "nybrott/codebook", version: 1,
    name: "trondelag-2026", edition: "2",
    words: {
        "category.emergency": (nb: (name: "Krisetiltak", rule: "Noe midlertidig.",
            take: ["det hastet", "det varer kort"], examples: ["telt utenfor legevakta."])),
    },
    rules: [ (id: "K1.2", about: "category", nb: "Varer det, er det 3, også om det begynte i krisen") ],
    facets: [ (id: "sector", kind: single, nb: "Sektor", values: [(id: "health", nb: "Helse")]) ],
)
"#;

/// The arguments, and that sentences are to be in bokmål.
fn in_bokmal<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &["--lang", "nb"]].concat()
}

fn says(place: &Place, arguments: &[&str]) -> String {
    place.says(in_bokmal(arguments))
}

fn remarks(place: &Place, arguments: &[&str]) -> String {
    let (said, code) = place.remarks(in_bokmal(arguments));
    assert_eq!(code, 0, "{said}");
    said
}

fn failure(place: &Place, arguments: &[&str]) -> String {
    let output = place.run(in_bokmal(arguments)).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_codebook_of_ones_own_is_what_is_shown_once_it_is_taken() {
    let place = Place::with_three_cases();
    place.write("own.ron", OWN);
    let built_in = says(&place, &["codebook"]);
    assert!(built_in.contains("Nødinnovasjon") && !built_in.contains("Krisetiltak"), "{built_in}");
    let said = remarks(&place, &["codebook", "take", "own.ron"]);
    assert!(said.contains("«trondelag-2026», utgave 2"), "{said}");
    let shown = says(&place, &["codebook"]);
    for part in [
        "Krisetiltak",
        "Noe midlertidig.",
        "det hastet; det varer kort",
        "telt utenfor legevakta",
        "K1.2  Varer det, er det 3",
    ] {
        assert!(shown.contains(part), "{part} is not in:\n{shown}");
    }
    assert_eq!(says(&place, &["codebook", "show", "--built-in"]), built_in);
    // What is said in one language only is marked in the others.
    let english = place.says(["codebook", "--lang", "en"]);
    assert!(english.contains("Noe midlertidig. [nb]"), "{english}");
    place.run(["codebook", "take", "built-in"]).assert().success();
    assert_eq!(says(&place, &["codebook"]), built_in);
}

#[test]
fn the_log_calls_an_answer_what_it_was_called_when_it_was_given() {
    let place = Place::with_three_cases();
    let classify = |id: &str| {
        let case = format!("id:{id}");
        let answers = ["--category", "emergency", "--new", "no"];
        place.run(["classify", "--where", &case]).args(answers).assert().success();
    };
    classify("A-1");
    place.write("own.ron", OWN);
    remarks(&place, &["codebook", "take", "own.ron"]);
    classify("A-2");
    remarks(&place, &["codebook", "take", "built-in"]);
    classify("A-3");
    let log = says(&place, &["log"]);
    let line = |id: &str| log.lines().find(|line| line.contains(id)).unwrap().to_owned();
    let is_own = |id: &str| line(id).contains("Krisetiltak");
    assert_eq!([is_own("A-1"), is_own("A-2"), is_own("A-3")], [false, true, false], "{log}");
}

#[test]
fn question_2_speaks_of_the_unit_that_the_codebook_is_about() {
    let place = Place::with_three_cases();
    for (unit, asked) in [
        ("county", "NY FOR FYLKESKOMMUNEN?"),
        ("both", "NY FOR KOMMUNEN ELLER FYLKESKOMMUNEN?"),
        ("municipality", "NY FOR KOMMUNEN?"),
    ] {
        place.write("own.ron", OWN.replace("rules:", &format!("switches: (unit: {unit}), rules:")));
        remarks(&place, &["codebook", "take", "own.ron"]);
        let shown = says(&place, &["codebook"]);
        assert!(
            shown.to_uppercase().contains(&format!("2. {asked}")),
            "{asked} is not in:\n{shown}"
        );
    }
}

#[test]
fn acts_and_exports_name_the_codebook_in_force() {
    let place = Place::with_three_cases();
    place.write("own.ron", OWN);
    let hash = says(&place, &["codebook", "check", "own.ron"]);
    let hash = hash.lines().last().unwrap().to_owned();
    let of_export = || {
        let set: serde_json::Value =
            serde_json::from_str(&place.says(["export", "-", "--format", "json", "--all"]))
                .unwrap();
        set["codebook_sha256"].as_str().unwrap().to_owned()
    };
    assert_ne!(of_export(), hash);
    place.run(["codebook", "take", "own.ron"]).assert().success();
    assert_eq!(of_export(), hash);
    let said = remarks(&place, &["codebook", "take", "own.ron"]);
    assert!(said.contains("allerede"), "{said}");
    assert_eq!(place.log().iter().filter(|act| act["act"] == "codebook_taken").count(), 1);
}

#[test]
fn a_codebook_goes_out_and_comes_back_as_the_same() {
    let place = Place::with_three_cases();
    place.write("own.ron", OWN);
    place.run(["codebook", "take", "own.ron"]).assert().success();
    let (said, code) = place.remarks(["codebook", "export", "ut.ron", "--lang", "en"]);
    assert_eq!((said.as_str(), code), ("The codebook is written to “ut.ron”.\n", 0));
    let done = place.run(["codebook", "export", "-"]).output().unwrap();
    assert_eq!(
        (String::from_utf8(done.stdout).unwrap(), done.stderr.len()),
        (place.read("ut.ron"), 0)
    );
    assert!(!place.path("-").exists());
    let hash = |file: &str| says(&place, &["codebook", "check", file]);
    assert_eq!(hash("ut.ron"), hash("own.ron"));
    let said = failure(&place, &["codebook", "export", "ut.ron"]);
    assert!(said.contains("finnes allerede"), "{said}");
}

#[test]
fn neither_comments_nor_order_nor_the_account_of_changes_is_in_the_hash() {
    let place = Place::new();
    let other = OWN
        .replace("Codebook(", "/* en merknad */ Codebook(")
        .replace(
            "name: \"trondelag-2026\", edition: \"2\",",
            "edition: \"2\", name: \"trondelag-2026\",",
        )
        .replace("facets:", "changes: (words_only: [\"K1.2\"]), facets:");
    place.write("own.ron", OWN);
    place.write("other.ron", other);
    place.write("differing.ron", OWN.replace("det hastet", "det hasta"));
    let hash =
        |file: &str| says(&place, &["codebook", "check", file]).lines().last().unwrap().to_owned();
    assert_eq!(hash("own.ron"), hash("other.ron"));
    assert_ne!(hash("own.ron"), hash("differing.ron"));
}

#[test]
fn a_draft_and_the_codebook_for_a_barometer_are_sound() {
    let place = Place::new();
    for language in ["en", "nb", "nn"] {
        let file = format!("{language}.ron");
        place.run(["codebook", "draft", &file, "--lang", language]).assert().success();
        place.run(["codebook", "check", &file]).assert().success();
        // Each text is there in every language, first in that of the reader.
        let draft = place.read(&file);
        let tag = |line: &str| line.trim_start_matches([' ', '/']).get(..4).map(str::to_owned);
        let tags = ["nb: ", "nn: ", "en: "].map(str::to_owned);
        let texts: Vec<String> =
            draft.lines().filter_map(tag).filter(|tag| tags.contains(tag)).collect();
        assert_eq!(texts.len(), 15, "{draft}");
        for texts in texts.chunks(3) {
            assert_eq!(texts[0], format!("{language}: "), "{draft}");
            assert!(tags.iter().all(|tag| texts.contains(tag)), "{draft}");
        }
        // Its examples hold as well.
        let examples: String = place
            .read(&file)
            .lines()
            .map(|line| {
                let bare = line.trim_start();
                let is_example = bare.strip_prefix("// ").is_some_and(|code| {
                    code.starts_with(['"', '(', ')', ' ', ']', '}']) || code == "changes: ("
                });
                if is_example { bare.replacen("// ", "", 1) + "\n" } else { format!("{line}\n") }
            })
            .collect();
        assert!(
            examples.contains("    id: \"K1.1\"") && examples.contains("\nchanges: ("),
            "{examples}"
        );
        place.write("examples.ron", examples);
        place.run(["codebook", "check", "examples.ron"]).assert().success();
    }
    let said = says(&place, &["codebook", "check", "barometer"]);
    assert!(said.contains("5 fasetter"), "{said}");
}

#[test]
fn what_is_wrong_is_named_with_row_column_and_remedy() {
    let place = Place::new();
    let long = "x".repeat(2_001);
    let values: Vec<String> = (0..10).map(|no| format!("(id: \"v{no}\")")).collect();
    let values = values.join(", ");
    let facets: Vec<String> =
        (0..9).map(|no| format!("(id: \"f{no}\", kind: single, values: []), ")).collect();
    let facets = facets.concat();
    for (from, to, place_of_it, what) in [
        ("version: 1", "version: 7", (3, 42), "versjon 7"),
        ("nybrott/codebook", "other", (3, 14), "«other» er ikke formatet"),
        ("edition: \"2\"", "edidtion: \"2\"", (4, 29), "«edidtion»"),
        (", edition: \"2\"", "", (11, 1), "edition mangler"),
        ("kind: single", "kind: double", (10, 36), "«double»"),
        ("id: \"sector\"", "id: \"Sektor\"", (10, 21), "liten bokstav"),
        ("id: \"sector\"", "id: \"title\"", (10, 21), "betyr allerede"),
        ("id: \"health\"", "id: \"none\"", (10, 0), "betyr allerede"),
        ("category.emergency", "category.crisis", (0, 0), "ingen svar heter"),
        (
            "about: \"category\"",
            "about: \"sectr\"",
            (9, 0),
            "«sectr» er verken et spørsmål (category,",
        ),
        ("about: \"category\"", "about: \"facet.sector\"", (9, 0), "Skriv «sector» her"),
        ("about: \"category\"", "about: \"fasett.sector\"", (9, 0), "Skriv «sector» her"),
        ("about: \"category\"", "about: \"category.emergency\"", (9, 0), "Skriv «category» her"),
        (
            ")]) ],\n",
            ")]) ],\n    changes: (renamed: {\"facet.sector.care\": \"facet.sector.health\"}),\n",
            (11, 0),
            "Skriv «sector.health» her",
        ),
        ("det hastet", long.as_str(), (7, 0), "Kort den ned"),
        ("det hastet", "", (7, 0), "tom"),
        ("nb: (name", "de: (name", (6, 0), "«de»"),
        ("[(id: \"health\", nb: \"Helse\")]", &format!("[{values}]"), (10, 0), "flere enn 9"),
        ("[(id: \"health\"", "[(id: \"health\"), (id: \"health\"", (10, 0), "to ganger"),
        ("facets: [", &format!("facets: [{facets}"), (10, 0), "flere enn 8"),
        ("facets: [", "facets: [ (", (0, 0), "en parentes som mangler her eller rett før"),
        ("edition: \"2\"", "edition: 2", (4, 0), "tekst i anførselstegn"),
        ("version: 1", "version: \"1\"", (3, 0), "et tall uten anførselstegn"),
        ("facets: [", "facets: 8, // [", (10, 0), "en liste i hakeparenteser"),
        ("kind: single", "when: \"kommune:\", kind: single", (0, 0), "filteret til «sector»"),
    ] {
        let text = OWN.replace(from, to);
        assert_ne!(text, OWN, "{from}");
        place.write("bad.ron", text);
        let said = failure(&place, &["codebook", "check", "bad.ron"]);
        assert!(said.contains(what), "{what} is not in: {said}");
        let (row, column) = place_of_it;
        if row > 0 {
            assert!(said.contains(&format!("linje {row},")), "row {row}: {said}");
        }
        if column > 0 {
            assert!(said.contains(&format!("tegn {column}:")), "column {column}: {said}");
        }
    }
    for other in ["", "%PDF-1.4", "just words"] {
        place.write("bad.ron", other);
        let said = failure(&place, &["codebook", "check", "bad.ron"]);
        assert!(said.contains("her begynner ingen kodebok"), "{other}: {said}");
    }
    place.write("large.ron", format!("/*{}*/{OWN}", "x".repeat(256 * 1024)));
    assert!(failure(&place, &["codebook", "check", "large.ron"]).contains("256 KiB"));
}

#[test]
fn a_codebook_is_read_as_editors_save_it_and_what_cannot_be_is_explained() {
    let place = Place::with_three_cases();
    place.write("marked.ron", format!("\u{feff}{OWN}"));
    place.write("own.ron", OWN);
    let hash = |file: &str| says(&place, &["codebook", "check", file]);
    assert_eq!(hash("marked.ron"), hash("own.ron"));
    let latin: Vec<u8> = OWN.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect();
    let utf_16: Vec<u8> = "\u{feff}(format".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, content) in [("latin.ron", latin), ("utf16.ron", utf_16)] {
        place.write(name, content);
        assert!(failure(&place, &["codebook", "check", name]).contains("UTF-8"), "{name}");
    }
    for command in ["check", "diff"] {
        let refused = place.run(["codebook", command, "built-in"]).output().unwrap();
        assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    }
    let said = failure(&place, &["codebook", "draft", "ingen/egen.ron"]);
    assert!(said.contains("egen.ron»"), "{said}");
    assert!(!said.contains(".nybrott-"), "{said}");
}

#[test]
fn an_edition_says_what_it_changes() {
    let place = Place::with_three_cases();
    place.write("own.ron", OWN);
    let newer = OWN
        .replace("edition: \"2\"", "edition: \"3\"")
        .replace("(id: \"health\", nb: \"Helse\")", "(id: \"health_care\", nb: \"Helse\"), (id: \"other\")")
        .replace("også om det begynte i krisen", "alltid")
        .replace("det hastet", "det hasta")
        .replace(
            "facets:",
            "changes: (words_only: [\"K1.2\"], renamed: {\"sector.health\": \"sector.health_care\"}), facets:",
        );
    place.write("newer.ron", newer);
    let said = says(&place, &["codebook", "diff", "own.ron", "newer.ron"]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "K1.2: andre ord, samme betydning",
            "Kategori: Krisetiltak (category.emergency): er endret; fila sier ikke om det betyr det samme (changes: words_only, meaning)",
            "Sektor: Helse (sector.health): heter nå Sektor: Helse (sector.health_care)",
            "sector.other: ny",
        ]
    );
    assert_eq!(says(&place, &["codebook", "diff", "own.ron", "own.ron"]), "Ingen forskjell.\n");
}

#[test]
fn of_two_codebooks_the_one_taken_last_is_in_force_after_a_merge() {
    let one = Place::with_three_cases();
    let other = Place::new_copy(&one);
    one.write("own.ron", OWN);
    other.write("newer.ron", OWN.replace("edition: \"2\"", "edition: \"3\""));
    one.run(["codebook", "take", "own.ron"]).assert().success();
    other.run(["codebook", "take", "barometer"]).assert().success();
    other.run(["codebook", "take", "newer.ron"]).assert().success();
    one.write("other.nybrott", std::fs::read(other.path("project.nybrott")).unwrap());
    let said = remarks(&one, &["merge", "other.nybrott", "--same", "kvam"]);
    assert!(said.contains("Nå gjelder kodeboka «trondelag-2026», utgave 3"), "{said}");
    assert!(remarks(&one, &["codebook"]).contains("utgave 3"));
    // All of them are kept, and what follows names the newest.
    one.run(["classify", "--where", "id:A-1", "--category", "emergency"]).assert().success();
    let hash = says(&one, &["codebook", "check", "own.ron"]).lines().last().unwrap().to_owned();
    let set: serde_json::Value =
        serde_json::from_str(&one.says(["export", "-", "--format", "json", "--all"])).unwrap();
    assert_ne!(set["codebook_sha256"], hash.as_str());
    assert_eq!(one.log().iter().filter(|act| act["act"] == "codebook_taken").count(), 3);
    one.run(["doctor"]).assert().success();
}

#[test]
fn what_a_draft_says_to_type_runs_as_it_stands() {
    let place = Place::with_three_cases();
    let said = remarks(&place, &["codebook", "draft", "min kodebok.ron"]);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let typed: Vec<&str> = said
        .split('«')
        .filter_map(|part| part.split_once('»').map(|(quoted, _)| quoted))
        .filter(|quoted| quoted.starts_with("nybrott "))
        .collect();
    assert_eq!(typed.len(), 2, "{said}");
    for typed in typed {
        let (command, file) = typed.split_once('"').unwrap();
        let words = command.split_whitespace().skip(1);
        let arguments: Vec<&str> = words.chain([file.trim_end_matches('"')]).collect();
        let (said, code) = place.remarks(in_bokmal(&arguments));
        assert_eq!(code, 0, "{typed}: {said}");
    }
}
