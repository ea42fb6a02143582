//! The writer thread.

use std::sync::Arc;
use std::sync::mpsc;

use super::super::{Job, JobReply, StoreError, Writer};
use super::merge::copies;
use super::*;
use crate::domain::MergeChoices;
use crate::domain::rulings::TurnedRulings;
use crate::threads::without_threads;

fn started(project: Project) -> (Writer, mpsc::Receiver<JobReply>) {
    let (tell, replies) = mpsc::channel();
    let mut writer = Writer::new(project, move |answer| tell.send(answer).unwrap());
    writer.begin().unwrap();
    (writer, replies)
}

fn job(ticket: u64, act: Act) -> Job {
    Job::Record { ticket, reviewer: reviewer("kvam"), act, at: Moment::from_millis(1) }
}

#[test]
fn jobs_are_answered_in_order_and_finish_waits_for_them() {
    let TestProject { folder, project } = TestProject::with_cases(30);
    let path = project.path().to_owned();
    let (mut writer, replies) = started(project);
    for ticket in 1..=20 {
        writer.send(job(ticket, postpone(ticket.cast_signed())));
    }
    writer.send(Job::Undo {
        reviewer: reviewer("kvam"),
        before: Box::default(),
        at: Moment::from_millis(2),
    });
    writer.send(Job::Redo { reviewer: reviewer("kvam"), at: Moment::from_millis(2) });
    writer.send(Job::Redo { reviewer: reviewer("kvam"), at: Moment::from_millis(2) });
    writer.send(Job::Import {
        records: Box::new([Ok(Arc::new(record("31")))].into_iter()),
        origin: origin(),
        rules: ImportRules::default(),
    });
    writer.finish().unwrap();

    let replies: Vec<JobReply> = replies.try_iter().collect();
    let saved: Vec<JobReply> = (1..=20)
        .map(|ticket| JobReply::Saved { ticket, turned: TurnedRulings::default() })
        .collect();
    assert_eq!(replies[..20], saved);
    let JobReply::Undone(Some(undone)) = &replies[20] else { panic!("{:?}", replies[20]) };
    assert_eq!(undone.cases, [CaseNo(20)]);
    assert!(matches!(&replies[21], JobReply::Redone(Some(_))));
    assert_eq!(replies[22], JobReply::Redone(None));
    assert!(matches!(&replies[23], JobReply::Imported(imported) if imported.new == 1));
    assert_eq!(replies.len(), 24);

    // The project is closed: it is free, and one file.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let project = Project::open(&path).unwrap();
    assert_eq!(project.reader().unwrap().tally(&reviewer("kvam")).unwrap().postponed, 20);
}

#[test]
fn a_file_that_cannot_be_merged_does_not_keep_answers_from_being_saved() {
    let [TestProject { folder, project }, mut other] = copies(TestProject::with_cases(2));
    other.act("lom", &classify(Category::Emergency, &[2]));
    other.damage_answers();
    let (damaged, missing) = (other.path(), folder.path().join("missing.nybrott"));
    let (mut writer, replies) = started(project);
    for (ticket, file) in [(1, damaged), (2, missing)] {
        let choices = MergeChoices::default();
        writer.send(Job::Merge { file: file.clone(), choices, at: Moment::from_millis(3) });
        writer.send(job(ticket, postpone(ticket.cast_signed())));
        let refused = replies.recv();
        let Ok(JobReply::NotMerged(named, _)) = refused else { panic!("{refused:?}") };
        assert_eq!(named, file);
        assert!(
            matches!(replies.recv(), Ok(JobReply::Saved { ticket: saved, .. }) if saved == ticket)
        );
    }
    writer.finish().unwrap();
}

#[test]
fn a_stopped_import_is_refused_and_work_goes_on() {
    let TestProject { folder: _folder, project } = TestProject::with_cases(2);
    let (mut writer, replies) = started(project);
    let other = rehashed(with(record("1"), |case| case.title = "Annet".into()));
    writer.send(Job::Import {
        records: Box::new([Ok(Arc::new(other))].into_iter()),
        origin: origin(),
        rules: ImportRules::default(),
    });
    writer.send(job(1, postpone(1)));
    writer.finish().unwrap();
    assert!(matches!(replies.recv(), Ok(JobReply::OtherTitles(_))));
    assert_eq!(replies.recv(), Ok(JobReply::Saved { ticket: 1, turned: TurnedRulings::default() }));
}

