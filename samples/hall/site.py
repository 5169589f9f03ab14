#!/usr/bin/python3
"""Prints site.yaml changed for a hall of another size, port or password file: the cameras given, repeated where more are wanted.

Cameras get RTSP addresses; with --onvif-port they are asked for their streams by ONVIF, as in site.yaml.

Other sections are kept as they stand, comments too.
"""

import argparse
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def sections(text):
    """The file as (name, text) of its top-level keys, each with the comments above it."""
    parts = re.split(r"(?m)^(?=(?:#[^\n]*\n)*[a-z]+:)", text)
    return [(match.group(1) if (match := re.search(r"(?m)^([a-z]+):", part)) else "", part) for part in parts if part]


def place(number, options):
    """Where a camera is: its ONVIF address and serial (cameras.py has the same), or its stream's address."""
    if options.onvif_port is not None:
        return f"    onvif: 127.0.0.1:{options.onvif_port + number - 1}\n    serial: HALL{number:04}\n"
    return f"    address: rtsp://127.0.0.1:{options.port}/{options.streams}{number}\n"


def camera(item, number, options):
    """A camera's lines under another number and address."""
    item = re.sub(r"(?m)^(  - id: ).*$", rf"\g<1>cam{number}", item)
    item = re.sub(r"(?m)^    onvif: .*\n    serial: .*\n", place(number, options), item)
    return re.sub(r"(?m)^(    password_file: ).*$", lambda match: match.group(1) + str(options.password_file.resolve()), item)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cameras", type=int, required=True)
    parser.add_argument("--port", type=int, default=8554, help="the hall's RTSP port")
    parser.add_argument("--onvif-port", type=int, help="ONVIF port of the first camera; the others follow it")
    parser.add_argument("--streams", choices=("cam", "silent", "dense"), default="cam", help="other than cam: H.264 pictures alone, all of them labelled")
    parser.add_argument("--ntp", metavar="HOST", help="time server that cameras are provisioned with")
    parser.add_argument("--label", metavar="MODE", help="label mode of every camera")
    parser.add_argument("--password-file", type=Path, required=True)
    options = parser.parse_args()

    for name, text in sections((HERE / "site.yaml").read_text(encoding="utf-8")):
        if name == "cameras":
            head, *items = re.split(r"(?m)^(?=  - id: )", re.sub(r"(?m)^  #.*\n", "", text))
            if options.streams != "cam" or options.label:
                items = [re.sub(r"(?m)^    label: \{mode: \w+\}\n", "", item) for item in items]
            if options.label:
                items = [item.rstrip("\n") + f"\n    label: {{mode: {options.label}}}\n" for item in items]
            sys.stdout.write(head)
            for number in range(1, options.cameras + 1):
                item = items[(number - 1) % len(items)].rstrip("\n") + "\n"
                sys.stdout.write(camera(item, number, options))
            sys.stdout.write("\n")
        elif name == "pickups":
            kept = [line for line in text.splitlines(keepends=True) if all(int(number) <= options.cameras for number in re.findall(r"cam(\d+)", line))]
            # A pickup without a sound to hear would be wrong: silent streams have none.
            sys.stdout.write("".join(kept) if options.streams == "cam" else "")
        elif name == "provision" and options.ntp:
            sys.stdout.write(re.sub(r"(?m)^  # ntp: \S+", f"  ntp: {options.ntp}", text))
        else:
            sys.stdout.write(text)


if __name__ == "__main__":
    main()
