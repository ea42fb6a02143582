//! Faults of the program itself, in a real terminal: there is no way to one through a correct program,
//! so this test program runs a session of its own in another process and lets it panic.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::sync::mpsc;
use std::thread;

use crossterm::event::KeyCode;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::*;
use crate::domain::{ImportRules, Moment, Reviewer, ToMessage as _, Viewer};
use crate::review::State;
use crate::store::Reader;
use crate::words::Language;
use crate::workflow;

/// Says where, and that this is the other process.
const FOLDER: &str = "NYBROTT_TEST_FOLDER";
const FAULT: &str = "NYBROTT_TEST_FAULT";

/// Part of a case, of a note and of a name: none of it may be shown.
const SECRETS: [&str; 3] = ["Rehabilitering", "ring pårørende", "kvam"];

/// What a session left behind that ended by a fault.
struct Left {
    folder: tempfile::TempDir,
    raw: String,
    /// What the other process says of the end.
    ending: String,
    terminal_before: String,
    terminal_after: String,
}

impl Left {
    fn by(fault: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let settings = |master: &dyn portable_pty::MasterPty| format!("{:?}", master.get_termios());
        let terminal_before = settings(&*pair.master);
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--exact", "session::tests::other_process", "--ignored", "--nocapture"]);
        command.env(FOLDER, folder.path());
        command.env(FAULT, fault);
        command.env("HOME", folder.path());
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
            command.env(name, folder.path().join("data"));
        }
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().unwrap();
        let (sender, output_read) = mpsc::channel();
        thread::spawn(move || {
            let mut raw = Vec::new();
            // At the end there is an error instead of an empty read, on some systems.
            let _ = output.read_to_end(&mut raw);
            sender.send(raw).unwrap();
        });
        child.wait().unwrap();
        let raw = String::from_utf8_lossy(&output_read.recv().unwrap()).into_owned();
        let ending = fs::read_to_string(folder.path().join("ending")).unwrap_or_default();
        let terminal_after = settings(&*pair.master);
        Self { folder, raw, ending, terminal_before, terminal_after }
    }

    /// What every such end must leave: a terminal as it was, and no word of a case.
    fn verify(&self) {
        let Self { raw, ending, terminal_before, terminal_after, .. } = self;
        assert_eq!(terminal_before, terminal_after, "{ending}\n{raw}");
        for (taken, given_back) in [
            ("\u{1b}[?1049h", "\u{1b}[?1049l"),
            ("\u{1b}[?2004h", "\u{1b}[?2004l"),
            ("\u{1b}[?25l", "\u{1b}[?25h"),
            ("\u{1b}[?1007l", "\u{1b}[?1007h"),
            ("\u{1b}[?2026h", "\u{1b}[?2026l"),
        ] {
            assert!(raw.rfind(given_back) > raw.rfind(taken), "{taken:?} is undone:\n{raw}");
        }
        let (_, after) = raw.rsplit_once("\u{1b}[?1049l").unwrap();
        for secret in SECRETS {
            assert!(
                !after.contains(secret) && !self.report().contains(secret),
                "{secret}\n{after}"
            );
        }
        assert!(ending.contains("cli-panicked file="), "{ending}");
    }

    /// The one report.
    fn report(&self) -> String {
        let folder = self.folder.path().join("data/nybrott");
        let reports: Vec<_> = fs::read_dir(&folder).unwrap().map(Result::unwrap).collect();
        assert_eq!(reports.len(), 1, "{reports:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(reports[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
            assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700);
        }
        fs::read_to_string(reports[0].path()).unwrap()
    }

    /// How many acts are in the project.
    fn acts(&self) -> usize {
        let mut count = 0;
        let each = &mut |_: &crate::domain::Event| {
            count += 1;
            true
        };
        let anyone = Viewer::new(Reviewer::new("leser").unwrap());
        let reader = Reader::open(&self.folder.path().join("p.nybrott")).unwrap();
        reader.events(&anyone, each).unwrap();
        count
    }
}

#[test]
fn a_panic_gives_the_terminal_back_saves_what_is_underway_and_quotes_no_one() {
    let left = Left::by("loop");
    left.verify();
    assert_eq!(left.acts(), 2, "the act that was counted and the one underway");
    let report = left.report();
    assert!(report.contains("session/tests.rs"), "where it was: {report}");
    assert!(report.contains("left out"), "{report}");
}

