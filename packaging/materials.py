"""What the program is made of: the bill of materials, and the notices that the licences ask for."""

import json
import pathlib
import re
import subprocess
import time
import uuid

NOTICE = re.compile(r"^(licen[cs]e|copying|notice|unlicense)", re.IGNORECASE)


def metadata(root, *more):
    command = ["cargo", "metadata", "--locked", "--format-version", "1", *more]
    return json.loads(subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE).stdout)


def version(root):
    return next(one["version"] for one in metadata(root, "--no-deps")["packages"] if one["name"] == "nybrott")


def packages(root, target):
    """The crates that are in the program for `target`, or build it; not those that only tests use."""
    data = metadata(root, "--features", "team", "--filter-platform", target)
    by_id = {one["id"]: one for one in data["packages"]}
    nodes = {one["id"]: one for one in data["resolve"]["nodes"]}
    found, waiting = set(), [data["resolve"]["root"]]
    while waiting:
        package = waiting.pop()
        if package in found:
            continue
        found.add(package)
        for dependency in nodes[package]["deps"]:
            if any(kind["kind"] != "dev" for kind in dependency["dep_kinds"]):
                waiting.append(dependency["pkg"])
    found.discard(data["resolve"]["root"])
    return sorted((by_id[one] for one in found), key=lambda one: (one["name"], one["version"]))


def checksums(root):
    """The SHA-256 of each crate as Cargo.lock has it."""
    blocks = (root / "Cargo.lock").read_text(encoding="utf-8").split("[[package]]")
    field = lambda block, name: next(iter(re.findall(rf'^{name} = "(.*)"$', block, re.MULTILINE)), None)
    return {(field(block, "name"), field(block, "version")): field(block, "checksum") for block in blocks}


def bill(root, crates, of_version, target, built_by, date):
    """A CycloneDX bill of materials, as JSON."""
    sums = checksums(root)
    components = [component(crate, sums) for crate in crates]
    sqlite = re.search(r"SQLite (\d[\d.]*)", built_by)
    if sqlite:
        components.append({
            "type": "library",
            "bom-ref": f"sqlite@{sqlite[1]}",
            "name": "SQLite",
            "version": sqlite[1],
            "description": "Bundled by libsqlite3-sys",
            "licenses": [{"license": {"name": "Public Domain"}}],
        })
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'nybrott {of_version} {target} {date}')}",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(date)),
            "component": {
                "type": "application",
                "bom-ref": f"nybrott@{of_version}",
                "name": "nybrott",
                "version": of_version,
                "licenses": [{"expression": "MIT OR Apache-2.0"}],
                "properties": [{"name": "target", "value": target}],
            },
        },
        "components": components,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def component(crate, sums):
    name, number = crate["name"], crate["version"]
    described = {
        "type": "library",
        "bom-ref": f"pkg:cargo/{name}@{number}",
        "name": name,
        "version": number,
        "purl": f"pkg:cargo/{name}@{number}",
    }
    if crate.get("license"):
        described["licenses"] = [{"expression": crate["license"].replace("/", " OR ")}]
    if sums.get((name, number)):
        described["hashes"] = [{"alg": "SHA-256", "content": sums[(name, number)]}]
    return described


def notices(crates):
    """The licence files of all crates, each text once, with the crates that have it."""
    holders, texts = {}, []
    silent = []
    for crate in crates:
        folder = pathlib.Path(crate["manifest_path"]).parent
        files = sorted(path for path in folder.iterdir() if path.is_file() and NOTICE.match(path.name))
        name = f"{crate['name']} {crate['version']}"
        if not files:
            silent.append(f"{name} ({crate.get('license') or 'no licence named'})")
        for path in files:
            text = path.read_text(encoding="utf-8", errors="replace").strip()
            if text not in holders:
                texts.append(text)
            names = holders.setdefault(text, [])
            if name not in names:
                names.append(name)
    parts = ["nybrott contains these libraries of others, under these licences.\n"]
    parts += [f"{'=' * 80}\n{', '.join(holders[text])}\n\n{text}\n" for text in texts]
    if silent:
        parts.append(f"{'=' * 80}\nWithout a text of their own in the crate: {', '.join(silent)}\n")
    return "\n".join(parts)
