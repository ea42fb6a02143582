//! Every sentence of import, export, store and config, in every language, with nothing left out.
//!
//! The rooms return messages and the codebook has the words; here is where both are known.

mod examples_tests;
mod import_tests;

use std::collections::{BTreeSet, HashSet};
use std::io;
use std::path::PathBuf;

use self::import_tests::import_messages;
use crate::config::ConfigError;
use crate::domain::message::Value;
use crate::domain::{
    CaseNo, Cause, JournalKind, MergeRefusal, Message, Moment, OtherIdentity, TakeBackRefusal,
    ToMessage,
};
use crate::export::ExportError;
use crate::session::SessionError;
use crate::store::{Holder, Oddity, StoreError};
use crate::threads::NoThread;
use crate::tui::keymap::KeymapError;
use crate::words::{Language, UnknownLanguage, Words};

fn store_messages() -> Vec<Message> {
    let path = || PathBuf::from("/data/demo.nybrott");
    let detail = || "disk I/O error".to_owned();
    let host = || Some("saksbehandler-7".to_owned());
    let since = Moment::from_millis(0);
    let holder = Holder { pid: 4711, user: "kvam".into(), reviewer: None, since, host: host() };
    let other_titles = |known, differing| StoreError::OtherTitles {
        path: path(),
        known,
        differing,
        id: "7".into(),
        old: "Håndsprit".into(),
        new: "Matkasser".into(),
    };
    let refused = |why| StoreError::MergeRefused { path: "b.nybrott".into(), why };
    let unknown_name = |files, names: &[&str]| {
        let (option, name) = ("--same", "Karl".into());
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        refused(MergeRefusal::UnknownName { option, name, files, names })
    };
    let kept = |why| StoreError::NotTakenBack { path: path(), no: 3, why };
    let cannot_open = |cause| StoreError::CannotOpen { path: path(), cause };
    let errors = [
        StoreError::NotFound { path: path() },
        StoreError::NotAFile { path: path() },
        StoreError::NotAProject { path: path() },
        StoreError::Empty { path: path() },
        StoreError::NewerSchema { path: path(), found: 2, known: 1 },
        StoreError::OlderSchema { path: path(), found: 1, known: 2 },
        StoreError::BackupExists { path: path() },
        StoreError::BackupOfItself { path: path() },
        StoreError::CannotBackUp { path: path(), cause: Cause::DiskFull },
        StoreError::Held { path: path(), holder: Some(holder.clone()) },
        StoreError::Held { path: path(), holder: None },
        StoreError::CannotCreateFolder { path: path(), cause: Cause::NotAFolder },
        StoreError::CannotCreate { path: path(), cause: Cause::ReadOnly },
        StoreError::CannotLock { path: path(), cause: Cause::DiskFull },
        cannot_open(Cause::NoAccess),
        cannot_open(Cause::Other("Is a directory".into())),
        StoreError::DiskFull { path: path() },
        StoreError::ReadOnly { path: path() },
        StoreError::Io { path: path(), detail: detail() },
        StoreError::Unswept { path: path(), detail: detail() },
        kept(TakeBackRefusal::Unknown),
        kept(TakeBackRefusal::NotADelivery(JournalKind::Merge)),
        kept(TakeBackRefusal::NotADelivery(JournalKind::Erasure)),
        kept(TakeBackRefusal::NotADelivery(JournalKind::TakeBack)),
        kept(TakeBackRefusal::TakenBackBefore),
        kept(TakeBackRefusal::HasActs { ids: vec!["A-7".into()], title: "Smittefrakker".into() }),
        kept(TakeBackRefusal::UnknownLater(4)),
        refused(MergeRefusal::Itself),
        refused(MergeRefusal::OtherProject),
        refused(MergeRefusal::SameNames(vec!["lom".into()])),
        refused(MergeRefusal::SameNames((1..13).map(|no| format!("lom{no}")).collect())),
        refused(MergeRefusal::NameTaken { name: "lom".into(), new: "kvam".into() }),
        unknown_name(1, &[]),
        unknown_name(1, &["lom"]),
        unknown_name(2, &["kvam", "lom"]),
        refused(MergeRefusal::OwnIds(vec![OtherIdentity { own: "lom".into(), new: None }])),
        refused(MergeRefusal::TwoReports(vec!["S-1".into()])),
        refused(MergeRefusal::TwoReports((1..13).map(|no| format!("S-{no}")).collect())),
        refused(MergeRefusal::ErasesTexts(1)),
        refused(MergeRefusal::ErasesTexts(2)),
        StoreError::Damaged { path: path(), detail: detail() },
        StoreError::Busy { path: path() },
        StoreError::ForeignSchema { path: path(), names: "x".into() },
        StoreError::Replaced { path: path() },
        StoreError::Elsewhere { path: path(), holder: holder.clone() },
        StoreError::TakenOver { path: path(), holder: None },
        StoreError::TakenOver { path: path(), holder: Some(holder) },
        StoreError::Planted { path: path(), oddity: Oddity::Link },
        StoreError::Planted { path: path(), oddity: Oddity::OtherKind },
        StoreError::Planted { path: path(), oddity: Oddity::SeveralNames },
        StoreError::Planted { path: path(), oddity: Oddity::Foreign },
        StoreError::SeveralNames { path: path(), names: 2 },
        StoreError::Orphaned { path: path() },
        StoreError::ForeignLog { path: path() },
        StoreError::Unexpected { path: path(), detail: detail() },
        other_titles(1, 1),
        other_titles(800, 650),
        StoreError::NoSuchCase { path: path(), no: CaseNo(9) },
    ];
    errors.iter().map(ToMessage::to_message).collect()
}

