//! What is counted of facets: status, list, the final set, the barometer, the report and agreement.

use serde_json::{Value, json};

use crate::facets::{answered, exported, facets};
use crate::place::Place;

#[test]
fn what_is_classified_at_once_without_a_required_facet_is_counted() {
    let place = Place::with_cases(3);
    let own = "#![enable(implicit_some)]\nCodebook(format: \"nybrott/codebook\", version: 1, \
               name: \"eget\", edition: \"1\", facets: [(id: \"sector\", en: \"Sector\", \
               kind: single, ask: required, values: [(id: \"roads\", en: \"Roads\")])])";
    place.write("own.ron", own);
    place.run(["codebook", "take", "own.ron"]).assert().success();
    // Line by line, the prompt says that Enter asks it instead of saving.
    let plain = place.run(["review", "--plain", "--lang", "en"]);
    let plain = { plain }.write_stdin("2 1 1\n\nq\n").output().unwrap();
    let said = String::from_utf8(plain.stdout).unwrap();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Enter asks “Sector”, which needs an answer, u undoes"), "{said}");
    assert!(said.contains("“Sector” needs an answer before the case is saved"), "{said}");
    let classify = ["classify", "--where", "id:1,2", "--category", "emergency", "--new", "no"];
    let (said, code) = place.remarks(classify);
    assert!(code == 0 && said.contains("2 classified cases have no answer to sector"), "{said}");
    let (said, _) = place.remarks([&classify[..], &["--facet", "sector=roads"]].concat());
    assert!(!said.contains("no answer to"), "{said}");
    // One that is required of some is missing in those alone, by their answers or their reports.
    for (when, lacking) in [("verdict:innovation", 0), ("new:no", 3), ("id:2,3", 2)] {
        let own = own.replace("ask: required", &format!("ask: required, when: \"{when}\""));
        place.write("own.ron", own.replace("sector", "area").replace("Sector", when));
        place.run(["codebook", "take", "own.ron"]).assert().success();
        let command = ["classify", "--where", "all", "--category", "emergency", "--new", "no"];
        let (said, _) = place.remarks(command);
        let counted = said.contains(&format!("{lacking} classified cases have no answer to area"));
        assert_eq!(counted, lacking > 0, "{when}: {said}");
    }
}

#[test]
fn status_and_list_have_facets_by_their_names() {
    let place = answered();
    let status = place.says(["status", "--lang", "nb"]);
    assert!(status.contains("  Sektor\n") && status.contains("  1  Teknisk"), "{status}");
    let counts: Value = serde_json::from_str(&place.says(["status", "--json"])).unwrap();
    let facets = &counts["reviewers"][0]["facets"];
    assert_eq!(facets["partners"], json!({ "county": 1, "research": 1, "state": 1 }));
    let list = place.says(["list", "--where", "id:1", "--lang", "en"]);
    assert!(list.contains("Sector: Technical services"), "{list}");
    let line: Value =
        serde_json::from_str(&place.says(["list", "--where", "id:2", "--json"])).unwrap();
    assert_eq!(line["facets"], json!({ "partners": ["research"] }));
}

#[test]
fn what_counts_of_a_facet_is_exported_with_how_it_came_about() {
    let place = answered();
    let other = ["--reviewer", "Bo", "classify", "--category", "emergency", "--new", "yes"];
    let bo = |filter: &str, facets: &[&str]| {
        let command = [&other[..], &["--kinds", "service", "--where", filter], facets].concat();
        place.run(command).assert().success();
    };
    bo("id:1", &["--facet", "sector=culture", "--facet", "partners=county,state"]);
    bo("id:2", &["--facet", "sector=social"]);
    let set: Value =
        serde_json::from_str(&place.says(["export", "-", "--format", "json", "--final"])).unwrap();
    let finals = |case: usize| set["cases"][case]["final"]["facets"].clone();
    let partners = json!({ "value": ["county", "state"], "source": "unanimous" });
    let open = json!({ "value": null, "source": "open" });
    assert_eq!(finals(0), json!({ "partners": partners, "sector": open }));
    assert_eq!(finals(1)["sector"], json!({ "value": "social", "source": "single" }));
    // No one has to agree on facets: they make no case one to settle.
    assert_eq!(set["cases"][0]["final"]["category"]["source"], "unanimous");
    let shares = place.says(["shares", "--lang", "en"]);
    assert!(!shares.contains("answered it differently"), "{shares}");
    let csv = place.says(["export", "-", "--format", "csv", "--final"]);
    let header = csv.lines().next().unwrap();
    assert!(header.contains("final_facet.partners,final_facet.partners_source"), "{header}");
    assert!(csv.contains("county|state,unanimous"), "{csv}");
    place.run(["export", "f.xlsx", "--final", "--lang", "nb"]).assert().success();
    place.run(["import", "f.xlsx"]).assert().success();
}

