//! Project files of every earlier schema, written by the programs of their time.

use std::fs;

use nybrott::store::Project;
use serde_json::{Map, Value};

use crate::place::{Place, fixture, is_act, unfold_values};

/// Each schema of which there is a project, with its digest, whatever copy it is opened in.
const SCHEMAS: [(u32, &str); 8] = [
    (1, "063b8fc5d876c9a4b8946c0ac738f8550b8c547f5f483f53025a7a2bcb6041e7"),
    (2, "a6561030e856905023e287447e2729cf4b48d4e88e049bee067f40b43737e5da"),
    (3, "d9b328b256e02f25cfe4610b2622d50c7318c0813549255d0459ef6bab759996"),
    (4, "c6d0b5dc864b6e325330b2a7b3296fabc0455c1f0a1275969de816cc149b8622"),
    (7, "fa7917462340462962dfd6fc0589b9fffe4a032de16f4281e551bfbb36ac2d89"),
    (8, "5d262bd0b4ee380fea3a0e06afd29bd94502f8297421cd8a4eb4fc5e9a7f37b7"),
    (9, "b98159081d8f060f4d6dbfbeec35e7874f8b2ec0234b02a1f5697bb4a8332113"),
    (10, "5f94a4f7136ff68f990dc558e63c3103bf62a6571101eea63725fe9bf5a26178"),
];

/// The newest schema whose reviewers are known by their names alone.
const NAMES_ALONE: u32 = 4;

