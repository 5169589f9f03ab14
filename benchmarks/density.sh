#!/usr/bin/env bash
# How many labelled cameras fit on one core: the recorder in each label mode beside ffmpeg's plain copy, and burn-in by ffmpeg and motion.
# Usage: benchmarks/density.sh [--rounds 5] [--other-rounds 1] [--seconds 60] [--warm-up 20] [--cameras 4,16,32,64,100] [--burn 1,2] [--resume] [--publish] [--no-build]
# Prints a Markdown table; artifacts/density.csv has each heat (an interrupted run goes on with --resume), artifacts/density.svg the plot; --publish puts both beside this script.
# What is measured and how: benchmarks/README.md.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=yes arguments=()
for argument in "$@"; do
    case $argument in
        --no-build) build=no ;;
        -h | --help) sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
        *) arguments+=("$argument") ;;
    esac
done

"$root/samples/install.sh" run race
if [[ $build == yes ]]; then "$root/samples/run.sh" --build-only; fi
exec /usr/bin/python3 "$root/benchmarks/density.py" "${arguments[@]}"