#[test]
fn a_panic_in_the_middle_of_a_frame_or_in_another_thread_does_too() {
    for fault in ["frame", "thread"] {
        let left = Left::by(fault);
        left.verify();
        assert_eq!(left.acts(), 2, "{fault}");
    }
}

#[test]
fn when_the_writer_itself_panics_what_is_underway_is_written_elsewhere() {
    let left = Left::by("writer");
    left.verify();
    assert_eq!(left.acts(), 2, "it panics when it has written, before it can say so");
    assert!(left.ending.contains("cli-rescued count=1"), "{}", left.ending);
    let files: Vec<String> = fs::read_dir(left.folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("unsaved"))
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let rescued = fs::read(left.folder.path().join(&files[0])).unwrap();
    let delivery =
        crate::import::read_bytes(&files[0], &rescued, &crate::import::Options::default()).unwrap();
    assert_eq!(delivery.records.len(), 1);
    let mut project = Project::open(&left.folder.path().join("p.nybrott")).unwrap();
    let origin = workflow::origin(Path::new(&files[0]), Moment::now());
    let rules = ImportRules { replace: true, ..ImportRules::default() };
    assert_eq!(project.import(&delivery.records, &origin, rules).unwrap().decisions_same, 1);
}

#[test]
fn what_another_program_holds_up_waits_and_keys_do_not() {
    let left = Left::by("let go");
    assert_eq!(
        (left.acts(), left.ending.as_str()),
        (3, ""),
        "two answers and an undo\n{}",
        left.raw
    );
}

#[test]
fn who_quits_while_another_program_holds_the_project_loses_nothing() {
    let left = Left::by("held");
    assert_eq!(left.acts(), 0, "{}", left.raw);
    assert!(left.ending.contains("cli-rescued count=2"), "{}\n{}", left.ending, left.raw);
    assert!(!left.ending.contains("panicked"), "{}\n{}", left.ending, left.raw);
}

#[test]
fn what_was_decided_is_written_though_the_terminal_never_shows_it() {
    let left = Left::by("unshown");
    assert_eq!((left.acts(), left.ending.as_str()), (1, ""), "{}", left.raw);
}

#[test]
fn line_by_line_a_panic_is_reported_in_words_too() {
    let left = Left::by("plain");
    assert_eq!(left.terminal_before, left.terminal_after);
    assert_eq!(left.acts(), 1, "it panics where it would say that the first is saved");
    assert!(left.ending.contains("cli-panicked file="), "{}", left.ending);
    for secret in SECRETS {
        assert!(!left.report().contains(secret), "{secret}");
    }
}

/// Says lines, until one says that something is saved: that one panics.
struct Falters;

impl io::Write for Falters {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let line = String::from_utf8_lossy(bytes).into_owned();
        assert!(!line.contains("Saved"), "cannot say {line}");
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn plain_session_in(folder: &Path) -> Result<Ending, SessionError> {
    let project = project_in(folder);
    let reader = project.reader()?;
    plain::run(plain::PlainOptions {
        codebook: ProjectCodebook::default(),
        project: (project, reader),
        samples: folder.join("samples.nybrott"),
        reviewer: Reviewer::new("kvam").unwrap(),
        words: Words::new(Language::English),
        input: Box::new(io::Cursor::new("3 2\n\n3 2\n\n")),
        output: Box::new(Falters),
        width: 80,
        is_prompting: false,
    })
}

/// The session that panics. Only the tests above run it.
#[test]
#[ignore = "a part of other tests"]
fn other_process() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    crash::install();
    let fault = std::env::var(FAULT).unwrap();
    if fault == "plain" {
        return note_ending(&folder, plain_session_in(&folder).unwrap());
    }
    if fault == "unshown" {
        let ending = session_with(project_in(&folder), &folder).until_the_end(|session| {
            session.press([Command::Digit(3), Command::Digit(2), Command::Save]);
            // A terminal that takes no output keeps the loop in the middle of a frame.
            while session.executor.state.cases_saved() == 0 {
                let event = session.arrivals.recv_timeout(Duration::from_secs(60));
                session.arrived(event.expect("the store answers"))?;
            }
            Ok(())
        });
        return note_ending(&folder, ending.unwrap());
    }
    if let "held" | "let go" = fault.as_str() {
        let project = project_in(&folder);
        let other = project.hold_up();
        let ending = session_with(project, &folder)
            .until_the_end(|session| work_held_up(session, other, &fault));
        return note_ending(&folder, ending.unwrap());
    }
    let ending = session_with(project_in(&folder), &folder).until_the_end(|session| {
        session.press([Command::Digit(3), Command::Digit(2), Command::Save]);
        session.wait_until_saved(1);
        if fault == "writer" {
            session.executor.break_writer();
        }
        session.press([Command::Digit(3), Command::Digit(2), Command::Save]);
        fail(session, &fault)
    });
    note_ending(&folder, ending.unwrap());
}

