//! Everything that a report shows, read from a project: for the subcommand and for the screen.

use std::collections::BTreeSet;
use std::slice;

use jiff::tz::TimeZone;

use super::agreement::AgreementSummary;
use super::barometer::{CasesToCount, CountedCases};
use super::codebook::{codebook_in_force, facets_in_force, project_codebook};
use super::own_references::add_own_references;
use super::preparation::preparation;
use crate::domain::barometer::{FigureGroup, OnePlace, TableId};
use crate::domain::{
    Barometer, CaseNo, Filter, Message, Moment, Reviewer, ShownCase, Viewer, visible_line,
};
use crate::import::{NAMED, names};
use crate::measure::suppression::THRESHOLD;
use crate::report::{self, References, ReportSource, ReportedAgreement};
use crate::store::{PendingDigest, Reader, Result};
use crate::wording::figures;
use crate::words::{Language, Words};

/// What a report is asked to show beside its numbers.
#[derive(Debug)]
pub struct AskedReport {
    /// The title, where another than the usual is wanted.
    pub title: Option<String>,
    /// When it is made.
    pub at: Moment,
    /// The filter by which the cases were chosen, as it was typed.
    pub filter: Option<String>,
    /// Below which number counts by place are hidden; `None` hides none.
    pub threshold: Option<u64>,
    /// Whether it names the reviewers.
    pub has_names: bool,
    /// An example of each category, where examples are shown.
    pub examples: Vec<ShownCase>,
    /// For which municipality or county the innovations of others are listed, and these.
    pub of_others: Option<(String, Vec<ShownCase>)>,
    /// Figures of others that are put beside these.
    pub references: References,
}

/// Returns how many names in the table of municipalities fit several of them.
fn unclear_places(reader: &Reader, barometer: &Barometer) -> Result<usize> {
    let Some(table) = barometer.table(TableId::Municipality) else { return Ok(0) };
    let mut shown = BTreeSet::new();
    for row in &table.rows {
        let groups = match &row.group {
            FigureGroup::Others(groups) => groups.as_slice(),
            group => slice::from_ref(group),
        };
        shown.extend(groups.iter().filter_map(|group| match group {
            FigureGroup::Named(name) => Some(name.as_str()),
            _ => None,
        }));
    }
    let spellings = reader.place_spellings()?;
    let open = spellings.iter().filter(|one| one.place().is_none() && one.fits_several());
    let names: BTreeSet<&str> = open.map(|one| one.spelling.trim()).collect();
    Ok(names.intersection(&shown).count())
}

/// Returns which names of municipalities in cases from this one on fit several of them and are not settled; `None` where none is.
///
/// # Errors
/// The project could not be read.
pub fn unclear_names(reader: &Reader, first: CaseNo) -> Result<Option<Message>> {
    let spellings = reader.place_spellings_from(first)?;
    let open = spellings.iter().filter(|one| one.place().is_none() && one.fits_several());
    let found: BTreeSet<&str> = open.map(|one| one.spelling.trim()).collect();
    let unclear = Message::new("municipalities-unclear").with("count", found.len());
    let is_any = !found.is_empty();
    Ok(is_any.then(|| unclear.with("names", names(found.into_iter(), NAMED))))
}

/// Returns what is to be known of a report's municipalities; `None` where each is known.
#[must_use]
pub fn unclear_places_of(source: &ReportSource) -> Option<Message> {
    let count = source.unclear_places;
    (count > 0).then(|| Message::new("report-unclear-places-how").with("count", count))
}

/// A report of all cases.
#[derive(Debug)]
pub struct ReportOfAll {
    /// The page; `None` where there is nothing to publish.
    pub page: Option<String>,
    /// What is to be known before it is published.
    pub said: Vec<Message>,
}

