"""The contestants of the race: how each is told to record the same streams with the same label, encoder and segments."""

import os
import subprocess
import time
from pathlib import Path

from hall import PASSWORD, SAMPLE, USER

ROOT = Path(__file__).resolve().parent.parent

# As samples/hall/site.yaml has them. Our encoder settings (no B frames, zerolatency) are given to ffmpeg too.
PRESET, BITRATE, GOP_SECONDS, THREADS, SEGMENT_SECONDS = "ultrafast", 2_500_000, 2, 1, 60
FONT_SIZE = 30
WEEKDAYS = "一二三四五六日"


class Ours:
    """`supervision record`, all cameras in one label mode."""

    def __init__(self, name, label):
        self.name = name
        self.label = label

    def commands(self, hall, folder):
        config = folder / "site.yaml"
        with open(config, "wb") as file:
            subprocess.run(
                [str(SAMPLE / "site.py"), "--cameras", str(hall.cameras), "--port", str(hall.port), "--streams", hall.streams,
                 "--label", self.label, "--password-file", str(hall.password_file)], stdout=file, check=True)
        program = os.environ.get("SUPERVISION", str(ROOT / "artifacts" / "supervision"))
        subprocess.run([program, "init", "--data", str(folder / "data")], check=True, stdout=subprocess.DEVNULL)
        return [[program, "record", "--config", str(config), "--data", str(folder / "data")]]

    def files(self, folder, number):
        return sorted((folder / "data" / "archive" / f"cam{number}").glob("*/*.mp4"))


class Ffmpeg:
    """One ffmpeg a camera: drawtext and libx264 into fragmented MP4 segments."""

    name = "ffmpeg"

    def commands(self, hall, folder):
        return [self._command(hall, folder, number) for number in range(1, hall.cameras + 1)]

    def files(self, folder, number):
        return sorted((folder / f"cam{number}").glob("*.mp4"))

    def _command(self, hall, folder, number):
        target = folder / f"cam{number}"
        target.mkdir()
        weekday = WEEKDAYS[time.gmtime(time.time() + 8 * 3600).tm_wday]
        lines = ["%{localtime:%Y-%m-%d %H\\:%M\\:%S} 星期" + weekday, "吉林省长春市朝阳区", "永昌街道便民服务中心", "综合受理区 01号窗口"]
        filters = []
        for index, line in enumerate(lines):
            text = target / f"line{index}.txt"
            text.write_text(line, encoding="utf-8")
            up = (len(lines) - index) * int(FONT_SIZE * 1.4)
            filters.append(f"drawtext=font=Noto Sans CJK SC:textfile={text}:fontsize={FONT_SIZE}:fontcolor=white"
                           f":box=1:boxcolor=black@0.6:boxborderw=6:x=w-tw-20:y=h-20-{up}")
        gop = str(int(GOP_SECONDS * hall.rate(number)))
        return [
            "ffmpeg", "-nostdin", "-v", "error", "-threads", str(THREADS), "-rtsp_transport", "tcp", "-i", hall.address(number),
            "-an", "-vf", ",".join(filters), "-filter_threads", "1",
            "-c:v", "libx264", "-preset", PRESET, "-tune", "zerolatency", "-bf", "0", "-sc_threshold", "0", "-g", gop,
            "-b:v", str(BITRATE), "-threads", str(THREADS),
            "-f", "segment", "-segment_time", str(SEGMENT_SECONDS), "-segment_format", "mp4",
            "-segment_format_options", "movflags=frag_keyframe+empty_moov+default_base_moof", str(target / "%05d.mp4")]


class Motion:
    """One motion for all cameras, a movie always on. It has no setting for GOP, preset or threads."""

    name = "motion"

    def commands(self, hall, folder):
        main = folder / "motion.conf"
        common = f"""
            log_level 4
            width 1920
            height 1080
            text_left 吉林省长春市朝阳区\\n永昌街道便民服务中心\\n综合受理区 01号窗口
            text_right %Y-%m-%d\\n%T
            text_scale 3
            emulate_motion on
            threshold 2147483647
            event_gap -1
            picture_output off
            movie_output on
            movie_codec mp4:libx264
            movie_quality 0
            movie_bps {BITRATE}
            movie_max_time {SEGMENT_SECONDS}
            movie_filename %v-%s
            webcontrol_port 0
            stream_port 0
            """
        cameras = []
        for number in range(1, hall.cameras + 1):
            target = folder / f"cam{number}"
            target.mkdir()
            path = folder / f"cam{number}.conf"
            path.write_text(f"camera_id {number}\nnetcam_url rtsp://127.0.0.1:{hall.port}{hall.path(number)}\n"
                            f"netcam_userpass {USER}:{PASSWORD}\nnetcam_params rtsp_transport=tcp\n"
                            f"framerate {round(hall.rate(number))}\ntarget_dir {target}\n", encoding="utf-8")
            cameras.append(f"camera {path}")
        lines = [line.strip() for line in common.strip().splitlines()]
        main.write_text("\n".join(["daemon off", "setup_mode off", *lines, *cameras]) + "\n", encoding="utf-8")
        return [["motion", "-n", "-c", str(main)]]

    def files(self, folder, number):
        return sorted((folder / f"cam{number}").glob("*.mp4"))


class FfmpegCopy(Ffmpeg):
    """One ffmpeg a camera that copies the pictures as they come, without any label."""

    name = "ffmpeg copy"

    def _command(self, hall, folder, number):
        target = folder / f"cam{number}"
        target.mkdir()
        return [
            "ffmpeg", "-nostdin", "-v", "error", "-rtsp_transport", "tcp", "-i", hall.address(number), "-an", "-c", "copy",
            "-f", "segment", "-segment_time", str(SEGMENT_SECONDS), "-segment_format", "mp4",
            "-segment_format_options", "movflags=frag_keyframe+empty_moov+default_base_moof", str(target / "%05d.mp4")]


ALL = {contestant.name: contestant for contestant in (Ours("ours", "pixels"), Ffmpeg(), Motion())}
