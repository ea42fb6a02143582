//! Inside a room, files make no circle of imports: each can be read with those below it alone.

use std::collections::{BTreeMap, BTreeSet};

use super::house::{Source, is_name, sources, without_comments, without_tests};

/// A module's path in the crate: `import`, `office`, `child`.
type Module = Vec<String>;

/// The code of each module, without comments and tests.
fn modules() -> BTreeMap<Module, String> {
    let code = |Source { path, text, .. }: Source| {
        let mut module: Module = path
            .with_extension("")
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        module.retain(|part| part != "mod" && part != "lib");
        (module, without_comments(&without_tests(&path, &text)))
    };
    sources().into_iter().map(code).filter(|(_, code)| !code.is_empty()).collect()
}

/// What follows `use`, or a path within code, as whole paths: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(tree: &str) -> Vec<Module> {
    let tree = tree.trim_start();
    let end = tree.find(|scalar| !is_name(scalar)).unwrap_or(tree.len());
    let (first, rest) = tree.split_at(end);
    let rest = rest.trim_start();
    let below = match (rest.strip_prefix("::"), rest.strip_prefix('{')) {
        (Some(rest), _) => paths(rest),
        (None, Some(group)) if first.is_empty() => {
            let is_there = |item: &&String| !item.trim().is_empty();
            items(group).iter().filter(is_there).flat_map(|item| paths(item)).collect()
        }
        _ => vec![Vec::new()],
    };
    let with_first = |mut path: Module| {
        if !first.is_empty() {
            path.insert(0, first.to_owned());
        }
        path
    };
    below.into_iter().map(with_first).collect()
}

