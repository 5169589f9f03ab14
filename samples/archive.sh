#!/usr/bin/env bash
# Makes an archive of sixty days to try retention on: tiny but real segments, and faults whose list lies beside it.
# Usage: samples/archive.sh DIR [--days 60] [--cameras 4] [--as-of 2026-10-20] [--segment-minutes 60] [--faults all|none|NAME,NAME...] [--seed 1]
# Makes the data directory DIR, its backup DIR.backup with DIR.site.yaml, and DIR.planted.json: what a verification must find, and nothing else.
# Builds artifacts/supervision where it is missing or old. See samples/README.md.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
case ${1:-} in
    -h | --help) sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
dotnet build "$root/samples/archive" -c Release -v quiet -clp:NoSummary -p:UseSharedCompilation=false --output "$root/.cache/sample-archive" </dev/null >&2
# shellcheck source=samples/build.sh
source "$root/samples/build.sh"
! supervision_is_old || build_supervision
exec dotnet "$root/.cache/sample-archive/sample-archive.dll" "$@"