/// Ten cases of a file with a column of sectors, nine of them classified, whose project follows the codebook of a barometer.
fn with_sectors() -> Place {
    let place = Place::new();
    let sectors = ["Helse", "Oppvekst og utdanning", "helse og omsorg", "Kultur", "Brann"];
    let row = |(number, sector): (u32, &&str)| format!("{number};T{number};x{number};{sector}\n");
    let rows: String = (1..=10).zip(sectors.iter().cycle()).map(row).collect();
    place.write("a.csv", format!("id;tittel;tekst;Tjenesteområde\n{rows}"));
    place.run(["import", "a.csv"]).assert().success();
    place.run(["codebook", "take", "barometer"]).assert().success();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let classify = |filter: &str, facets: &[&str]| {
        let command = [&["classify", "--where", filter][..], &answers, facets].concat();
        place.run(command).assert().success();
    };
    classify("id:1,2,3,4,5,7,8,9,10", &[]);
    classify("id:1,2,3", &["--facet", "sector=technical", "--facet", "partners=county,state"]);
    place
}

/// The counts of a table of `shares`.
fn counts(place: &Place, by: &str, table: &str) -> Vec<(String, u64)> {
    let shares: Value =
        serde_json::from_str(&place.says(["shares", "--by", by, "--json"])).unwrap();
    let tables = shares["tables"].as_array().unwrap();
    let Some(table) = tables.iter().find(|of| of["table"] == table) else { return Vec::new() };
    let values = table["rows"][0]["values"].as_array().unwrap().iter();
    let counts =
        values.map(|of| (of["value"].as_str().unwrap().to_owned(), of["k"].as_u64().unwrap()));
    counts.filter(|(_, count)| *count > 0).collect()
}

fn owned(counts: &[(&str, u64)]) -> Vec<(String, u64)> {
    counts.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect()
}

#[test]
fn what_a_column_proposes_is_marked_and_counted_apart_from_what_is_answered() {
    let place = with_sectors();
    let answered = counts(&place, "facet.sector", "facet.sector");
    assert_eq!(answered, owned(&[("technical", 3)]));
    // Five and ten are about fires, which is no sector of these. Six is not classified.
    let proposed = counts(&place, "facet.sector", "facet.sector_proposed");
    assert_eq!(proposed, owned(&[("health_care", 1), ("education", 1), ("culture", 2)]));
    let partners = counts(&place, "facet.partners", "facet.partners");
    assert_eq!(partners, owned(&[("county", 3), ("state", 3)]));
    let set = exported(&place);
    let case = |number: usize| &set["cases"][number - 1];
    assert_eq!(case(2)["proposals"], json!({ "sector": "education" }));
    assert_eq!(case(2)["classifications"][0]["facets"]["sector"], "technical");
    assert_eq!(case(4)["classifications"][0]["facets"], Value::Null);
    assert_eq!(case(5)["proposals"], Value::Null);
    let csv = place.says(["export", "-", "--format", "csv"]);
    assert!(csv.lines().next().unwrap().ends_with(",facet.sector_proposed"), "{csv}");
    assert!(csv.lines().nth(4).unwrap().ends_with(",culture"), "{csv}");
    // A proposal is no answer: it is missing to a filter, and comes back with no set.
    assert_eq!(place.says(["list", "--json", "--where", "facet.sector:none"]).lines().count(), 7);
    place.run(["export", "set.json", "--all"]).assert().success();
    let other = Place::new();
    other.run(["import".as_ref(), place.path("set.json").as_os_str()]).assert().success();
    assert_eq!(facets(&other), facets(&place));
    let plain = place
        .run(["review", "--plain", "--lang", "en"])
        .write_stdin("4\n\n\n\nx\nq\n")
        .output()
        .unwrap();
    let said = String::from_utf8(plain.stdout).unwrap();
    assert!(said.contains("Sector: Health and care (proposed)"), "{said}");
}

