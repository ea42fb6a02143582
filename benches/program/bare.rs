//! The least that such a program can do: a list, a text and an answer, read from SQLite, drawn by
//! the same library. What the program does beyond it is what it costs.

use std::io::{Write, stdout};
use std::path::Path;

use crossterm::event::{self, Event, KeyCode};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Constraint, Layout};
use ratatui::widgets::{List, Paragraph, Wrap};
use rusqlite::{Connection, params};

/// Makes the file that the bare program reads: what the imports of other programs make of a table.
pub fn fill(path: &Path, rows: impl Iterator<Item = (String, String)>) -> crate::Result<()> {
    let mut conn = Connection::open(path)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.execute("CREATE TABLE report (no INTEGER PRIMARY KEY, title TEXT, text TEXT)", [])?;
    let tx = conn.transaction()?;
    for (title, text) in rows {
        tx.prepare_cached("INSERT INTO report (title, text) VALUES (?1, ?2)")?
            .execute(params![title, text])?;
    }
    tx.commit()?;
    Ok(())
}

/// Runs until `q`: `j` and `k` move, a digit is shown.
pub fn run(path: &Path) -> crate::Result<()> {
    let conn = Connection::open(path)?;
    enable_raw_mode()?;
    let mut out = stdout();
    execute!(out, EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    let (mut no, mut answer) = (1_i64, ' ');
    loop {
        let first = (no - 10).max(1);
        let titles = conn
            .prepare_cached("SELECT title FROM report WHERE no >= ?1 ORDER BY no LIMIT 20")?
            .query_map([first], |row| row.get::<_, String>(0))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let text: String = conn
            .prepare_cached("SELECT text FROM report WHERE no = ?1")?
            .query_row([no], |row| row.get(0))?;
        queue!(out, BeginSynchronizedUpdate)?;
        terminal.draw(|frame| {
            let [left, right] = Layout::horizontal([Constraint::Length(30), Constraint::Fill(1)])
                .areas(frame.area());
            let [right, below] =
                Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(right);
            frame.render_widget(List::new(titles.iter().map(String::as_str)), left);
            frame.render_widget(Paragraph::new(text.as_str()).wrap(Wrap { trim: false }), right);
            frame.render_widget(Paragraph::new(answer.to_string()), below);
        })?;
        execute!(out, EndSynchronizedUpdate)?;
        out.flush()?;
        let Event::Key(key) = event::read()? else { continue };
        match key.code {
            KeyCode::Char('q') => break,
            KeyCode::Char('j') => no += 1,
            KeyCode::Char('k') => no = (no - 1).max(1),
            KeyCode::Char(digit) => answer = digit,
            _ => {}
        }
    }
    execute!(out, LeaveAlternateScreen)?;
    disable_raw_mode()?;
    Ok(())
}
