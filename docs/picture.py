#!/usr/bin/env python3
"""Draws a terminal screen as an SVG picture, with text as text.

    tmux capture-pane -e -N -p -t SESSION | docs/picture.py COLUMNS ROWS > screen.svg
"""

import html
import re
import sys
import unicodedata

GROUND, TEXT = "#1e222a", "#d8dee9"
PALETTE = [
    "#1e222a", "#e06c75", "#50c080", "#e0c46c", "#5c93e0", "#c080d0", "#46b8c8", "#c8ccd4",
    "#7a8290", "#f0808a", "#6cd89a", "#f0dc8c", "#7cb0f5", "#d8a0e8", "#6cd4e0", "#ffffff",
]
CELL_WIDTH, CELL_HEIGHT, MARGIN = 8.4, 17, 12


class Look:
    """How the cells that follow are drawn, as SGR sequences set it."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.fg = self.bg = None
        self.bold = self.dim = self.reverse = self.underlined = False

    def apply(self, parameters):
        codes = [int(code or 0) for code in re.split("[;:]", parameters)]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.reset()
            elif code in (38, 48) and codes[:1] == [5]:
                colour = PALETTE[codes[1]] if codes[1] < 16 else TEXT
                codes = codes[2:]
                self.fg, self.bg = (colour, self.bg) if code == 38 else (self.fg, colour)
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.fg = PALETTE[code - 30 if code < 90 else code - 82]
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.bg = PALETTE[code - 40 if code < 100 else code - 92]
            elif code in (1, 2, 4, 7):
                name = {1: "bold", 2: "dim", 4: "underlined", 7: "reverse"}[code]
                setattr(self, name, True)
            elif code == 22:
                self.bold = self.dim = False
            elif code in (24, 27, 39, 49):
                name = {24: "underlined", 27: "reverse", 39: "fg", 49: "bg"}[code]
                setattr(self, name, False if code < 30 else None)

    def colours(self):
        fg, bg = self.fg or TEXT, self.bg
        return (bg or GROUND, fg) if self.reverse else (fg, bg)


def cells(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def piece(text, x, y, look):
    """Returns the ground and the text of some cells that look alike."""
    fg, bg = look.colours()
    width = cells(text) * CELL_WIDTH
    drawn = ""
    if bg:
        drawn += f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{CELL_HEIGHT}" fill="{bg}"/>\n'
    if text.strip():
        style = ' font-weight="bold"' if look.bold else ""
        style += ' opacity="0.62"' if look.dim else ""
        style += ' text-decoration="underline"' if look.underlined else ""
        drawn += (
            f'<text x="{x:.1f}" y="{y + 13}" fill="{fg}" textLength="{width:.1f}" '
            f'xml:space="preserve"{style}>{html.escape(text)}</text>\n'
        )
    return drawn


def row_of(line, row, look):
    """Returns a row of the screen; what its sequences set holds in `look` for the next one."""
    drawn, x, y = "", float(MARGIN), MARGIN + row * CELL_HEIGHT
    for part in re.split(r"(\x1b\[[\d;:]*m)", line):
        sequence = re.fullmatch(r"\x1b\[([\d;:]*)m", part)
        if sequence:
            look.apply(sequence.group(1))
        elif part:
            drawn += piece(part, x, y, look)
            x += cells(part) * CELL_WIDTH
    return drawn


def main():
    columns, rows = int(sys.argv[1]), int(sys.argv[2])
    width, height = columns * CELL_WIDTH + 2 * MARGIN, rows * CELL_HEIGHT + 2 * MARGIN
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" '
        f'viewBox="0 0 {width:.0f} {height}" font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" '
        f'font-size="14">\n<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>'
    )
    look = Look()
    for row, line in enumerate(sys.stdin.read().split("\n")[:rows]):
        print(row_of(line, row, look), end="")
    print("</svg>")


if __name__ == "__main__":
    main()