/// A project, and another program that keeps it to itself.
fn blocked() -> (TestProject, impl Sized) {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &postpone(1));
    let other = desk.project.hold_up();
    (desk, other)
}

#[test]
fn what_another_program_holds_up_is_reported_and_written_when_it_lets_go() {
    let (TestProject { folder, project }, other) = blocked();
    let path = project.path().to_owned();
    let (mut writer, replies) = started(project);
    writer.send(job(1, postpone(2)));
    assert_eq!(replies.recv(), Ok(JobReply::Blocked));
    writer.send(job(2, postpone(3)));
    writer.send(Job::Undo {
        reviewer: reviewer("kvam"),
        before: Box::default(),
        at: Moment::from_millis(2),
    });
    writer.send(Job::Import {
        records: Box::new([Ok(Arc::new(record("4")))].into_iter()),
        origin: origin(),
        rules: ImportRules::default(),
    });
    drop(other);
    assert_eq!(replies.recv(), Ok(JobReply::Unblocked));
    assert_eq!(replies.recv(), Ok(JobReply::Saved { ticket: 1, turned: TurnedRulings::default() }));
    assert_eq!(replies.recv(), Ok(JobReply::Saved { ticket: 2, turned: TurnedRulings::default() }));
    assert!(
        matches!(replies.recv(), Ok(JobReply::Undone(Some(undone))) if undone.cases == [CaseNo(3)])
    );
    assert!(matches!(replies.recv(), Ok(JobReply::Imported(imported)) if imported.new == 1));
    writer.finish().unwrap();
    assert!(replies.recv().is_err(), "nothing else was said");
    let desk = TestProject { folder, project: Project::open(&path).unwrap() };
    assert_eq!((desk.events().len(), desk.records().len()), (4, 4));
}

#[test]
fn an_undo_and_an_import_are_held_up_like_an_act() {
    let undo = Job::Undo {
        reviewer: reviewer("kvam"),
        before: Box::default(),
        at: Moment::from_millis(2),
    };
    let import = Job::Import {
        records: Box::new([Ok(Arc::new(record("4"))), Ok(Arc::new(record("5")))].into_iter()),
        origin: origin(),
        rules: ImportRules::default(),
    };
    for job in [undo, import] {
        let (TestProject { folder: _folder, project }, other) = blocked();
        let (mut writer, replies) = started(project);
        writer.send(job);
        assert_eq!(replies.recv(), Ok(JobReply::Blocked));
        drop(other);
        assert_eq!(replies.recv(), Ok(JobReply::Unblocked));
        match replies.recv().unwrap() {
            JobReply::Undone(reversal) => assert_eq!(reversal.unwrap().cases, [CaseNo(1)]),
            JobReply::Imported(imported) => assert_eq!(imported.new, 2),
            other => panic!("{other:?}"),
        }
        writer.finish().unwrap();
    }
}

#[test]
fn who_hurries_gives_up_what_is_held_up_and_nothing_of_it_is_written() {
    let (TestProject { folder, project }, other) = blocked();
    let path = project.path().to_owned();
    let (mut writer, replies) = started(project);
    writer.send(job(1, postpone(2)));
    writer.send(job(2, postpone(3)));
    assert_eq!(replies.recv(), Ok(JobReply::Blocked));
    writer.hurry();
    let Ok(JobReply::Failed { unsaved, error: StoreError::Busy { .. } }) = replies.recv() else {
        panic!("not given up");
    };
    assert_eq!(unsaved, [1, 2]);
    writer.finish().unwrap();
    drop(other);
    let desk = TestProject { folder, project: Project::open(&path).unwrap() };
    assert_eq!(desk.events().len(), 1);
}

