//! A place as somebody wrote it, cut into names, numbers and the words around them.

use super::index::{EntryId, PlaceIndex};
use super::spelling::letters;
use crate::domain::PlaceNo;

/// Which of the two a word such as `kommune` or `fylke` says that a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceLevel {
    Municipality,
    County,
}

/// A name or number within a spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// What has the name or number.
    pub(super) entries: Vec<EntryId>,
    /// The level that a word beside it gives it.
    pub(super) level: Option<PlaceLevel>,
    /// Whether it is a number.
    pub(super) is_number: bool,
    /// Whether it is so short, and without its letters, that it is hardly a name by itself: `as`.
    pub(super) is_weak: bool,
}

/// What a spelling consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segments {
    /// Names and numbers of the register, and nothing else.
    Whole(Vec<Segment>),
    /// Some parts are in the register, others are not.
    Partly(Vec<Segment>),
    /// Nothing is.
    None,
}

/// A word of a spelling.
#[derive(Debug)]
enum SpelledWord {
    Text(String),
    Number(String),
    Level(PlaceLevel, Genitive),
    /// A word between names: `i`.
    Between,
    /// A sign between names, which no name goes across.
    Break,
}

/// Whether the name before a word for municipality is in a genitive that ends in `n`, in South Sami and Kven.
type Genitive = bool;

/// Names have at most so many words.
const MOST_WORDS: usize = 5;

/// Longer spellings are no place.
const LONGEST: usize = 200;

#[rustfmt::skip]
const MUNICIPALITY: &[&str] = &[
    "kommune", "kommunen", "kommuna", "kommun", "k", "komm", "herad", "heradet", "herred", "suohkan", "gielda",
    "municipality",
];

#[rustfmt::skip]
const COUNTY: &[&str] = &[
    "fylke", "fylket", "fylkeskommune", "fylkeskommunen", "fylkeskommuna", "fk", "fylkkasuohkan", "fylkkagielda",
    "county",
];

/// Words for municipality and county in South Sami and Kven.
const MUNICIPALITY_AFTER_N: &[&str] = &["tjielte", "gielte", "komuuni", "kommuuni", "kunta"];
const COUNTY_AFTER_N: &[&str] = &["fylhkentjielte", "fylkinkomuuni", "fylkenkomuuni"];

const BETWEEN: &[&str] =
    &["i", "in", "of", "nr", "no", "knr", "kommunenr", "kommunenummer", "fylkesnr", "fylkesnummer"];

/// Cuts a spelling.
pub(super) fn cut(index: &PlaceIndex, spelling: &str) -> Segments {
    if spelling.len() > LONGEST {
        return Segments::None;
    }
    let words = words(spelling);
    let mut found = Vec::new();
    if take(index, &words, &mut found) && !found.is_empty() {
        return Segments::Whole(found);
    }
    let mut parts = Vec::new();
    for part in words.split(|word| matches!(word, SpelledWord::Break | SpelledWord::Between)) {
        let mut found = Vec::new();
        if take(index, part, &mut found) {
            parts.extend(found);
        }
    }
    if parts.is_empty() { Segments::None } else { Segments::Partly(parts) }
}

/// Returns whether the text consists of names, one of them of a county or, if not, of a municipality.
pub(super) fn names(index: &PlaceIndex, text: &str, county: bool) -> bool {
    let Segments::Whole(segments) = cut(index, text) else { return false };
    let mut entries =
        segments.iter().filter(|segment| !segment.is_number).flat_map(|segment| &segment.entries);
    entries.any(|entry| index.entry(*entry).number.is_county() == county)
}

fn words(spelling: &str) -> Vec<SpelledWord> {
    let mut words = Vec::new();
    let mut word = String::new();
    let close = |word: &mut String, words: &mut Vec<SpelledWord>| {
        let letters = letters(&std::mem::take(word));
        if !letters.is_empty() {
            words.push(meaning(letters));
        }
    };
    for letter in without_decimals(spelling).chars() {
        match letter {
            '/' | '|' | ';' | ',' | '(' | ')' | '[' | ']' | '+' | '\n' | '\t' => {
                close(&mut word, &mut words);
                words.push(SpelledWord::Break);
            }
            '&' => {
                close(&mut word, &mut words);
                words.push(SpelledWord::Text("og".to_owned()));
            }
            '\'' | '’' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' => {}
            letter if letter.is_alphanumeric() || is_mark(letter) => word.push(letter),
            _ => close(&mut word, &mut words),
        }
    }
    close(&mut word, &mut words);
    words
}