/// Leaves word of the end.
fn note_ending(folder: &Path, ending: Ending) {
    let rescued = ending.failure.and_then(|failure| failure.rescued);
    let messages = [rescued, ending.cut_short.map(|error| error.to_message())];
    let messages: Vec<String> = messages.iter().flatten().map(ToString::to_string).collect();
    fs::write(folder.join("ending"), messages.join("\n")).unwrap();
}

fn project_in(folder: &Path) -> Project {
    let mut project = Project::open(&folder.join("p.nybrott")).unwrap();
    let cases = "id,title,text\n1,Rehabilitering,ring pårørende\n2,Rehabilitering 2,ring\n3,C,D\n";
    let options = crate::import::Options::default();
    let delivery = crate::import::read_bytes("saker.csv", cases.as_bytes(), &options).unwrap();
    let origin = workflow::origin(&folder.join("saker.csv"), Moment::now());
    project.import(&delivery.records, &origin, ImportRules::default()).unwrap();
    project
}

/// Classifies two cases and takes the second back, while `other` keeps the project to itself.
fn work_held_up(session: &mut Session, other: impl Sized, fault: &str) -> Worked {
    session.press([Command::Digit(3), Command::Digit(2), Command::Save]);
    session.wait_until(State::is_blocked);
    session.press([Command::Digit(3), Command::Digit(2), Command::Save]);
    assert_eq!(session.executor.state.unsaved().decided, 2, "keys go on");
    session.press([Command::Undo]);
    let key = |key: char| LoopEvent::Terminal(Event::Key(KeyCode::Char(key).into()));
    session.arrived(key('1'))?;
    assert_eq!(session.held.len(), 1, "a digit is meant for the case that the undo opens");
    if fault == "let go" {
        drop(other);
        session.wait_until(|state| !state.is_blocked() && !state.is_waiting());
        assert_eq!(session.executor.state.cases_saved(), 1);
        return Ok(());
    }
    session.arrived(key('q'))?;
    assert!(session.executor.quitting, "the way out does not wait for the undo");
    session.wait_until(|state| state.failure().is_some());
    assert!(!session.executor.may_end(), "first the reviewer decides what becomes of the answers");
    session.arrived(LoopEvent::Ended)?;
    assert!(session.executor.may_end());
    Ok(())
}

fn session_with(project: Project, folder: &Path) -> Session {
    let reader = project.reader().unwrap();
    Session::begin(SessionOptions {
        project: (project, reader),
        samples: folder.join("samples.nybrott"),
        reviewer: Reviewer::new("kvam").unwrap(),
        own: Vec::new(),
        words: Words::new(Language::English),
        codebook: ProjectCodebook::default(),
        keymap: Keymap::default(),
        ask_language: false,
        settings: Settings::default(),
        is_new_project: false,
        imported: Vec::new(),
        import: None,
    })
    .unwrap()
}

/// Panics with a text that quotes a case, in one place or another.
fn fail(session: &mut Session, fault: &str) -> Worked {
    let title = session.executor.state.open_case().unwrap().open.case.title.clone();
    match fault {
        "frame" => session.terminal.draw(|_| panic!("cannot draw {title}"))?,
        "thread" => {
            let sender = session.sender.clone();
            thread::spawn(move || {
                let _post = sender;
                panic!("cannot look for {title}");
            });
        }
        "loop" => panic!("cannot open {title}"),
        _ => {}
    }
    session.work()
}

impl Session {
    fn press<const N: usize>(&mut self, commands: [Command; N]) {
        for command in commands {
            self.act(Action::Do(command));
        }
    }

    fn wait_until_saved(&mut self, saved: usize) {
        self.wait_until(|state| state.cases_saved() >= saved);
    }

    fn wait_until(&mut self, wanted: impl Fn(&State) -> bool) {
        while !wanted(&self.executor.state) {
            self.executor.drawn();
            let event = self.arrivals.recv().unwrap();
            self.arrived(event).unwrap();
        }
    }
}
