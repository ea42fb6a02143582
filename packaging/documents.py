"""The documents that go along: what the READMEs show and lead a reader to. What is about the code is left out, and
so is each link to it; its words stay."""

import pathlib
import posixpath
import re

NAMES = [
    "README.md", "README.nb.md", "README.nn.md", "CHANGELOG.md", "SECURITY.md", "STABILITY.md", "LICENSE-APACHE", "LICENSE-MIT",
    "docs/recording.svg", "docs/report.png", "docs/method.md", "docs/register.md", "docs/team.md",
    "fixtures/classified-set.schema.json", "src/register/register.csv",
]
# The words and the target of a link, without the place in the page; a picture is a link with `!` before it.
LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s#]+)(?:#[^()\s]*)?\)")


def documents(root):
    """Each document with its bytes, by where it lies below the README."""
    handbook = (path for path in (root / "docs" / "handbook").rglob("*") if path.is_file())
    names = NAMES + sorted(path.relative_to(root).as_posix() for path in handbook)
    known = set(names)
    for name in names:
        content = (root / name).read_bytes()
        yield name, without_dead_links(name, content.decode(), known).encode() if name.endswith(".md") else content


def without_dead_links(name, text, known):
    def kept(link):
        return link[0] if is_kept(name, link[2], known) else link[1]

    return LINK.sub(kept, text)


def is_kept(name, target, known):
    return ":" in target or posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in known


def dead_links(folder):
    """The links in the documents of a folder that lead nowhere, each as `file: target`."""
    folder = pathlib.Path(folder)
    for path in sorted(folder.rglob("*.md")):
        for link in LINK.finditer(path.read_text(encoding="utf-8")):
            if ":" not in link[2] and not (path.parent / link[2]).exists():
                yield f"{path.relative_to(folder)}: {link[2]}"


if __name__ == "__main__":
    import sys

    found = list(dead_links(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
