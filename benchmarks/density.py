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
BURN_IN = Ffmpeg()
ALL = (COPY, STRIP, BURN_IN, NONE, PIXELS, Motion())
# Those that are compared follow each other directly in each round, so that they meet the same machine; the others show in fewer rounds where they stand.
COMPARED = (COPY, STRIP, BURN_IN)
BURNING = (BURN_IN, PIXELS, ALL[-1])
MEASURES = ("cpu_percent", "peak_rss_mb", "frames", "lost_frames", "recorded_seconds")
ARTIFACTS = ROOT / "artifacts"
CSV = ARTIFACTS / "density.csv"
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


def plan(options):
    """The heats by number of cameras; the order turns each round, so that nobody always follows the same one."""
    for cameras in sorted({*options.burn, *options.cameras}):
        heats = []
        for number in range(options.rounds):
            contestants = [one for one in ALL if one.name in options.contestants
                           and (cameras in options.burn or one not in BURNING) and (one in COMPARED or number < options.other_rounds)]
            turn = number % len(contestants)
            heats += [(number + 1, one) for one in contestants[turn:] + contestants[:turn]]
        yield cameras, heats


def run(options, rows):
    """All heats that are not in the rows yet. Each is written down at once, so that an interrupted run can go on."""
    done = {(row["cameras"], row["round"], row["contestant"]) for row in rows}
    for cameras, heats in plan(options):
        left = [(number, one) for number, one in heats if (cameras, number, one.name) not in done]
        if not left:
            continue
        with tempfile.TemporaryDirectory() as name:
            server, hall = serve(cameras, Path(name), "dense", SERVER_CORE)
            try:
                for number, contestant in left:
                    row = {"cameras": cameras, "round": number, "contestant": contestant.name}
                    rows.append(row | heat(contestant, hall, options))
                    write(rows)
                    print(f"{cameras} cameras, round {number}, {contestant.name}: {rows[-1]['cpu_percent']:.2f} % of a core a camera, "
                          f"{rows[-1]['lost_frames']} lost", file=sys.stderr, flush=True)
            finally:
                server.terminate()
                server.wait()
    return rows


def write(rows):
    with open(CSV, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["cameras", "round", "contestant", *MEASURES])
        writer.writeheader()
        writer.writerows(rows)


def read():
    with open(CSV, newline="", encoding="utf-8") as file:
        return [{key: value if key == "contestant" else float(value) if key in ("cpu_percent", "peak_rss_mb", "recorded_seconds") else int(value)
                 for key, value in row.items()} for row in csv.DictReader(file)]


def median(rows, cameras, contestant, measure):
    return statistics.median(row[measure] for row in rows if row["cameras"] == cameras and row["contestant"] == contestant)


def ratio(rows, cameras, contestant, peer):
    """Median of the rounds' ratios: each round is a pair. None where the peer did not take part."""
    share = {(row["round"], row["contestant"]): row["cpu_percent"] for row in rows if row["cameras"] == cameras}
    pairs = [share[key] / share[key[0], peer] for key in share if key[1] == contestant and (key[0], peer) in share]
    return statistics.median(pairs) if pairs else None


def report(rows, options):
    print(f"Medians; each heat {options.seconds} s after {options.warm_up} s of warm-up; 1080p25 H.264 at 3 Mbit/s over RTSP; "
          "the hall on one core, the contestant on another.\n")
    print("| cameras | contestant | heats | CPU, % of a core a camera | of ffmpeg copy | peak RSS, MB a camera | recorded, s | frames | lost |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|--:|")
    for cameras in sorted({row["cameras"] for row in rows}):
        for name in [one.name for one in ALL if any(row["contestant"] == one.name and row["cameras"] == cameras for row in rows)]:
            heats = sum(row["contestant"] == name and row["cameras"] == cameras for row in rows)
            cpu, rss, frames, lost, recorded = (median(rows, cameras, name, measure) for measure in MEASURES)
            beside = ratio(rows, cameras, name, COPY.name)
            print(f"| {cameras} | {name} | {heats} | {cpu:.2f} | {'' if beside is None else f'{beside:.2f}'} | {rss / cameras:.1f} | {recorded:.1f} | "
                  f"{frames:.0f} | {lost:.0f} |")
    for cameras in options.burn:
        if burnt := ratio(rows, cameras, BURN_IN.name, STRIP.name):
            print(f"\n{cameras} cameras: burn-in by ffmpeg costs {burnt:.0f} times as much as the strip")
    counts = [row["cameras"] for row in rows if row["contestant"] == STRIP.name and row["cameras"] in options.cameras]
    low, high = min(counts, default=0), max((count for count in counts if count <= 64), default=0)
    if high > low:
        grown = (median(rows, high, STRIP.name, "peak_rss_mb") - median(rows, low, STRIP.name, "peak_rss_mb")) / (high - low)
        print(f"\nstrip: (RSS at {high} less RSS at {low}) / {high - low} = {grown:.2f} MB a camera")


def numbers(text):
    return [int(part) for part in text.split(",") if part]


def parse():
    parser = argparse.ArgumentParser(prog="density.sh")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--other-rounds", type=int, default=1, help="rounds of those that are not compared: no label, our pixels, motion")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--warm-up", type=int, default=20)
    parser.add_argument("--cameras", type=numbers, default=[4, 16, 32, 64, 100])
    parser.add_argument("--burn", type=numbers, default=[1, 2], help="numbers of cameras at which burning in by decoding takes part too")
    parser.add_argument("--contestants", type=lambda text: text.split(","), default=[one.name for one in ALL])
    parser.add_argument("--resume", action="store_true", help="go on with artifacts/density.csv: what stands there is not measured again")
    parser.add_argument("--publish", action="store_true", help="put density.csv and density.svg beside the script")
    options = parser.parse_args()
    if min(options.rounds, options.seconds, *options.cameras, *options.burn) < 1:
        parser.error("--rounds, --seconds, --cameras and --burn begin at 1")
    return options


def main():
    options = parse()
    ARTIFACTS.mkdir(exist_ok=True)
    rows = run(options, read() if options.resume and CSV.exists() else [])
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
