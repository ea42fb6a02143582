//! The colours of a page and its pictures, on white and on a dark ground, as one style sheet.

/// A colour with its name in the style sheet, on white and on a dark ground.
struct Colour {
    name: &'static str,
    light: &'static str,
    dark: &'static str,
}

const fn colour(name: &'static str, light: &'static str, dark: &'static str) -> Colour {
    Colour { name, light, dark }
}

/// The ground, texts, lines, and the fills of bars; neighbours in a stacked bar differ by 3:1 at least.
const COLOURS: [Colour; 8] = [
    colour("ground", "#ffffff", "#121212"),
    colour("text", "#1a1a1a", "#ededed"),
    colour("faint", "#4d4d4d", "#b8b8b8"),
    colour("line", "#767676", "#8c8c8c"),
    colour("link", "#0b4f8a", "#8cc4f5"),
    colour("a", "#4a7fb5", "#4a7fb5"),
    colour("b", "#2b2b2b", "#e8e8e8"),
    colour("c", "#b3701a", "#b3701a"),
];

/// What every picture needs besides colours.
const OF_PICTURES: &str = "svg text{fill:var(--text);font:20px system-ui,sans-serif}\
svg .a{fill:var(--a)}svg .b{fill:var(--b)}svg .c{fill:var(--c)}\
svg .axis{stroke:var(--line);stroke-width:1}\
svg .whisker{stroke:var(--text);stroke-width:3}";

/// Returns the style sheet of a picture that is a file of its own.
pub(super) fn of_picture() -> String {
    format!("{}{OF_PICTURES}", variables())
}

/// Returns the style sheet of a page with pictures.
pub(super) fn of_page() -> String {
    let page = include_str!("page.css").lines().collect::<String>();
    format!("{}{OF_PICTURES}{page}", variables())
}

fn variables() -> String {
    let all = |of: fn(&Colour) -> &'static str| {
        COLOURS
            .iter()
            .fold(String::new(), |all, colour| all + "--" + colour.name + ":" + of(colour) + ";")
    };
    let (light, dark) = (all(|colour| colour.light), all(|colour| colour.dark));
    format!(
        ":root{{color-scheme:light dark;{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of WCAG 2.1.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn texts_and_bars_stand_out_on_both_grounds() {
        for of in [|colour: &Colour| colour.light, |colour: &Colour| colour.dark] {
            let by = |name: &str| of(COLOURS.iter().find(|colour| colour.name == name).unwrap());
            for text in ["text", "faint", "link"] {
                assert!(contrast(by(text), by("ground")) >= 4.5, "{text}");
            }
            for (one, other) in [
                ("a", "ground"),
                ("b", "ground"),
                ("c", "ground"),
                ("line", "ground"),
                ("a", "b"),
                ("b", "c"),
                ("text", "a"),
            ] {
                let found = contrast(by(one), by(other));
                assert!(found >= 3.0, "{one} on {other}: {found}");
            }
        }
    }
}