/// Returns whether it is a mark that belongs to the letter before it.
fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// Returns the text without the `.0` that a spreadsheet's number may end in.
fn without_decimals(spelling: &str) -> &str {
    let spelling = spelling.trim();
    let Some((whole, decimals)) = spelling.split_once('.') else { return spelling };
    let is_number = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    let is_zero = !decimals.is_empty() && decimals.bytes().all(|byte| byte == b'0');
    if is_number && is_zero { whole } else { spelling }
}

fn meaning(letters: String) -> SpelledWord {
    let is = |words: &[&str]| words.contains(&letters.as_str());
    if letters.bytes().all(|byte| byte.is_ascii_digit()) {
        return SpelledWord::Number(letters);
    }
    if is(MUNICIPALITY) {
        SpelledWord::Level(PlaceLevel::Municipality, false)
    } else if is(MUNICIPALITY_AFTER_N) {
        SpelledWord::Level(PlaceLevel::Municipality, true)
    } else if is(COUNTY) {
        SpelledWord::Level(PlaceLevel::County, false)
    } else if is(COUNTY_AFTER_N) {
        SpelledWord::Level(PlaceLevel::County, true)
    } else if is(BETWEEN) {
        SpelledWord::Between
    } else {
        SpelledWord::Text(letters)
    }
}

/// Takes all words as names and numbers, the longest names first; `false` where something is left over.
fn take(index: &PlaceIndex, words: &[SpelledWord], found: &mut Vec<Segment>) -> bool {
    let Some(first) = words.first() else { return true };
    match first {
        SpelledWord::Break | SpelledWord::Between => take(index, &words[1..], found),
        // Before a name: `Municipality of Bergen`; after one it was taken with it.
        SpelledWord::Level(level, _) => {
            let before = found.len();
            if !take(index, &words[1..], found) {
                return false;
            }
            if let Some(next) = found.get_mut(before) {
                next.level = next.level.or(Some(*level));
            }
            true
        }
        SpelledWord::Number(digits) => {
            let entries = numbered(index, digits);
            if entries.is_empty() {
                return false;
            }
            found.push(Segment { entries, level: None, is_number: true, is_weak: false });
            take(index, &words[1..], found)
        }
        SpelledWord::Text(_) => {
            let texts = words.iter().map_while(|word| match word {
                SpelledWord::Text(text) => Some(text.as_str()),
                _ => None,
            });
            let texts: Vec<&str> = texts.take(MOST_WORDS).collect();
            let before = found.len();
            for length in (1..=texts.len()).rev() {
                let Some((segment, taken)) = name(index, &texts[..length], &words[length..]) else {
                    continue;
                };
                found.push(segment);
                if take(index, &words[length + taken..], found) {
                    return true;
                }
                found.truncate(before);
            }
            false
        }
    }
}

/// Returns the name that these words are, and how many words for its level follow it.
fn name(index: &PlaceIndex, texts: &[&str], after: &[SpelledWord]) -> Option<(Segment, usize)> {
    let written = texts.concat();
    let levels = after.iter().map_while(|word| match word {
        SpelledWord::Level(level, genitive) => Some((*level, *genitive)),
        _ => None,
    });
    let levels: Vec<(PlaceLevel, Genitive)> = levels.collect();
    let mut entries = index.named(&written);
    if entries.is_empty() && levels.iter().any(|(_, genitive)| *genitive) {
        entries = index.named(written.strip_suffix('n')?);
    }
    if entries.is_empty() {
        return None;
    }
    let is_county = levels.iter().any(|(level, _)| *level == PlaceLevel::County);
    let level = match levels.first() {
        Some(_) if is_county => Some(PlaceLevel::County),
        first => first.map(|(level, _)| *level),
    };
    let is_weak = written.chars().count() <= 2
        && !entries.iter().any(|entry| index.has_name(*entry, &written));
    Some((Segment { entries, level, is_number: false, is_weak }, levels.len()))
}

/// Returns what has this number; a municipality's may have lost the zero it begins with.
fn numbered(index: &PlaceIndex, digits: &str) -> Vec<EntryId> {
    let digits = if digits.len() == 3 { format!("0{digits}") } else { digits.to_owned() };
    let number: Option<PlaceNo> = digits.parse().ok();
    number.map_or_else(Vec::new, |number| index.numbered(number).to_vec())
}
