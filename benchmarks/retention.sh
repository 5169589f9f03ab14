#!/usr/bin/env bash
# What retention costs in a large hall: plan, verification, a camera's day, sweeping, start-up and the catalogue's size, from 0.1 to 10 million segments.
# Usage: benchmarks/retention.sh [--millions 0.1,1,2.4,10] [--rounds 3] [--film 128] [--work DIR] [--publish] [--no-build]
# Prints Markdown tables; artifacts/retention.csv has the figures, --publish puts it beside this script. What is measured and how: benchmarks/README.md.
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

if [[ $build == yes ]]; then
    "$root/samples/run.sh" --build-only
    export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
    dotnet build "$root/benchmarks" -c Release -v quiet -p:UseSharedCompilation=false --output "$root/.cache/benchmarks" </dev/null
fi
exec /usr/bin/python3 "$root/benchmarks/retention.py" "${arguments[@]}"
