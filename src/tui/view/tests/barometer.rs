//! The page of the barometer, at the sizes at which people work.

use super::scenes::{at_work, draw_on, drawn, rows, words};
use crate::domain::Interval;
use crate::domain::barometer::{
    Barometer, Design, DrawOrigin, DrawnSample, Figure, FigureGroup, FigureRow, FigureTable,
    ShareFigure, TableId, TableSuppression,
};
use crate::domain::{
    CaseNo, Category, CategoryAnswer, CountedBar, FacetWord, SectorOrigins, Verdict,
};
use crate::review::tests::sitting::Sitting;
use crate::review::{Effect, RecentWork, Reply, StoreEffect};
use crate::tui::{Ground, Keymap, Screen, Signs, Theme, ThemeName};
use crate::words::Language;

fn figure(count: usize, share: f64) -> Figure {
    let interval = Some(Interval { low: share - 0.06, high: share + 0.06 });
    let share = ShareFigure { share, interval, method: "wilson", error: None, effective: None };
    Figure { count: Some(count), share: Some(share) }
}

fn table(
    id: TableId,
    values: &[&'static str],
    rows: Vec<(FigureGroup, Vec<Figure>)>,
) -> FigureTable {
    let row = |(group, cells)| FigureRow { group, cases: 400, base: Some(200), cells };
    FigureTable {
        id,
        values: values.iter().map(|id| FacetWord::known(id)).collect(),
        rows: rows.into_iter().map(row).collect(),
        suppression: TableSuppression::Cells,
        read_otherwise: Vec::new(),
    }
}

/// Two hundred of 1,234 cases, drawn, in three tables; a county in which small counts are hidden.
pub(super) fn barometer() -> Box<Barometer> {
    let verdicts = vec![figure(138, 0.69), figure(40, 0.2), figure(22, 0.11)];
    let verdict = ["innovation", "not_innovation", "undetermined"];
    let categories = ["emergency", "preparedness", "long_term", "unclear"];
    let of_category = vec![figure(62, 0.31), figure(40, 0.2), figure(80, 0.4), figure(18, 0.09)];
    let named = |name: &str| FigureGroup::Named(name.to_owned());
    let hidden = vec![Figure::default(), Figure::default(), figure(0, 0.0)];
    let counties = vec![
        (named("Trøndelag"), vec![figure(60, 0.6), figure(40, 0.4), Figure::default()]),
        (named("Møre og Romsdal med et langt navn\u{1b}[2J 漢字"), hidden),
    ];
    let origin = DrawOrigin { round: "hoved".to_owned(), seed: "2026".to_owned(), draws: (1, 1) };
    let sample = DrawnSample {
        population: 1_234,
        drawn: 200,
        strata: None,
        adjustment: None,
        is_open: false,
        origin,
    };
    Box::new(Barometer {
        design: Design::Drawn(sample),
        cases: 1_234,
        done: 200,
        innovations: 138,
        several: 40,
        disputed: 3,
        hidden: 0,
        period: None,
        unknown_sectors: 0,
        sectors_from: SectorOrigins::default(),
        threshold: Some(5),
        one_place: None,
        tables: vec![
            table(TableId::Verdict, &verdict, vec![(FigureGroup::All, verdicts)]),
            table(TableId::Category, &categories, vec![(FigureGroup::All, of_category)]),
            table(TableId::County, &["innovation", "other", "not_classified"], counties),
        ],
    })
}

fn shown(language: Language, keys: &str) -> Sitting {
    at_work(language)
        .keys("B")
        .arrives(Reply::Barometer(barometer(), RecentWork { today: 12, week: 40 }))
        .keys(keys)
}

#[test]
fn what_is_known_is_shown_while_the_rest_is_counted() {
    let work = RecentWork { today: 12, week: 40 };
    let page =
        |sitting: &Sitting| rows(&drawn(&sitting.state, Language::English, 80, 24)).join("\n");
    let begun = at_work(Language::English).keys("B").arrives(Reply::BarometerBegun(barometer()));
    let text = page(&begun);
    assert!(text.contains("138 · 69%") && text.contains("Counting …"), "{text}");
    assert!(!text.contains("classified 12 cases today"), "{text}");
    let whole = begun.arrives(Reply::Barometer(barometer(), work));
    let text = page(&whole);
    assert!(!text.contains("Counting …") && text.contains("classified 12 cases today"), "{text}");
    let again = page(&whole.keys("Esc B"));
    assert!(again.contains("138 · 69%") && again.contains("Counting …"), "{again}");
}

#[test]
fn bars_have_their_numbers_and_their_intervals() {
    let page = rows(&drawn(&shown(Language::Bokmal, "").state, Language::Bokmal, 80, 24));
    let text = page.join("\n");
    assert!(text.contains("1/3 Konklusjon · Av 200 klassifiserte saker"), "{text}");
    let innovation = page.iter().position(|line| line.contains("Innovasjon ")).unwrap();
    assert!(
        page[innovation].contains('█') && page[innovation].contains("138 · 69\u{a0}%"),
        "{text}"
    );
    assert!(page[innovation + 1].contains('├') && page[innovation + 1].contains('┤'), "{text}");
    assert!(text.contains("Runde «hoved», frø 2026."), "{text}");
    let second = drawn(&shown(Language::Bokmal, "Tab").state, Language::Bokmal, 80, 24);
    assert!(rows(&second).join("\n").contains("2/3 Kategori"));
    let last = drawn(&shown(Language::Bokmal, "Shift-Tab").state, Language::Bokmal, 80, 24);
    let last = rows(&last).join("\n");
    // The number of all cases there would be taken for what the share of a county is a share of.
    let heading = "3/3 Fylker · Innovasjoner, også i prosent av de klassifiserte sakene i raden";
    assert!(last.contains(heading), "{last}");
    assert!(last.contains(" :"), "{last}");
    let table = drawn(&shown(Language::Bokmal, "Shift-Tab t").state, Language::Bokmal, 80, 24);
    let table = rows(&table).join("\n");
    assert!(table.contains("3/3 Fylker · Av 200 klassifiserte saker"), "{table}");
}

#[test]
fn bars_of_months_say_of_how_many_cases_they_are_and_nothing_of_shares() {
    let mut found = barometer();
    let few = Figure { count: Some(3), share: None };
    let month = (FigureGroup::Named("2020-04".to_owned()), vec![few]);
    found.tables.push(table(TableId::Month, &["emergency"], vec![month]));
    let page = |keys: &str| {
        let reply = Reply::Barometer(found.clone(), RecentWork { today: 1, week: 1 });
        let sitting = at_work(Language::Bokmal).keys("B").arrives(reply).keys(keys);
        rows(&drawn(&sitting.state, Language::Bokmal, 80, 40)).join("\n")
    };
    let (bars, figures) = (page("Shift-Tab"), page("Shift-Tab t"));
    assert!(bars.contains("4/4 Rapportens måned · Av 1\u{a0}234 saker"), "{bars}");
    let few = "Der færre enn ti saker er klassifisert";
    assert!(!bars.contains(few) && figures.contains(few), "{bars}{figures}");
}

#[test]
fn one_key_shows_the_same_in_figures() {
    // The first row has the bar of what is done.
    let page = rows(&drawn(&shown(Language::English, "t").state, Language::English, 80, 24));
    let text = page[1..].join("\n");
    assert!(text.contains("Innovation           138    69%        63–75%"), "{text}");
    assert!(!text.contains('█'), "{text}");
    let again = drawn(&shown(Language::English, "t t").state, Language::English, 80, 24);
    assert!(rows(&again)[1..].join("\n").contains('█'));
}

#[test]
fn a_small_window_has_labels_above_their_bars() {
    let page = rows(&drawn(&shown(Language::Bokmal, "").state, Language::Bokmal, 40, 10));
    let innovation = page.iter().position(|line| line.contains("Innovasjon")).unwrap();
    assert!(page[innovation].contains("138 · 69\u{a0}%"), "{page:?}");
    assert!(page[innovation + 1].contains("████"), "{page:?}");
}

#[test]
fn without_blocks_and_colours_it_says_the_same() {
    let theme = Theme::new(ThemeName::Colourless, Ground::Dark);
    let mut screen = Screen::new(words(Language::Bokmal), theme, Keymap::default());
    screen.set_signs(Signs::Ascii);
    let state = shown(Language::Bokmal, "").state;
    let text = rows(&draw_on(&mut screen, &state, 80, 24)).join("\n");
    assert!(text.contains("####") && text.contains('[') && text.contains(']'), "{text}");
    assert!(!text.contains('█') && !text.contains('├'), "{text}");
}

#[test]
fn until_the_cases_are_counted_the_page_says_so() {
    let page = drawn(&at_work(Language::English).keys("B").state, Language::English, 80, 24);
    assert!(rows(&page).join("\n").contains("Counting"));
}

#[test]
fn enter_on_a_bar_opens_its_cases() {
    let counted = |table, group, value: Option<&'static str>| {
        let value = value.map(FacetWord::known);
        Effect::Store(StoreEffect::ReadBar(CountedBar { table, group, value }))
    };
    shown(Language::English, "Down Enter").asks(&counted(
        TableId::Verdict,
        FigureGroup::All,
        Some("not_innovation"),
    ));
    let trondelag = FigureGroup::Named("Trøndelag".to_owned());
    shown(Language::English, "Shift-Tab Enter").asks(&counted(
        TableId::County,
        trondelag,
        Some("innovation"),
    ));
    let hidden = shown(Language::English, "Shift-Tab Down Enter");
    let text = rows(&drawn(&hidden.state, Language::English, 80, 24)).join("\n");
    assert!(text.contains("This count is not shown"), "{text}");
    // The last bar is the last, and figures are read, not opened.
    let still = shown(Language::English, "Down Down Down Down Enter");
    still.asks(&counted(TableId::Verdict, FigureGroup::All, Some("undetermined")));
    let cases = Reply::BarCases {
        name: "Verdict: Undetermined".to_owned(),
        cases: vec![CaseNo(2), CaseNo(3)],
    };
    let listed = shown(Language::English, "Down Enter").arrives(cases.clone());
    let text = rows(&drawn(&listed.state, Language::English, 80, 24)).join("\n");
    assert!(text.contains("Verdict: Undetermined"), "{text}");
    let closed = shown(Language::English, "Down Enter Esc").arrives(cases);
    let text = rows(&drawn(&closed.state, Language::English, 80, 24)).join("\n");
    assert!(!text.contains("Verdict: Undetermined"), "{text}");
}