/// Returns the report of all cases as a page, with small counts hidden as usual.
///
/// # Errors
/// See [`Reader`].
pub fn report_of_all(reader: &Reader, viewer: &Viewer, language: Language) -> Result<ReportOfAll> {
    // A day must not depend on where the page is made.
    let words = project_codebook(reader)?.words(language).in_zone(TimeZone::UTC);
    let mut references = References::built_in();
    let trouble = add_own_references(&mut references).err();
    let source = reader.at_one_moment_with_digest(|reader, digest| {
        let counted = CasesToCount::of(reader, &Filter::All)?.count(reader, viewer)?;
        let asked = AskedReport {
            title: None,
            at: Moment::now(),
            filter: None,
            threshold: Some(THRESHOLD),
            has_names: true,
            examples: Vec::new(),
            of_others: None,
            references,
        };
        read_report((reader, digest), viewer, &words, counted, asked)
    })?;
    let (source, _) = source?;
    let barometer = &source.barometer;
    let hidden = (barometer.hidden > 0)
        .then(|| Message::new("barometer-hidden").with("count", barometer.hidden));
    if let Some(nothing) = figures::nothing_counted(barometer) {
        return Ok(ReportOfAll { page: None, said: hidden.into_iter().chain([nothing]).collect() });
    }
    let page = Some(report::page(&words, &source));
    let unclear = unclear_places_of(&source);
    Ok(ReportOfAll { page, said: hidden.into_iter().chain(trouble).chain(unclear).collect() })
}

/// Reads everything that a report of these cases shows, with how far reviewers agree about them where that may be known.
///
/// # Errors
/// See [`Reader`].
pub fn read_report(
    (reader, digest): (&Reader, PendingDigest<'_>),
    viewer: &Viewer,
    words: &Words,
    counted: CountedCases,
    asked: AskedReport,
) -> Result<(ReportSource, Option<AgreementSummary>)> {
    let filter = counted.filter.clone();
    let barometer = counted.finish(asked.threshold);
    let found = AgreementSummary::new(reader, viewer, &filter)?;
    let is_hidden = found.is_none();
    // What reviewers agreed about tells how many there were.
    let found = found.filter(|_| barometer.one_place.is_none());
    let names = |reviewer: &Reviewer| visible_line(reviewer.as_str()).into_owned();
    let all = reader.statuses(viewer)?;
    // Who has answered what a round hides is hidden as well.
    let counted = barometer.hidden == 0;
    let all: Vec<String> = all
        .iter()
        .filter(|_| counted)
        .filter(|status| status.tally.classified > 0)
        .map(|status| names(&status.reviewer))
        .collect();
    let measured = found.as_ref().filter(|found| found.cases() > 0).map(|found| {
        let (header, rows) = found.in_rows(words);
        let (cases, blindness) = (found.cases(), found.blindness());
        let left_out = found.left_out(words);
        ReportedAgreement { cases, blindness, header, rows, left_out }
    });
    let agreement = measured.ok_or(match (is_hidden, barometer.one_place) {
        (true, _) => "report-agreement-hidden",
        (_, Some(OnePlace::Municipality)) => "report-agreement-one-place",
        (_, Some(OnePlace::County)) => "report-agreement-one-county",
        _ => "report-agreement-none",
    });
    let unclear_places = unclear_places(reader, &barometer)?;
    let taken = reader.codebook()?.filter(|taken| taken.text.is_some());
    let facets = facets_in_force(reader)?;
    let source = ReportSource {
        barometer,
        title: asked.title,
        at: asked.at,
        filter: asked.filter,
        reviewers: all.len(),
        names: if asked.has_names { all } else { Vec::new() },
        agreement,
        preparation: preparation(reader, viewer)?,
        examples: asked.examples,
        unclear_places,
        of_others: asked.of_others,
        references: asked.references,
        codebook: codebook_in_force(reader)?,
        codebook_name: taken.map(|taken| (taken.name, taken.edition)),
        facets: facets.iter().map(|facet| (facet.id, facets.values_of(facet))).collect(),
        digest: digest.wait()?,
    };
    Ok((source, found))
}
