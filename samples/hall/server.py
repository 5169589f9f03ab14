#!/usr/bin/python3
"""A hall of simulated cameras: real RTSP by GStreamer's server, digest authentication, looping footage and speech.

With --control FILE mount points are served as that file orders (orders.py), and anew when it changes.

/cam1 H.264 + AAC, /cam2 H.264 + A-law, /cam3 H.265 + mu-law, /cam4 H.264 without sound, all at 25 fps;
/cam5 and so on repeat the four. /mic1 ... are their sound alone, as a pickup sends it. /silent1 ... are H.264 pictures alone (two in four at 25, two at 12.5 fps). /dense1 ... (with --streams dense, in
place of the others) are H.264 at 25 fps and 3 Mbit/s. All are 1080p.
Prints one line `READY <port> <mount points>` when it serves; ends on SIGTERM, SIGINT, or when its parent is gone.
"""

import argparse
import os
import signal
import sys
from pathlib import Path

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

from control import Control  # noqa: E402
from footage import load  # noqa: E402
from recipe import CAMERAS, CLAPS, DENSE, LOOP_SECONDS, SLOW, encode_missing  # noqa: E402
from serving import TrackFactory  # noqa: E402

# With 16 kHz AAC only a multiple of 8 s holds whole GOPs and whole AAC frames.
LOOP_UNIT = 8


def digest_only(user, password):
    """Authentication that accepts this user by digest and nobody else."""
    auth = GstRtspServer.RTSPAuth()
    auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
    token = GstRtspServer.RTSPToken()
    token.set_string(GstRtspServer.RTSP_TOKEN_MEDIA_FACTORY_ROLE, "viewer")
    auth.add_digest(user, password, token)
    return auth


def mount(server, path, tracks):
    server.get_mount_points().add_factory(path, TrackFactory(tracks))
    return path


def mount_all(server, options, folder):
    """Mounts the cameras, each followed by its picture alone; returns the paths."""
    if options.streams == "dense":
        loop = load(folder, DENSE, options.loop)
        return [mount(server, f"/dense{number}", loop) for number in range(1, options.cameras + 1)]
    pictures = (CAMERAS[0], CAMERAS[1], SLOW, SLOW)
    loops = {camera: load(folder, camera, options.loop) for camera in {*CAMERAS, *pictures}}
    paths = []
    for number in range(1, options.cameras + 1):
        kind = (number - 1) % len(CAMERAS)
        paths.append(mount(server, f"/cam{number}", loops[CAMERAS[kind]]))
        paths.append(mount(server, f"/silent{number}", loops[pictures[kind]][:1]))
        if CAMERAS[kind].audio:
            paths.append(mount(server, f"/mic{number}", loops[CAMERAS[kind]][1:]))
    if options.clap:
        paths.extend(mount(server, f"/{clap.name}", load(folder, clap, options.loop)) for clap in CLAPS)
    return paths


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bind", default="127.0.0.1", help="address to listen on (default %(default)s)")
    parser.add_argument("--port", type=int, default=8554, help="0 takes a free one (default %(default)s)")
    parser.add_argument("--cameras", type=int, default=4, metavar="N")
    parser.add_argument("--streams", choices=("cam", "silent", "dense"), default="cam", help="dense: see above (cam and silent are served together)")
    parser.add_argument("--user", default="supervisor")
    parser.add_argument("--password-file", type=Path, help="its first line is the password (needed to serve)")
    parser.add_argument("--loop", type=int, default=LOOP_SECONDS, metavar="SECONDS",
                        help=f"shorten the loop to a multiple of {LOOP_UNIT} (default %(default)s)")
    parser.add_argument("--control", type=Path, metavar="FILE", help="serve what this file orders, and look each 200 ms whether it changed")
    parser.add_argument("--wander", action="store_true", help="with --control: who looks again sees another part of the footage, as in a real place")
    parser.add_argument("--clap", action="store_true", help="adds /clap (AAC) and /clap-alaw: a white flash and a beep each 2 s")
    parser.add_argument("--ready-file", type=Path, help="written when the hall serves, with the READY line")
    parser.add_argument("--encode-only", action="store_true", help="fill the cache and exit")
    options = parser.parse_args(arguments)
    if options.loop % LOOP_UNIT or not 0 < options.loop <= LOOP_SECONDS:
        parser.error(f"--loop {options.loop}: use a multiple of {LOOP_UNIT} up to {LOOP_SECONDS}")
    if options.cameras < 0:
        parser.error(f"--cameras {options.cameras}: use 0 or more")
    if not options.encode_only and options.password_file is None:
        parser.error("--password-file is missing: name a file whose first line is the password")
    return options


def main():
    options = parse(sys.argv[1:])
    parent = os.getppid()
    wanted = (DENSE,) if options.streams == "dense" else (*CAMERAS, SLOW)
    folder = encode_missing(wanted + (CLAPS if options.clap or options.encode_only else ()))
    if options.encode_only:
        return 0
    password = options.password_file.read_text(encoding="utf-8").splitlines()[0]

    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address(options.bind)
    server.set_service(str(options.port))
    server.set_auth(digest_only(options.user, password))
    paths = mount_all(server, options, folder)
    control = Control(server, options.control, folder, options.loop, options.wander) if options.control else None
    if server.attach(None) == 0:
        print(f"hall: cannot listen on {options.bind}:{options.port}: is another hall running? choose --port", file=sys.stderr)
        return 1

    # Before READY, so that who waits for it can end the hall at once.
    loop = GLib.MainLoop()
    for number in (signal.SIGTERM, signal.SIGINT):
        GLib.unix_signal_add(GLib.PRIORITY_HIGH, number, loop.quit)
    GLib.timeout_add_seconds(1, lambda: os.getppid() == parent or loop.quit())

    ready = f"READY {server.get_bound_port()} {' '.join(paths)}"
    print(ready, flush=True)
    if options.ready_file:
        options.ready_file.write_text(ready + "\n", encoding="utf-8")

    loop.run()
    if control:
        control.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
