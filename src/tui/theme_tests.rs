use ratatui::style::{Color, Modifier, Style};

use super::{Ground, Theme, ThemeName};
use crate::domain::{Category, CategoryAnswer, Verdict};

type Rgb = (u8, u8, u8);

/// The sixteen colours of a terminal, by their numbers.
type Palette = [Rgb; 16];

/// xterm's own.
const XTERM: Palette = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

/// Campbell, of Windows Terminal.
const CAMPBELL: Palette = [
    (12, 12, 12),
    (197, 15, 31),
    (19, 161, 14),
    (193, 156, 0),
    (0, 55, 218),
    (136, 23, 152),
    (58, 150, 221),
    (204, 204, 204),
    (118, 118, 118),
    (231, 72, 86),
    (22, 198, 12),
    (249, 241, 165),
    (59, 120, 255),
    (180, 0, 158),
    (97, 214, 214),
    (242, 242, 242),
];

/// Basic, of macOS Terminal.
const MACOS: Palette = [
    (0, 0, 0),
    (194, 54, 33),
    (37, 188, 36),
    (173, 173, 39),
    (73, 46, 225),
    (211, 56, 211),
    (51, 187, 200),
    (203, 204, 205),
    (129, 131, 131),
    (252, 57, 31),
    (49, 231, 34),
    (234, 236, 35),
    (88, 51, 255),
    (249, 53, 248),
    (20, 240, 240),
    (233, 235, 235),
];

/// What WCAG 2.1 asks of text (1.4.3) and of parts of a picture (1.4.11).
const TEXT: f64 = 4.5;
const CHIP: f64 = 3.0;

