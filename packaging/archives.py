"""Archives and checksums whose bytes follow from what is in them and one date alone."""

import gzip
import hashlib
import io
import tarfile
import time
import zipfile


def write(out, name, files, date, as_zip):
    """Writes NAME.zip or NAME.tar.gz with one folder NAME; files are (name, bytes, whether it can be run)."""
    files = sorted(files)
    if as_zip:
        write_zip(out / f"{name}.zip", name, files, date)
    else:
        with open(out / f"{name}.tar.gz", "wb") as file:
            file.write(zipped(tar(name, files, date), date))


def tar(folder, files, date):
    """The bytes of a tar with everything under `folder`."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, content, runs in files:
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size, entry.mtime, entry.mode = len(content), date, 0o755 if runs else 0o644
            archive.addfile(entry, io.BytesIO(content))
    return written.getvalue()


def zipped(content, date):
    return gzip.compress(content, compresslevel=9, mtime=date)


def write_zip(path, folder, files, date):
    # A zip knows no date before 1980.
    moment = time.gmtime(max(date, 315_532_800))[:6]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content, runs in files:
            entry = zipfile.ZipInfo(f"{folder}/{name}", moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (0o100755 if runs else 0o100644) << 16
            archive.writestr(entry, content)


def write_checksums(out):
    """Writes SHA256SUMS, which `sha256sum --check` reads."""
    lines = []
    for path in sorted(out.iterdir()):
        if path.is_file() and path.name != "SHA256SUMS":
            lines.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n")
    (out / "SHA256SUMS").write_text("".join(lines), newline="\n")
