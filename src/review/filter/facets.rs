//! Whether the facets of a filter, and their values, are those of the project's codebook.

use crate::domain::filter::{Filter, Term};
use crate::domain::{AskedFacet, FacetScheme, FacetWord, Message};

/// Returns why no case can match a facet of the filter: the codebook does not ask it, or it has no such value, as where
/// a value is given by its name instead of its id. `None` where there is nothing to say, as in a project without
/// a codebook of its own.
#[must_use]
pub fn refuse_facets(filter: &Filter, facets: &FacetScheme) -> Option<Message> {
    if facets.is_empty() {
        return None;
    }
    filter.find_term(&|term| {
        let Term::Facet { facet, values } = term else { return None };
        let Some(asked) = facets.get(facet.as_str()) else {
            return Some(no_such_facet(facets, *facet));
        };
        let unknown = values.iter().flatten().find(|value| !is_known(facets, asked, **value));
        unknown.map(|value| no_such_value(asked, *value))
    })
}

/// Returns whether a case may have the value, or may have had it by the id of an earlier edition.
fn is_known(facets: &FacetScheme, asked: &AskedFacet, value: FacetWord) -> bool {
    let reading = facets.reading();
    value.is_unclear()
        || asked.takes(&value)
        || reading.is_retired(&asked.id, &value)
        || reading.value(&asked.id, &value) != value
}

fn no_such_facet(facets: &FacetScheme, facet: FacetWord) -> Message {
    let known: Vec<&str> = facets.iter().map(|asked| asked.id.as_str()).collect();
    let message = Message::new("review-filter-no-such-facet").with("facet", facet.to_string());
    message.with("known", known.join(", "))
}

fn no_such_value(asked: &AskedFacet, value: FacetWord) -> Message {
    let known: Vec<&str> = asked.values.iter().map(FacetWord::as_str).collect();
    let message = Message::new("review-filter-no-such-value").with("facet", asked.id.to_string());
    message.with("value", value.to_string()).with("known", known.join(", "))
}