fn export_messages() -> Vec<Message> {
    let file = || PathBuf::from("/data/saker.ron");
    let other_ending = |file: &str, means_format| ExportError::OtherEnding {
        file: file.into(),
        format: "xlsx",
        ending: "xlsx",
        means_format,
    };
    let mut errors = vec![
        ExportError::Exists { file: file() },
        ExportError::IsSource { file: file(), cases: 1 },
        ExportError::IsSource { file: file(), cases: 25 },
        ExportError::IsProject { file: file() },
        ExportError::Folder { file: file() },
        ExportError::NotAFile { file: file() },
        ExportError::NoFolder { file: file() },
        ExportError::Locked { file: file() },
        ExportError::Unconfirmed { file: file(), source: io::ErrorKind::StorageFull.into() },
        ExportError::Output(io::ErrorKind::BrokenPipe.into()),
        ExportError::Case { id: "7".into(), reason: "too long".into() },
        ExportError::CellTooLong { column: "Effekt".into(), limit: 32_767 },
        ExportError::SheetFull { rows: 1_048_576, columns: 16_384 },
        ExportError::Temporary(io::ErrorKind::StorageFull.into()),
        ExportError::UnknownEnding { file: "saker.docx".into(), known: ".ron, .json".into() },
        other_ending("saker.csv", true),
        other_ending("saker.csv.gz", false),
    ];
    let causes = [
        io::ErrorKind::StorageFull,
        io::ErrorKind::QuotaExceeded,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::ReadOnlyFilesystem,
        io::ErrorKind::NotFound,
        io::ErrorKind::InvalidFilename,
        io::ErrorKind::BrokenPipe,
        io::ErrorKind::TimedOut,
    ];
    errors.extend(
        causes.map(|cause| ExportError::Write { file: file(), source: io::Error::from(cause) }),
    );
    errors.iter().map(ToMessage::to_message).collect()
}

fn other_messages() -> Vec<Message> {
    let file = || PathBuf::from("/config/config.ron");
    let misspelt =
        ConfigError::Misspelt { file: file(), line: 2, column: 9, reason: "Expected comma".into() };
    let timed_out = || io::Error::from(io::ErrorKind::TimedOut);
    vec![
        ConfigError::Unreadable { file: file(), source: timed_out() }.to_message(),
        misspelt.to_message(),
        ConfigError::Unwritten { file: file(), source: timed_out() }.to_message(),
        KeymapError::NoSuchCommand { id: "flagg".into() }.to_message(),
        KeymapError::NoSuchKey { key: "Hyper-X".into() }.to_message(),
        KeymapError::Unbindable { key: "Ctrl-H".into() }.to_message(),
        KeymapError::Conflict { key: "m".into(), one: "flag", other: "note" }.to_message(),
        Message::new("config-key")
            .with("file", "innstillinger.ron")
            .with("line", 3_u64)
            .with("what", KeymapError::NoSuchKey { key: "Hyper-Y".into() }.to_message()),
        Message::new("config-written").with("file", "config.ron"),
        Message::new("config-unwritten-yet").with("file", "config.ron"),
        Message::new("config-there").with("file", "config.ron"),
        Message::new("config-state").with("file", "state.ron"),
        Message::new("config-register").with("file", "register.csv"),
        Message::new("config-no-register").with("file", "register.csv"),
        Message::new("config-references").with("file", "references.ron").with("count", 3_usize),
        Message::new("config-no-references").with("file", "references.ron"),
        Message::new("config-fixed").with("what", Message::new("config-columns")),
        Message::new("config-fixes-reviewer"),
        Message::new("config-set-aside")
            .with("file", "state.ron")
            .with("aside", "state-broken-1.ron"),
        UnknownLanguage { asked: "tlh".into() }.to_message(),
        SessionError::Terminal(timed_out()).to_message(),
        NoThread { cause: "EAGAIN".into() }.to_message(),
    ]
}

