//! An export, from the project to a file or a stream.

use std::collections::{BTreeMap, HashSet};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use jiff::tz::TimeZone;

use super::error::WorkflowError;
use super::export_outcome::{CasesByProgress, ExportOutcome};
use super::labels::{final_labels, labels};
use super::report::unclear_names;
use super::rules::rules_in_force;
use super::sources::spare_sources;
use crate::codebook::codebook_sha256;
use crate::domain::codes::FacetColumn;
use crate::domain::set_shape::SetShared;
use crate::domain::{
    Answers, CaseNo, CaseRecord, Classification, CodebookReading, CountedVersions, Decision,
    FacetScheme, FacetWord, Moment, OneVersion, ProposalReader, Proposals, ProposedField, Reviewer,
    Viewer,
};
use crate::export::{
    ExportError, ExportFormat, Labels, Outline, Overwrite, Reviewers, SetHeader, write_atomically,
    writer,
};
use crate::store::{ProjectPlaces, Pseudonyms, Reader, StoreError};
use crate::words::{Language, Words};
use crate::workflow::codebook::{codebook_in_force, facets_in_force, project_codebook};

/// The name and version that exports carry.
pub const PROGRAM: &str = concat!("nybrott ", env!("CARGO_PKG_VERSION"));

/// Who gave the answers that count, where a format knows reviewers alone.
const FINAL: &str = "final";

/// What to export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Who exports, and sees no more of others than a round allows.
    pub viewer: Viewer,
    /// The format.
    pub format: ExportFormat,
    /// Unclassified cases too.
    pub all: bool,
    /// The reports' texts too.
    pub with_text: bool,
    /// Pseudonyms instead of the reviewers' names.
    pub pseudonymise: bool,
    /// How tables for people show several reviewers.
    pub reviewers: Reviewers,
    /// Whether cells of a CSV that begin like formulas are guarded.
    pub is_guarded: bool,
    /// What counts of each case too, not only what everyone decided.
    pub is_final: bool,
    /// Only cases of which every question is settled.
    pub is_strict: bool,
    /// What counts by the answers under all versions of the codebook, not only under the one with most.
    pub all_versions: bool,
    /// Answers to facets that are not asked any more, too.
    pub all_facets: bool,
    /// The language of tables; those for a Norwegian Excel are in Norwegian in any case.
    pub language: Language,
    /// The time zone of times in tables.
    pub zone: TimeZone,
}

impl Selection {
    /// Returns the options for all classified cases with their texts, as the viewer may see them, with tables in the
    /// reviewer's language.
    #[must_use]
    pub fn classified(format: ExportFormat, words: &Words, viewer: Viewer) -> Self {
        let (all, is_final, is_strict) = (false, false, false);
        let (all_versions, all_facets) = (false, false);
        let (with_text, pseudonymise, is_guarded) = (true, false, true);
        let (reviewers, zone) = (Reviewers::default(), words.zone().clone());
        Self {
            viewer,
            format,
            all,
            with_text,
            pseudonymise,
            reviewers,
            is_guarded,
            is_final,
            is_strict,
            all_versions,
            all_facets,
            language: words.language(),
            zone,
        }
    }

    /// Returns the words of tables, by the codebook that the project follows.
    fn words(&self, reader: &Reader) -> Result<Words, StoreError> {
        let language = match (self.format, self.language) {
            (ExportFormat::ExcelNo, Language::English) => Language::Bokmal,
            (_, language) => language,
        };
        Ok(project_codebook(reader)?.words(language))
    }
}

/// Writes the classified set to a file, completely or not at all, and calls `each` after each case.
///
/// # Errors
/// The project could not be read, or the file could not be written; the old file is untouched then.
pub fn export_to_file(
    reader: &Reader,
    selection: &Selection,
    path: &Path,
    overwrite: Overwrite,
    now: Moment,
    each: &mut dyn FnMut(),
) -> Result<ExportOutcome, WorkflowError> {
    spare_sources(reader, path)?;
    write_atomically(path, reader.path(), overwrite, |out| {
        export(reader, selection, out, now, each)
    })
}

/// Writes the classified set to a stream, and calls `each` after each case.
///
/// # Errors
/// The project could not be read, or the stream takes no more.
pub fn export(
    reader: &Reader,
    selection: &Selection,
    out: &mut dyn Write,
    now: Moment,
    each: &mut dyn FnMut(),
) -> Result<ExportOutcome, WorkflowError> {
    reader.at_one_moment(|reader| write(reader, selection, out, now, each))?
}

