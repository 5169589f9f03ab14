#!/usr/bin/python3
"""Prints the settings of hall-onvif (see Onvif/README.md) for the cameras that server.py serves, as they really are: what site.yaml records.

With --wrong those of Onvif/cameras.json: four cameras that still have to be set up, and two that lie.
"""

import argparse
import json
import re
from pathlib import Path

WRONG = Path(__file__).resolve().parent / "Onvif" / "cameras.json"

# As server.py mounts /cam1 to /cam4, and as site.yaml calls them; more cameras repeat the four.
KINDS = (
    {"name": "综合受理区01号窗口", "model": "SIM-IPC-A", "login": "Both", "sound": "AAC", "streams": [{"kbps": 3500}]},
    {"name": "综合受理区02号窗口", "model": "SIM-IPC-B", "login": "Token", "sound": "G711", "streams": [{"kbps": 3500}]},
    {"name": "休息等候区全景", "model": "SIM-DOME", "login": "Digest", "digestAlgorithm": "SHA-256", "sound": "G711", "ptz": True,
     "presets": [{"name": "门口", "pan": -0.6, "tilt": 0.1, "zoom": 0.2}, {"name": "等候区", "pan": 0.4, "tilt": -0.2}],
     "streams": [{"kbps": 3000, "codec": "H265"}]},
    {"name": "自助申报区", "model": "SIM-IPC-D", "login": "Both", "streams": [{"kbps": 3500}]},
)


def camera(number, port):
    kind = KINDS[(number - 1) % len(KINDS)]
    return kind | {
        "port": port, "vendor": "Simcam", "serial": f"HALL{number:04}", "reference": f"6c1f0000-0000-4000-8000-{number:012}",
        "streams": [stream | {"path": f"/cam{number}"} for stream in kind["streams"]]}


def wrong(port):
    """The wrong cameras, from a port on."""
    cameras = json.loads(re.sub(r"(?m)^\s*//.*$", "", WRONG.read_text(encoding="utf-8")))["cameras"]
    return [camera | {"port": port + number} for number, camera in enumerate(cameras)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cameras", type=int, default=4)
    parser.add_argument("--wrong", action="store_true", help="cameras that are set wrongly, or lie; always six")
    parser.add_argument("--port", type=int, default=8081, help="ONVIF port of the first camera; the others follow it (default %(default)s)")
    parser.add_argument("--rtsp-port", type=int, default=8554, help="the hall's RTSP port (default %(default)s)")
    options = parser.parse_args()
    cameras = wrong(options.port) if options.wrong else [camera(number, options.port + number - 1) for number in range(1, options.cameras + 1)]
    print(json.dumps({"rtsp": f"rtsp://*:{options.rtsp_port}", "cameras": cameras}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
