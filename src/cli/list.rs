//! `nybrott list --where FILTER`: the cases that match a filter.

use std::collections::{BTreeSet, HashSet};
use std::io::{self, Write};

use clap::Args;
use serde_json::{Value, json};

use super::context::CommandContext;
use super::failure::Failure;
use super::hidden;
use super::output;
use super::progress::Progress;
use crate::codebook;
use crate::domain::{
    CaseNo, CaseRow, DraftKind, DraftPlace, FacetAnswers, FacetScheme, Filter, Message, PlaceNo,
    ProposalReader, Question, Reviewer, Sort, Viewer, shown_id, visible_line,
};
use crate::register::in_force;
use crate::review::filter;
use crate::store::{ProjectPlaces, Reader};
use crate::wording;
use crate::words::Words;
use crate::workflow::{self, facets_in_force};

/// The arguments of `list`.
#[derive(Debug, Args)]
pub(super) struct ListArgs {
    #[arg(long = "where", alias = "filter", value_name = "FILTER")]
    filter: Option<String>,
    #[arg(long, value_enum, ignore_case = true)]
    sort: Option<Sort>,
    #[arg(long, conflicts_with = "sort")]
    near_duplicates: bool,
    #[arg(long)]
    json: bool,
}

/// How many rows are read and written at a time.
const AT_ONCE: usize = 1_000;

pub(super) fn run(context: &CommandContext<'_>, arguments: &ListArgs) -> Result<(), Failure> {
    let filter = read_filter_here(context, arguments.filter.as_deref().unwrap_or_default())?;
    let sort = arguments.sort.unwrap_or(Sort::Import);
    let reader = context.open_reader()?;
    let facets = facets_in_force(&reader)?;
    check_facets(&filter, &facets)?;
    let reviewer = context.reviewer()?;
    let viewer = Viewer::from(reviewer);
    let cases = reader.filtered(&filter, sort, &viewer)?;
    let list = List {
        reader: &reader,
        reviewer,
        // Only JSON shows them.
        places: arguments.json.then(|| reader.places()).transpose()?,
        words: &context.words_of(&reader)?,
        facets,
        drafts: cases_with_drafts(&reader, reviewer)?,
        ids_repeat: !arguments.json && reader.ids_repeat()?,
    };
    let listed = if arguments.near_duplicates {
        let groups = near_duplicates(context, &reader, &cases)?;
        list.write_groups(&groups)?;
        Message::new("cli-listed-near-duplicates")
            .with("count", groups.iter().map(Vec::len).sum::<usize>())
            .with("groups", groups.len())
    } else {
        list.write(&mut cases.chunks(AT_ONCE).map(|some| (None, some)))?;
        Message::new("cli-listed").with("count", cases.len())
    };
    hidden::report_filtered(context, &reader, &filter, &viewer)?;
    let of = context.words.number(reader.case_count()?);
    context.status.print(&listed.with("of", of));
    Ok(())
}

/// Returns the groups of cases among these that are nearly the same.
fn near_duplicates(
    context: &CommandContext<'_>,
    reader: &Reader,
    cases: &[CaseNo],
) -> Result<Vec<Vec<CaseNo>>, Failure> {
    let progress = Progress::begin(&context.status, &Message::new("cli-progress-comparing"), None);
    let mut groups = reader.near_duplicates(&|| true)?;
    drop(progress);
    let cases: HashSet<&CaseNo> = cases.iter().collect();
    for group in &mut groups {
        group.retain(|no| cases.contains(no));
    }
    groups.retain(|group| group.len() > 1);
    Ok(groups)
}

/// How cases are listed.
struct List<'a> {
    reader: &'a Reader,
    reviewer: &'a Reviewer,
    /// What places mean; `None` where the list is for people.
    places: Option<ProjectPlaces>,
    words: &'a Words,
    facets: FacetScheme,
    /// The cases with drafts of the reviewer.
    drafts: BTreeSet<CaseNo>,
    ids_repeat: bool,
}

