"""Cameras on one core: the hall on the first, the contestant on the second. Started by density.sh."""

import argparse
import csv
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from contestants import ROOT, Ffmpeg, FfmpegCopy, Motion, Ours
from density_plot import plot
from hall import serve
from measure import Processes, frames_and_seconds, watch

COPY, STRIP, PIXELS, NONE = FfmpegCopy(), Ours("strip", "auto"), Ours("pixels", "pixels"), Ours("none", "none")
# The two that are compared follow each other directly, so that both meet the same machine.
DENSE = (COPY, STRIP, NONE)
BURNT = (COPY, STRIP, NONE, PIXELS, Ffmpeg(), Motion())
MEASURES = ("cpu_percent", "peak_rss_mb", "frames", "lost_frames", "recorded_seconds")
ARTIFACTS = ROOT / "artifacts"
SERVER_CORE, CONTESTANT_CORE = 0, 1


def heat(contestant, hall, options):
    """One contestant records; CPU counts after the warm-up only, in percent of a core for each camera."""
    work = ARTIFACTS / "density"
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=work) as name:
        folder = Path(name)
        processes = Processes(contestant.commands(hall, folder), folder, CONTESTANT_CORE)
        try:
            watch(processes, options.warm_up, pss=False)
            start, before = time.monotonic(), processes.cpu()
            watch(processes, options.seconds, pss=False)
            share = (processes.cpu() - before) / (time.monotonic() - start)
        finally:
            processes.stop()
        frames, lost, recorded = 0, 0, 0.0
        for number in range(1, hall.cameras + 1):
            found, seconds = frames_and_seconds(contestant.files(folder, number))
            frames += found
            recorded += seconds / hall.cameras
            lost += max(0, round(seconds * hall.rate(number)) - found)
        return dict(zip(MEASURES, (share * 100 / hall.cameras, sum(processes.peak_rss.values()), frames, lost, recorded)))


def run(options):
    """All heats; the order turns each round, so that nobody always follows the same one."""
    rows = []
    for cameras in sorted({*options.burn, *options.cameras}):
        contestants = [one for one in (BURNT if cameras in options.burn else DENSE) if one.name in options.contestants]
        with tempfile.TemporaryDirectory() as name:
            server, hall = serve(cameras, Path(name), "dense", SERVER_CORE)
            try:
                for number in range(options.rounds):
                    turn = number % len(contestants)
                    for contestant in contestants[turn:] + contestants[:turn]:
                        row = {"cameras": cameras, "round": number + 1, "contestant": contestant.name}
                        rows.append(row | heat(contestant, hall, options))
                        print(f"{cameras} cameras, round {number + 1}, {contestant.name}: {rows[-1]['cpu_percent']:.2f} % of a core a camera, "
                              f"{rows[-1]['lost_frames']} lost", file=sys.stderr, flush=True)
            finally:
                server.terminate()
                server.wait()
    return rows


def median(rows, cameras, contestant, measure):
    return statistics.median(row[measure] for row in rows if row["cameras"] == cameras and row["contestant"] == contestant)


def ratio(rows, cameras, contestant, peer):
    """Median of the rounds' ratios: each round is a pair."""
    share = {(row["round"], row["contestant"]): row["cpu_percent"] for row in rows if row["cameras"] == cameras}
    return statistics.median(share[key] / share[key[0], peer] for key in share if key[1] == contestant)


def report(rows, options):
    print(f"Medians of {options.rounds} rounds of {options.seconds} s after {options.warm_up} s of warm-up; 1080p25 H.264 at 3 Mbit/s over RTSP; "
          "the hall on one core, the contestant on another.\n")
    print("| cameras | contestant | CPU, % of a core a camera | of ffmpeg copy | peak RSS, MB a camera | recorded, s | frames | lost |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|")
    for cameras in sorted({row["cameras"] for row in rows}):
        for name in dict.fromkeys(row["contestant"] for row in rows if row["cameras"] == cameras):
            cpu, rss, frames, lost, recorded = (median(rows, cameras, name, measure) for measure in MEASURES)
            print(f"| {cameras} | {name} | {cpu:.2f} | {ratio(rows, cameras, name, COPY.name):.2f} | {rss / cameras:.1f} | {recorded:.1f} | "
                  f"{frames:.0f} | {lost:.0f} |")
    low, high = min(options.cameras), max(count for count in options.cameras if count <= 64 or count == min(options.cameras))
    if high > low and STRIP.name in options.contestants:
        grown = (median(rows, high, STRIP.name, "peak_rss_mb") - median(rows, low, STRIP.name, "peak_rss_mb")) / (high - low)
        print(f"\nstrip: (RSS at {high} less RSS at {low}) / {high - low} = {grown:.2f} MB a camera")


def numbers(text):
    return [int(part) for part in text.split(",") if part]


def parse():
    parser = argparse.ArgumentParser(prog="density.sh")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--warm-up", type=int, default=10)
    parser.add_argument("--cameras", type=numbers, default=[4, 16, 32, 64, 100])
    parser.add_argument("--burn", type=numbers, default=[1, 2], help="numbers of cameras at which burning in by decoding takes part too")
    parser.add_argument("--contestants", type=lambda text: text.split(","), default=[one.name for one in BURNT])
    parser.add_argument("--publish", action="store_true", help="put density.csv and density.svg beside the script")
    options = parser.parse_args()
    if min(options.rounds, options.seconds, *options.cameras, *options.burn) < 1:
        parser.error("--rounds, --seconds, --cameras and --burn begin at 1")
    return options


def main():
    options = parse()
    rows = run(options)
    ARTIFACTS.mkdir(exist_ok=True)
    with open(ARTIFACTS / "density.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["cameras", "round", "contestant", *MEASURES])
        writer.writeheader()
        writer.writerows(rows)
    series = {}
    for row in rows:
        series.setdefault(row["contestant"], {})[row["cameras"]] = median(rows, row["cameras"], row["contestant"], "cpu_percent")
    (ARTIFACTS / "density.svg").write_text(plot(series), encoding="utf-8")
    report(rows, options)
    if options.publish:
        for name in ("density.csv", "density.svg"):
            shutil.copy(ARTIFACTS / name, Path(__file__).parent / name)


if __name__ == "__main__":
    main()
