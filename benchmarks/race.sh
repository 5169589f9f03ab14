#!/usr/bin/env bash
# Races the recorder against ffmpeg and motion on the same RTSP streams, alternating in one run; prints a Markdown table.
# Usage: benchmarks/race.sh [--rounds 5] [--seconds 60] [--warm-up 10] [--cameras 1,4] [--contestants ours,ffmpeg,motion] [--no-build]
# The table is the medians of the rounds; artifacts/race.csv has each heat. What is measured and how: benchmarks/README.md.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=yes arguments=()
for argument in "$@"; do
    case $argument in
        --no-build) build=no ;;
        -h | --help) sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
        *) arguments+=("$argument") ;;
    esac
done

"$root/samples/install.sh" run race
if [[ $build == yes ]]; then "$root/samples/run.sh" --build-only; fi
exec /usr/bin/python3 "$root/benchmarks/race.py" "${arguments[@]}"
