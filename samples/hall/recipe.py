"""What the simulated cameras show and say, and how it is encoded, once.

The digest of this file names the cache folder: a change here encodes anew.
"""

import hashlib
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

# 40 s is a whole number of 2 s GOPs, of AAC frames (625 of 1024 samples at 16 kHz) and of 20 ms G.711 packets:
# picture and sound loop at the same instant, so they never drift apart.
LOOP_SECONDS = 40
GOP_SECONDS = 2
FOOTAGE = Path("/usr/share/doc/opencv-doc/examples/data/vtest.avi")


@dataclass(frozen=True)
class Camera:
    """One simulated camera. `crop` is the part of the footage it sees (width:height:x:y); None means the clap board."""

    name: str
    video: str
    rate: Fraction
    kilobits: int
    crop: str | None
    audio: str | None
    speech: str = ""


CAMERAS = (
    Camera("cam1", "h264", Fraction(25), 3500, "640:360:64:96", "aac",
           "您好，欢迎来到永昌街道便民服务中心。请问您要办理什么业务？我想咨询一下居住证的办理流程。"
           "好的，请您出示身份证原件，填写这张申请表，然后到三号窗口拍照。办理时间是五个工作日。"
           "谢谢您。不客气，请慢走。"),
    Camera("cam2", "h264", Fraction(25), 3500, "512:288:0:240", "alaw",
           "请二十六号到二号窗口办理。您好，我来办理医疗保险转移手续。请把参保凭证给我看一下。"
           "您的材料齐全，现在就可以受理。请您核对信息，没有问题请签字。办好以后我们会发短信通知您。"),
    Camera("cam3", "h265", Fraction(25), 3000, "512:288:256:200", "mulaw",
           "各位群众请注意，取号以后请在休息等候区等候叫号。自助申报区有工作人员为您服务。"
           "老年人、残疾人和孕妇可以优先办理。请保管好随身物品，谢谢合作。"),
    Camera("cam4", "h264", Fraction(25), 3500, "768:432:0:72", None),
)

# A white flash and a beep in the middle of each GOP, both starting at the same instant: for measuring sound against picture.
CLAPS = (
    Camera("clap", "h264", Fraction(25), 1000, None, "aac"),
    Camera("clap-alaw", "h264", Fraction(25), 1000, None, "alaw"),
)

# A camera of half the rate: with burnt-in labels, two cores hold two such and two of the others.
SLOW = Camera("slow", "h264", Fraction(25, 2), 2000, "768:432:0:72", None)

# What the density benchmark multiplies.
DENSE = Camera("dense", "h264", Fraction(25), 3000, "640:360:64:96", None)


def cache_folder() -> Path:
    """Where the encoded loops of this recipe lie."""
    base = os.environ.get("XDG_CACHE_HOME") or Path(os.environ.get("HOME") or tempfile.gettempdir()) / ".cache"
    digest = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
    return Path(base) / "supervision-hall" / digest


def encode_missing(cameras) -> Path:
    """Encodes what the cache lacks, two streams at a time; returns the cache folder."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    work = []
    for camera in cameras:
        work.append((folder / f"{camera.name}.{camera.video}", _picture(camera)))
        if camera.audio:
            work.append((folder / f"{camera.name}.{camera.audio}", _sound(camera)))
    missing = [(path, arguments) for path, arguments in work if not path.exists()]
    if missing and not FOOTAGE.exists():
        raise SystemExit(f"hall: {FOOTAGE} is missing: run samples/install.sh run (Debian package opencv-doc)")
    with ThreadPoolExecutor(2) as workers:
        list(workers.map(lambda item: _encode(*item), missing))
    return folder


def _encode(path: Path, arguments: list[str]) -> None:
    """A half-written file never bears the final name, so two halls may encode at once."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as part:
        command = ["ffmpeg", "-nostdin", "-v", "error", "-y", *arguments, part.name]
    try:
        subprocess.run(command, check=True)
        os.rename(part.name, path)
    except BaseException:
        os.unlink(part.name)
        raise


def _picture(camera: Camera) -> list[str]:
    gop = int(GOP_SECONDS * camera.rate)
    rate = f"{camera.rate.numerator}/{camera.rate.denominator}"
    if camera.crop:
        # Blending makes the footage's 10 fps move at the camera's rate; the noise is a sensor's, and costs a recorder what a sensor's costs.
        source = ["-i", str(FOOTAGE)]
        view = (f"framerate=fps={rate},crop={camera.crop},scale=1920:1080:flags=bicubic,"
                f"noise=c0s=5:c0f=t+u,fps={rate},format=yuv420p")
    else:
        source = ["-f", "lavfi", "-i", f"color=c=0x303030:s=1920x1080:r={rate}"]
        view = f"drawbox=c=white:t=fill:enable='between(mod(n,{gop}),{gop // 2},{gop // 2 + 1})',format=yuv420p"
    # Access unit delimiters let the loader split the stream by one pattern; it takes them out again.
    common = f"keyint={gop}:min-keyint={gop}:scenecut=0:bframes=0:open-gop=0:repeat-headers=1:aud=1"
    coder = {
        "h264": ["-c:v", "libx264", "-preset", "veryfast", "-profile:v", "main", "-x264-params", common],
        "h265": ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", common + ":log-level=error"],
    }[camera.video]
    bits = ["-b:v", f"{camera.kilobits}k", "-maxrate", f"{camera.kilobits * 5 // 4}k", "-bufsize", f"{camera.kilobits}k"]
    frames = str(int(LOOP_SECONDS * camera.rate))
    colour = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]
    container = {"h264": "h264", "h265": "hevc"}[camera.video]
    return [*source, "-an", "-vf", view, "-frames:v", frames, *coder, *bits, *colour, "-f", container]


def _sound(camera: Camera) -> list[str]:
    if camera.speech:
        source = ["-i", _speech(camera)]
        voice = f"volume=0.7,apad=whole_dur={LOOP_SECONDS},atrim=end={LOOP_SECONDS}"
    else:
        tone = f"if(between(mod(t,{GOP_SECONDS}),1,1.0799),0.8*sin(2*PI*1000*t),0)"
        source = ["-f", "lavfi", "-i", f"aevalsrc='{tone}':s=16000:d={LOOP_SECONDS}"]
        voice = "anull"
    if camera.audio == "aac":
        # Three rounds are encoded and the loader takes the second: the coder's state then fits at the seam.
        samples = LOOP_SECONDS * 16000
        loop = f"{voice},aresample=16000,aloop=loop=2:size={samples}"
        return [*source, "-af", loop, "-ac", "1", "-c:a", "aac", "-b:a", "48k", "-f", "adts"]
    return [*source, "-af", voice, "-ar", "8000", "-ac", "1", "-f", camera.audio]


def _speech(camera: Camera) -> str:
    path = cache_folder() / f"{camera.name}.wav"
    if not path.exists():
        subprocess.run(["espeak-ng", "-v", "cmn", "-s", "150", "-w", f"{path}.part", camera.speech], check=True)
        os.rename(f"{path}.part", path)
    return str(path)
