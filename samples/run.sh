#!/usr/bin/env bash
# Installs what is missing, builds, starts a simulated hall and records it until Ctrl-C.
#   --wrong-cameras starts a hall of six cameras that are set wrongly, or lie, in place of it; records nothing, prints what to type, serves until Ctrl-C
#   --seconds N     stop by itself after N seconds of recording      --data DIR    where to record (default .cache/hall-data)
#   --cameras N     cameras in the hall (default 4)                  --port P      port of the recorder's own pages
#   --hall-port P   RTSP port of the hall (default 8554)             --build-only  build artifacts/supervision and the footage, then stop
#   --onvif-port P  ONVIF port of the first camera, the others follow it (default 8081; with --hall-port the port after it)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
hall=$root/samples/hall
data=$root/.cache/hall-data cameras=4 hall_port=8554 onvif_port='' seconds='' build_only=no wrong_cameras=no
options=() recording=()

usage() { sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }
wrong() { echo "run.sh: $1" >&2; usage >&2; exit 2; }
number() { [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || wrong "$1 is '$2': give a whole number from 1"; }

while (($# > 0)); do
    case $1 in
        --build-only) build_only=yes; shift; continue ;;
        --wrong-cameras) wrong_cameras=yes; shift; continue ;;
        -h | --help) usage; exit 0 ;;
        --seconds | --data | --cameras | --port | --hall-port | --onvif-port) [[ $# -ge 2 ]] || wrong "$1 needs a value" ;;
        *) wrong "unknown option '$1'" ;;
    esac
    case $1 in
        --data) [[ -n $2 ]] || wrong "--data needs a directory"; data=$(realpath -m -- "$2"); recording+=("$1") ;;
        --cameras) number "$@"; cameras=$2; recording+=("$1") ;;
        --hall-port) number "$@"; hall_port=$2 ;;
        --onvif-port) number "$@"; onvif_port=$2 ;;
        --seconds) number "$@"; seconds=$2; options+=("$1" "$2") ;;
        *) number "$@"; options+=("$1" "$2"); recording+=("$1") ;;
    esac
    shift 2
done
if [[ $wrong_cameras == yes ]]; then
    ((${#recording[@]} == 0)) || wrong "${recording[0]} is for recording, and --wrong-cameras records nothing: leave one of them out"
    cameras=6
fi

if [[ -z $onvif_port ]]; then
    onvif_port=8081
    [[ $hall_port == 8554 ]] || onvif_port=$((hall_port + 1))
fi

"$root/samples/install.sh" run
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
# shellcheck source=samples/build.sh
source "$root/samples/build.sh"
build_supervision

# The camera's password is made here and never leaves this machine; site.yaml names the file.
password_file=$hall/secrets/camera-password
if [[ ! -s $password_file ]]; then
    (umask 077 && mkdir -p "$hall/secrets" && head -c 18 /dev/urandom | base64 >"$password_file")
fi
echo "preparing the hall's footage (about a minute the first time) ..."
/usr/bin/python3 "$hall/server.py" --encode-only
[[ $build_only == yes ]] && { echo "built $supervision"; exit 0; }
echo "building the cameras' ONVIF face ..."
dotnet publish "$hall/Onvif" -c Release -o "$root/.cache/hall-onvif" -v quiet -p:UseSharedCompilation=false </dev/null

run=$(mktemp -d)
hall_id='' onvif_id='' recorder_id='' stopping=no

# The hall goes last, so that no camera disappears from a recorder that still runs.
# shellcheck disable=SC2317  # called by a trap
finish() {
    if [[ -n $recorder_id ]] && kill -TERM "$recorder_id" 2>/dev/null; then wait "$recorder_id" || true; fi
    local id
    for id in "$onvif_id" "$hall_id"; do
        if [[ -n $id ]] && kill -TERM "$id" 2>/dev/null; then wait "$id" || true; fi
    done
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
# Wrong cameras send what they are set to, so their streams come by orders of the ONVIF side, and not from the loops.
served=(--cameras "$cameras") kind=(--cameras "$cameras") control=()
if [[ $wrong_cameras == yes ]]; then
    served=(--cameras 0 --control "$run/orders.json" --wander) kind=(--wrong) control=("$run/orders.json")
fi
setsid /usr/bin/python3 "$hall/server.py" --port "$hall_port" "${served[@]}" --password-file "$password_file" \
    --ready-file "$run/ready" >"$run/hall.log" 2>&1 </dev/null &
hall_id=$!
/usr/bin/python3 "$hall/cameras.py" "${kind[@]}" --port "$onvif_port" --rtsp-port "$hall_port" >"$run/cameras.json"
setsid setpriv --pdeathsig TERM dotnet "$root/.cache/hall-onvif/hall-onvif.dll" "$run/cameras.json" "$password_file" "${control[@]}" >"$run/onvif.ready" 2>"$run/onvif.log" </dev/null &
onvif_id=$!

# Waits until a part of the hall says that it serves: its process, what it writes then, its log.
serves() {
    local i
    for ((i = 0; i < 600; i++)); do
        [[ ! -s $2 ]] || return 0
        if [[ $stopping == yes ]] || ! kill -0 "$1" 2>/dev/null; then break; fi
        sleep 0.1
    done
    [[ $stopping == no ]] || exit 0
    cat "$3" >&2
    echo "run.sh: the hall does not serve: see the lines above" >&2
    exit 3
}
serves "$hall_id" "$run/ready" "$run/hall.log"
serves "$onvif_id" "$run/onvif.ready" "$run/onvif.log"

if [[ $wrong_cameras == yes ]]; then
    config=.cache/wrong-hall.yaml
    mkdir -p "$root/.cache"
    /usr/bin/python3 "$hall/site.py" --cameras 6 --onvif-port "$onvif_port" --label camera --ntp 192.168.1.10 --password-file "$password_file" >"$root/$config"
    provision="artifacts/supervision provision cam1 cam2 cam3 cam4 cam5 cam6 --config $config"
    cat <<EOF
Six cameras serve until Ctrl-C: four are set wrongly, two say OK and do not do it. In another terminal:

  cd $root
  artifacts/supervision discover --config $config
  artifacts/supervision probe 127.0.0.1:$((onvif_port + 1)) --user supervisor --password-file samples/hall/secrets/camera-password
  $provision --plan
  $provision --apply
  $provision --plan
EOF
    SECONDS=0
    until [[ $stopping == yes ]] || { [[ -n $seconds ]] && ((SECONDS >= seconds)); }; do
        if ! kill -0 "$hall_id" || ! kill -0 "$onvif_id"; then
            cat "$run/hall.log" "$run/onvif.log" >&2
            exit 3
        fi
        sleep 1
    done
    exit 0
fi

config=$hall/site.yaml
if [[ $cameras != 4 || $onvif_port != 8081 ]]; then
    config=$root/.cache/hall-site-$cameras-$onvif_port.yaml
    mkdir -p "$root/.cache"
    /usr/bin/python3 "$hall/site.py" --cameras "$cameras" --onvif-port "$onvif_port" --password-file "$password_file" >"$config"
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
