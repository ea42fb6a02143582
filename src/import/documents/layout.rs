//! Where the cases of a document are: in a list, in the one list within its objects, or as pandas and
//! Label Studio lay them out.

use std::collections::HashSet;

use super::document::Document;
use super::value::{Entries, RawText, Shape};
use crate::import::columns;
use crate::import::error::ImportErrorKind;
use crate::import::place::CasePlace;

/// Lists are looked for within so many objects.
const DEEPEST: usize = 5;

/// What a list of cases is called by the programs that put others beside it, such as one of columns.
const USUAL_LISTS: [&str; 14] = [
    "cases",
    "saker",
    "data",
    "records",
    "results",
    "result",
    "items",
    "rows",
    "docs",
    "hits",
    "value",
    "responses",
    "svar",
    "features",
];

/// Keys of a task of Label Studio beside `data` and what was annotated, as its API returns them
/// (<https://labelstud.io/guide/export>).
const OF_TASK: [&str; 4] = ["annotations", "predictions", "completions", "drafts"];

/// The cases of a document, as it lays them out.
pub(crate) enum CaseLayout<'a> {
    /// Objects, each a case.
    Objects(Vec<RawText<'a>>),
    /// Tasks of Label Studio: of each the `data` is a case.
    Tasks(Vec<RawText<'a>>),
    /// Columns, each with one value a case.
    Columns(Vec<(String, Vec<RawText<'a>>)>),
    /// Lists of values, one a case, under these keys.
    Rows(Vec<String>, Vec<RawText<'a>>),
}

impl<'a> CaseLayout<'a> {
    /// Returns the layout of a list.
    ///
    /// # Errors
    /// Those of [`Document::shape`].
    pub(crate) fn of_list(
        document: &Document<'a>,
        list: Vec<RawText<'a>>,
    ) -> Result<Self, ImportErrorKind> {
        let is_task = match list.first() {
            Some(first) => is_task(document, *first)?,
            None => false,
        };
        Ok(if is_task { Self::Tasks(list) } else { Self::Objects(list) })
    }

    /// Returns the layout of an object that is no classified set, and the other lists of objects in it, which are left
    /// out.
    ///
    /// # Errors
    /// There are no cases in it, or several lists that may be; those of [`Document::shape`].
    pub(crate) fn of_object(
        document: &Document<'a>,
        top: &Entries<'a>,
    ) -> Result<(Self, LeftLists), ImportErrorKind> {
        if let Some(rows) = split(document, top)? {
            return Ok((rows, Vec::new()));
        }
        if let Some(table) = keyed(document, top)? {
            return Ok((table, Vec::new()));
        }
        let mut lists = Vec::new();
        lists_within(document, top, "", DEEPEST, &mut lists)?;
        let cases = the_one(document, top, &mut lists)?;
        let left = lists.into_iter().map(|(way, list)| (way, list.len())).collect();
        Ok((Self::of_list(document, cases)?, left))
    }

    /// Returns how many cases there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Objects(list) | Self::Tasks(list) | Self::Rows(_, list) => list.len(),
            Self::Columns(columns) => columns.first().map_or(0, |(_, values)| values.len()),
        }
    }

    /// Returns the keys and values of the case at `index`.
    ///
    /// # Errors
    /// It is no object; those of [`Document::shape`].
    pub(crate) fn entries(
        &self,
        document: &Document<'a>,
        index: usize,
    ) -> Result<Entries<'a>, ImportErrorKind> {
        let object = |value: RawText<'a>| {
            let not_a_case = || ImportErrorKind::NotACase { at: document.spot(value) };
            document.entries(value)?.ok_or_else(not_a_case)
        };
        match self {
            Self::Objects(list) => object(list[index]),
            Self::Tasks(list) => {
                let task = object(list[index])?;
                let data = task.iter().find(|(key, _)| key == "data").map(|(_, data)| *data);
                object(data.unwrap_or(list[index]))
            }
            Self::Columns(columns) => {
                let of = |(key, values): &(String, Vec<RawText<'a>>)| (key.clone(), values[index]);
                Ok(columns.iter().map(of).collect())
            }
            Self::Rows(keys, list) => match document.shape(list[index])? {
                Shape::List(values) if values.len() == keys.len() => {
                    Ok(keys.iter().cloned().zip(values).collect())
                }
                _ => Err(ImportErrorKind::NotACase { at: document.spot(list[index]) }),
            },
        }
    }

    /// Returns where each case begins.
    ///
    /// # Errors
    /// There are more of them than fit into memory.
    pub(crate) fn places(
        &self,
        document: &Document<'a>,
    ) -> Result<Vec<CasePlace>, ImportErrorKind> {
        match self {
            Self::Objects(list) | Self::Tasks(list) | Self::Rows(_, list) => document.places(list),
            Self::Columns(columns) => {
                document.places(columns.first().map_or(&[], |(_, values)| values.as_slice()))
            }
        }
    }
}

/// Returns whether this is a task of Label Studio: what is to be annotated in `data`, beside annotations.
fn is_task<'a>(document: &Document<'a>, value: RawText<'a>) -> Result<bool, ImportErrorKind> {
    let Some(entries) = document.entries(value)? else { return Ok(false) };
    let data = entries.iter().find(|(key, _)| key == "data");
    let is_annotated = entries.iter().any(|(key, _)| OF_TASK.contains(&key.as_str()))
        || entries.iter().all(|(key, _)| matches!(key.as_str(), "data" | "id" | "meta"));
    match data {
        Some((_, data)) if is_annotated => Ok(document.entries(*data)?.is_some()),
        _ => Ok(false),
    }
}

