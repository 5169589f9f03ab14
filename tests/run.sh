#!/usr/bin/env bash
# Builds with warnings as errors, checks the format, runs all tests. The last line is `N passed, N failed`.
# Usage: tests/run.sh [--filter EXPRESSION]   (a filter leaves out the format check and prints what the tests say, figures too; EXPRESSION as in `dotnet test --filter`)
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
filter=()
while (($# > 0)); do
    case $1 in
        --filter) [[ $# -ge 2 ]] || { echo "run.sh: --filter needs an expression, for instance FullyQualifiedName~Hall" >&2; exit 2; }
                  filter=(--filter "$2"); shift 2 ;;
        -h | --help) sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
        *) echo "run.sh: unknown option '$1'; usage: tests/run.sh [--filter EXPRESSION]" >&2; exit 2 ;;
    esac
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# A step that fails ends the run, and the last line still says how many tests passed: none.
step() {
    local name=$1 start=$SECONDS
    shift
    if "$@" >"$results/log" 2>&1 </dev/null; then
        echo "$name: fine ($((SECONDS - start)) s)"
    else
        cat "$results/log"
        echo "$name: failed"
        echo "0 passed, 1 failed"
        exit 1
    fi
}

step "packages" samples/install.sh run test
step "restore" dotnet restore Supervision.sln
step "build" dotnet build Supervision.sln --no-restore -warnaserror -p:UseSharedCompilation=false
if ((${#filter[@]} == 0)); then
    step "format" dotnet format Supervision.sln --no-restore --verify-no-changes
    step "scripts" shellcheck samples/*.sh samples/hall/Onvif/*.sh tests/*.sh tests/Recorder/Survey/*.sh benchmarks/*.sh .ci/run
    step "footage" /usr/bin/python3 samples/hall/server.py --encode-only
fi

status=0
dotnet test tests/Tests.csproj --no-build "${filter[@]}" --logger "trx;LogFileName=tests.trx" --results-directory "$results" \
    --blame-hang-timeout 5min --blame-hang-dump-type none >"$results/log" 2>&1 </dev/null || status=$?
/usr/bin/python3 tests/summary.py "$results/tests.trx" "$results/log" "$status" "${filter[@]}"
