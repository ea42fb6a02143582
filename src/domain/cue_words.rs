//! Cue words: a reviewer's own lists of words that light up in reports, each list with a meaning. They never answer.

use super::folding::fold_letter;
use super::scheme::Category;

/// The longest file of lists, in bytes.
pub const LONGEST_CUES: usize = 64 * 1024;

/// How many other words three dots in a phrase allow: a Norwegian verb and its particle are seldom further apart.
const WIDEST_GAP: usize = 4;

/// Words with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueList {
    /// What they point to, as the reviewer calls it.
    pub name: String,
    /// The category that it is, which gives the words their colour.
    pub category: Option<Category>,
    /// What lights up: a word, or the words of a phrase in their order.
    phrases: Vec<Vec<KnownWord>>,
}

/// A word of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KnownWord {
    /// Its letters, folded.
    letters: String,
    /// Whether longer words that begin so are meant too.
    is_beginning: bool,
    /// How many other words may come between the word before it and this one.
    gap: usize,
}

impl KnownWord {
    fn is(&self, word: &str) -> bool {
        self.letters == word || (self.is_beginning && word.starts_with(self.letters.as_str()))
    }
}

/// The lists of a project's reviewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CueWords {
    lists: Vec<CueList>,
}

/// A cue word in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// The line that it is in, from 0.
    pub line: usize,
    /// Where it begins there, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// Its list, by its place.
    pub list: usize,
    /// Whether it is a word alone, or the first of a phrase.
    pub is_first: bool,
}

impl CueWords {
    /// Reads lists, one a line: `long-term: continues, permanent*, carr* … on`. A star means longer words too, three dots
    /// that up to four other words may come between, and what begins with `#` is a remark. `category` returns the
    /// category of that name.
    ///
    /// # Errors
    /// The number of the first line, from 1, that is no list.
    pub fn parse(text: &str, category: impl Fn(&str) -> Option<Category>) -> Result<Self, usize> {
        let mut lists = Vec::new();
        for (line, number) in text.lines().zip(1..) {
            let line = line.trim().trim_start_matches('\u{FEFF}');
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (name, words) = line.split_once(':').ok_or(number)?;
            let name = name.trim().to_owned();
            let phrases: Vec<_> =
                words.split(',').map(phrase).filter(|it| !it.is_empty()).collect();
            if name.is_empty() || phrases.is_empty() {
                return Err(number);
            }
            lists.push(CueList { category: category(&name), name, phrases });
        }
        Ok(Self { lists })
    }

    /// Returns the lists.
    #[must_use]
    pub fn lists(&self) -> &[CueList] {
        &self.lists
    }

    /// Returns the cue words of a report in lines, in their order. A phrase may go on in the next line, but not behind a blank
    /// one; of its words each lights up, and what is between does not.
    #[must_use]
    pub fn find(&self, lines: &[String]) -> Vec<Cue> {
        let words = words_of(lines);
        let mut lit: Vec<Option<(usize, bool)>> = vec![None; words.len()];
        for begin in 0..words.len() {
            for (list, cues) in self.lists.iter().enumerate() {
                let matching = |phrase: &Vec<KnownWord>| places_of(phrase, &words, begin);
                for place in cues.phrases.iter().filter_map(matching).flatten() {
                    lit[place].get_or_insert((list, place == begin));
                }
            }
        }
        let cue = |(word, lit): (&FoundWord, Option<(usize, bool)>)| {
            let (list, is_first) = lit?;
            Some(Cue { line: word.line, from: word.from, to: word.to, list, is_first })
        };
        words.iter().zip(lit).filter_map(cue).collect()
    }
}

/// A word of a report.
struct FoundWord {
    line: usize,
    paragraph: usize,
    from: usize,
    to: usize,
    letters: String,
}

fn words_of(lines: &[String]) -> Vec<FoundWord> {
    let mut words = Vec::new();
    let mut paragraph = 0;
    for (line, text) in lines.iter().enumerate() {
        paragraph += usize::from(text.trim().is_empty());
        let mut from = None;
        for (at, scalar) in text.char_indices().chain([(text.len(), ' ')]) {
            match (from, scalar.is_alphanumeric()) {
                (None, true) => from = Some(at),
                (Some(begin), false) => {
                    from = None;
                    let letters = folded(&text[begin..at]);
                    words.push(FoundWord { line, paragraph, from: begin, to: at, letters });
                }
                _ => {}
            }
        }
    }
    words
}