fn system_messages() -> Vec<Message> {
    let causes = [
        io::ErrorKind::NotFound,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::IsADirectory,
        io::ErrorKind::NotADirectory,
        io::ErrorKind::InvalidData,
        io::ErrorKind::StorageFull,
        io::ErrorKind::QuotaExceeded,
        io::ErrorKind::ReadOnlyFilesystem,
        io::ErrorKind::InvalidFilename,
        io::ErrorKind::TimedOut,
        io::ErrorKind::ConnectionReset,
    ];
    causes.map(|cause| Cause::from(&io::Error::from(cause)).to_message()).to_vec()
}

fn every_message() -> Vec<Message> {
    [import_messages(), store_messages(), export_messages(), system_messages(), other_messages()]
        .concat()
}

/// The keys of a message and of those within it, and their texts by the names of the gaps.
fn parts(message: &Message) -> (BTreeSet<&'static str>, Vec<(&'static str, &str)>) {
    let mut keys = BTreeSet::from([message.key]);
    let mut texts = Vec::new();
    for (name, value) in &message.args {
        match value {
            Value::Text(text) => texts.push((*name, text.as_str())),
            Value::Message(inner) => {
                let (inner_keys, inner_texts) = parts(inner);
                keys.extend(inner_keys);
                texts.extend(inner_texts);
            }
            Value::Count(_) | Value::Moment(_) => {}
        }
    }
    (keys, texts)
}

/// These are about an option, so that the file is beside the point.
const NAME_NO_FILE: [&str; 2] = ["import-unknown-encoding", "import-unusable-delimiter"];

#[test]
fn every_sentence_is_in_every_language_with_nothing_left_out() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut different = HashSet::new();
        for message in every_message() {
            let said = words.format(&message);
            let (keys, texts) = parts(&message);
            assert!(!said.contains("{$"), "{language}: a gap is open: {said}");
            for key in keys {
                assert!(!said.contains(key), "{language}: no words for {key}: {said}");
            }
            for (name, text) in texts {
                let beside_the_point = name == "file" && NAME_NO_FILE.contains(&message.key);
                assert!(
                    said.contains(text) || beside_the_point,
                    "{language}: {name} is not said: {said}"
                );
            }
            different.insert(said);
        }
        assert_eq!(different.len(), every_message().len(), "{language}: each says its own");
    }
}

/// Compares the sentences about a damaged project, as they are printed.
#[test]
fn faults_of_the_project_file_look_like_this() {
    for language in Language::ALL {
        let words = Words::new(language);
        let said: Vec<String> =
            store_messages().iter().map(|message| words.format(message)).collect();
        insta::assert_snapshot!(format!("store_{}", language.tag()), said.join("\n"));
    }
}

/// Were a fault forgotten above, its sentence would be tried in no language.
#[test]
fn no_sentence_is_forgotten_above() {
    let spoken: BTreeSet<&str> =
        every_message().iter().flat_map(|message| parts(message).0).collect();
    for file in [
        include_str!("../words/en/import.ftl"),
        include_str!("../words/en/store.ftl"),
        include_str!("../words/en/export.ftl"),
        include_str!("../words/en/config.ftl"),
    ] {
        let keys = file.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        for key in keys.filter(|key| key.starts_with(|first: char| first.is_ascii_alphabetic())) {
            // What the screen says instead is held to the same gaps by a test of the catalogue.
            let key = key.strip_suffix("-on-screen").unwrap_or(key);
            // The comments of a new `config.ron` are read in that file.
            assert!(spoken.contains(key) || key.starts_with("config-init-"), "{key}");
        }
    }
}