#[test]
fn words_that_cannot_be_indexed_now_end_nothing() {
    let (desk, other) = blocked();
    drop(other);
    desk.owe(1, 3);
    let other = desk.project.hold_up();
    let TestProject { folder: _folder, mut project } = desk;
    let refused = project.index_words(&mut || false).unwrap_err();
    assert!(refused.leaves_project_usable(), "{refused:?}");
    let refused =
        project.record(&reviewer("kvam"), &postpone(2), Moment::from_millis(1)).unwrap_err();
    assert!(matches!(refused, StoreError::Busy { .. }), "{refused:?}");
    drop(other);
    project.record(&reviewer("kvam"), &postpone(2), Moment::from_millis(1)).unwrap();
    assert!(!project.index_words(&mut || false).unwrap());
}

#[cfg(unix)]
#[test]
fn a_project_that_was_deleted_is_reported_at_the_end() {
    let TestProject { folder: _folder, project } = TestProject::with_cases(1);
    let path = project.path().to_owned();
    let (mut writer, replies) = started(project);
    writer.send(job(1, postpone(1)));
    assert_eq!(replies.recv(), Ok(JobReply::Saved { ticket: 1, turned: TurnedRulings::default() }));
    std::fs::remove_file(path).unwrap();
    assert!(matches!(writer.finish(), Err(StoreError::Replaced { .. })));
}

#[test]
fn after_a_failed_commit_nothing_is_written_any_more() {
    let TestProject { folder, project } = TestProject::with_cases(3);
    let path = project.path().to_owned();
    let (tell, replies) = mpsc::channel();
    let (go, gate) = mpsc::channel::<()>();
    project.fill_disk();
    let mut writer = Writer::new(project, move |answer| {
        let saved = matches!(answer, JobReply::Saved { .. });
        tell.send(answer).unwrap();
        if saved {
            gate.recv().unwrap();
        }
    });
    writer.begin().unwrap();
    // A small act still fits; while it is answered, the others queue up.
    writer.send(job(1, postpone(1)));
    assert_eq!(replies.recv(), Ok(JobReply::Saved { ticket: 1, turned: TurnedRulings::default() }));
    writer.send(job(2, note(&"æ".repeat(100_000), 2)));
    writer.send(Job::Undo {
        reviewer: reviewer("kvam"),
        before: Box::default(),
        at: Moment::from_millis(2),
    });
    writer.send(job(3, postpone(3)));
    go.send(()).unwrap();
    let Ok(JobReply::Failed { unsaved, error: StoreError::DiskFull { .. } }) = replies.recv()
    else {
        panic!("not failed");
    };
    assert_eq!(unsaved, [2, 3]);

    writer.send(job(4, postpone(3)));
    assert!(matches!(replies.recv(), Ok(JobReply::Failed { unsaved, .. }) if unsaved == [4]));
    writer.send(Job::Redo { reviewer: reviewer("kvam"), at: Moment::from_millis(2) });
    assert!(matches!(replies.recv(), Ok(JobReply::Failed { unsaved, .. }) if unsaved.is_empty()));
    // No one else writes to the project before this writer is done with.
    assert!(matches!(Project::open(&path), Err(StoreError::Held { .. })));
    writer.finish().unwrap();
    assert!(replies.recv().is_err());
    let desk = TestProject { folder, project: Project::open(&path).unwrap() };
    assert_eq!(desk.events().len(), 1);
}

#[test]
fn where_no_thread_is_to_be_had_what_was_sent_is_written_at_the_end() {
    for finishes in [true, false] {
        let TestProject { folder, project } = TestProject::with_cases(3);
        let path = project.path().to_owned();
        let (tell, replies) = mpsc::channel();
        let mut writer = Writer::new(project, move |answer| tell.send(answer).unwrap());
        without_threads(|| {
            assert!(writer.begin().is_err());
            writer.send(job(1, postpone(1)));
            if finishes {
                writer.finish().unwrap();
            }
            drop(writer);
        });
        assert!(matches!(replies.recv(), Ok(JobReply::Saved { ticket: 1, .. })), "{finishes}");
        let mut written = 0;
        let count = &mut |_: &Event| {
            written += 1;
            true
        };
        Reader::open(&path).unwrap().events(&anyone(), count).unwrap();
        assert_eq!(written, 1, "{finishes}");
        drop(folder);
    }
}
