#!/bin/sh
# Prints Native/Layout.g.cs for the installed libav headers; with --write puts it in place.
# Needs gcc, libavformat-dev, libavfilter-dev, libswresample-dev, libswscale-dev.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -std=c11 -Wall -Werror -Wno-deprecated-declarations -I"$here" -o "$work/layout" "$here/layout.c"
"$work/layout" > "$work/Layout.g.cs"
if [ "${1:-}" = --write ]; then
    mv "$work/Layout.g.cs" "$here/../Native/Layout.g.cs"
else
    cat "$work/Layout.g.cs"
fi
