//! The keys that sentences name: `{ -key-undo }` in a word file is the key of the command `undo` as it is bound.

use std::fmt::Write as _;

/// The commands whose keys sentences name, with the keys of a reviewer who has bound none.
pub const NAMED_KEYS: [(&str, &str); 32] = [
    ("undo", "u"),
    ("redo", "Ctrl-Y"),
    ("later", "s"),
    ("quit", "q"),
    ("flag", "f"),
    ("mark", "x"),
    ("note", "m"),
    ("history", "h"),
    ("fields", "i"),
    ("leave-out-finished", "o"),
    ("range", "v"),
    ("next-case", "j"),
    ("previous-case", "k"),
    ("next-hit", "n"),
    ("previous-hit", "N"),
    ("search", "/"),
    ("filter", "F"),
    ("worklists", "W"),
    ("queue", "l"),
    ("codebook", "c"),
    ("fold-rules", "F2"),
    ("cue-words", "F4"),
    ("kept", "r"),
    ("export", "e"),
    ("keys", "?"),
    ("palette", ":"),
    ("barometer", "B"),
    ("agreement", "A"),
    ("settle", "C"),
    ("settle-rule", "R"),
    ("differences", "d"),
    ("rules", "T"),
];

/// Returns a word file in which each key is a term: its name, and how it is shown.
pub(super) fn terms<'a>(keys: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    keys.fold(String::new(), |mut terms, (command, key)| {
        let key = key.replace(['\\', '"'], "");
        // Writing to a string cannot fail.
        let _ = writeln!(terms, "-key-{command} = {{ \"{key}\" }}");
        terms
    })
}
