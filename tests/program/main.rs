//! The program as people meet it: the real binary, in a real terminal and on a command line.
//!
//! Every test has a folder of its own with everything the program may look at in it; nothing of the
//! machine's own settings reaches it.

// Only these tests call these helpers, and a test that cannot go on panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod adjudicators;
mod agreement;
mod applying;
mod applying_refusals;
mod backups;
mod batch;
mod cells;
mod circles;
mod codebook_versions;
mod codebooks;
mod columns;
mod command_line;
mod corpus;
mod deliveries;
mod demo;
#[cfg(unix)]
mod disputed_rules;
mod doctor;
mod erasure;
mod export_command;
mod external_tools;
mod facet_counts;
mod facet_editions;
mod facets;
mod file_kinds;
mod foreign_sql;
mod handbook;
mod house;
mod house_english;
mod import_command;
mod installation;
mod keystrokes;
mod lapsed_rulings;
mod late_answers;
mod merging;
mod municipalities;
mod other_machines;
#[path = "../../src/import/tests/packing.rs"]
mod packing;
mod place;
mod plain;
mod privacy;
mod proposals;
mod report_figures;
mod report_on_screen;
mod report_page;
mod reports;
mod rounds;
#[cfg(unix)]
mod rounds_on_screen;
mod rounds_over_time;
mod rows_and_sheets;
mod rows_left_out;
mod rulings_in_files;
mod screen;
#[cfg(unix)]
mod sentences;
#[cfg(all(unix, feature = "team"))]
mod server_teams;
mod settled_cases;
mod settling;
mod settling_begun;
mod settling_by_lines;
mod settling_keys;
mod settling_parts;
mod several_sheets;
mod shares;
mod stderr;
#[cfg(unix)]
mod suggestions;
mod tables;
mod team_erasures;
mod team_folders;
mod team_on_screen;
mod team_rounds;
mod teams;
#[cfg(unix)]
mod training;
mod united_segments;
mod workbooks;

// A pseudo-terminal with signals: the screen is tried where there are such.
#[cfg(unix)]
mod crashes;
#[cfg(unix)]
mod disk_faults;
#[cfg(unix)]
mod exit;
#[cfg(unix)]
mod first_start;
#[cfg(unix)]
mod hostile;
#[cfg(unix)]
mod keyboard;
#[cfg(unix)]
mod killing;
#[cfg(unix)]
mod navigation;
#[cfg(unix)]
mod old_projects;
#[cfg(unix)]
mod reviewing;
#[cfg(unix)]
mod settings;
#[cfg(unix)]
mod sizes;
#[cfg(unix)]
mod undo_and_leaving;
#[cfg(unix)]
mod write_errors;

// Only here does the system hold a process to an amount of memory.
#[cfg(target_os = "linux")]
mod limits;
