//! What is offered while a filter is typed.

use super::*;
use crate::domain::Language;

#[test]
fn facets_of_the_project_and_their_values_are_offered() {
    for (typed, language, from, options) in [
        ("fasett.s", Language::Bokmal, 0, &["fasett.sector:"][..]),
        ("flagged facet.", Language::English, 8, &["facet.sector:"]),
        ("facet.sector:c", Language::English, 13, &["culture"]),
        ("facet.sector:culture,h", Language::English, 21, &["health_care"]),
        ("facet.stage:", Language::English, 12, &[]),
    ] {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        assert_eq!(completed(typed, language), (from, options), "{typed}");
    }
}

fn completed(typed: &str, language: Language) -> (usize, Vec<String>) {
    let Completion { from, options, .. } =
        complete(typed, typed.chars().count(), language, (&facets(), &places()));
    (from, options)
}

#[test]
fn a_word_that_is_the_name_of_a_place_of_cases_is_offered_behind_its_key() {
    for (typed, language, expected) in [
        ("Røros", Language::Bokmal, vec!["kommune:Røros"]),
        ("flagget -rør", Language::Bokmal, vec!["kommune:Røros"]),
        ("Røros", Language::English, vec!["municipality:Røros"]),
        ("indre", Language::Nynorsk, vec!["kommune:\"Indre Fosen\""]),
        // In quotation marks, a number, or no place of any case.
        ("\"Røros\"", Language::Bokmal, vec![]),
        ("1601", Language::Bokmal, vec![]),
        ("Bergen", Language::Bokmal, vec![]),
    ] {
        let cursor = typed.chars().count();
        let completion = complete(typed, cursor, language, (&facets(), &places()));
        assert_eq!(completion.typed_means.is_some(), !expected.is_empty(), "{typed}");
        assert!(expected.is_empty() || completion.options == expected, "{typed}: {completion:?}");
    }
    // Two letters begin too many words, and what begins a term comes first.
    let short = complete("rø", 2, Language::Bokmal, (&facets(), &places()));
    assert!(!short.options.contains(&"kommune:Røros".to_owned()), "{short:?}");
    let both = complete("mun", 3, Language::English, (&facets(), &places()));
    assert_eq!((both.options[0].as_str(), both.typed_means), ("municipality:", None));
}

#[test]
fn the_name_of_an_answer_or_a_date_is_offered_behind_its_key() {
    use Language::{Bokmal, English, Nynorsk};
    use TypedMeans::{Negation, Words};
    for (typed, language, means, expected) in [
        ("innovasjon", Bokmal, Words, &["konklusjon:innovasjon"][..]),
        ("ikke innovasjon", Bokmal, Negation, &["konklusjon:ikke_innovasjon"]),
        ("ikkje innovasjon", Nynorsk, Negation, &["konklusjon:ikkje_innovasjon"]),
        ("not an innovation", English, Negation, &["verdict:not_an_innovation"]),
        ("Nød", Bokmal, Words, &["kategori:nød"]),
        ("naud", Nynorsk, Words, &["kategori:naud"]),
        ("preparedness", English, Words, &["category:preparedness"]),
        ("long-term innovation", English, Words, &["category:long_term_innovation"]),
        ("uklart", Bokmal, Words, &["kategori:uklart", "ny:uklart", "slag:uklart"]),
        ("nei", Bokmal, Words, &["ny:nei"]),
        ("communication", English, Words, &["kind:communication"]),
        ("ingen av dem", Bokmal, Words, &["slag:ingen_av_dem"]),
        ("2020-06-03", Bokmal, Words, &["dato:2020-06-03"]),
        ("2020", English, Words, &["date:2020"]),
        ("delvis lagret", Bokmal, Words, &["delvis_lagret"]),
        ("delvis lagra", Nynorsk, Words, &["delvis_lagra"]),
        ("partly saved", English, Words, &["partly_saved"]),
    ] {
        let cursor = typed.chars().count();
        let completion = complete(typed, cursor, language, (&facets(), &places()));
        assert_eq!(completion.options, expected, "{typed}");
        assert_eq!((completion.from, completion.typed_means), (0, Some(means)), "{typed}");
    }
    // Between quotation marks, beside other words, or before the end of what is typed.
    for (typed, cursor) in [("\"nød\"", 5), ("nød flagget", 11), ("nød", 2), ("ikke \"nød\"", 10)]
    {
        let completion = complete(typed, cursor, Bokmal, (&facets(), &places()));
        assert_eq!(completion.typed_means, None, "{typed}");
    }
}

