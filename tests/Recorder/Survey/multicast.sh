#!/usr/bin/env bash
# Lets `supervision discover` search the simulated hall by multicast, over IPv4 and over IPv6 of the link, as in a real network: two network namespaces, joined
# by a cable, stand for recorder and hall, because loopback has no link-local addresses and reaches every test. Prints one JSON array for each search.
# Usage: multicast.sh path/to/hall-onvif.dll path/to/supervision
set -euo pipefail

hall_program=$(realpath -- "${1:?usage: multicast.sh path/to/hall-onvif.dll path/to/supervision}")
supervision=$(realpath -- "${2:?usage: multicast.sh path/to/hall-onvif.dll path/to/supervision}")
if [[ ${3:-} != inside ]]; then
    unshare --map-root-user --net --pid --mount-proc --fork true ||
        { echo "multicast.sh: this machine permits no network namespaces: allow user namespaces, or run as root with CAP_SYS_ADMIN (a container: --privileged)" >&2; exit 2; }
    exec unshare --map-root-user --net --pid --mount-proc --fork --kill-child bash "${BASH_SOURCE[0]}" "$hall_program" "$supervision" inside
fi

# Everything below ends with this process: it is the first of a process namespace of its own.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unshare --net sleep infinity &
recorder=$!
there() { nsenter --target "$recorder" --net "$@"; }
hall_net=$(readlink /proc/self/ns/net)
for ((i = 0; i < 600; i++)); do
    [[ $(readlink "/proc/$recorder/ns/net") == "$hall_net" ]] || break
    sleep 0.1
done

ip link set lo up
ip link add hall type veth peer name recorder netns "$recorder"
ip address add 10.79.0.1/24 dev hall
ip address add fe80::1/64 dev hall nodad
ip link set hall up
there ip address add 10.79.0.2/24 dev recorder
there ip address add fe80::2/64 dev recorder nodad
there ip link set lo up
there ip link set recorder up

echo password >"$folder/password"
chmod 600 "$folder/password"
zone=$(ip -o link show hall | cut -d: -f1)
own=$(there ip -o link show recorder | cut -d: -f1)
cat >"$folder/cameras.json" <<EOF
{ "addresses": ["10.79.0.1", "fe80::1%$zone"], "announces": true, "cameras": [
  { "port": 8081, "name": "one", "vendor": "Simcam", "model": "SIM-1", "serial": "HALL0001", "reference": "6c1f0000-0000-4000-8000-000000000001", "streams": [{ "path": "/cam1" }] },
  { "port": 8082, "name": "two", "vendor": "Simcam", "model": "SIM-2", "serial": "HALL0002", "reference": "6c1f0000-0000-4000-8000-000000000002", "login": "Digest", "streams": [{ "path": "/cam2" }] } ] }
EOF
dotnet "$hall_program" "$folder/cameras.json" "$folder/password" >"$folder/ready" &
hall=$!
for ((i = 0; i < 1200; i++)); do
    [[ ! -s $folder/ready ]] || break
    kill -0 "$hall" 2>/dev/null || { echo "multicast.sh: the simulator ended: see the lines above" >&2; exit 3; }
    sleep 0.1
done

discover() { there "$supervision" discover --seconds 6 --user supervisor --password-file "$folder/password" --json "$@"; }
discover --interface 10.79.0.2
discover --interface "fe80::2%$own"
discover
kill "$hall"
wait "$hall"
