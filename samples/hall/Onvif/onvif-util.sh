#!/usr/bin/env bash
# Lets Debian's onvif-util search the simulated hall, log in, read a camera and set it. Two network namespaces, joined by a cable, stand for
# recorder and hall, because the tool searches neither on loopback nor its own machine. Usage: onvif-util.sh path/to/hall-onvif.dll
set -euo pipefail

program=$(realpath -- "${1:?usage: onvif-util.sh path/to/hall-onvif.dll}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [[ ${2:-} != inside ]]; then
    command -v onvif-util >/dev/null || { echo "onvif-util.sh: onvif-util is missing: samples/install.sh test" >&2; exit 2; }
    exec unshare --map-root-user --net --pid --mount-proc --fork --kill-child bash "${BASH_SOURCE[0]}" "$program" inside
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
ip address add 10.78.0.1/24 dev hall
ip link set hall up
there ip address add 10.78.0.2/24 dev recorder
there ip link set lo up
there ip link set recorder up
there ip route add default via 10.78.0.1

password="p&s<w\"1"
echo "$password" >"$folder/password"
sed 's/"127\.0\.0\.1"/"10.78.0.1"/' "$here/cameras.json" >"$folder/cameras.json"
dotnet "$program" "$folder/cameras.json" "$folder/password" >"$folder/ready" &
hall=$!
for ((i = 0; i < 1200; i++)); do
    [[ ! -s $folder/ready ]] || break
    kill -0 "$hall" 2>/dev/null || { echo "onvif-util.sh: the simulator ended: see the lines above" >&2; exit 3; }
    sleep 0.1
done

there timeout 60 onvif-util --all </dev/null
printf '%s\n' 'get rtsp' 'get time' 'get profiles' 'get video' 'get video options' 'get network' 'set gov_length 50' 'get video' quit |
    there timeout 60 onvif-util --user supervisor --password "$password" 10.78.0.1
there timeout 60 onvif-util --user supervisor --password wrong 10.78.0.1 </dev/null >"$folder/wrong" 2>&1 || true
cat "$folder/wrong"
grep -q NotAuthorized "$folder/wrong" && echo "wrong password: refused"
kill "$hall"
wait "$hall"