/// Returns the places of a phrase's words where its first word is the one at `begin`.
fn places_of(phrase: &[KnownWord], words: &[FoundWord], begin: usize) -> Option<Vec<usize>> {
    let mut places = Vec::with_capacity(phrase.len());
    let mut next = begin;
    for known in phrase {
        let mut reach = words.iter().enumerate().skip(next).take(known.gap + 1);
        let is_it =
            |word: &FoundWord| word.paragraph == words[begin].paragraph && known.is(&word.letters);
        let (place, _) = reach.find(|(_, word)| is_it(word))?;
        places.push(place);
        next = place + 1;
    }
    Some(places)
}

/// Returns the words of a phrase as a file has it: `carr* … on`.
fn phrase(text: &str) -> Vec<KnownWord> {
    let mut words = Vec::new();
    let mut gap = 0;
    for part in text.replace("...", "…").replace('…', " … ").split_whitespace() {
        if part == "…" {
            gap = if words.is_empty() { 0 } else { WIDEST_GAP };
            continue;
        }
        let letters = folded(part.trim_end_matches('*'));
        if !letters.is_empty() {
            words.push(KnownWord { letters, is_beginning: part.ends_with('*'), gap });
            gap = 0;
        }
    }
    words
}

fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| fold_letter(letter, |plain| folded.push(plain)));
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<CueWords, usize> {
        CueWords::parse(text, |name| (name == "langsiktig").then_some(Category::LongTerm))
    }

    #[test]
    fn whole_words_are_found_and_with_a_star_longer_ones() {
        let cues = parsed("# mine\nlangsiktig: fortsetter, varig*\n\npenger: kroner\n").unwrap();
        assert_eq!(cues.lists()[0].category, Some(Category::LongTerm));
        assert_eq!(cues.lists()[1].category, None);
        let line = "Tilbudet FORTSETTER, er varige og koster 3 kroner. Fortsetterne ikke.";
        let found = cues.find(&[line.to_owned()]);
        let words: Vec<(&str, usize)> =
            found.iter().map(|cue| (&line[cue.from..cue.to], cue.list)).collect();
        assert_eq!(words, [("FORTSETTER", 0), ("varige", 0), ("kroner", 1)]);
    }

    #[test]
    fn the_words_of_a_phrase_light_up_together() {
        let cues = parsed("langsiktig: før* … vidare, på sikt\n").unwrap();
        let lit = |text: &str| -> Vec<String> {
            let lines: Vec<String> = text.split('/').map(str::to_owned).collect();
            let found = cues.find(&lines);
            found.iter().map(|cue| lines[cue.line][cue.from..cue.to].to_owned()).collect()
        };
        assert_eq!(
            lit("Kommunen fører ordninga vidare, på sikt."),
            ["fører", "vidare", "på", "sikt"]
        );
        assert_eq!(lit("Føre vidare og vidare"), ["Føre", "vidare"]);
        assert_eq!(
            lit("Føre det som ein alt har gjort vidare."),
            [""; 0],
            "five words are between"
        );
        assert_eq!(lit("Vidare fører ein bok på lang sikt."), [""; 0]);
        // Where a line ends says nothing; where a paragraph does, it does.
        assert_eq!(lit("Ordninga fører vi/vidare, på/sikt."), ["fører", "vidare", "på", "sikt"]);
        assert_eq!(lit("Ordninga fører vi//vidare."), [""; 0]);
        let dots = parsed("langsiktig: ..., før*...vidare\n").unwrap();
        let found = dots.find(&["Dei fører det vidare.".to_owned()]);
        let first: Vec<bool> = found.iter().map(|cue| cue.is_first).collect();
        assert_eq!(first, [true, false], "one phrase");
    }

    #[test]
    fn a_line_that_is_no_list_is_named_by_its_number() {
        assert_eq!(parsed("# a\nlangsiktig fortsetter"), Err(2));
        assert_eq!(parsed("langsiktig: ,"), Err(1));
        assert_eq!(parsed(": ord"), Err(1));
        assert_eq!(parsed(""), Ok(CueWords::default()));
    }
}