#[test]
fn the_keys_say_of_each_page_what_looking_for_something_does_there() {
    let sections = |sitting: Sitting| {
        let lines = rows(&drawn(&sitting.state, Language::English, 100, 200));
        let at = |heading: &str| lines.iter().position(|line| line.contains(heading)).unwrap();
        let (page, case) = (at("On a page"), at("In the case"));
        (lines[page..case].join("\n"), lines[case..].join("\n"))
    };
    let of_cases = "Search titles, municipalities and ids";
    let (page, case) = sections(shown(Language::English, "?"));
    assert!(!page.contains("Search") && !page.contains("hit"), "{page}");
    assert!(case.contains(of_cases) && case.contains("Next hit"), "{case}");
    let (page, case) = sections(at_work(Language::English).keys("c ?"));
    assert!(page.contains("Search the codebook") && page.contains("Next hit"), "{page}");
    assert!(!page.contains(of_cases) && case.contains(of_cases), "{page}{case}");
}

#[test]
fn the_chosen_bar_is_in_sight_and_lit() {
    let sitting = shown(Language::Bokmal, "Down Down");
    let buffer = drawn(&sitting.state, Language::Bokmal, 40, 10);
    let page = rows(&buffer);
    let line = page.iter().position(|line| line.contains("Uavklart")).unwrap();
    let row = u16::try_from(line).unwrap();
    let other = page.iter().position(|line| line.contains("Ikke innovasjon"));
    assert_ne!(other, Some(line));
    let column = u16::try_from(page[line].find("Uavklart").unwrap()).unwrap();
    let above = buffer[(column, row.saturating_sub(2))].style();
    assert_ne!(buffer[(column, row)].style(), above, "{page:?}");
}

