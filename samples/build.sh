# Builds the program: sourced by run.sh and archive.sh, which both leave it at artifacts/supervision.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
supervision=$root/artifacts/supervision

# Compiled ahead: else the first minute of each start goes to the just-in-time compiler, while the cameras already send.
build_supervision() {
    echo "building artifacts/supervision ..." >&2
    dotnet publish "$root/src/Recorder" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
        -o "$root/artifacts" -v quiet -p:UseSharedCompilation=false </dev/null >&2
    [[ -x $supervision ]] || { echo "${0##*/}: the build left no executable file at $supervision: see its output above" >&2; exit 3; }
    "$supervision" --version >/dev/null
    # The copied file has the time of its template, and the next start asks whether anything is newer.
    touch "$supervision"
}

# The program is missing, or something that it is made of is newer.
supervision_is_old() {
    [[ ! -x $supervision ]] || [[ -n $(find "$root/src" "$root"/*.props "$root/global.json" \( -name bin -o -name obj \) -prune -o -type f ! -name '*.md' -newer "$supervision" -print -quit) ]]
}
