//! Searching headings, beside a look for the same letters.

use std::cell::RefCell;

use divan::Bencher;
use nybrott::domain::{CaseNo, Heading};
use nybrott::review::Index;

use crate::synthetic::Report;

/// Cases searched.
const SEARCHED: u64 = 100_000;

fn headings() -> impl Iterator<Item = Heading> {
    (1..=SEARCHED).map(|no| {
        let Report { title, municipality, .. } = Report::of(no);
        let (id, municipality) = (format!("s-{no}"), Some(municipality.to_owned()));
        Heading { no: CaseNo(no.try_into().expect("a few")), id, title, municipality }
    })
}

/// The word is looked for in all titles, letter by letter as they are.
#[divan::bench(args = ["rehabilitering", "smitte"], sample_count = 20)]
fn bare(bencher: Bencher<'_, '_>, query: &str) {
    let titles: String = headings().map(|heading| heading.title + "\n").collect();
    let finder = memchr::memmem::Finder::new(query);
    bencher.bench_local(|| finder.find_iter(titles.as_bytes()).count());
}

/// All hits, ranked.
#[divan::bench(args = ["rehabilitering", "smitte", "r", "hjemekontor"], sample_count = 20)]
fn ranked(bencher: Bencher<'_, '_>, query: &str) {
    let mut index = Index::default();
    headings().for_each(|heading| index.push(&heading));
    let index = RefCell::new(index);
    let find = |query| index.borrow_mut().find(query, 200, &|| false);
    // What an earlier search has narrowed must not help this one.
    bencher.with_inputs(|| find("q")).bench_local_values(|_| find(query));
}