#[test]
fn the_page_says_how_much_was_done_today_and_this_week() {
    let page = rows(&drawn(&shown(Language::Bokmal, "").state, Language::Bokmal, 100, 30));
    let text = page.join("\n");
    assert!(
        text.contains("Du har klassifisert 12 saker i dag og 40 de siste sju dagene."),
        "{text}"
    );
}

#[test]
fn beside_a_list_the_page_says_that_all_cases_are_counted() {
    let said = "All cases are counted here, not only the 2 in the list.";
    let page = |sitting: &Sitting| {
        rows(&drawn(&sitting.state, Language::English, 80, 24)).join("\n").contains(said)
    };
    let cases =
        || Reply::BarCases { name: "Undetermined".to_owned(), cases: vec![CaseNo(2), CaseNo(3)] };
    let listed = shown(Language::English, "").arrives(cases());
    assert!(page(&listed.clone().keys("B")));
    assert!(!page(&listed.keys("Esc B")));
    assert!(!page(&shown(Language::English, "")));
}

#[test]
fn why_counts_are_left_out_is_explained_once() {
    let page = |rows_left: usize| {
        let mut found = barometer();
        found.tables[0].suppression = TableSuppression::Nothing;
        found.tables[1].suppression = TableSuppression::Nothing;
        let table = &mut found.tables[2];
        table.suppression = TableSuppression::AllButTotals;
        table.rows.truncate(rows_left);
        let sitting = at_work(Language::English).keys("B");
        let sitting = sitting.arrives(Reply::Barometer(found, RecentWork { today: 1, week: 1 }));
        rows(&drawn(&sitting.keys("Shift-Tab").state, Language::English, 120, 40)).join("\n")
    };
    let said = page(2);
    assert_eq!(said.matches("counts below 5").count(), 1, "{said}");
    assert!(said.contains("“:” stands for a count"), "{said}");
    let said = page(0);
    assert_eq!(said.matches("counts below 5").count(), 1, "{said}");
    assert!(said.contains("This table is left out") && !said.contains("“:”"), "{said}");
}

