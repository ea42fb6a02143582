//! What sentences call keys, where lines are typed.

/// What sentences call keys of the screen, and what is typed instead.
const TYPED_INSTEAD: [(&str, &str); 2] = [("Ctrl-Y", "U"), ("Esc", "-")];

/// Returns a sentence with what is typed in the place of the keys of the screen, where they are whole words.
pub(super) fn with_typed_keys(said: &str) -> String {
    let typed_for = |word: &str| TYPED_INSTEAD.iter().find(|(key, _)| *key == word);
    let is_within = |letter: char| letter.is_alphanumeric() || letter == '-';
    let ends = said.split_inclusive(|letter: char| !is_within(letter));
    let typed = ends.map(|part| {
        let word = part.trim_end_matches(|letter: char| !is_within(letter));
        typed_for(word)
            .map_or(part.to_owned(), |(_, typed)| format!("{typed}{}", &part[word.len()..]))
    });
    typed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_screen_are_named_as_they_are_typed_and_words_like_them_stay() {
        let said = "«Escape room på Esc-knappen»: Esc går tilbake, Ctrl-Y gjør om (Esc). Esc";
        let typed = "«Escape room på Esc-knappen»: - går tilbake, U gjør om (-). -";
        assert_eq!(with_typed_keys(said), typed);
    }
}
