//! Cue words: a reviewer's own lists of words that light up in reports, each list with a meaning. They never answer.

use super::folding::fold_letter;
use super::scheme::Category;

/// The longest file of lists, in bytes.
pub const LONGEST_CUES: usize = 64 * 1024;

/// Words with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueList {
    /// What they point to, as the reviewer calls it.
    pub name: String,
    /// The category that it is, which gives the words their colour.
    pub category: Option<Category>,
    /// The words, folded; `true` where longer words that begin so are meant too.
    words: Vec<(String, bool)>,
}

/// The lists of a project's reviewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CueWords {
    lists: Vec<CueList>,
}

/// A cue word in a line of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// Where it begins, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// Its list, by its place.
    pub list: usize,
}

impl CueWords {
    /// Reads lists, one a line: `long-term: continues, permanent*`. A star means longer words too, and what begins with
    /// `#` is a remark. `category` returns the category of that name.
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
            let words: Vec<(String, bool)> = words.split(',').filter_map(word).collect();
            if name.is_empty() || words.is_empty() {
                return Err(number);
            }
            lists.push(CueList { category: category(&name), name, words });
        }
        Ok(Self { lists })
    }

    /// Returns the lists.
    #[must_use]
    pub fn lists(&self) -> &[CueList] {
        &self.lists
    }

    /// Returns the cue words of a line, in their order.
    #[must_use]
    pub fn find(&self, line: &str) -> Vec<Cue> {
        let mut cues = Vec::new();
        let mut from = None;
        for (at, scalar) in line.char_indices().chain([(line.len(), ' ')]) {
            match (from, scalar.is_alphanumeric()) {
                (None, true) => from = Some(at),
                (Some(begin), false) => {
                    from = None;
                    let list = self.list_of(&line[begin..at]);
                    cues.extend(list.map(|list| Cue { from: begin, to: at, list }));
                }
                _ => {}
            }
        }
        cues
    }

    fn list_of(&self, word: &str) -> Option<usize> {
        let word = folded(word);
        let means = |(known, longer): &(String, bool)| {
            *known == word || (*longer && word.starts_with(known.as_str()))
        };
        self.lists.iter().position(|list| list.words.iter().any(means))
    }
}

fn word(text: &str) -> Option<(String, bool)> {
    let text = text.trim();
    let longer = text.ends_with('*');
    let word = folded(text.trim_end_matches('*').trim());
    (!word.is_empty()).then_some((word, longer))
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
        let found = cues.find(line);
        let words: Vec<(&str, usize)> =
            found.iter().map(|cue| (&line[cue.from..cue.to], cue.list)).collect();
        assert_eq!(words, [("FORTSETTER", 0), ("varige", 0), ("kroner", 1)]);
    }

    #[test]
    fn a_line_that_is_no_list_is_named_by_its_number() {
        assert_eq!(parsed("# a\nlangsiktig fortsetter"), Err(2));
        assert_eq!(parsed("langsiktig: ,"), Err(1));
        assert_eq!(parsed(": ord"), Err(1));
        assert_eq!(parsed(""), Ok(CueWords::default()));
    }
}
