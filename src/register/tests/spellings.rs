//! What places mean as people write them.

use super::*;

/// Reads a table of the corpus without its header.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_thirty_spellings_have_their_answers() {
    let rows = rows(include_str!("../../../tests/corpus/register/spellings.csv"));
    assert_eq!(rows.len(), 30);
    for row in rows {
        let expected = if row[1] == "ask" { ask(&row[2]) } else { found(&row[1]) };
        assert_eq!(resolve(&row[0], "", ""), expected, "{}", row[0]);
    }
}

#[test]
fn what_files_had_where_the_municipality_was_expected_is_right_or_unknown() {
    for row in rows(include_str!("../../../tests/corpus/register/reported.csv")) {
        let expected = if row[1] == "unknown" { Resolution::Unknown } else { found(&row[1]) };
        assert_eq!(resolve(&row[0], "", ""), expected, "{}", row[0]);
    }
}

#[test]
fn names_are_known_in_every_language_and_order() {
    for (spelling, answer) in [
        ("Karasjok", "5610"),
        ("Kárášjoga gielda", "5610"),
        ("KARASJOHKA - KARASJOK", "5610"),
        ("Karasjok-Kárášjohka", "5610"),
        ("Kárášjohka/Karasjok kommune", "5610"),
        ("Kautokeino (Guovdageaidnu)", "5612"),
        ("Guovdageainnu suohkan", "5612"),
        ("Gáivuotna Kåfjord Kaivuono", "5540"),
        ("Kaivuonon komuuni", "5540"),
        ("Kåfjord – Kaivuono – Gáivuotna", "5540"),
        ("Yykeän kunta", "5536"),
        ("Stïentjen tjïelte", "5006"),
        ("Snåasen tjïelte", "5041"),
        ("Tråante", "5001"),
        ("Tråanten tjïelte", "5001"),
        ("Tromssan fylkinkomuuni", "55"),
        ("Trööndelagen fylhkentjïelte", "50"),
        ("Trondheim kommune", "5001"),
        ("kommune: Trondheim", "5001"),
        ("Municipality of Bergen", "4601"),
        ("Bergen municipality", "4601"),
        ("Aurskog Høland kommune", "3226"),
        ("Nore & Uvdal", "3338"),
        ("Sør-\u{AD}Varanger", "5605"),
        ("  ulvik  HERAD ", "4620"),
        ("Trondheim k", "5001"),
        ("Oslo fylke", "03"),
        ("Vestland fylkeskommune", "46"),
        ("Hordaland", "46"),
        ("Østfold", "31"),
        ("Vestfold fylkeskommune", "39"),
        ("Troms fylkeskommune", "55"),
    ] {
        assert_eq!(resolve(spelling, "", ""), found(answer), "{spelling}");
    }
}

#[test]
fn numbers_are_known_with_lost_zeros_and_beside_names() {
    for (spelling, answer) in [
        ("301", "0301"),
        ("0301", "0301"),
        ("101", "3101"),
        ("5001.0", "5001"),
        ("1601 Trondheim", "5001"),
        ("Trondheim (5001)", "5001"),
        ("Kommunenr. 5001", "5001"),
        ("knr 1601", "5001"),
        ("1504", "1508"),
        ("50", "50"),
        ("50 Trøndelag", "50"),
    ] {
        assert_eq!(resolve(spelling, "", ""), found(answer), "{spelling}");
    }
    assert_eq!(resolve("1507", "", ""), ask("1508;1580"));
    assert_eq!(resolve("0301 Bergen", "", ""), ask("0301;4601"));
    for unknown in ["3", "12345", "0000", "2", "999", "974 760 673", "5001 7777"] {
        assert_eq!(resolve(unknown, "", ""), Resolution::Unknown, "{unknown}");
    }
}

#[test]
fn what_is_divided_is_always_asked_about() {
    for (spelling, candidates) in [
        ("Tysfjord", "1806;1875"),
        ("Divtasvuodna - Tysfjord", "1806;1875"),
        ("1850", "1806;1875"),
        ("Snillfjord", "5055;5056;5059"),
        ("1613 Snillfjord", "5055;5056;5059"),
    ] {
        for (county, date) in [("", ""), ("Nordland", "2021"), ("Trøndelag", "2015-01-01")] {
            let Resolution::Ask(found) = resolve(spelling, county, date) else {
                panic!("{spelling} in {county}")
            };
            assert_eq!(Resolution::Ask(found), ask(candidates), "{spelling} in {county}");
        }
    }
    assert_eq!(resolve("Viken", "", ""), ask("31;32;33"));
    assert_eq!(resolve("Vestfold og Telemark fylkeskommune", "", "2023"), ask("39;40"));
}

#[test]
fn two_of_one_name_differ_by_the_county_alone() {
    for (spelling, county, answer) in [
        ("Herøy", "Nordland", "1818"),
        ("HEROY KOMMUNE", "Møre og Romsdal fylke", "1515"),
        ("Herøy", "15", "1515"),
        ("Herøy, Nordland fylke", "", "1818"),
        ("Herøy kommune i Møre og Romsdal", "", "1515"),
        ("Våler", "Østfold", "3114"),
        ("Våler", "Viken", "3114"),
        ("Våler", "Hedmark", "3419"),
        ("Våler", "Innlandet", "3419"),
        ("Våler Østfold", "", "3114"),
    ] {
        assert_eq!(resolve(spelling, county, ""), found(answer), "{spelling} in {county}");
    }
    for date in ["", "2015", "2020-06-01", "2026"] {
        assert_eq!(resolve("Herøy", "", date), ask("1515;1818"), "{date}");
        assert_eq!(resolve("Våler", "Norge", date), ask("3114;3419"), "{date}");
    }
    assert_eq!(resolve("Våler i Solør", "", ""), ask("3114;3419"));
}

