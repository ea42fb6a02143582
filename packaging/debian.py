"""The Debian package: a static program, so that it depends on nothing and installs on any release."""

import hashlib
import os
import pathlib
import shutil
import subprocess

import archives
from documents import documents

CONTROL = """\
Package: nybrott
Version: {version}
Architecture: amd64
Maintainer: the nybrott project <nybrott@localhost>
Installed-Size: {size}
Section: science
Priority: optional
Description: classify case reports of municipal innovation by keyboard
 For case officers who read reports of what municipalities did in a crisis and
 answer three questions about each: which kind of innovation it is, whether it is
 new to the municipality, and what is new or changed. Four keys per case, every
 decision saved at once and undoable. English, bokmål and nynorsk.
"""

COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: nybrott

Files: *
Copyright: the nybrott project
License: MIT or Apache-2.0
 The texts are in LICENSE-MIT and LICENSE-APACHE beside this file. The program
 contains libraries of others; their notices are in THIRD-PARTY.txt.gz.
"""

# Where each shell of Debian looks for completions.
COMPLETIONS = {
    "bash": "usr/share/bash-completion/completions/nybrott",
    "zsh": "usr/share/zsh/vendor-completions/_nybrott",
    "fish": "usr/share/fish/vendor_completions.d/nybrott.fish",
}


def write(out, root, version, program, described, date):
    """Writes nybrott_VERSION_amd64.deb."""
    folder = out / "deb"
    for path, content, runs in contents(root, program, described, date):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        target.chmod(0o755 if runs else 0o644)
    write_control(folder, version)
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
        os.utime(path, (date, date))
    package = out / f"nybrott_{version}_amd64.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(folder), str(package)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(date)}, check=True, stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(folder)


def contents(root, program, described, date):
    """Everything in the package: where it lies, its bytes, whether it can be run."""
    share = pathlib.PurePosixPath("usr/share/doc/nybrott")
    yield "usr/bin/nybrott", program.read_bytes(), True
    yield share / "copyright", COPYRIGHT.encode(), False
    for name, content in documents(root):
        yield share / name, content, False
    yield share / "changelog.gz", archives.zipped((root / "CHANGELOG.md").read_bytes(), date), False
    notices = (described / "THIRD-PARTY.txt").read_bytes()
    yield share / "THIRD-PARTY.txt.gz", archives.zipped(notices, date), False
    for path in sorted((described / "man").rglob("*.1")):
        language = path.parent.name
        folder = pathlib.PurePosixPath("usr/share/man") / ("" if language == "en" else language) / "man1"
        yield folder / f"{path.name}.gz", archives.zipped(path.read_bytes(), date), False
    for shell, place in COMPLETIONS.items():
        yield place, (described / "completions" / f"nybrott.{shell}").read_bytes(), False


def write_control(folder, version):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(folder)}\n" for path in files]
    size = sum(path.stat().st_size for path in files) // 1024
    control = folder / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(CONTROL.format(version=version, size=size), encoding="utf-8")
    (control / "md5sums").write_text("".join(sums))
    for path in control.iterdir():
        path.chmod(0o644)
