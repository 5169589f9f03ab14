"""Loads an encoded loop as a list of access units with an exact duration each."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from recipe import LOOP_SECONDS, Camera

AAC_RATE = 16000
AAC_FRAME = 1024
G711_RATE = 8000
G711_PACKET = 160


@dataclass(frozen=True)
class Track:
    """A looping track: `caps` and `payloader` in GStreamer's words, `step` the seconds of one unit."""

    caps: str
    payloader: str
    units: list[bytes]
    step: Fraction


def load(folder: Path, camera: Camera, seconds: int, with_sound: bool = True) -> list[Track]:
    """The first `seconds` of the camera's loop: its picture, then its sound if it has one."""
    tracks = [_video(folder / f"{camera.name}.{camera.video}", camera, seconds)]
    if camera.audio and with_sound:
        path = folder / f"{camera.name}.{camera.audio}"
        tracks.append(_aac(path, seconds) if camera.audio == "aac" else _g711(path, camera.audio, seconds))
    return tracks


def _video(path: Path, camera: Camera, seconds: int) -> Track:
    delimiter = {"h264": b"\0\0\0\1\x09", "h265": b"\0\0\0\1\x46\x01"}[camera.video]
    # One byte of the delimiter's payload precedes each access unit.
    units = [part[1:] for part in path.read_bytes().split(delimiter)[1:]]
    rate = f"{camera.rate.numerator}/{camera.rate.denominator}"
    return Track(
        caps=f"video/x-{camera.video},stream-format=byte-stream,alignment=au,framerate={rate}",
        payloader=f"{camera.video}parse config-interval=-1 ! rtp{camera.video}pay aggregate-mode=none",
        units=_whole(units, seconds, 1 / camera.rate, path),
        step=1 / camera.rate,
    )


def _aac(path: Path, seconds: int) -> Track:
    data, frames, at = path.read_bytes(), [], 0
    while at < len(data):
        length = (data[at + 3] & 3) << 11 | data[at + 4] << 3 | data[at + 5] >> 5
        header = 7 if data[at + 1] & 1 else 9
        frames.append(data[at + header:at + length])
        at += length
    # Second round of three; the first frame of all is the coder's priming.
    round_ = LOOP_SECONDS * AAC_RATE // AAC_FRAME
    config = (2 << 11 | 8 << 7 | 1 << 3).to_bytes(2, "big").hex()  # AAC-LC, 16 kHz, mono
    step = Fraction(AAC_FRAME, AAC_RATE)
    return Track(
        caps=f"audio/mpeg,mpegversion=4,stream-format=raw,rate={AAC_RATE},channels=1,codec_data=(buffer){config}",
        payloader="rtpmp4gpay",
        units=_whole(frames[1 + round_:1 + 2 * round_], seconds, step, path),
        step=step,
    )


def _g711(path: Path, law: str, seconds: int) -> Track:
    data = path.read_bytes()
    step = Fraction(G711_PACKET, G711_RATE)
    return Track(
        caps=f"audio/x-{law},rate={G711_RATE},channels=1",
        payloader="rtppcmapay" if law == "alaw" else "rtppcmupay",
        units=_whole([data[i:i + G711_PACKET] for i in range(0, len(data), G711_PACKET)], seconds, step, path),
        step=step,
    )


def _whole(units: list[bytes], seconds: int, step: Fraction, path: Path) -> list[bytes]:
    count = seconds / step
    if count.denominator != 1 or count > len(units):
        raise SystemExit(f"hall: {path} has {len(units)} units, {count} are needed for {seconds} s: delete it to encode anew")
    return units[:int(count)]