/// The ways to lists that are left out, and how many elements each has.
pub(crate) type LeftLists = Vec<(String, usize)>;

/// A list of objects, and the way to it.
type FoundList<'a> = (String, Vec<RawText<'a>>);

fn lists_within<'a>(
    document: &Document<'a>,
    entries: &Entries<'a>,
    way: &str,
    depth: usize,
    found: &mut Vec<FoundList<'a>>,
) -> Result<(), ImportErrorKind> {
    for (key, value) in entries.iter().filter(|(_, value)| value.is_nested()) {
        let way = if way.is_empty() { key.clone() } else { format!("{way}.{key}") };
        match document.shape(*value)? {
            Shape::List(list) => {
                let first = list.first().filter(|first| first.is_nested()).copied();
                if let Some(first) = first
                    && document.entries(first)?.is_some()
                {
                    found.push((way, list));
                }
            }
            Shape::Map(inner) if depth > 0 => {
                lists_within(document, &inner, &way, depth - 1, found)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Takes the one list of cases out of these.
///
/// # Errors
/// There is none, or several may be it; the object around it rather is a case itself.
fn the_one<'a>(
    document: &Document<'a>,
    top: &Entries<'a>,
    lists: &mut Vec<FoundList<'a>>,
) -> Result<Vec<RawText<'a>>, ImportErrorKind> {
    let named =
        |entries: &Entries<'_>| columns::recognised(entries.iter().map(|(key, _)| key.as_str())).0;
    let mut naming = Vec::with_capacity(lists.len());
    for (_, list) in lists.iter() {
        naming.push(match list.first() {
            Some(first) => document.entries(*first)?.is_some_and(|entries| named(&entries)),
            None => false,
        });
    }
    let usual = lists.iter().map(|(way, _)| {
        USUAL_LISTS.contains(&way.rsplit('.').next().unwrap_or_default().to_lowercase().as_str())
    });
    let only = |marks: Vec<bool>| {
        let mut marked = marks.iter().enumerate().filter(|(_, mark)| **mark).map(|(at, _)| at);
        marked.next().filter(|_| marked.next().is_none())
    };
    let usual = only(usual.collect());
    match (lists.len(), only(naming), usual) {
        (_, Some(at), _) => Ok(lists.remove(at).1),
        // What names a report itself is a case with a list in it.
        (0, ..) => Err(ImportErrorKind::NotCases),
        _ if named(top) => Err(ImportErrorKind::NotCases),
        (1, ..) => Ok(lists.remove(0).1),
        (_, None, Some(at)) => Ok(lists.remove(at).1),
        _ => {
            let lists = lists.iter().map(|(way, _)| way.clone()).collect();
            Err(ImportErrorKind::SeveralLists { lists })
        }
    }
}

/// Reads `{"columns": […], "index": […], "data": [[…], …]}`: what pandas writes with `orient="split"`.
fn split<'a>(
    document: &Document<'a>,
    top: &Entries<'a>,
) -> Result<Option<CaseLayout<'a>>, ImportErrorKind> {
    let list = |wanted: &str| {
        let value = top.iter().find(|(key, _)| key == wanted).map(|(_, value)| *value);
        value.map(|value| document.shape(value)).transpose()
    };
    let (Some(Shape::List(names)), Some(Shape::List(rows))) = (list("columns")?, list("data")?)
    else {
        return Ok(None);
    };
    let mut keys = Vec::with_capacity(names.len());
    for name in names {
        match document.shape(name)? {
            Shape::Text(name) | Shape::Word(name) => keys.push(name),
            _ => return Ok(None),
        }
    }
    let different: HashSet<&String> = keys.iter().collect();
    let is_of_rows = match rows.first() {
        Some(first) => matches!(document.shape(*first)?, Shape::List(_)),
        None => false,
    };
    let is_split = is_of_rows && different.len() == keys.len();
    Ok(is_split.then_some(CaseLayout::Rows(keys, rows)))
}

/// Objects within an object, as far as it is certain what they are: columns with a value for each row,
/// which is what pandas writes by default, or rows under their numbers.
fn keyed<'a>(
    document: &Document<'a>,
    top: &Entries<'a>,
) -> Result<Option<CaseLayout<'a>>, ImportErrorKind> {
    if top.is_empty() || !top.iter().all(|(_, value)| value.is_nested()) {
        return Ok(None);
    }
    let mut inner = Vec::with_capacity(top.len());
    for (_, value) in top {
        match document.shape(*value)? {
            Shape::Map(entries) if !entries.is_empty() => inner.push(entries),
            _ => return Ok(None),
        }
    }
    let keys = |entries: &Entries<'_>| -> Vec<String> {
        entries.iter().map(|(key, _)| key.clone()).collect()
    };
    let first = keys(&inner[0]);
    let are_numbers = |keys: &[String]| keys.iter().all(|key| key.parse::<u64>().is_ok());
    let outer = keys(top);
    match (are_numbers(&outer), are_numbers(&first)) {
        (true, false) => {
            Ok(Some(CaseLayout::Objects(top.iter().map(|(_, value)| *value).collect())))
        }
        (false, true) if inner.iter().all(|entries| keys(entries) == first) => {
            let values = inner
                .into_iter()
                .map(|entries| entries.into_iter().map(|(_, value)| value).collect());
            Ok(Some(CaseLayout::Columns(outer.into_iter().zip(values).collect())))
        }
        _ => Ok(None),
    }
}