#[test]
fn names_and_values_that_begin_so_are_offered() {
    let offered = |typed: &str, language, from, options: &[&str]| {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        assert_eq!(completed(typed, language), (from, options), "{typed}");
    };
    // Words of another language are understood, and not offered.
    offered("kat", Language::English, 0, &[]);
    offered("flagge", Language::English, 0, &["flagged"]);
    offered("flagget -(fl", Language::Bokmal, 10, &["flagget"]);
    offered(
        "kategori:",
        Language::English,
        9,
        &["nød", "beredskap", "langsiktig", "uklart", "ingen"],
    );
    offered("kategori:nød,lan", Language::Nynorsk, 13, &["langsiktig"]);
    offered("kind:no", Language::English, 5, &["none"]);
    // Of places those of cases alone, also by what they were called before.
    offered("kommune:Rø", Language::Bokmal, 8, &["Røros"]);
    offered("municipality:oslo,indre", Language::English, 18, &["\"Indre Fosen\""]);
    offered("kommune:160", Language::Nynorsk, 8, &["1601"]);
    offered("kommune:her", Language::Nynorsk, 8, &["Herøy"]);
    // And the columns of the file, in quotation marks where they need them.
    offered("felt.n", Language::Bokmal, 0, &["felt.\"Namn på eining\":", "felt.Nøkkelord:"]);
    offered("flagged -field.nok", Language::English, 9, &["field.Nøkkelord:"]);
    offered("felt.x", Language::Bokmal, 0, &[]);
    offered("fylke:trø", Language::Bokmal, 6, &["Trøndelag"]);
    offered(
        "kommune:",
        Language::Bokmal,
        8,
        &["\"Indre Fosen\"", "Røros", "Trondheim", "Herøy", "mangler"],
    );
    offered("\"kat", Language::Bokmal, 4, &[]);
    offered("\"a b\" fe", Language::Bokmal, 6, &["felt.", "ferdig"]);
    offered("&", Language::Bokmal, 0, &[]);
    let (_, all) = completed("", Language::Nynorsk);
    assert!(all.contains(&"kjelde:".to_owned()) && all.contains(&"flagga".to_owned()));
    assert!(!all.contains(&"kilde:".to_owned()));
    assert_eq!(complete("kat", 99, Language::English, (&facets(), &places())).from, 0);
}

#[test]
fn the_words_of_the_screen_are_words_of_the_filter() {
    for (same, words) in [
        ("partly_saved", "delvis_lagret delvis_lagrede delvis_lagra"),
        ("classified", "done finished answered ferdig ferdige besvart"),
        ("verdict:undetermined", "undetermined uavklart uavklarte ubestemt"),
        ("noted", "note merknad"),
    ] {
        for word in words.split(' ') {
            assert_eq!(parse(word).unwrap(), parse(same).unwrap(), "{word}");
        }
    }
    assert_eq!(completed("ferd", Language::Bokmal).1, ["ferdig"]);
    assert_eq!(completed("undet", Language::English).1, ["undetermined"]);
    assert_eq!(completed("finish", Language::English).1, ["finished"]);
}

#[test]
fn whatever_is_offered_can_be_read() {
    for language in LANGUAGES {
        for name in completed("", language).1 {
            if let Some(field) = name.strip_suffix('.') {
                assert!(parse(&format!("{field}.a:b")).is_ok(), "{name}");
                continue;
            }
            let values = if name.ends_with(':') {
                completed(&name, language).1
            } else {
                vec![String::new()]
            };
            for value in values {
                let typed = format!("{name}{value}");
                assert!(parse(&typed).is_ok(), "{typed}");
            }
        }
    }
}
