//! The register that the program is built with.

use super::*;

#[test]
fn the_built_in_register_is_whole() {
    let register = Register::parse(crate::register::BUILT_IN).unwrap();
    let (counties, municipalities): (Vec<_>, Vec<_>) =
        register.places().iter().partition(|place| place.number.is_county());
    assert_eq!((counties.len(), municipalities.len()), (15, 357));
    assert_eq!(register.as_of().to_string(), "2026-01-01");
    assert!(register.attribution().contains("SSB") && register.attribution().contains("CC BY 4.0"));
    let karasjok = register.place(number("5610")).unwrap();
    assert_eq!(karasjok.name, "Karasjok");
    assert_eq!(karasjok.full_name, "Kárášjohka - Karasjok");
    assert_eq!(karasjok.county, "Finnmark");
    assert_eq!(register.place(number("1601")), None);
}

#[test]
fn every_municipality_and_county_is_found_by_each_of_its_names_and_its_number() {
    let same_name = ["Herøy", "Våler", "Nes", "Os", "Bø", "Sande"];
    for place in in_force().places() {
        let digits = place.number.to_string();
        assert_eq!(resolve(&digits, "", ""), Resolution::Found(place.number));
        let names = place.full_name.split(" - ").chain([place.name.as_str(), &place.full_name]);
        for name in names {
            let is_asked = same_name.contains(&name);
            // Of municipality and county, the municipality is meant; the word for a county says otherwise.
            let (name, county) = if place.number.is_county() {
                (format!("{name} fylkeskommune"), "")
            } else {
                (name.to_owned(), if is_asked { place.county.as_str() } else { "" })
            };
            assert_eq!(resolve(&name, county, ""), Resolution::Found(place.number), "{name}");
            let any = resolve(&name, "", "");
            assert_eq!(matches!(any, Resolution::Ask(_)), is_asked, "{name}: {any:?}");
        }
    }
}

#[test]
fn every_old_name_and_number_leads_to_what_it_is_today() {
    let mut rows = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(crate::register::BUILT_IN.as_bytes());
    let mut old = 0;
    for row in rows.records().map(Result::unwrap).filter(|row| !row[6].is_empty()) {
        let today: Vec<PlaceNo> = row[7].split(';').map(number).collect();
        let expected = match today.as_slice() {
            [one] => Resolution::Found(*one),
            _ => Resolution::Ask(today.clone()),
        };
        assert_eq!(resolve(&row[1], "", ""), expected, "{}", &row[1]);
        let name = if row[1].len() == 2 { format!("{} fylke", &row[2]) } else { row[2].to_owned() };
        match resolve(&name, "", "") {
            Resolution::Found(number) => assert!(today.contains(&number), "{name}: {number}"),
            Resolution::Ask(places) => {
                let is_shared =
                    ["Herøy", "Våler", "Nes", "Os", "Bø", "Sande", "Lardal"].contains(&&row[2]);
                assert!(is_shared || today.len() > 1, "{name}: {places:?}");
                assert!(today.iter().all(|number| places.contains(number)), "{name}: {places:?}");
            }
            Resolution::Unknown => panic!("{name}"),
        }
        old += 1;
    }
    assert_eq!(old, 517);
}
