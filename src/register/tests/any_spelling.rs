//! However a name is written, it never leads to another place.

use proptest::prelude::*;

use super::*;

/// A name or number of a row of the register, with what it may mean today.
#[derive(Debug, Clone)]
struct RegisteredName {
    name: String,
    number: PlaceNo,
    today: Vec<PlaceNo>,
}

fn all() -> Vec<RegisteredName> {
    let mut rows = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(crate::register::BUILT_IN.as_bytes());
    let mut all = Vec::new();
    for row in rows.records().map(Result::unwrap).filter(|row| !row[1].is_empty()) {
        let own: PlaceNo = number(&row[1]);
        let today = match &row[7] {
            "" => vec![own],
            listed => listed.split(';').map(number).collect(),
        };
        let mut names: Vec<String> = vec![row[1].to_owned(), row[2].to_owned()];
        names.extend(row[3].split(" - ").map(str::to_owned));
        names.extend(row[4].split("; ").map(str::to_owned));
        let mut parts: Vec<&str> = row[3].split(" - ").collect();
        parts.reverse();
        names.extend([row[3].to_owned(), parts.join(" - "), parts.join("/"), parts.join(" ")]);
        names.retain(|name| !name.is_empty());
        all.extend(names.into_iter().map(|name| RegisteredName {
            name,
            number: own,
            today: today.clone(),
        }));
    }
    all
}

/// How letters are lost.
const LETTERS: [[(&str, &str); 6]; 4] = [
    [("å", "å"), ("ø", "ø"), ("æ", "æ"), ("Å", "Å"), ("Ø", "Ø"), ("Æ", "Æ")],
    [("å", "a"), ("ø", "o"), ("æ", "ae"), ("Å", "A"), ("Ø", "O"), ("Æ", "AE")],
    [("å", "aa"), ("ø", "oe"), ("æ", "ae"), ("Å", "Aa"), ("Ø", "Oe"), ("Æ", "Ae")],
    [("å", "a"), ("ø", "ö"), ("æ", "a"), ("Å", "A"), ("Ø", "Ö"), ("Æ", "A")],
];

fn written(
    named: &RegisteredName,
    letters: usize,
    sami: bool,
    around: usize,
    case: usize,
    sign: usize,
) -> String {
    let mut text = named.name.clone();
    for (letter, lost) in LETTERS[letters] {
        text = text.replace(letter, lost);
    }
    if sami {
        for (letter, lost) in
            [("á", "a"), ("š", "s"), ("ŋ", "n"), ("ï", "i"), ("č", "c"), ("đ", "d"), ("ž", "z")]
        {
            text = text.replace(letter, lost);
        }
    }
    text = match sign {
        0 => text,
        1 => text.replace('-', "–"),
        2 => text.replace('-', " "),
        _ => format!("  {text}\u{A0} "),
    };
    let own = named.number.is_county();
    text = match (around, own) {
        (0, _) => text,
        (1, false) => format!("{text} kommune"),
        (2, false) => format!("{text} k."),
        (3, false) => format!("{text} herad"),
        (4, false) => format!("{} {text}", named.number),
        (5, false) => format!("{text} ({})", named.number),
        (6, false) => format!("{text} suohkan"),
        (_, false) => format!("{text} kommune, {}", named.number),
        (1 | 2, true) => format!("{text} fylke"),
        (3 | 4, true) => format!("{text} fylkeskommune"),
        (_, true) => format!("{} {text}", named.number),
    };
    match case {
        0 => text,
        1 => text.to_uppercase(),
        _ => text.to_lowercase(),
    }
}

/// Returns what is wrong with the answer to a spelling.
fn wrong(named: &RegisteredName, answer: &Resolution) -> Option<String> {
    match answer {
        Resolution::Found(number) if named.today.contains(number) => None,
        // Without a word for county, the municipality is meant.
        Resolution::Found(number) if named.name.starts_with("Oslo") && *number == PlaceNo(301) => {
            None
        }
        Resolution::Ask(_) => None,
        answer => Some(format!("{named:?}: {answer:?}")),
    }
}

#[test]
fn no_name_in_any_of_these_ways_leads_to_another_place() {
    let mut asked = std::collections::BTreeSet::new();
    let mut count = 0;
    for named in all() {
        for letters in 0..4 {
            for (sami, around) in [(false, 0), (true, 0), (false, 1), (true, 6)] {
                let text = written(&named, letters, sami, around, 0, 0);
                let answer = resolve(&text, "", "");
                assert_eq!(wrong(&named, &answer), None, "{text}");
                if matches!(answer, Resolution::Ask(_)) && named.today.len() == 1 {
                    asked.insert(text);
                }
                count += 1;
            }
        }
    }
    assert!(count > 20_000, "{count}");
    // Those that bear the name of another, and the short ones that have lost their letters.
    assert!(asked.len() < 90, "{asked:#?}");
}

proptest! {
    #[test]
    fn no_spelling_of_a_name_is_ever_given_a_wrong_number(
        at in any::<prop::sample::Index>(),
        letters in 0..4_usize,
        sami: bool,
        around in 0..8_usize,
        case in 0..3_usize,
        sign in 0..4_usize,
        with_county: bool,
        year in proptest::option::of(2015..2027_u16),
    ) {
        let all = all();
        let named = at.get(&all);
        let text = written(named, letters, sami, around, case, sign);
        let county = named.number.county();
        let county = if with_county { county.to_string() } else { String::new() };
        // A name is dated by the time in which it was one.
        let date = year.filter(|_| named.today.contains(&named.number)).map(|year| year.to_string());
        let answer = resolve(&text, &county, date.as_deref().unwrap_or_default());
        prop_assert_eq!(wrong(named, &answer), None, "{} in {} {:?}", text, county, date);
    }

    #[test]
    fn what_is_found_has_a_name_or_number_of_the_register_in_it(text in "\\PC{0,30}", county in "\\PC{0,12}") {
        let letters: String = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
        if let Resolution::Found(number) = resolve(&text, &county, "") {
            prop_assert!(letters.len() >= 2, "{text}: {number}");
        }
    }
}