#[test]
fn the_report_has_a_table_and_a_picture_for_each_facet_in_the_codebooks_words() {
    let place = with_sectors();
    let own = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/codebook-barometer.ron"
    ));
    let words = "edition: \"2\", words: { \"category.emergency\": (nb: (name: \"Krisetiltak\")) },";
    place.write("own.ron", own.unwrap().replace("edition: \"1\",", words));
    place.run(["codebook", "take", "own.ron"]).assert().success();
    let more: Vec<String> =
        (11..=22).map(|number| format!("{number};T{number};x{number}")).collect();
    place.write("b.csv", format!("id;tittel;tekst\n{}\n", more.join("\n")));
    place.run(["import", "b.csv"]).assert().success();
    let technical = ["--new", "yes", "--kinds", "service", "--facet", "sector=technical"];
    let all = ["classify", "--where", "all", "--category", "emergency"];
    place.run([&all[..], &technical].concat()).assert().success();
    place.run(["classify", "--where", "id:4", "--facet", "sector="]).assert().success();
    place
        .run(["report", "r.html", "--lang", "nb", "--svg", "p", "--tables", "t.xlsx"])
        .assert()
        .success();
    let page = std::fs::read_to_string(place.path("r.html")).unwrap();
    for part in [
        r#"<h2 id="facet.sector">Sektor: oftest «Teknisk»"#,
        r#"id="picture-facet.sector-title""#,
        "Sektor foreslått i fila, der ingen har svart",
        r#"id="facet.partners""#,
        "Krisetiltak",
        "Av 3 klassifiserte saker der dette er kjent",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let pictures = std::fs::read_dir(place.path("p")).unwrap();
    let pictures = pictures.map(|file| file.unwrap().file_name().into_string().unwrap());
    assert!(pictures.into_iter().any(|name| name.ends_with("-facet.sector.svg")));
    let shares = place.says(["shares", "--by", "facet.sector", "--lang", "en"]);
    assert!(shares.contains("Technical services") && shares.contains("Sector"), "{shares}");
    let (said, code) = place.remarks(["shares", "--by", "facet.stage"]);
    assert!(code == 1 && said.contains("stage"), "{said}");
    let (said, code) = place.remarks(["shares", "--by", "colour"]);
    assert!(code == 2 && said.contains("verdict"), "{said}");
}

#[test]
fn agreement_about_facets_is_measured_like_that_about_questions() {
    let place = with_sectors();
    for (id, sector, partners) in [
        ("1", "technical", "county,state"),
        ("2", "culture", "county"),
        ("3", "technical", "county"),
    ] {
        let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
        let (filter, sector) = (format!("id:{id}"), format!("sector={sector}"));
        let partners = format!("partners={partners}");
        let facets = ["--facet", &sector, "--facet", &partners];
        let head = ["--reviewer", "Bo", "classify", "--where", &filter];
        place.run([&head[..], &answers, &facets].concat()).assert().success();
    }
    let json: Value = serde_json::from_str(&place.says(["agreement", "--json"])).unwrap();
    let rows = json["rows"].as_array().unwrap();
    let of = |question: &str| {
        rows.iter().find(|row| row["question"] == question && row["level"] == "question").unwrap()
    };
    // Two of three alike; of sets by the distance MASI: 1, and twice a half by two thirds.
    assert_eq!(of("facet.sector")["percent"]["est"], 0.666_667);
    assert_eq!(of("facet.partners")["distance"], "masi");
    assert_eq!(of("facet.partners")["percent"]["est"], 0.555_556);
    let said = place.says(["agreement", "--lang", "nb"]);
    assert!(said.contains("\nSektor ") && said.contains("Sektor: Kultur"), "{said}");
    let ratings = place.says(["agreement", "--ratings"]);
    assert!(ratings.contains("facet.partners,,2,"), "{ratings}");
    assert!(ratings.contains("county|state"), "{ratings}");
}