fn write(
    reader: &Reader,
    selection: &Selection,
    out: &mut dyn Write,
    now: Moment,
    each: &mut dyn FnMut(),
) -> Result<ExportOutcome, WorkflowError> {
    let cases = SelectedCases::new(reader, selection)?;
    let outline =
        if selection.format.needs_outline() { cases.outline()? } else { Outline::default() };
    let shared =
        if selection.format.needs_shared() { cases.shared()? } else { SetShared::default() };
    let (asked, facets) = (facets_in_force(reader)?, facet_columns(reader, selection.all_facets)?);
    let proposed = proposed_fields(reader, &asked)?;
    let words = selection.words(reader)?;
    let labels = if selection.format.needs_words() {
        labels(&words, &asked, &facets, &proposed)
    } else {
        Labels::default()
    };
    let finals = if selection.is_final {
        Some(final_labels(&words, &labels, rules_in_force(reader)?))
    } else {
        None
    };
    let header = SetHeader {
        shared,
        outline,
        zone: selection.zone.clone(),
        reviewers: selection.reviewers,
        is_guarded: selection.is_guarded,
        finals,
        labels,
        proposed,
        facets,
        ..SetHeader::new(PROGRAM, codebook_in_force(reader)?.to_string(), now)
    };
    let mut writer = writer(selection.format, Box::new(out));
    writer.begin(&header)?;
    let mut written = CasesByProgress::default();
    let mut municipalities = HashSet::new();
    let LeftOut { answers, unsettled, of_other_version } = cases.each(&mut |record| {
        if let Some(name) = &record.case.municipality
            && !municipalities.contains(name)
        {
            municipalities.insert(name.clone());
        }
        writer.case(&record)?;
        written.add(&record.classifications);
        each();
        Ok(())
    })?;
    writer.end()?;
    let format = selection.format;
    let with_reason = i64::try_from(unsettled + of_other_version).unwrap_or(i64::MAX);
    let left_out = reader.case_count()? - written.all() - with_reason;
    let partly_saved = match left_out {
        0 => 0,
        _ => reader.partly_answered(&selection.viewer)?.min(left_out),
    };
    let unanswered = left_out - partly_saved;
    let (drafts, marked) = if left_out == 0 {
        (0, 0)
    } else {
        let begun = reader.not_saved(selection.viewer.reviewer())?;
        let drafts = reader.count_unanswered(&selection.viewer, &begun.cases)?;
        let marked = reader.marked_and_not_classified(&selection.viewer)?;
        (drafts.min(unanswered), marked.min(left_out))
    };
    let hidden = reader.hidden_cases(&selection.viewer)?.len();
    let codebooks = CountedVersions { left_out: answers, ..cases.codebooks };
    let cells = writer.remarks();
    // What sets up another program has no cases. Where no name alone fits several, no place is looked up.
    let has_cases = selection.format != ExportFormat::LabelStudioConfig;
    let may_be_unclear = has_cases && Reader::fits_several(&municipalities);
    let unclear = if may_be_unclear { unclear_names(reader, CaseNo(1))? } else { None };
    Ok(ExportOutcome {
        cases: written,
        left_out: CasesByProgress { partly_saved, unanswered, classified: 0 },
        drafts,
        marked,
        unsettled,
        of_other_version,
        hidden,
        codebooks,
        unclear,
        cells,
        format,
    })
}

/// Returns the columns of facets: those of the codebook in force, each beside what was given where some of that reads
/// otherwise, and behind them others that were answered once.
fn facet_columns(reader: &Reader, with_gone: bool) -> Result<Vec<FacetColumn>, StoreError> {
    let asked = facets_in_force(reader)?;
    let reading = asked.reading();
    let is_other = |facet: &FacetWord| {
        asked.get(facet.as_str()).is_none() && (with_gone || !reading.is_gone(facet))
    };
    let others = reader.answered_facets()?.into_iter().filter(is_other);
    let facets = asked.iter().map(|facet| facet.id).chain(others);
    let columns = facets.flat_map(|facet| {
        let given = reading.moves(&facet).then_some(facet);
        let given = given.map(|facet| FacetColumn { facet, is_as_given: true });
        std::iter::once(FacetColumn { facet, is_as_given: false }).chain(given)
    });
    Ok(columns.collect())
}

/// Returns what is proposed for cases of the project: the county where a case has a municipality alone, and answers to
/// facets of which a column is known.
fn proposed_fields(reader: &Reader, asked: &FacetScheme) -> Result<Vec<ProposedField>, StoreError> {
    let county = reader.has_proposed_counties()?.then_some(ProposedField::County);
    let facets = asked.iter().filter(|asked| asked.source.is_some());
    let facets = facets.map(|asked| ProposedField::Facet(asked.id));
    Ok(county.into_iter().chain(facets).collect())
}

/// The cases of a selection, as they are written.
struct SelectedCases<'r> {
    reader: &'r Reader,
    selection: &'r Selection,
    pseudonyms: Option<Pseudonyms>,
    /// How answers to facets read.
    reading: CodebookReading,
    asked: FacetScheme,
    places: ProjectPlaces,
    /// Of what counts: which versions of the codebook it is of, and the one that counts alone.
    codebooks: CountedVersions,
    version: Option<OneVersion>,
}