#[test]
fn four_names_differ_by_county_or_date() {
    for (spelling, county, date, answer) in [
        ("Nes", "Akershus", "", "3228"),
        ("Nes", "Viken", "", "3228"),
        ("Nes", "Buskerud", "", "3322"),
        ("Os", "Hordaland", "", "4624"),
        ("Os", "Vestland", "", "4624"),
        ("Os", "Innlandet", "", "3430"),
        ("Os i Hordaland", "", "", "4624"),
        ("Bø", "Nordland", "", "1867"),
        ("Bø i Telemark", "", "", "4020"),
        ("Bø", "Vestfold og Telemark", "", "4020"),
        ("Sande", "Vestfold", "", "3903"),
        ("Sande", "Møre og Romsdal", "", "1514"),
        ("Nes", "", "2020-03-15", "3228"),
        ("Os", "", "2021", "3430"),
        ("Bø kommune", "", "01.01.2020", "1867"),
        ("Bo kommune", "", "2020", "1867"),
        ("Sande", "", "mars 2020", "1514"),
    ] {
        assert_eq!(resolve(spelling, county, date), found(answer), "{spelling}, {county}, {date}");
    }
    for date in ["", "2019-12-31", "2019", "en gang"] {
        assert_eq!(resolve("Nes", "", date), ask("3228;3322"), "{date}");
        assert_eq!(resolve("Os", "", date), ask("3430;4624"), "{date}");
        assert_eq!(resolve("Bø", "", date), ask("1867;4020"), "{date}");
        assert_eq!(resolve("Sande", "", date), ask("1514;3903"), "{date}");
    }
}

#[test]
fn a_county_that_contradicts_the_name_is_asked_about() {
    assert_eq!(resolve("Bergen", "Rogaland", ""), ask("4601"));
    assert_eq!(resolve("Vang", "Hedmark", ""), ask("3454"));
    assert_eq!(resolve("Vang", "Oppland", ""), found("3454"));
    assert_eq!(resolve("Lunner", "Oppland", ""), found("3234"));
    assert_eq!(resolve("Skedsmo", "Viken", ""), found("3205"));
    assert_eq!(resolve("Bergen fylkeskommune", "", ""), ask("4601"));
    assert_eq!(resolve("Trondheim/Malvik", "", ""), ask("5001;5031"));
    // What is no county says nothing.
    assert_eq!(resolve("Bergen", "Region vest", ""), found("4601"));
}

#[test]
fn two_letters_without_their_own_are_no_name_by_themselves() {
    assert_eq!(resolve("AS", "", ""), ask("3218"));
    assert_eq!(resolve("As", "Akershus", ""), found("3218"));
    assert_eq!(resolve("Ås", "", ""), found("3218"));
    assert_eq!(resolve("Ha kommune", "", ""), found("1119"));
    assert_eq!(resolve("lardal", "", "2021"), ask("3909;4642"));
    assert_eq!(resolve("Lærdal", "", ""), found("4642"));
}

#[test]
fn part_of_a_spelling_is_no_answer() {
    assert_eq!(resolve("Bydel Frogner, Oslo", "", ""), ask("0301"));
    for unknown in
        ["", " ", "kommune", "Trondhjem", "Os skole", "Osloregionen", "Longyearbyen", "i"]
    {
        assert_eq!(resolve(unknown, "", ""), Resolution::Unknown, "{unknown}");
    }
}

#[test]
fn names_and_numbers_that_begin_so_are_offered_those_of_today_first() {
    let begin =
        |typed: &str| -> Vec<String> { in_force().beginning(typed, |_| true).take(4).collect() };
    assert_eq!(begin("trå"), ["Tråante"]);
    assert_eq!(begin("Skeds"), ["Skedsmo"]);
    assert_eq!(begin("160"), ["1601"]);
    assert_eq!(begin("roro"), ["Røros"]);
    assert_eq!(begin("nord-"), ["Nord-Aurdal", "Nord-Fron", "Nord-Odal", "Nordkapp"]);
    assert_eq!(begin("rå"), ["Råde"]);
    let of_trondheim = |typed: &str| -> Vec<String> {
        in_force().beginning(typed, |place| place == PlaceNo(5001)).collect()
    };
    assert_eq!(of_trondheim("16"), ["1601", "1662"]);
    assert_eq!(of_trondheim("t"), ["Trondheim", "Tråante"]);
    assert!(begin("").is_empty() && begin("–").is_empty() && begin("xyz").is_empty());
}

#[test]
fn a_county_as_written_is_a_county_of_today_where_that_is_certain() {
    let today = |county: &str| in_force().county_today(county).map(|place| place.name.as_str());
    for (written, county) in [
        ("Hordaland", "Vestland"),
        ("Oslo", "Oslo"),
        ("50", "Trøndelag"),
        ("Nordland fylkeskommune", "Nordland"),
    ] {
        assert_eq!(today(written), Some(county), "{written}");
    }
    for written in ["Viken", "Bergen", "Region vest", ""] {
        assert_eq!(today(written), None, "{written}");
    }
}
