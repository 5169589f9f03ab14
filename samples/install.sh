#!/usr/bin/env bash
# Installs the Debian packages that are missing, and nothing else. Usage: samples/install.sh [run|test|race]...
#   run   what the recorder and the simulated hall need (default)      test   also what the tests need
#   race  also what benchmarks/race.sh needs                           --list prints the packages of the groups
set -euo pipefail

recorder=(ffmpeg fontconfig fonts-noto-cjk fonts-babelstone-han)
hall=(python3 python3-gi gir1.2-gst-plugins-base-1.0 gir1.2-gst-rtsp-server-1.0
      gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad
      opencv-doc espeak-ng)
tests=(faketime iproute2 onvif-tools util-linux e2fsprogs mount tesseract-ocr tesseract-ocr-chi-sim vlc-bin vlc-plugin-base chromium gstreamer1.0-libav sqlite3 shellcheck gcc libc6-dev
       libavcodec-dev libavformat-dev libavfilter-dev libavutil-dev libavdevice-dev libswscale-dev libswresample-dev)
race=(motion)

packages=("${recorder[@]}" "${hall[@]}")
list=no
for group in "$@"; do
    case $group in
        run) ;;
        test) packages+=("${tests[@]}") ;;
        race) packages+=("${race[@]}") ;;
        --list) list=yes ;;
        -h | --help) sed -n '2,4s/^# //p' "$0"; exit 0 ;;
        *) echo "install.sh: unknown group '$group': use run, test or race" >&2; exit 2 ;;
    esac
done
if [[ $list == yes ]]; then printf '%s\n' "${packages[@]}"; exit 0; fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "install.sh: this is not Debian: install the counterparts of: ${packages[*]}" >&2
    exit 2
fi

# npm comes with Debian's package of that name, or with another node: whoever has it keeps it.
if [[ " $* " == *" test "* ]] && ! command -v npm >/dev/null; then packages+=(nodejs npm); fi

missing=()
for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $state == installed ]] || missing+=("$package")
done

if ((${#missing[@]} > 0)); then
    # --no-install-recommends keeps a recorder small.
    command=(apt-get install -y -qq --no-install-recommends "${missing[@]}")
    if ((EUID != 0)); then
        echo "install.sh: missing packages; run this line, then try again:" >&2
        echo "  sudo sh -c 'apt-get update && ${command[*]}'" >&2
        exit 2
    fi
    echo "installing ${missing[*]} ..."
    log=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    # A stale package list is the common cause of a failure: refresh it, then try once more.
    if ! "${command[@]}" -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 >"$log" 2>&1 </dev/null; then
        if ! { apt-get update -qq && "${command[@]}" -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120; } >"$log" 2>&1 </dev/null; then
            tail -n 20 "$log" >&2
            echo "install.sh: apt-get failed (its last lines are above, all of it in $log): check the network and /etc/apt/sources.list" >&2
            exit 3
        fi
    fi
    rm -f "$log"
    # motion starts as a service of its own and would take a camera: the race starts its own.
    if [[ " ${missing[*]} " == *" motion "* ]] && [[ -d /run/systemd/system ]]; then
        systemctl disable --now motion >/dev/null 2>&1 || echo "install.sh: could not stop the service 'motion': stop it before the race" >&2
    fi
fi

if ! command -v dotnet >/dev/null || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    echo "install.sh: the .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and put 'dotnet' into PATH" >&2
    exit 2
fi

# The S3-compatible server of the tests, at a pinned version, beside everything else that is made here.
s3rver=3.7.1
cache=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/.cache/s3rver
if [[ " $* " == *" test "* && ! -x $cache/node_modules/.bin/s3rver ]]; then
    echo "installing s3rver $s3rver ..."
    log=$(mktemp)
    if ! npm install --prefix "$cache" --no-audit --no-fund --no-save "s3rver@$s3rver" >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        echo "install.sh: npm could not install s3rver (its last lines are above, all of it in $log): check the network" >&2
        exit 3
    fi
    rm -f "$log"
fi