/// What an export leaves out, and why.
#[derive(Default)]
struct LeftOut {
    /// Answers that do not count, since they are of another version of the codebook.
    answers: usize,
    /// Cases that are not settled.
    unsettled: usize,
    /// Cases to which all answers that would count are of another version of the codebook.
    of_other_version: usize,
}

impl<'r> SelectedCases<'r> {
    fn new(reader: &'r Reader, selection: &'r Selection) -> Result<Self, WorkflowError> {
        let pseudonyms = selection.pseudonymise.then(|| reader.pseudonyms()).transpose()?;
        let asked = facets_in_force(reader)?;
        let (reading, places) = (reader.codebook_reading()?, reader.places()?);
        let (codebooks, version) = if selection.is_final {
            let versions = reader.codebook_versions(codebook_sha256)?;
            let answers = if versions.is_one() && !selection.all_versions {
                BTreeMap::new()
            } else {
                reader.answers_by_version(&selection.viewer, &versions)?
            };
            CountedVersions::choose(&versions, &answers, selection.all_versions)
        } else {
            Default::default()
        };
        Ok(Self { reader, selection, pseudonyms, reading, asked, places, codebooks, version })
    }

    /// Returns what the cases share, for the formats that say it before the first case.
    fn shared(&self) -> Result<SetShared, WorkflowError> {
        let mut shared = self.reader.shared(&self.selection.viewer, self.selection.all)?;
        if self.selection.is_final {
            for ruling in self.reader.rulings(&self.selection.viewer)? {
                let is_known = |known: &Reviewer| known.id() == ruling.by.id();
                if !shared.reviewers.iter().any(is_known) {
                    shared.reviewers.push(ruling.by);
                }
            }
            shared.reviewers.sort();
        }
        if let Some(pseudonyms) = &self.pseudonyms {
            pseudonyms.hide_reviewers(&mut shared);
        }
        Ok(shared)
    }

    /// Reads the whole set once, for the formats that need to know it before the first case.
    fn outline(&self) -> Result<Outline, WorkflowError> {
        let mut outline = Outline::default();
        self.each(&mut |record| {
            outline.add(&record);
            Ok(())
        })?;
        Ok(outline)
    }

    /// Calls `each` with every case, up to the first error. Returns what was left out.
    fn each(
        &self,
        hand_over: &mut dyn FnMut(CaseRecord) -> Result<(), ExportError>,
    ) -> Result<LeftOut, WorkflowError> {
        let (mut failed, mut out) = (None, LeftOut::default());
        let mut proposals = ProposalReader::new(&self.asked);
        let Selection { all, with_text, is_strict, .. } = *self.selection;
        let viewer = &self.selection.viewer;
        let mut pass_on = |mut record: CaseRecord| {
            record.proposals = Proposals {
                county: self.places.proposed_county(&record.case).map(str::to_owned),
                facets: proposals.read(&record.case.fields),
            };
            let read = |decision: Decision| decision.read(&self.reading, self.selection.all_facets);
            record.classifications = record.classifications.into_iter().map(read).collect();
            if let Some(found) = record.final_record.as_mut().filter(|_| !self.selection.all_facets)
            {
                found.counts.retain_facets(|facet| !self.reading.is_gone(&facet));
            }
            let of_others = record.final_record.as_ref().map_or(0, |found| found.left_out);
            out.answers += of_others;
            let settled = record.final_record.as_ref().map(|found| found.counts.clone());
            if is_strict && !settled.clone().is_some_and(|counts| counts.answers.are_complete()) {
                let is_disputed = settled.is_some_and(|counts| counts.is_disputed());
                out.unsettled += usize::from(is_disputed);
                out.of_other_version += usize::from(!is_disputed && of_others > 0);
                return ControlFlow::Continue(());
            }
            if let (Some(counts), true) = (settled, self.selection.format.is_of_answers()) {
                record.classifications = single(&record, counts.answers);
            }
            if let Some(pseudonyms) = &self.pseudonyms {
                pseudonyms.hide(&mut record);
            }
            match hand_over(record) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            }
        };
        if self.selection.is_final {
            let version = self.version.as_ref();
            self.reader.final_records(viewer, (all, with_text), version, &mut pass_on)?;
        } else {
            self.reader.records(viewer, all, with_text, &mut pass_on)?;
        }
        failed.map_or(Ok(out), |error| Err(error.into()))
    }
}

/// Returns what counts of a case as the only decision about it, for formats that have nothing but decisions; none where
/// no question is settled.
fn single(record: &CaseRecord, answers: Answers) -> Vec<Decision> {
    let newest = record.classifications.iter().max_by_key(|decision| decision.decided_at);
    let (Some(newest), Some(reviewer)) = (newest, Reviewer::new(FINAL)) else { return Vec::new() };
    if answers.is_blank() {
        return Vec::new();
    }
    let classification = Classification { answers, ..Classification::default() };
    vec![Decision { reviewer, classification, batch_size: 1, ..newest.clone() }]
}
