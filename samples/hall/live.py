"""Encodes a camera's picture while it is watched, as ordered, and hands out access units. Costs a core's part, where the loops are only copied."""

import os
import subprocess
import tempfile
import threading
from pathlib import Path

from orders import Picture, Text
from recipe import FOOTAGE

DELIMITERS = {"h264": b"\0\0\0\1\x09", "h265": b"\0\0\0\1\x46\x01"}
BEIJING_SECONDS = 8 * 3600
# What TZ can say.
MOST_AHEAD = 15 * 3600
CHUNK = 64 * 1024


class LiveEncoder:
    """An ffmpeg that plays the footage for ever. `push(unit, number)` is called from a thread of its own; `number` is the place in display order."""

    def __init__(self, picture: Picture, crop: str, folder: Path, push, start: float = 0):
        self.picture, self.push = picture, push
        self.folder = tempfile.TemporaryDirectory(prefix="texts-", dir=folder)
        self.process = subprocess.Popen(
            command(picture, crop, Path(self.folder.name), start), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env={**os.environ, "TZ": zone(picture.ahead)})
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def stop(self):
        self.process.kill()
        self.thread.join()
        self.process.wait()
        self.folder.cleanup()

    def _read(self):
        for number, unit in display_order(split(self.process.stdout, DELIMITERS[self.picture.codec]), self.picture):
            self.push(unit, number)


def split(pipe, delimiter):
    """The access units between delimiters, without them."""
    data = b""
    while chunk := pipe.read1(CHUNK):
        data += chunk
        while (end := data.find(delimiter, len(delimiter))) >= 0:
            # One byte of the delimiter's payload precedes each access unit.
            yield data[len(delimiter) + 1:end]
            data = data[end:]


def display_order(units, picture):
    """Numbers units that come in the order of decoding. Without B pictures that is the order of display."""
    if not picture.between:
        yield from enumerate(units)
        return
    at, held = 0, []
    for unit in units:
        if held and not is_between(unit):
            # The picture that the others refer to is shown after them.
            yield at + len(held) - 1, held[0]
            yield from ((at + place, between) for place, between in enumerate(held[1:]))
            at += len(held)
            held = []
        held.append(unit)


def is_between(unit):
    """Whether no picture refers to this one (H.264): so it is a B picture here."""
    at = unit.find(b"\0\0\1\x01")
    return at >= 0 and unit.find(b"\0\0\1\x65") < 0


def zone(ahead):
    """TZ of Beijing, seen by a clock that is wrong: east of Greenwich has a minus there."""
    seconds = BEIJING_SECONDS + max(-MOST_AHEAD, min(MOST_AHEAD, ahead))
    return f"CAM{'-' if seconds >= 0 else '+'}{abs(seconds) // 3600:02}:{abs(seconds) // 60 % 60:02}:{abs(seconds) % 60:02}"


def command(picture, crop, folder, start):
    rate = f"{picture.rate.numerator}/{picture.rate.denominator}"
    # Paced behind the rate's filter, so that pictures come evenly; drawn behind the pace, so that the clock is right.
    view = [f"fps={rate}", f"crop={crop}", f"scale={picture.width}:{picture.height}:flags=fast_bilinear", "noise=c0s=5:c0f=t", "realtime", "format=yuv420p", "setsar=1"]
    view += [draw(text, picture, folder / f"text{number}") for number, text in enumerate(picture.texts)]
    gop, bits = picture.gop, picture.kbps
    common = f"keyint={gop}:min-keyint={gop}:scenecut=0:bframes={picture.between}:open-gop=0:repeat-headers=1:aud=1"
    coder = {
        "h264": ["-c:v", "libx264", "-preset", "ultrafast", "-profile:v", picture.profile, "-x264-params",
                 f"{common}:b-adapt=0:b-pyramid=0:rc-lookahead=0:sync-lookahead=0:sliced-threads=0:threads=1"
                 f":cabac={int(picture.profile != 'baseline')}:8x8dct={int(picture.profile == 'high')}"],
        "h265": ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", f"{common}:rc-lookahead=0:frame-threads=1:pools=1:log-level=error"],
    }[picture.codec]
    return ["ffmpeg", "-nostdin", "-v", "error", "-stream_loop", "-1", "-ss", f"{start:.1f}", "-i", str(FOOTAGE), "-an", "-vf", ",".join(view), *coder,
            "-b:v", f"{bits}k", "-maxrate", f"{bits * 5 // 4}k", "-bufsize", f"{bits}k", "-color_range", "tv", "-flush_packets", "1",
            "-f", {"h264": "h264", "h265": "hevc"}[picture.codec], "pipe:1"]


def draw(text: Text, picture: Picture, path: Path):
    """A drawtext filter; words go by a file, so nothing needs to be escaped but the clock's own form."""
    form = text.words.replace("\\", "\\\\").replace(":", "\\:")
    path.write_text(f"%{{localtime:{form}}}" if text.is_time else text.words, encoding="utf-8")
    size = max(8, text.size * min(picture.width, picture.height) // 1080)
    margin = picture.height // 50
    x, y = place(text, margin)
    return (f"drawtext=font='{picture.font}':textfile={path}:expansion={'normal' if text.is_time else 'none'}:fontsize={size}"
            f":fontcolor=white:borderw={max(1, size // 16)}:bordercolor=black:x='{x}':y='{y}'")


def place(text: Text, margin):
    """Left and upper edge as drawtext's expressions; what would stand outside is moved in."""
    if text.corner is None:
        return f"max(0,min(w-tw,{(text.x + 1) / 2:.6f}*w))", f"max(0,min(h-lh,{(1 - text.y) / 2:.6f}*h))"
    return str(margin) if text.corner.endswith("Left") else f"w-tw-{margin}", str(margin) if text.corner.startswith("Upper") else f"h-lh-{margin}"
