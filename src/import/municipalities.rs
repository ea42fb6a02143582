//! The names of Norwegian municipalities and counties, to recognise a column by its content.

use super::columns;

/// The counties as they are since 2024, each with its municipalities. Some names are those of
/// several municipalities.
///
/// Set by hand, because it is read as a list.
#[rustfmt::skip]
const COUNTIES: [(&str, &str); 15] = [
    ("Østfold",
        "Halden, Moss, Sarpsborg, Fredrikstad, Hvaler, Råde, Våler, Skiptvet, Indre Østfold, \
         Rakkestad, Marker, Aremark"),
    ("Akershus",
        "Bærum, Asker, Lillestrøm, Nordre Follo, Ullensaker, Nesodden, Frogn, Vestby, Ås, \
         Enebakk, Lørenskog, Rælingen, Aurskog-Høland, Nes, Gjerdrum, Nittedal, Lunner, Jevnaker, \
         Nannestad, Eidsvoll, Hurdal"),
    ("Buskerud",
        "Drammen, Kongsberg, Ringerike, Hole, Lier, Øvre Eiker, Modum, Krødsherad, Flå, Nesbyen, \
         Gol, Hemsedal, Ål, Hol, Sigdal, Flesberg, Rollag, Nore og Uvdal"),
    ("Oslo",
        "Oslo"),
    ("Innlandet",
        "Kongsvinger, Hamar, Lillehammer, Gjøvik, Ringsaker, Løten, Stange, Nord-Odal, Sør-Odal, \
         Eidskog, Grue, Åsnes, Våler, Elverum, Trysil, Åmot, Stor-Elvdal, Rendalen, Engerdal, \
         Tolga, Tynset, Alvdal, Folldal, Os, Dovre, Lesja, Skjåk, Lom, Vågå, Nord-Fron, Sel, Sør- \
         Fron, Ringebu, Øyer, Gausdal, Østre Toten, Vestre Toten, Gran, Søndre Land, Nordre Land, \
         Sør-Aurdal, Etnedal, Nord-Aurdal, Vestre Slidre, Øystre Slidre, Vang"),
    ("Vestfold",
        "Horten, Holmestrand, Tønsberg, Sandefjord, Larvik, Færder"),
    ("Telemark",
        "Porsgrunn, Skien, Notodden, Siljan, Bamble, Kragerø, Drangedal, Nome, Midt-Telemark, \
         Seljord, Hjartdal, Tinn, Kviteseid, Nissedal, Fyresdal, Tokke, Vinje"),
    ("Agder",
        "Risør, Grimstad, Arendal, Kristiansand, Lindesnes, Farsund, Flekkefjord, Gjerstad, \
         Vegårshei, Tvedestrand, Froland, Lillesand, Birkenes, Åmli, Iveland, Evje og Hornnes, \
         Bygland, Valle, Bykle, Vennesla, Åseral, Lyngdal, Hægebostad, Kvinesdal, Sirdal"),
    ("Rogaland",
        "Eigersund, Stavanger, Haugesund, Sandnes, Sokndal, Lund, Bjerkreim, Hå, Klepp, Time, \
         Gjesdal, Sola, Randaberg, Strand, Hjelmeland, Suldal, Sauda, Kvitsøy, Bokn, Tysvær, \
         Karmøy, Utsira, Vindafjord"),
    ("Vestland",
        "Bergen, Kinn, Etne, Sveio, Bømlo, Stord, Fitjar, Tysnes, Kvinnherad, Ullensvang, \
         Eidfjord, Ulvik, Voss, Kvam, Samnanger, Bjørnafjorden, Austevoll, Øygarden, Askøy, \
         Vaksdal, Modalen, Osterøy, Alver, Austrheim, Fedje, Masfjorden, Gulen, Solund, \
         Hyllestad, Høyanger, Vik, Sogndal, Aurland, Lærdal, Årdal, Luster, Askvoll, Fjaler, \
         Sunnfjord, Bremanger, Stad, Gloppen, Stryn"),
    ("Møre og Romsdal",
        "Kristiansund, Molde, Ålesund, Vanylven, Sande, Herøy, Ulstein, Hareid, Ørsta, Stranda, \
         Sykkylven, Sula, Giske, Vestnes, Rauma, Aukra, Averøy, Gjemnes, Tingvoll, Sunndal, \
         Surnadal, Smøla, Aure, Volda, Fjord, Hustadvika, Haram"),
    ("Trøndelag",
        "Trondheim, Steinkjer, Namsos, Frøya, Osen, Oppdal, Rennebu, Røros, Holtålen, Midtre \
         Gauldal, Melhus, Skaun, Malvik, Selbu, Tydal, Meråker, Stjørdal, Frosta, Levanger, \
         Verdal, Snåsa, Lierne, Røyrvik, Namsskogan, Grong, Høylandet, Overhalla, Flatanger, \
         Leka, Inderøy, Indre Fosen, Heim, Hitra, Ørland, Åfjord, Orkland, Nærøysund, Rindal"),
    ("Nordland",
        "Bodø, Narvik, Bindal, Sømna, Brønnøy, Vega, Vevelstad, Herøy, Alstahaug, Leirfjord, \
         Vefsn, Grane, Hattfjelldal, Dønna, Nesna, Hemnes, Rana, Lurøy, Træna, Rødøy, Meløy, \
         Gildeskål, Beiarn, Saltdal, Fauske, Sørfold, Steigen, Lødingen, Evenes, Røst, Værøy, \
         Flakstad, Vestvågøy, Vågan, Hadsel, Bø, Øksnes, Sortland, Andøy, Moskenes, Hamarøy"),
    ("Troms",
        "Tromsø, Harstad, Kvæfjord, Tjeldsund, Ibestad, Gratangen, Lavangen, Bardu, Salangen, \
         Målselv, Sørreisa, Dyrøy, Senja, Balsfjord, Karlsøy, Lyngen, Storfjord, Kåfjord, \
         Skjervøy, Nordreisa, Kvænangen"),
    ("Finnmark",
        "Alta, Hammerfest, Sør-Varanger, Vadsø, Karasjok, Kautokeino, Loppa, Hasvik, Måsøy, \
         Nordkapp, Porsanger, Lebesby, Gamvik, Tana, Berlevåg, Båtsfjord, Vardø, Nesseby"),
];

