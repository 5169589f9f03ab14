#!/usr/bin/env bash
# Installs what is missing, builds, starts a simulated hall and records it until Ctrl-C.
#   --seconds N     stop by itself after N seconds of recording      --data DIR    where to record (default .cache/hall-data)
#   --cameras N     cameras in the hall (default 4)                  --port P      port of the recorder's own pages
#   --hall-port P   RTSP port of the hall (default 8554)             --build-only  build artifacts/supervision and the footage, then stop
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
hall=$root/samples/hall
data=$root/.cache/hall-data cameras=4 hall_port=8554 build_only=no
options=()

usage() { sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }
wrong() { echo "run.sh: $1" >&2; usage >&2; exit 2; }
number() { [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || wrong "$1 is '$2': give a whole number from 1"; }

while (($# > 0)); do
    case $1 in
        --build-only) build_only=yes; shift; continue ;;
        -h | --help) usage; exit 0 ;;
        --seconds | --data | --cameras | --port | --hall-port) [[ $# -ge 2 ]] || wrong "$1 needs a value" ;;
        *) wrong "unknown option '$1'" ;;
    esac
    case $1 in
        --data) [[ -n $2 ]] || wrong "--data needs a directory"; data=$(realpath -m -- "$2") ;;
        --cameras) number "$@"; cameras=$2 ;;
        --hall-port) number "$@"; hall_port=$2 ;;
        *) number "$@"; options+=("$1" "$2") ;;
    esac
    shift 2
done

"$root/samples/install.sh" run
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
echo "building artifacts/supervision ..."
# Compiled ahead: else the first minute of each start goes to the just-in-time compiler, while the cameras already send.
dotnet publish "$root/src/Recorder" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    -o "$root/artifacts" -v quiet -p:UseSharedCompilation=false </dev/null
supervision=$root/artifacts/supervision
[[ -x $supervision ]] || { echo "run.sh: the build left no executable file at $supervision: see its output above" >&2; exit 3; }
"$supervision" --version >/dev/null

# The camera's password is made here and never leaves this machine; site.yaml names the file.
password_file=$hall/secrets/camera-password
if [[ ! -s $password_file ]]; then
    (umask 077 && mkdir -p "$hall/secrets" && head -c 18 /dev/urandom | base64 >"$password_file")
fi
echo "preparing the hall's footage (about a minute the first time) ..."
/usr/bin/python3 "$hall/server.py" --encode-only
[[ $build_only == yes ]] && { echo "built $supervision"; exit 0; }

run=$(mktemp -d)
hall_id='' recorder_id='' stopping=no

# The hall goes last, so that no camera disappears from a recorder that still runs.
# shellcheck disable=SC2317  # called by a trap
finish() {
    if [[ -n $recorder_id ]] && kill -TERM "$recorder_id" 2>/dev/null; then wait "$recorder_id" || true; fi
    if [[ -n $hall_id ]] && kill -TERM "$hall_id" 2>/dev/null; then wait "$hall_id" || true; fi
    rm -rf "$run"
}
# shellcheck disable=SC2317  # called by a trap
stop() {
    stopping=yes
    [[ -z $recorder_id ]] || kill -TERM "$recorder_id" 2>/dev/null || true
}
trap finish EXIT
trap stop INT TERM HUP

# A session of its own, so that Ctrl-C reaches the recorder first; the hall ends by itself when this script is gone.
setsid /usr/bin/python3 "$hall/server.py" --port "$hall_port" --cameras "$cameras" --password-file "$password_file" \
    --ready-file "$run/ready" >"$run/hall.log" 2>&1 </dev/null &
hall_id=$!
for ((i = 0; i < 300; i++)); do
    [[ ! -s $run/ready ]] || break
    if [[ $stopping == yes ]] || ! kill -0 "$hall_id" 2>/dev/null; then break; fi
    sleep 0.1
done
[[ $stopping == no ]] || exit 0
[[ -s $run/ready ]] || { cat "$run/hall.log" >&2; echo "run.sh: the hall does not serve: see the lines above" >&2; exit 3; }

config=$hall/site.yaml
if [[ $cameras != 4 || $hall_port != 8554 ]]; then
    config=$root/.cache/hall-site-$cameras-$hall_port.yaml
    mkdir -p "$root/.cache"
    /usr/bin/python3 "$hall/site.py" --cameras "$cameras" --port "$hall_port" --password-file "$password_file" >"$config"
fi

[[ -e $data/catalog.db ]] || "$supervision" init --data "$data"
# The terminal stays its input (<&0): a background job without one gets none of the live table.
setpriv --pdeathsig TERM "$supervision" up --config "$config" --data "$data" "${options[@]}" <&0 &
recorder_id=$!
# A trapped signal ends one wait, not the recorder: it still closes its segments.
status=128
while ((status >= 128)) && kill -0 "$recorder_id" 2>/dev/null; do wait "$recorder_id" && status=0 || status=$?; done
recorder_id=''
exit "$status"
