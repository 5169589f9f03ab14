"""
Serves what a control file orders, and anew when it changes. Beside it, FILE.followed holds the time of the version that is served, in units of 100 ns.
"""

import sys
import time
from fractions import Fraction
from pathlib import Path

import gi

gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, GstRtspServer  # noqa: E402

import orders  # noqa: E402
from footage import Track, load  # noqa: E402
from live import LiveEncoder  # noqa: E402
from recipe import CAMERAS, Camera  # noqa: E402
from serving import TrackFactory  # noqa: E402

LOOK_MILLISECONDS = 200
# Within the footage, which plays for ever from there.
WANDER_SECONDS = 60
# Which camera's sound is the loop of a codec.
SOUNDS = {"aac": ("aac", CAMERAS[0]), "g711": ("alaw", CAMERAS[1])}


class Control:
    """Follows the file while the main loop runs."""

    def __init__(self, server, path: Path, folder: Path, seconds: int, wander: bool):
        self.server, self.path, self.folder, self.seconds, self.wander = server, path, folder, seconds, wander
        self.orders, self.factories, self.watchers, self.stamp = {}, {}, {}, None
        server.connect("client-connected", self._watch)
        self._look()
        GLib.timeout_add(LOOK_MILLISECONDS, self._look)

    def stop(self):
        for factory in self.factories.values():
            factory.end_all()

    def _watch(self, _server, client):
        """Remembers who watches what, so that a change reaches him."""
        client.connect("play-request", lambda who, context: self.watchers.__setitem__(who, context.uri.abspath))
        client.connect("closed", lambda who: self.watchers.pop(who, None))

    def _look(self):
        try:
            status = self.path.stat()
            stamp = (status.st_mtime_ns, status.st_ino)
            if stamp != self.stamp:
                self.stamp = stamp
                self._follow(orders.read(self.path))
                self.path.with_name(self.path.name + ".followed").write_text(str(status.st_mtime_ns // 100), encoding="ascii")
        except FileNotFoundError:
            pass  # Nothing is ordered yet: the loops are served.
        except ValueError as error:
            print(f"hall: {error}", file=sys.stderr, flush=True)
        return True

    def _follow(self, wanted):
        for mount, order in wanted.items():
            if self.orders.get(mount) == order:
                continue
            old, self.factories[mount] = self.factories.get(mount), self._factory(mount, order)
            self.orders[mount] = order
            self.server.get_mount_points().add_factory(mount, self.factories[mount])
            # A camera whose settings change breaks its streams, too.
            for client in [client for client, path in list(self.watchers.items()) if path == mount]:
                client.close()
            if old:
                old.end_all()

    def _factory(self, mount, order):
        camera = camera_of(mount)
        loop = load(self.folder, camera, self.seconds)
        sound = self._sound(order.sound, camera, loop)
        if order.picture.is_loop(camera):
            return TrackFactory([loop[0], *sound])
        picture = order.picture
        rate = f"{picture.rate.numerator}/{picture.rate.denominator}"
        live = Track(
            caps=f"video/x-{picture.codec},stream-format=byte-stream,alignment=au,framerate={rate}",
            payloader=f"{picture.codec}parse config-interval=-1 ! rtp{picture.codec}pay aggregate-mode=none",
            units=[], step=1 / Fraction(picture.rate))
        return TrackFactory([live, *sound], lambda push: LiveEncoder(picture, camera.crop, self.path.parent, push, self._start()))

    def _start(self):
        return time.time() % WANDER_SECONDS if self.wander else 0

    def _sound(self, codec, camera, loop):
        if codec is None:
            return []
        law, other = SOUNDS[codec]
        own = camera.audio is not None and (camera.audio == "aac") == (law == "aac")
        return loop[1:] if own else load(self.folder, other, self.seconds)[1:]


def camera_of(mount: str) -> Camera:
    """The camera whose footage a mount point shows: by the number in its name, the first where it has none."""
    digits = "".join(character for character in mount if character.isdigit())
    return CAMERAS[(int(digits) - 1) % len(CAMERAS)] if digits else CAMERAS[0]