/// Counties of the years before, in which reports of the pandemic came in.
const EARLIER_COUNTIES: [&str; 3] = ["Viken", "Vestfold og Telemark", "Troms og Finnmark"];

/// Returns whether this is a municipality's name, as people write it: `Bodø`, `Bodø kommune`, `BODØ`.
pub(super) fn is_municipality(text: &str) -> bool {
    let name = bare(text, "kommune");
    COUNTIES.iter().flat_map(|(_, names)| names.split(", ")).any(|known| same(known, &name))
}

/// Returns whether this is a county's name, as people write it.
pub(super) fn is_county(text: &str) -> bool {
    let name = bare(text, "fylkeskommune");
    let name = bare(&name, "fylke");
    COUNTIES
        .iter()
        .map(|(county, _)| *county)
        .chain(EARLIER_COUNTIES)
        .any(|known| same(known, &name))
}

/// Returns the name without the word for what it is, in lower case.
fn bare(text: &str, word: &str) -> String {
    let folded = columns::fold(text);
    folded.strip_suffix(word).unwrap_or(&folded).trim_end().to_owned()
}

fn same(known: &str, name: &str) -> bool {
    known
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == '-' { ' ' } else { c })
        .eq(name.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_however_they_are_written() {
        for name in ["Bodø", "BODØ KOMMUNE", " nord-odal ", "Nore og Uvdal", "Aurskog Høland"] {
            assert!(is_municipality(name), "{name}");
        }
        for name in ["Bod", "Kommune", "", "Oslo rådhus", "Kari Nordmann"] {
            assert!(!is_municipality(name), "{name}");
        }
        for name in ["Trøndelag", "Trøndelag fylkeskommune", "Viken", "Vestland fylke"] {
            assert!(is_county(name), "{name}");
        }
        assert!(!is_county("Bodø"));
    }

    #[test]
    fn there_are_357_municipalities() {
        assert_eq!(COUNTIES.iter().map(|(_, names)| names.split(", ").count()).sum::<usize>(), 357);
    }
}
