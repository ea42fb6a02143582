//! What is erased leaves the folder of a team, and what one copy has settled about names reaches the others.

use std::fs;

use serde_json::Value;

use crate::teams::{address, classify, content, digest, does, member, segments, status, two};

#[test]
fn an_erased_text_leaves_the_segments_of_this_copy_and_the_others_ask_before_theirs_goes() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    does(
        &one,
        &["classify", "--where", "id:1", "--category", "emergency", "--note", "hemmelig merknad"],
    );
    does(&one, &["team", "sync"]);
    does(&other, &["team", "sync"]);
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    // The other copy has it still, and all can see that.
    let unconfirmed = status(&one)["unconfirmed_erasures"].clone();
    assert_eq!((unconfirmed[0]["cases"].clone(), unconfirmed[1].clone()), (1.into(), Value::Null));
    let said = one.0.says(["team", "status"]);
    assert!(said.contains("One erased case is not confirmed by the copy"), "{said}");
    for file in segments(folder.path()) {
        let mut text = String::new();
        let bytes = fs::read(&file).unwrap();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*bytes), &mut text)
            .unwrap();
        assert!(!text.contains("Tekst en.") && !text.contains("hemmelig"), "{}", file.display());
    }
    let refused = other.0.run(["team", "sync", "--reviewer", "lom"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    does(&other, &["team", "sync", "--yes"]);
    assert_eq!(digest(&one), digest(&other));
    for copy in [&one, &other] {
        assert_eq!(status(copy)["unconfirmed_erasures"], serde_json::json!([]));
    }
    // A copy is named by its reviewers once they have done something.
    classify(&other, "3", "long_term");
    does(&other, &["team", "sync"]);
    does(&one, &["team", "sync"]);
    does(&one, &["erase", "2", "--yes"]);
    does(&one, &["team", "sync"]);
    let said = one.0.says(["team", "status"]);
    assert!(said.contains("is not confirmed by the copy of lom"), "{said}");
    does(&other, &["team", "sync", "--yes"]);
    assert_eq!(status(&one)["unconfirmed_erasures"], serde_json::json!([]));
    // Who joins later gets neither.
    let third = member("sola");
    does(&third, &["team", "join", &format!("folder:{}", folder.path().display())]);
    assert!(!third.0.says(["export", "-", "--format", "json", "--all"]).contains("hemmelig"));
}

#[test]
fn what_is_erased_leaves_also_what_was_written_before_a_copy_left_and_joined_again() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = two(folder.path());
    let noted = |note: &str| {
        does(&one, &["classify", "--where", "id:1", "--category", "emergency", "--note", note]);
    };
    noted("hemmelig merknad");
    does(&one, &["team", "sync"]);
    does(&one, &["team", "leave"]);
    does(&one, &["team", "join", &address(folder.path())]);
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    // A note that comes behind the erasure of its case, and is erased by another.
    noted("hemmelig tillegg");
    does(&one, &["team", "sync"]);
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    for file in segments(folder.path()) {
        let text = content(&file);
        assert!(!text.contains("Tekst en.") && !text.contains("hemmelig"), "{}", file.display());
    }
}

#[test]
fn what_is_erased_leaves_a_damaged_segment_too_and_the_rest_of_it_is_handed_over_again() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    let note = ["--category", "emergency", "--note", "hemmelig merknad"];
    does(&one, &[&["classify", "--where", "id:1"][..], &note].concat());
    classify(&one, "2", "long_term");
    does(&one, &["team", "sync"]);
    let damaged =
        segments(folder.path()).into_iter().find(|file| file.ends_with("00000002.seg")).unwrap();
    let whole = fs::read(&damaged).unwrap();
    fs::write(&damaged, &whole[..whole.len() - 1]).unwrap();
    does(&one, &["erase", "1", "--yes"]);
    does(&one, &["team", "sync"]);
    assert!(!damaged.exists(), "what is left of it has the note");
    does(&one, &["team", "sync"]);
    for file in segments(folder.path()) {
        let text = content(&file);
        assert!(!text.contains("Tekst en.") && !text.contains("hemmelig"), "{}", file.display());
    }
    does(&other, &["team", "sync", "--yes"]);
    let third = member("sola");
    does(&third, &["team", "join", &address(folder.path())]);
    assert_eq!((digest(&other), digest(&third)), (digest(&one), digest(&one)));
    assert_eq!(third.0.answers("2").len(), 1);
}