fn lines(name: &str) -> Vec<Value> {
    let text = String::from_utf8(fixture(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What the old object says, of the new one: keys may have been added since.
fn common(new: &Value, old: &Value) -> Value {
    match (new, old) {
        (Value::Object(new), Value::Object(old)) => {
            let keys = old
                .iter()
                .map(|(key, old)| (key.clone(), common(new.get(key).unwrap_or(&Value::Null), old)));
            Value::Object(keys.collect::<Map<_, _>>())
        }
        (Value::Array(new), Value::Array(old)) if new.len() == old.len() => {
            new.iter().zip(old).map(|(new, old)| common(new, old)).collect()
        }
        _ => new.clone(),
    }
}

/// Returns the cases of a set with reviewers by name and headers in each case, as version 1 has them.
fn cases_as_in_version_1(set: &Value) -> Value {
    let name = |id: &Value| {
        let known = set["reviewers"].as_array().into_iter().flatten();
        let known = known.filter(|reviewer| reviewer["id"] == *id);
        known.map(|reviewer| reviewer["name"].clone()).next().unwrap_or(Value::Null)
    };
    let mut cases = set["cases"].clone();
    for case in cases.as_array_mut().into_iter().flatten() {
        if let Some(row) = case["headers"].as_u64() {
            case["headers"] = set["headers"][usize::try_from(row).unwrap()].clone();
        }
        unfold_values(case);
        for decision in case["classifications"].as_array_mut().into_iter().flatten() {
            decision["reviewer"] = name(&decision["reviewer"]);
        }
    }
    cases
}

#[test]
fn a_project_of_every_earlier_schema_opens_and_exports_what_it_exported() {
    for (schema, digest) in SCHEMAS {
        let digests = [0, 1].map(|_| {
            let place = Place::new();
            let path = place.path("project.nybrott");
            fs::write(&path, fixture(&format!("schema-{schema}.nybrott"))).unwrap();
            let (said, code) = place.remarks(["status"]);
            assert!(code == 1 && said.contains("older"), "schema {schema}: {said}");
            // It is sound, before it is brought up to date as after.
            place.run(["doctor"]).assert().success();
            Project::open(&path).unwrap().close().unwrap();
            place.run(["doctor"]).assert().success();
            let digest = place.says(["log", "--digest"]).trim().to_owned();

            let old: Value =
                serde_json::from_slice(&fixture(&format!("schema-{schema}.json"))).unwrap();
            let exported = place.says(["export", "-", "--format", "json", "--all"]);
            let new: Value = serde_json::from_str(&exported).unwrap();
            let cases = cases_as_in_version_1(&new);
            let old = if old["reviewers"].is_array() {
                cases_as_in_version_1(&old)
            } else {
                old["cases"].clone()
            };
            assert_eq!(common(&cases, &old), old, "schema {schema}");

            let mut acts = lines(&format!("schema-{schema}.log.jsonl"));
            acts.retain(|line| is_act(&line.to_string()));
            let log = Value::Array(place.log());
            assert_eq!(common(&log, &Value::Array(acts.clone())), Value::Array(acts));
            if schema <= NAMES_ALONE {
                // Who was known by name goes on under an id, with what is theirs.
                place.run(["undo", "--reviewer", "ola"]).assert().success();
                assert!(place.status("ola").is_null(), "schema {schema}");
                place.run(["redo", "--reviewer", "ola"]).assert().success();
            }
            assert_eq!(place.status("ola")["classified"], 2, "schema {schema}");
            place.run(["doctor"]).assert().success();
            digest
        });
        assert_eq!(digests[0], digests[1], "two copies agree on ids that the file did not have");
        assert_eq!(digests[0], digest, "schema {schema}");
    }
}

#[test]
fn reports_with_tags_in_an_older_project_are_found_by_what_is_read_of_them() {
    let place = Place::new();
    let path = place.path("project.nybrott");
    fs::write(&path, fixture("schema-7.nybrott")).unwrap();
    let mut project = Project::open(&path).unwrap();
    // First they wait to be indexed, then they are.
    for unindexed in [2, 0] {
        assert_eq!(project.reader().unwrap().unindexed_reports().unwrap(), unindexed);
        for (filter, ids) in [
            ("øvelsene", &["A-1"][..]),
            ("MsoNormal", &[]),
            ("oslash", &[]),
            ("amp", &[]),
            ("polsk", &["A-3"]),
        ] {
            let listed = place.says(["list", "--json", "--where", filter]);
            let found = listed.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
            let found: Vec<Value> = found.map(|case| case["id"].clone()).collect();
            assert_eq!(found, ids, "{filter} with {unindexed} to be indexed");
        }
        while project.index_words(&mut || false).unwrap() {}
    }
}

/// The digest of the project of schema 6, which had all that a digest is made of.
const DIGEST_OF_6: &str = "d6626cc2b17f4d1d06849ccefdcb9bf9409774ebf7dd9629c5e7285bc134bcd1";

#[test]
fn a_project_of_schema_6_opens_and_says_what_it_said() {
    let place = Place::new();
    let path = place.path("project.nybrott");
    fs::write(&path, fixture("schema-6.nybrott")).unwrap();
    let (said, code) = place.remarks(["status"]);
    assert!(code == 1 && said.contains("older"), "{said}");
    Project::open(&path).unwrap().close().unwrap();
    place.run(["doctor"]).assert().success();
    assert_eq!(place.says(["log", "--digest"]).trim(), DIGEST_OF_6);
    let old: Value = serde_json::from_slice(&fixture("schema-6.json")).unwrap();
    let exported = place.says(["export", "-", "--format", "json", "--all"]);
    let new: Value = serde_json::from_str(&exported).unwrap();
    assert_eq!(common(&new["cases"], &old["cases"]), old["cases"]);
    let acts = lines("schema-6.log.jsonl");
    let log = place.says(["log", "--json"]);
    let log: Value = log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect();
    assert_eq!(common(&log, &Value::Array(acts.clone())), Value::Array(acts));
}

#[test]
fn an_older_project_that_lacks_a_safeguard_is_damaged_and_stays_as_it_is() {
    let place = Place::of_schema(4);
    let path = place.path("project.nybrott");
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("DROP TRIGGER case_version_is_kept")
        .unwrap();
    let before = fs::read(&path).unwrap();
    let (said, code) = place.remarks(["classify", "--where", "all", "--category", "unclear"]);
    assert!(code == 1 && said.contains("is damaged (no such trigger"), "{said}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_repair_of_an_older_project_keeps_its_deliveries() {
    for schema in 1..=NAMES_ALONE {
        let [place, damaged] = [0, 1].map(|_| Place::of_schema(schema));
        Project::open(&place.path("project.nybrott")).unwrap().close().unwrap();
        damaged.run(["doctor", "--repair"]).assert().success();
        let is_repaired = |name: &str| name.contains("-repaired-");
        let mut files = fs::read_dir(damaged.folder()).unwrap().map(|file| file.unwrap());
        let repaired = files.find(|file| is_repaired(&file.file_name().to_string_lossy())).unwrap();
        fs::rename(repaired.path(), damaged.path("project.nybrott")).unwrap();
        let deliveries = place.says(["imports", "--json"]);
        assert!(deliveries.contains("\"import\""), "{deliveries}");
        assert_eq!(damaged.says(["imports", "--json"]), deliveries, "schema {schema}");
    }
}
