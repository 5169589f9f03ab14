"""What a control file orders the cameras to serve: settings of picture, sound and texts by mount point.

    {"/cam1": {"video": {"codec": "h264", "profile": "main", "width": 1280, "height": 720, "rate": 15, "gop": 60, "kbps": 2048, "b": 0},
               "sound": "aac", "font": "Noto Serif CJK SC", "ahead": 0,
               "texts": [{"text": "01号窗口", "corner": "LowerRight", "size": 32}, {"time": "%Y-%m-%d %H:%M:%S", "x": -0.5, "y": 0.9, "size": 32}]}}

`sound` is aac, g711 or null; `ahead` is how many seconds the camera's Beijing time is ahead; a text stands in a corner or at x, y as ONVIF counts (-1 to 1,
up and to the right); `size` is in lines of a picture of 1080. A file that is half written or wrong changes nothing.
"""

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from recipe import GOP_SECONDS, Camera

CODECS = ("h264", "h265")
PROFILES = ("baseline", "main", "high")
SOUNDS = ("aac", "g711")
CORNERS = ("UpperLeft", "UpperRight", "LowerLeft", "LowerRight")


@dataclass(frozen=True)
class Text:
    """A text in the picture: words, or the time in strftime's form. A corner, or else a place."""

    words: str
    is_time: bool
    corner: str | None
    x: float
    y: float
    size: int


@dataclass(frozen=True)
class Picture:
    """How a picture is encoded, and what is drawn into it."""

    codec: str
    profile: str
    width: int
    height: int
    rate: Fraction
    gop: int
    kbps: int
    between: int
    texts: tuple[Text, ...] = ()
    font: str = "Noto Serif CJK SC"
    ahead: int = 0

    def is_loop(self, camera: Camera) -> bool:
        """Whether the encoded loop is just that. A bit rate is the most that a camera may send."""
        return (not self.texts and self.codec == camera.video and self.profile == "main" and (self.width, self.height) == (1920, 1080)
                and self.rate == camera.rate and self.gop == GOP_SECONDS * camera.rate and self.between == 0 and self.kbps >= camera.kilobits)


@dataclass(frozen=True)
class Order:
    """What a mount point serves."""

    picture: Picture
    sound: str | None


def read(path: Path) -> dict[str, Order]:
    """The orders in a file by mount point. ValueError says what is wrong."""
    try:
        return {mount: _order(order) for mount, order in json.loads(path.read_text(encoding="utf-8")).items()}
    except (KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"{path}: {type(error).__name__} {error}") from error


def _order(order) -> Order:
    video = order["video"]
    picture = Picture(
        _one(CODECS, video["codec"]), _one(PROFILES, video["profile"]), int(video["width"]), int(video["height"]),
        Fraction(video["rate"]).limit_denominator(1001), int(video["gop"]), int(video["kbps"]), int(video["b"]), tuple(map(_text, order.get("texts", ()))))
    # A clock that nobody sees changes no picture.
    if picture.texts:
        seen = int(order.get("ahead", 0)) if any(text.is_time for text in picture.texts) else 0
        picture = Picture(**{**vars(picture), "font": str(order.get("font", picture.font)), "ahead": seen})
    return Order(picture, _one((*SOUNDS, None), order.get("sound")))


def _text(text) -> Text:
    corner = text.get("corner")
    if corner is not None:
        _one(CORNERS, corner)
    words = text["time"] if "time" in text else text["text"]
    return Text(str(words), "time" in text, corner, float(text.get("x", 0)), float(text.get("y", 0)), int(text["size"]))


def _one(known, value):
    if value not in known:
        raise ValueError(f"{value!r} is none of {known}")
    return value
