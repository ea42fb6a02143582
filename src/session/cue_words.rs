//! Cue words on the screen: the reviewer's file beside the project, else the starting list of the codebook.

use std::path::Path;

use crate::codebook;
use crate::domain::{Category, CategoryAnswer, Choice, CueWords, Language, Message, folding};
use crate::review::Reply;
use crate::store::{begin_cue_words, cue_words_file, read_cue_words};
use crate::words::Words;

/// Reads the cue words of a project.
pub(super) fn read(project: &Path, words: &Words) -> Reply {
    let file = || cue_words_file(project).to_string_lossy().into_owned();
    let read = match read_cue_words(project) {
        Ok(read) => read,
        Err(error) => {
            let message = Message::new("review-cues-unread").with("file", file());
            return Reply::Cues(Err(message.with("cause", &error)));
        }
    };
    let is_own = read.is_some();
    let text = read.unwrap_or_else(|| starting_lists(words));
    Reply::Cues(match CueWords::parse(&text, category_named) {
        Ok(cues) if is_own => Ok((cues, Message::new("review-cues-on"))),
        Ok(cues) => Ok((cues, Message::new("review-cues-on-starting"))),
        Err(line) => {
            Err(Message::new("review-cues-misspelt").with("file", file()).with("line", line))
        }
    })
}

/// Writes the starting list to the project's file, for the reviewer to edit, unless it is there already.
pub(super) fn begin(project: &Path, words: &Words) -> Reply {
    let file = cue_words_file(project);
    let named = |key| Message::new(key).with("file", file.to_string_lossy().as_ref());
    if file.symlink_metadata().is_ok() {
        return Reply::Noted(named("review-cues-file"));
    }
    let text = format!("# {}\n{}", words.get("review-cues-how"), starting_lists(words));
    match begin_cue_words(project, &text) {
        Ok(()) => Reply::Noted(named("review-cues-file")),
        Err(error) => {
            let message = named("review-cues-unwritten");
            Reply::Trouble(message.with("cause", &error))
        }
    }
}

/// Returns the lists that the codebook begins with, as a file has them. Norwegian reports are also read by those who have the
/// screen in English: there the lists have the words of both languages.
fn starting_lists(words: &Words) -> String {
    let is_english = words.language() == Language::English;
    let norwegian = is_english.then(|| Words::new(Language::Bokmal));
    let line = |category: Category| {
        let choice = Choice::Category(CategoryAnswer::Is(category));
        let name = codebook::short(words, choice).to_lowercase();
        let cues = [Some(words), norwegian.as_ref()].into_iter().flatten();
        let cues: Vec<String> = cues.map(|words| codebook::cues(words, category)).collect();
        format!("{name}: {}\n", cues.join(", "))
    };
    Category::ALL.map(line).concat()
}

/// Returns the category that has this name in one of the languages.
fn category_named(name: &str) -> Option<Category> {
    let name = folding::fold(name);
    let is_named = |category: Category| {
        let choice = Choice::Category(CategoryAnswer::Is(category));
        Language::ALL.into_iter().any(|language| {
            let words = Words::new(language);
            let names = [codebook::short(&words, choice), codebook::name(&words, choice)];
            names.iter().any(|known| folding::fold(known) == name)
        })
    };
    Category::ALL.into_iter().find(|category| is_named(*category))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_in_english_lights_up_words_of_norwegian_reports_too() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("demo.nybrott");
        let report = ["A makeshift ward.", "Tilbudet videreføres."].map(str::to_owned);
        let lit = |language| match read(&project, &Words::new(language)) {
            Reply::Cues(Ok((cues, _))) => cues.find(&report).len(),
            _ => 0,
        };
        assert_eq!(Language::ALL.map(lit), [1, 1, 2]);
    }
}
