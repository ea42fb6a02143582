//! Every error has its sentence in both languages.

use std::collections::HashSet;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::super::{Cause, Holder, StoreError};
use super::*;
use crate::domain::message::Value;
use crate::domain::{Message, Spoken};

fn errors() -> Vec<StoreError> {
    let path = PathBuf::from("/data/demo.nybrott");
    let detail = "disk I/O error".to_owned();
    let holder = Holder { pid: 4711, user: "kari".into(), since: Moment::from_millis(0) };
    let other_titles = |known, differing| StoreError::OtherTitles {
        path: path.clone(),
        known,
        differing,
        id: "7".into(),
        old: "Håndsprit".into(),
        new: "Matkasser".into(),
    };
    let cause = |cause| StoreError::CannotOpen { path: path.clone(), cause };
    vec![
        StoreError::NotFound { path: path.clone() },
        StoreError::NotAFile { path: path.clone() },
        StoreError::NotAProject { path: path.clone() },
        StoreError::NewerSchema { path: path.clone(), found: 2, known: 1 },
        StoreError::Held { path: path.clone(), holder: Some(holder) },
        StoreError::Held { path: path.clone(), holder: None },
        StoreError::CannotCreateFolder { path: path.clone(), cause: Cause::NotAFolder },
        StoreError::CannotCreate { path: path.clone(), cause: Cause::ReadOnly },
        StoreError::CannotLock { path: path.clone(), cause: Cause::DiskFull },
        cause(Cause::NoAccess),
        cause(Cause::Other("Is a directory".into())),
        StoreError::DiskFull { path: path.clone() },
        StoreError::ReadOnly { path: path.clone() },
        StoreError::Io { path: path.clone(), detail: detail.clone() },
        StoreError::Damaged { path: path.clone(), detail: detail.clone() },
        StoreError::Busy { path: path.clone() },
        StoreError::Replaced { path: path.clone() },
        StoreError::Unexpected { path: path.clone(), detail },
        other_titles(1, 1),
        other_titles(800, 650),
        StoreError::NoReviewer { path: path.clone(), id: "7".into() },
        StoreError::NoSuchCase { path: path.clone(), no: CaseNo(9) },
    ]
}

fn say(bundle: &FluentBundle<FluentResource>, message: &Message) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in &message.args {
        let value = match value {
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Count(count) => FluentValue::from(*count),
            Value::Moment(moment) => FluentValue::from(moment.to_string()),
            Value::Message(message) => FluentValue::from(say(bundle, message)),
        };
        args.set(*name, value);
    }
    let pattern = bundle.get_message(message.key).and_then(|found| found.value());
    let mut wrong = Vec::new();
    let said = bundle.format_pattern(pattern.expect(message.key), Some(&args), &mut wrong);
    assert!(wrong.is_empty(), "{}: {wrong:?}", message.key);
    for (name, value) in &message.args {
        if let Value::Text(text) = value {
            assert!(said.contains(text.as_str()), "{}: {name} is not said: {said}", message.key);
        }
    }
    said.into_owned()
}

#[test]
fn every_error_says_what_happened_in_both_languages() {
    let languages = [
        ("en".parse().unwrap(), include_str!("../../codebook/words/en/store.ftl")),
        ("nb".parse().unwrap(), include_str!("../../codebook/words/nb/store.ftl")),
    ];
    for (language, words) in languages {
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(words.to_owned()).unwrap()).unwrap();
        let said: HashSet<String> =
            errors().iter().map(|error| say(&bundle, &error.message())).collect();
        assert_eq!(said.len(), errors().len(), "each says something of its own");
    }
}
