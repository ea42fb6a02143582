//! Operators of other languages, where they would be read as words to look for: `date>2020`.

use super::names::{FilterKey, KEYS, header, meaning};

/// What compares in other languages.
pub(super) const SIGNS: [char; 5] = ['<', '>', '=', '≤', '≥'];

/// Returns how a comparison is written here; `None` where this is none.
pub(super) fn comparison(typed: &str) -> Option<String> {
    let at = typed.find(SIGNS)?;
    let (name, rest) = typed.split_at(at);
    let (name, minus) = name.strip_suffix('!').map_or((name, ""), |name| (name, "-"));
    let value = rest.trim_start_matches(SIGNS);
    let signs = &rest[..rest.len() - value.len()];
    let value = if value.is_empty() { "…" } else { value };
    let is_later = signs.contains(['>', '≥']);
    let is_earlier = signs.contains(['<', '≤']);
    let key = meaning(&KEYS, name);
    let is_compared = name.is_empty() || key == Some(&FilterKey::Date);
    let name = match (name, key, header(name)) {
        ("", _, _) if is_later || is_earlier => "date",
        ("", _, _) => "title",
        (name, Some(_), _) | (name, None, Some(_)) => name,
        _ => return None,
    };
    Some(match (is_compared, is_later, is_earlier) {
        (true, true, false) => format!("{minus}{name}:{value}.."),
        (true, false, true) => format!("{minus}{name}:..{value}"),
        _ => format!("{minus}{name}:{value}"),
    })
}
