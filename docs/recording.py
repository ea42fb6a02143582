#!/usr/bin/env python3
"""Records the real program as an animated SVG picture: a case, a batch, an undo. It plays without a script.

    docs/recording.py PROGRAM > docs/recording.svg

Needs tmux. Each row of the screen is drawn once for everything that it shows, and style sheets show it at its time.
"""

import pathlib
import shlex
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from picture import CELL_HEIGHT, CELL_WIDTH, GROUND, MARGIN, Look, row_of  # noqa: E402

COLUMNS, ROWS = 100, 30
# Each key with what is written below the screen, and for how many seconds its screen is shown.
BEFORE = ["2", "Escape"]
KEYS = [
    (None, "", 1.6),
    ("3", "3  langsiktig", 1.1), ("1", "1  ny for kommunen", 1.1), ("1", "1  tjeneste", 1.3),
    ("Enter", "Enter  lagrer", 1.8),
    ("l", "l  til køen", 0.9), ("j", "j", 0.4), ("j", "j", 0.4), ("j", "j", 0.6),
    ("x", "x  merker", 0.8), ("j", "j", 0.5), ("x", "x  merker", 1.3),
    ("3", "3  langsiktig", 1.0), ("1", "1  ny for kommunen", 1.0), ("4", "4  organisering", 1.3),
    ("Enter", "Enter  lagrer begge", 2.2),
    ("u", "u  angrer begge", 2.7),
]


class Terminal:
    """The program in a terminal of its own, which nothing else sees."""

    def __init__(self, program, home):
        self.socket = f"nybrott-recording-{pathlib.Path(home).name}"
        places = {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "nb_NO.UTF-8", "TERM": "xterm-256color", "COLORFGBG": "15;0"}
        words = ["env", "-i", *(f"{name}={value}" for name, value in places.items())]
        words += [program, "review", "--project", f"{home}/innovasjon.nybrott"]
        size = ["-x", str(COLUMNS), "-y", str(ROWS)]
        self.tmux("-f", "/dev/null", "new-session", "-d", *size, "-s", "it", shlex.join(words))

    def tmux(self, *arguments):
        command = ["tmux", "-L", self.socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def screen(self):
        return self.tmux("capture-pane", "-e", "-N", "-p", "-t", "it")

    def settled(self, other_than=None):
        """Returns the screen when it is another one and no longer changes."""
        last, since = None, time.monotonic()
        began = since
        while time.monotonic() - began < 60:
            now = self.screen()
            if now != last:
                last, since = now, time.monotonic()
            elif now.strip() and now != other_than and time.monotonic() - since > 0.8:
                return now
            time.sleep(0.1)
        raise SystemExit("The screen does not change.")

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], check=False)


def record(program):
    """Returns each screen as lines, with its caption and its seconds."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(program, home)
        try:
            shown = terminal.settled()
            for key in BEFORE:
                terminal.tmux("send-keys", "-t", "it", key)
                shown = terminal.settled(other_than=shown)
            frames = []
            for key, caption, seconds in KEYS:
                if key:
                    terminal.tmux("send-keys", "-t", "it", key)
                    shown = terminal.settled(other_than=shown)
                frames.append((shown.split("\n")[:ROWS], caption, seconds))
            return frames
        finally:
            terminal.close()


def keyframes(name, shown, times, total):
    """Returns the style that shows something in these frames alone."""
    steps, last = [], None
    for is_shown, begins in zip(shown, times):
        if is_shown != last:
            steps.append(f"{100 * begins / total:.2f}%{{visibility:{'visible' if is_shown else 'hidden'}}}")
            last = is_shown
    return f"@keyframes {name}{{{''.join(steps)}}}.{name}{{animation:{name} {total:g}s step-end infinite}}"


def main():
    frames = record(str(pathlib.Path(sys.argv[1]).resolve()))
    times = [sum(seconds for _, _, seconds in frames[:at]) for at in range(len(frames))]
    total = sum(seconds for _, _, seconds in frames)
    classes, body = {}, []

    def place(drawn, shown):
        if not drawn.strip():
            return
        if all(shown):
            body.append(drawn)
            return
        name = classes.setdefault(tuple(shown), f"f{len(classes)}")
        # Where nothing moves, the last screen is shown.
        still = "" if shown[-1] else " past"
        body.append(f'<g class="{name}{still}">{drawn}</g>\n')

    for row in range(ROWS):
        lines = [screen[row] if row < len(screen) else "" for screen, _, _ in frames]
        for line in dict.fromkeys(lines):
            place(row_of(line, row, Look()), [other == line for other in lines])
    below = MARGIN + ROWS * CELL_HEIGHT + 26
    captions = [caption for _, caption, _ in frames]
    for caption in dict.fromkeys(captions):
        drawn = f'<text x="{MARGIN}" y="{below}" fill="#f0dc8c" font-size="17" font-weight="bold">{caption}</text>'
        place(drawn if caption else "", [other == caption for other in captions])
    width, height = COLUMNS * CELL_WIDTH + 2 * MARGIN, below + MARGIN
    styles = "".join(keyframes(name, shown, times, total) for shown, name in classes.items())
    still = "@media (prefers-reduced-motion:reduce){g{animation:none!important}.past{visibility:hidden}}"
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" '
        f'viewBox="0 0 {width:.0f} {height}" font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" '
        f'font-size="14">\n<title>nybrott: a case, a batch, an undo</title>\n<style>{styles}{still}</style>\n'
        f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>'
    )
    print("".join(body), end="")
    print("</svg>")


if __name__ == "__main__":
    main()