#[test]
fn what_is_missing_in_tables_beside_the_page_is_explained_where_it_is_first_seen() {
    let mut found = barometer();
    found.tables[0].suppression = TableSuppression::Nothing;
    found.tables[1].suppression = TableSuppression::Nothing;
    let sitting = at_work(Language::English).keys("B");
    let sitting = sitting.arrives(Reply::Barometer(found, RecentWork { today: 1, week: 1 }));
    let page = rows(&drawn(&sitting.state, Language::English, 200, 50));
    let said: Vec<usize> =
        (0..page.len()).filter(|row| page[*row].contains("“:” stands")).collect();
    let counties = page.iter().position(|row| row.contains("3/3")).unwrap();
    assert!(said.len() == 1 && said[0] > counties, "{}", page.join("\n"));
}

#[test]
fn reading_on_is_offered_where_not_all_is_in_sight() {
    let last = |width, height| {
        let sitting = shown(Language::English, "");
        rows(&drawn(&sitting.state, Language::English, width, height)).pop().unwrap()
    };
    assert!(last(120, 16).contains("Space read on"), "{}", last(120, 16));
    assert!(!last(200, 50).contains("read on"), "{}", last(200, 50));
}

#[test]
fn further_tables_are_below_and_beside_the_one_in_focus_as_long_as_they_are_whole() {
    let screen = |width, height| {
        let sitting = shown(Language::Bokmal, "");
        rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n")
    };
    let headings = |text: &str| ["1/3", "2/3", "3/3"].map(|place| text.contains(place));
    assert_eq!(headings(&screen(200, 50)), [true; 3]);
    assert_eq!(headings(&screen(120, 40)), [true; 3]);
    assert_eq!(headings(&screen(120, 34)), [true, true, false]);
    assert_eq!(headings(&screen(80, 24)), [true, false, false]);
    assert_eq!(headings(&screen(200, 16)), [true, true, false]);
    // Behind the last line of a table there is nothing to read on to.
    let several: Vec<_> = (24..40).map(|height| screen(100, height)).collect();
    let several = several.iter().filter(|page| headings(page)[1]);
    assert_eq!(several.filter(|page| page.contains("til: mellomrom")).count(), 0);
}

#[test]
fn bars_begin_and_their_numbers_end_in_the_same_columns_in_every_table() {
    let page = rows(&drawn(&shown(Language::English, "").state, Language::English, 120, 40));
    let place = |row: &String, sign: char| row.chars().position(|letter| letter == sign);
    let bars: Vec<_> = page[1..].iter().filter(|row| row.contains('█')).collect();
    assert!(bars.len() > 6, "{}", page.join("\n"));
    for sign in ['█', '%'] {
        let places: Vec<_> = bars.iter().map(|row| place(row, sign)).collect();
        assert!(places.iter().all(|place| *place == places[0]), "{sign} {}", page.join("\n"));
    }
}

#[test]
fn a_bar_has_the_colour_of_its_verdict_or_category() {
    let sitting = shown(Language::English, "");
    let theme = Theme::new(ThemeName::Terminal, Ground::Dark);
    let mut screen = Screen::new(words(Language::English), theme, Keymap::default());
    let buffer = draw_on(&mut screen, &sitting.state, 120, 40);
    let colour = |label: &str| {
        let y = rows(&buffer).iter().position(|row| row.contains(label)).unwrap();
        let blocks = buffer.content().chunks(120).nth(y).unwrap();
        blocks.iter().find(|cell| cell.symbol() == "█").unwrap().fg
    };
    assert_eq!(Some(colour("Not an innovation")), theme.sign(Verdict::NotInnovation).fg);
    let emergency = CategoryAnswer::Is(Category::Emergency);
    assert_eq!(Some(colour("Emergency innovation")), theme.category_bar(emergency).fg);
}

#[test]
fn how_many_cases_there_are_is_called_shown_in_figures_and_not_beside_bars() {
    for (suppression, totals) in [
        (TableSuppression::Cells, "Hvor mange saker det er, vises."),
        (TableSuppression::AllButTotals, "Her vises bare hvor mange saker det er."),
    ] {
        let mut found = barometer();
        found.tables[2].suppression = suppression;
        let sitting = at_work(Language::Bokmal).keys("B");
        let county = sitting
            .arrives(Reply::Barometer(found, RecentWork { today: 1, week: 1 }))
            .keys("Tab Tab");
        let said =
            |sitting: &Sitting| rows(&drawn(&sitting.state, Language::Bokmal, 120, 40)).join(" ");
        let (bars, figures) = (said(&county), said(&county.clone().keys("t")));
        assert!(bars.contains("ikke offentliggjøres") && !bars.contains(totals), "{bars}");
        assert!(figures.contains(totals), "{figures}");
    }
}
