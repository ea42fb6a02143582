//! What a frame costs, beside one in which nothing is drawn.

use std::io;

use divan::Bencher;
use nybrott::domain::{CaseNo, CaseRecord, Moment, NextCase, OpenCase, Reviewer, Standing, Tally};
use nybrott::review::{Reply, Setup, State, Via, update};
use nybrott::tui::{Ground, Keymap, Screen, Theme, ThemeName};
use nybrott::words::{Language, Words};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::records;

/// Columns and rows of terminals.
const SIZES: [(u16, u16); 3] = [(80, 24), (100, 30), (200, 50)];

fn terminal((width, height): (u16, u16)) -> Terminal<CrosstermBackend<io::Sink>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    let backend = CrosstermBackend::new(io::sink());
    Terminal::with_options(backend, TerminalOptions { viewport }).expect("a terminal")
}

/// Returns the replies that open a case: the case, and the rows around it.
fn opened(no: i64, cases: &[CaseRecord]) -> [Reply; 2] {
    let open = |no: i64| {
        let record = &cases[usize::try_from(no - 1).expect("a number from 1")];
        OpenCase {
            no: CaseNo(no),
            case: record.case.clone(),
            hash: record.text_sha256,
            standing: Standing::default(),
            proposed_county: None,
        }
    };
    let via = Via::Next(NextCase::Unclassified(CaseNo(no)));
    let rows = (no..no + 100).map(|no| open(no).row()).collect();
    [Reply::Opened(Box::new(open(no)), via), Reply::Rows(rows)]
}

fn state(cases: &[CaseRecord]) -> State {
    let reviewer = Reviewer::new("kvam").expect("a name");
    let setup = Setup::new(reviewer, Language::English);
    State::new(setup, cases.len().try_into().expect("a few"), Tally::default())
}

fn screen() -> Screen {
    Screen::new(
        Words::new(Language::Bokmal),
        Theme::new(ThemeName::Terminal, Ground::Dark),
        Keymap::default(),
    )
}

/// Nothing is drawn, and nothing has changed.
#[divan::bench(args = SIZES)]
fn empty(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let mut terminal = terminal(size);
    bencher.bench_local(|| terminal.draw(|_| {}).map(|_| ()).expect("a frame"));
}

/// All of the screen is drawn, and nothing has changed.
#[divan::bench(args = SIZES)]
fn unchanged(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let cases = records();
    let (mut terminal, mut screen, mut state) = (terminal(size), screen(), state(&cases));
    for action in opened(1, &cases) {
        update(&mut state, action, Moment::from_millis(0));
    }
    bencher.bench_local(|| {
        terminal.draw(|frame| screen.draw(&state, frame)).map(|_| ()).expect("a frame");
    });
}

/// Another case is opened before each frame.
#[divan::bench(args = SIZES)]
fn next_case(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let cases = records();
    let (mut terminal, mut screen, mut state) = (terminal(size), screen(), state(&cases));
    let mut no = 0;
    bencher.bench_local(|| {
        no = no % 800 + 1;
        for action in opened(no, &cases) {
            update(&mut state, action, Moment::from_millis(0));
        }
        terminal.draw(|frame| screen.draw(&state, frame)).map(|_| ()).expect("a frame");
    });
}