impl List<'_> {
    /// Writes groups of cases: with a blank line between them, in JSON each case with the number of its group.
    fn write_groups(&self, groups: &[Vec<CaseNo>]) -> Result<(), Failure> {
        self.write(&mut (1..).zip(groups).map(|(number, group)| (Some(number), group.as_slice())))
    }

    fn write(
        &self,
        cases: &mut dyn Iterator<Item = (Option<usize>, &[CaseNo])>,
    ) -> Result<(), Failure> {
        let mut unread = None;
        output::results(|out| {
            for (group, some) in cases {
                if group.is_some_and(|group| group > 1) && self.places.is_none() {
                    writeln!(out)?;
                }
                match self.lines(some) {
                    Ok(rows) => {
                        rows.iter().try_for_each(|case| self.write_case(out, case, group))?;
                    }
                    Err(error) => {
                        unread = Some(error);
                        break;
                    }
                }
            }
            Ok(())
        })?;
        unread.map_or(Ok(()), |error| Err(error.into()))
    }

    fn lines(&self, cases: &[CaseNo]) -> crate::store::Result<Vec<ListedCase>> {
        let rows = self.reader.rows_of(cases, self.reviewer)?;
        let mut of_columns = ProposalReader::new(&self.facets);
        rows.into_iter()
            .map(|mut row| {
                let (facets, reading) = (&mut row.answers.facets, self.facets.reading());
                *facets = reading.answers(facets);
                facets.retain(|facet| !reading.is_gone(&facet));
                let source = self.reader.case_id(row.no)?.and_then(|(source, _)| source);
                let place_of = |places| self.reader.place_of(row.no, places);
                let proposals = if self.facets.propose() {
                    of_columns.read(&self.reader.fields_of(row.no)?)
                } else {
                    FacetAnswers::default()
                };
                let places = self.places.as_ref();
                let (place, county) = places.map(place_of).transpose()?.unwrap_or_default();
                let has_draft = self.drafts.contains(&row.no);
                Ok(ListedCase { source, row, has_draft, proposals, place, county })
            })
            .collect()
    }

    fn write_case(
        &self,
        out: &mut dyn Write,
        case: &ListedCase,
        group: Option<usize>,
    ) -> io::Result<()> {
        if self.places.is_none() {
            let id = shown_id(case.source.as_deref(), &case.row.id, self.ids_repeat);
            return writeln!(out, "{}", in_words(self.words, id, case));
        }
        let mut line = in_json(case);
        if let Some(group) = group {
            line["group"] = json!(group);
        }
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)
    }
}

/// Parses a filter of what is to be the same tomorrow.
///
/// # Errors
/// It cannot be read, or asks for what is reserved or for drafts.
pub(super) fn read_filter(context: &CommandContext<'_>, typed: &str) -> Result<Filter, Failure> {
    let filter = parse(context, typed)?;
    if filter.asks_for_reserved() {
        return Err(Failure::Misused(Message::new("review-filter-reserved-passes")));
    }
    if filter.asks_for_drafts() {
        return Err(Failure::Misused(Message::new("review-filter-drafts-pass")));
    }
    Ok(filter)
}

/// Parses a filter of what this copy of the project has now, with what is reserved for its reviewer and their drafts.
///
/// # Errors
/// It cannot be read, or the project cannot.
pub(super) fn read_filter_here(
    context: &CommandContext<'_>,
    typed: &str,
) -> Result<Filter, Failure> {
    let mut filter = parse(context, typed)?;
    if filter.asks_for_drafts() {
        let cases = cases_with_drafts(&context.open_reader()?, context.reviewer()?)?;
        filter = filter.with_drafts(&cases);
    }
    if !filter.asks_for_reserved() {
        return Ok(filter);
    }
    let (reader, reviewer) = (context.open_reader()?, context.reviewer()?);
    let claimed = workflow::claimed_cases(&context.project, &reader, reviewer)?;
    Ok(filter.with_reserved(&claimed.iter().map(|case| case.no).collect()))
}