fn indexed(index: u8, palette: &Palette) -> Rgb {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match index {
        0..=15 => palette[usize::from(index)],
        16..=231 => {
            let cell = usize::from(index - 16);
            (STEPS[cell / 36], STEPS[cell / 6 % 6], STEPS[cell % 6])
        }
        232..=255 => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

fn rgb(colour: Color, palette: &Palette) -> Option<Rgb> {
    let index = match colour {
        Color::Reset => return None,
        Color::Indexed(index) => index,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Rgb(..) => panic!("a theme uses the terminal's colours"),
    };
    Some(indexed(index, palette))
}

/// The relative luminance of WCAG 2.1.
fn luminance((red, green, blue): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every role with its name and what it has to reach; a new one cannot be left out.
fn roles(theme: &Theme) -> Vec<(String, Style, f64)> {
    let Theme {
        name: _,
        text,
        muted,
        strong,
        accent,
        bar,
        chosen,
        warning,
        mark,
        hit,
        chip,
        categories,
        blocks,
        verdicts,
        signs,
    } = *theme;
    let named = |names: &[&str], styles: &[Style], wanted: f64| {
        let roles = names.iter().zip(styles);
        roles.map(|(name, style)| ((*name).to_owned(), *style, wanted)).collect::<Vec<_>>()
    };
    let texts = named(
        &[
            "text", "muted", "strong", "accent", "bar", "warning", "mark", "hit", "yes", "no",
            "open",
        ],
        &[text, muted, strong, accent, bar, warning, mark, hit, signs[0], signs[1], signs[2]],
        TEXT,
    );
    let filled = texts.iter().map(|(name, style, wanted)| {
        (format!("{name} in the row in focus"), theme.on_chosen(*style), *wanted)
    });
    let filled: Vec<_> = filled.collect();
    let categories =
        named(&["emergency", "preparedness", "long-term", "unclear"], &categories, CHIP);
    let blocks = named(
        &["bar of emergency", "of preparedness", "of long-term", "of unclear"],
        &blocks,
        CHIP,
    );
    let verdicts = named(&["chip of yes", "chip of no", "chip of open"], &verdicts, CHIP);
    let rest = [named(&["chosen"], &[chosen], TEXT), named(&["chip"], &[chip], CHIP)].concat();
    [texts, filled, categories, blocks, verdicts, rest].concat()
}

#[test]
fn every_role_can_be_read_on_black_and_on_white_in_the_palettes_of_three_terminals() {
    const BLACK: Rgb = (0, 0, 0);
    const WHITE: Rgb = (255, 255, 255);
    let grounds = [
        (Ground::Dark, BLACK, WHITE),
        (Ground::Light, WHITE, BLACK),
        (Ground::Unknown, BLACK, WHITE),
        (Ground::Unknown, WHITE, BLACK),
    ];
    for name in ThemeName::ALL {
        for (ground, back, front) in grounds {
            for (terminal, palette) in
                [("xterm", &XTERM), ("Campbell", &CAMPBELL), ("macOS", &MACOS)]
            {
                for (role, style, wanted) in roles(&Theme::new(name, ground)) {
                    let fg = style.fg.and_then(|fg| rgb(fg, palette)).unwrap_or(front);
                    let bg = style.bg.and_then(|bg| rgb(bg, palette)).unwrap_or(back);
                    let reached = contrast(fg, bg);
                    assert!(
                        reached >= wanted,
                        "{} on {ground:?} in {terminal}: {role} has {reached:.2}, not {wanted}",
                        name.as_str()
                    );
                }
            }
        }
    }
}

#[test]
fn on_white_a_flag_is_no_no_and_an_innovation_is_not_what_is_in_focus() {
    for name in [ThemeName::Terminal, ThemeName::Light] {
        let theme = Theme::new(name, Ground::Light);
        let (yes, no) = (theme.sign(Verdict::Innovation), theme.sign(Verdict::NotInnovation));
        assert_ne!(theme.mark.fg, no.fg, "{}", name.as_str());
        assert_ne!(theme.warning.fg, no.fg, "{}", name.as_str());
        assert_ne!(theme.accent.fg, yes.fg, "{}", name.as_str());
    }
}

#[test]
fn a_bar_has_the_colour_of_its_chip_and_no_other_of_the_same_page() {
    let categories = Category::ALL.map(CategoryAnswer::Is);
    for (name, ground) in [
        (ThemeName::Terminal, Ground::Dark),
        (ThemeName::Terminal, Ground::Light),
        (ThemeName::Dark, Ground::Dark),
        (ThemeName::Light, Ground::Light),
    ] {
        let theme = Theme::new(name, ground);
        for category in categories {
            let bar = theme.category_bar(category).fg;
            let place = format!("{} on {ground:?}", name.as_str());
            assert_eq!(bar, theme.category(category).bg, "{place}");
            assert_ne!(bar, theme.verdict_bar(Verdict::Undetermined).fg, "{place}");
        }
    }
}

#[test]
fn what_is_in_force_does_not_have_the_colour_of_an_answer() {
    let categories = Category::ALL.map(CategoryAnswer::Is).into_iter();
    let categories: Vec<_> = categories.chain([CategoryAnswer::Unclear]).collect();
    for (name, ground) in [
        (ThemeName::Terminal, Ground::Dark),
        (ThemeName::Terminal, Ground::Light),
        (ThemeName::Dark, Ground::Dark),
    ] {
        let theme = Theme::new(name, ground);
        for category in &categories {
            assert_ne!(theme.category(*category).bg, theme.chip.bg, "{}", name.as_str());
        }
    }
}

#[test]
fn no_blue_and_no_orange_has_two_meanings() {
    for ground in [Ground::Dark, Ground::Light] {
        let theme = Theme::new(ThemeName::BlueOrange, ground);
        let category = |category| theme.category(CategoryAnswer::Is(category));
        for (which, (word, of_verdict, of_category)) in [
            ("blue", (theme.accent, Verdict::Innovation, Category::Preparedness)),
            ("orange", (theme.warning, Verdict::NotInnovation, Category::Emergency)),
        ] {
            let chip = theme.verdict(of_verdict).bg;
            let sign = theme.sign(of_verdict).fg;
            let category = category(of_category).bg;
            for (one, other) in [(word.fg, sign), (word.fg, category), (chip, category)] {
                assert_ne!(one, other, "{which} on {ground:?}");
            }
            assert_ne!(word.fg, chip, "{which} on {ground:?}");
        }
        assert_eq!(theme.mark.fg, theme.warning.fg, "both need attention");
    }
}

#[test]
fn themes_without_colours_have_none() {
    for name in [ThemeName::HighContrast, ThemeName::Colourless] {
        for (role, style, _) in roles(&Theme::new(name, Ground::Dark)) {
            assert_eq!((style.fg, style.bg), (None, None), "{}: {role}", name.as_str());
        }
        let theme = Theme::new(name, Ground::Dark);
        let emergency = theme.category(CategoryAnswer::Is(Category::Emergency));
        for chosen in [theme.chosen, emergency, theme.verdict(Verdict::Innovation)] {
            assert!(chosen.add_modifier.contains(Modifier::REVERSED), "what is chosen is seen");
        }
    }
}

#[test]
fn a_chip_is_no_hole_in_the_row_in_focus() {
    for name in ThemeName::ALL {
        let theme = Theme::new(name, Ground::Dark);
        let chip = theme.on_chosen(theme.category(CategoryAnswer::Unclear));
        assert_eq!((chip.fg, chip.bg), (theme.chosen.fg, theme.chosen.bg), "{}", name.as_str());
    }
}

#[test]
fn nothing_is_dim_in_high_contrast_and_nothing_dim_is_reversed() {
    for name in ThemeName::ALL {
        for (role, style, _) in roles(&Theme::new(name, Ground::Dark)) {
            let dim = style.add_modifier.contains(Modifier::DIM);
            let reversed = style.add_modifier.contains(Modifier::REVERSED);
            assert!(!(dim && reversed), "{}: {role}", name.as_str());
            assert!(!(dim && name == ThemeName::HighContrast), "{role}");
        }
    }
}

#[test]
fn a_theme_is_known_by_its_name_and_by_that_of_version_0_1() {
    for name in ThemeName::ALL {
        assert_eq!(ThemeName::from_name(name.as_str()), Some(name));
    }
    assert_eq!(ThemeName::from_name("ansi"), Some(ThemeName::Terminal));
    assert_eq!(ThemeName::from_name("colour-blind"), Some(ThemeName::BlueOrange));
    assert_eq!(ThemeName::from_name("colourless"), Some(ThemeName::Colourless));
    assert_eq!(ThemeName::from_name("sepia"), None);
}
