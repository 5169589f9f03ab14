"""The race itself: heats, measuring, table. Started by race.sh."""

import argparse
import csv
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from contestants import ALL, ROOT
from hall import serve
from measure import Processes, frames_and_seconds, watch

MEASURES = ("cpu_seconds", "peak_rss_mb", "peak_pss_mb", "frames", "lost_frames", "recorded_seconds")


def heat(contestant, hall, options):
    """One contestant records for the warm-up and the measured time; CPU counts after the warm-up only."""
    work = ROOT / "artifacts" / "race"
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=work) as name:
        folder = Path(name)
        processes = Processes(contestant.commands(hall, folder), folder)
        try:
            watch(processes, options.warm_up)
            start, before = time.monotonic(), processes.cpu()
            watch(processes, options.seconds)
            cpu = (processes.cpu() - before) * options.seconds / (time.monotonic() - start)
        finally:
            processes.stop()
        frames, lost, recorded = 0, 0, 0.0
        for number in range(1, hall.cameras + 1):
            found, seconds = frames_and_seconds(contestant.files(folder, number))
            frames += found
            recorded += seconds / hall.cameras
            lost += max(0, round(seconds * hall.rate(number)) - found)
        return dict(zip(MEASURES, (cpu, sum(processes.peak_rss.values()), processes.peak_pss, frames, lost, recorded)))


def run(options):
    """All heats; the order turns each round, so that nobody always follows the same one."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        server, hall = serve(max(options.cameras), Path(name), "silent")
        try:
            for hall.cameras in options.cameras:
                for round_ in range(options.rounds):
                    turn = round_ % len(options.contestants)
                    for contestant in options.contestants[turn:] + options.contestants[:turn]:
                        row = {"cameras": hall.cameras, "round": round_ + 1, "contestant": contestant}
                        row |= heat(ALL[contestant], hall, options)
                        rows.append(row)
                        print(f"{hall.cameras} cameras, round {round_ + 1}, {contestant}: {row['cpu_seconds']:.1f} s CPU", file=sys.stderr)
        finally:
            server.terminate()
            server.wait()
    return rows


def report(rows, options):
    print(f"Medians of {options.rounds} rounds of {options.seconds} s after {options.warm_up} s of warm-up; {os.cpu_count()} cores; "
          "lost and recorded count the warm-up too.\n")
    print("| cameras | contestant | CPU, cores | peak RSS, MB | peak PSS, MB | recorded, s | frames | lost | lost a stream |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|--:|")
    for cameras in options.cameras:
        medians = {name: median(rows, cameras, name) for name in options.contestants}
        for name, middle in medians.items():
            print(f"| {cameras} | {name} | {middle['cpu_seconds'] / options.seconds:.2f} | {middle['peak_rss_mb']:.0f} | "
                  f"{middle['peak_pss_mb']:.0f} | {middle['recorded_seconds']:.1f} | {middle['frames']:.0f} | {middle['lost_frames']:.0f} | "
                  f"{middle['lost_frames'] / cameras:.1f} |")
        first = options.contestants[0]
        for name in options.contestants[1:]:
            ratios = [f"{medians[first][measure] / medians[name][measure]:.2f}" for measure in MEASURES[:3]]
            print(f"| {cameras} | {first} : {name} | {' | '.join(ratios)} | | | | |")


def median(rows, cameras, contestant):
    mine = [row for row in rows if row["cameras"] == cameras and row["contestant"] == contestant]
    return {measure: statistics.median(row[measure] for row in mine) for measure in MEASURES}


def parse():
    parser = argparse.ArgumentParser(prog="race.sh")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--warm-up", type=int, default=10)
    parser.add_argument("--cameras", type=lambda text: [int(part) for part in text.split(",")], default=[1, 4])
    parser.add_argument("--contestants", type=lambda text: text.split(","), default=list(ALL))
    options = parser.parse_args()
    if unknown := [name for name in options.contestants if name not in ALL]:
        parser.error(f"unknown contestant '{unknown[0]}': choose among {','.join(ALL)}")
    if min(options.rounds, options.seconds, *options.cameras) < 1:
        parser.error("--rounds, --seconds and --cameras begin at 1")
    return options


def main():
    options = parse()
    rows = run(options)
    with open(ROOT / "artifacts" / "race.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["cameras", "round", "contestant", *MEASURES])
        writer.writeheader()
        writer.writerows(rows)
    report(rows, options)


if __name__ == "__main__":
    main()