/// Returns the cases with answers or a note of the reviewer that are not saved.
fn cases_with_drafts(
    reader: &Reader,
    reviewer: &Reviewer,
) -> crate::store::Result<BTreeSet<CaseNo>> {
    let drafts = reader.drafts(reviewer)?;
    let is_of_case =
        |place: &&DraftPlace| matches!(place.kind, DraftKind::Answers | DraftKind::Note);
    let places = drafts.iter().map(|(place, _)| place).filter(is_of_case);
    Ok(places.map(|place| place.case).collect())
}

/// Parses a filter; what is wrong with it is named with values in the reader's language.
fn parse(context: &CommandContext<'_>, typed: &str) -> Result<Filter, Failure> {
    let language = context.words.language();
    filter::parse(typed).map_err(|error| Failure::Misused(error.message_in(language)))
}

/// Checks that the facets of a filter and their values are those of the project's codebook.
///
/// # Errors
/// One is not, so that no case could match it.
pub(super) fn check_facets(filter: &Filter, facets: &FacetScheme) -> Result<(), Failure> {
    filter::refuse_facets(filter, facets).map_or(Ok(()), |why| Err(Failure::Misused(why)))
}

/// A case with its id space.
struct ListedCase {
    source: Option<String>,
    row: CaseRow,
    /// Answers or a note of the reviewer are not saved.
    has_draft: bool,
    /// What columns of its file propose as answers to facets.
    proposals: FacetAnswers,
    place: Option<PlaceNo>,
    /// Its own county.
    county: Option<String>,
}

/// Returns a case as a JSON object, with the names of the classified set.
fn in_json(case: &ListedCase) -> Value {
    let ListedCase { source, row, has_draft, proposals, place, county } = case;
    let today = place.and_then(|number| in_force().place(number));
    let proposed = || today.map(|place| place.county.as_str());
    json!({
        "source": source,
        "id": row.id,
        "title": row.title,
        "municipality": row.municipality,
        "municipality_number": place.map(|number| number.to_string()),
        "municipality_today": today.map(|place| place.name.as_str()),
        "county": county.as_deref().or_else(proposed),
        "county_is_proposed": county.is_none() && today.is_some(),
        "date": row.date,
        "category": row.answers.category,
        "new_to_municipality": row.answers.new,
        "change_kinds": row.answers.kinds,
        "facets": row.answers.facets,
        "proposals": proposals,
        "classified": row.answers.are_complete(),
        // As in tables: what is saved in part has none yet.
        "verdict": row.answers.are_complete().then(|| row.answers.verdict()),
        "flagged": row.flagged,
        "postponed": row.postponed,
        "draft": has_draft,
    })
}

/// Returns a line for a case: id, municipality, title, status, and what is proposed where it is not answered.
fn in_words(words: &Words, id: String, case: &ListedCase) -> String {
    let ListedCase { row, has_draft, proposals, .. } = case;
    let mut parts = vec![id, row.municipality.clone().unwrap_or_default()];
    parts.push(words.format(&Message::new("cli-list-title").with("title", row.title.as_str())));
    if let Some(answer) = row.answers.category {
        parts.push(codebook::category(words, answer).short);
    }
    if row.answers.are_complete() {
        parts.push(codebook::verdict(words, row.answers.verdict()).name);
    } else if Question::ALL.into_iter().any(|question| row.answers.has(question)) {
        parts.push(words.get("review-legend-half"));
    }
    let facets = row.answers.facets.iter();
    parts.extend(facets.map(|(facet, answer)| wording::facet_answer(words, facet, answer)));
    let open =
        proposals.iter().filter(|(facet, _)| row.answers.facets.get(facet.as_str()).is_none());
    parts.extend(open.map(|(facet, proposal)| {
        wording::proposed(words, &wording::facet_answer(words, facet, proposal))
    }));
    if *has_draft {
        parts.push(words.get("review-legend-draft"));
    }
    if row.postponed {
        parts.push(words.get("cli-log-postponed"));
    }
    if row.flagged {
        parts.push(words.get("review-history-flagged"));
    }
    parts.retain(|part| !part.is_empty());
    visible_line(&parts.join("  ")).into_owned()
}