/// The items of a group, up to the brace that closes it.
fn items(group: &str) -> Vec<String> {
    let (mut items, mut depth) = (vec![String::new()], 0);
    for scalar in group.chars() {
        match scalar {
            '}' if depth == 0 => break,
            ',' if depth == 0 => {
                items.push(String::new());
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        items.last_mut().unwrap().push(scalar);
    }
    items
}

/// The paths that a module's code names, each with whether it is a door: handed on by `pub use`.
fn named(code: &str) -> Vec<(Module, bool)> {
    let mut named = Vec::new();
    for start in ["use ", "super::", "crate::"] {
        for (at, _) in code.match_indices(start) {
            let before = &code[..at];
            if before.ends_with(|scalar| is_name(scalar) || scalar == ':') {
                continue;
            }
            let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
            let is_of_use = start == "use " || line.starts_with("use ") || line.starts_with("pub");
            let is_door = is_of_use && line.starts_with("pub") && !line.contains("fn ");
            let tree = if start == "use " { &code[at + start.len()..] } else { &code[at..] };
            named.extend(paths(tree).into_iter().map(|path| (path, is_door)));
        }
    }
    named.extend(children(code).iter().flat_map(|child| below(code, child)).map(|p| (p, false)));
    named
}

/// The modules that a module declares.
fn children(code: &str) -> Vec<&str> {
    let declared = code.lines().filter_map(|line| line.strip_suffix(';')?.split_once("mod "));
    declared
        .filter(|(before, _)| before.is_empty() || before.starts_with("pub"))
        .map(|(_, name)| name)
        .collect()
}

/// The paths within code that begin with a module's own child: `child::run()`.
fn below(code: &str, child: &str) -> Vec<Module> {
    let begins = |at: &usize| {
        let before = &code[..*at];
        // What is imported or handed on is found by its `use`.
        let statement = before.rsplit(';').next().unwrap_or_default();
        let is_of_use = statement.contains("use ") && !statement.contains("fn ");
        !is_of_use && !before.ends_with(|scalar| is_name(scalar) || scalar == ':')
    };
    let places = code.match_indices(child).map(|(at, _)| at).filter(begins);
    let is_path = |tree: &&str| tree[child.len()..].starts_with("::");
    places.map(|at| &code[at..]).filter(is_path).flat_map(paths).collect()
}

/// What is named in each module, and what lies behind its doors.
struct House {
    named: BTreeMap<Module, Vec<(Module, bool)>>,
}

impl House {
    fn new(all: &BTreeMap<Module, String>) -> Self {
        Self { named: all.iter().map(|(module, code)| (module.clone(), named(code))).collect() }
    }

    /// The modules that this one uses; what it only hands on it does not use.
    fn uses(&self, module: &Module) -> BTreeSet<Module> {
        let named = self.named.get(module).into_iter().flatten();
        let used = named.filter(|(_, is_door)| !is_door);
        let mut used: BTreeSet<Module> =
            used.filter_map(|(path, _)| self.resolved(module, path)).collect();
        used.remove(module);
        used
    }

    /// The module that has what this path means in a module; `None` for what is not of this crate.
    fn resolved(&self, here: &Module, path: &Module) -> Option<Module> {
        let mut whole = if path.first()? == "crate" { Module::new() } else { here.clone() };
        for part in path.iter().skip_while(|part| *part == "crate" || *part == "self") {
            match part.as_str() {
                "super" => whole.truncate(whole.len().checked_sub(1)?),
                name => whole.push(name.to_owned()),
            }
        }
        let end = (1..=whole.len()).rev().find(|end| self.named.contains_key(&whole[..*end]))?;
        let found = whole[..end].to_vec();
        // A name that is neither a module here nor reached from the crate is a library's.
        let is_reached = matches!(path.first()?.as_str(), "crate" | "super" | "self");
        if !is_reached && end <= here.len() {
            return None;
        }
        let behind = whole.get(end).and_then(|name| self.behind_door(&found, name));
        Some(behind.unwrap_or(found))
    }

    /// The module from which a door hands on this name.
    fn behind_door(&self, door: &Module, name: &str) -> Option<Module> {
        let doors = self.named.get(door)?.iter().filter(|(_, is_door)| *is_door);
        let mut leading = doors.filter(|(path, _)| path.last().is_some_and(|last| last == name));
        leading.find_map(|(path, _)| self.resolved(door, path))
    }
}

/// Each module of a room that is reached from itself. In a `mod.rs` that does more than open doors, paths that
/// begin with one of its own modules are seen only in `use`.
fn in_circles(room: &str, all: &BTreeMap<Module, String>) -> Vec<String> {
    let house = House::new(all);
    let of_room = all.keys().filter(|module| module.first().is_some_and(|first| first == room));
    let uses: BTreeMap<&Module, BTreeSet<Module>> =
        of_room.map(|module| (module, house.uses(module))).collect();
    let reaches_itself = |module: &&Module| {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&Module> = vec![module];
        while let Some(at) = next.pop() {
            next.extend(uses.get(at).into_iter().flatten().filter(|to| reached.insert(*to)));
        }
        reached.contains(*module)
    };
    uses.keys().copied().filter(reaches_itself).map(|module| module.join("/")).collect()
}

#[test]
fn the_files_of_a_room_make_no_circle() {
    let all = modules();
    let rooms: BTreeSet<&String> = all.keys().filter_map(|module| module.first()).collect();
    assert!(rooms.len() > 10, "{rooms:?}");
    for room in rooms {
        let circles = in_circles(room, &all);
        assert!(circles.is_empty(), "in a circle of imports: {}", circles.join(", "));
    }
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let house = |files: &[(&str, &str)]| -> BTreeMap<Module, String> {
        let module = |path: &str| path.split('/').map(str::to_owned).collect();
        files.iter().map(|(path, code)| (module(path), (*code).to_owned())).collect()
    };
    for (up, down) in [
        ("use super::b::B;", "use super::a::A;"),
        ("use super::{c, b::{B, D}};", "fn f() -> crate::room::a::A {}"),
        ("use crate::room::{b, c};", "use crate::{domain::Case, room::a::A};"),
        ("fn f() { super::b::g() }", "use super::A;"),
        ("use super::b::B;", "fn f() -> super::a::A {}"),
    ] {
        let all =
            house(&[("room", "pub use a::A;"), ("room/a", up), ("room/b", down), ("room/c", "")]);
        let found = in_circles("room", &all);
        assert!(found.contains(&"room/a".to_owned()), "{up} {down}: {found:?}");
        assert!(!found.contains(&"room/c".to_owned()), "{up} {down}: {found:?}");
    }
    let above = house(&[("room", "mod a;\nfn f() { a::g() }"), ("room/a", "use super::f;")]);
    assert_eq!(in_circles("room", &above), ["room", "room/a"]);
    let apart = house(&[
        ("room", "pub use a::A;"),
        ("room/a", "use super::b::B;"),
        ("room/b", "use b::C;"),
    ]);
    assert!(in_circles("room", &apart).is_empty());
}
