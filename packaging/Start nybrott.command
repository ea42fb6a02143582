#!/bin/sh
# Double-click this file in Finder: it opens nybrott in a window of Terminal.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
cd "$HOME" || exit 1
exec "$here/nybrott"
