"""The race itself: heats, measuring, table. Started by race.sh."""

import argparse
import csv
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from contestants import ALL, HALL, PASSWORD, ROOT, USER

TICK = os.sysconf("SC_CLK_TCK")
MEASURES = ("cpu_seconds", "peak_rss_mb", "peak_pss_mb", "frames", "lost_frames", "recorded_seconds")


@dataclass
class Hall:
    """The running hall and how many of its cameras race."""

    port: int
    password_file: Path
    cameras: int

    def rate(self, number):
        # As samples/hall/server.py mounts /silentN: two at 25 frames a second, then two at 12.5.
        return 25.0 if (number - 1) % 4 < 2 else 12.5

    def address(self, number):
        return f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{self.port}/silent{number}"


class Processes:
    """The processes of a contestant with all their descendants."""

    def __init__(self, commands, folder):
        self.peak_pss = 0
        self.peak_rss = {}
        self.log = open(folder / "log", "wb")
        environment = {**os.environ, "TZ": "CST-8"}
        self.roots = [
            subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=environment) for command in commands]

    def sample(self):
        """Notes memory; fails when a process has died."""
        if any(root.poll() is not None for root in self.roots):
            raise RuntimeError(f"a contestant died: {Path(self.log.name).read_text(errors='replace')[-2000:]}")
        pss = 0
        for process in self._tree():
            self.peak_rss[process] = max(self.peak_rss.get(process, 0), field(process, "status", "VmHWM:"))
            pss += field(process, "smaps_rollup", "Pss:")
        self.peak_pss = max(self.peak_pss, pss)

    def cpu(self):
        """User and system seconds up to now, those of ended children included."""
        total = 0
        for process in self._tree():
            numbers = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            total += sum(int(number) for number in numbers[11:15])
        return total / TICK

    def stop(self):
        """Asks all to end, so that each closes its files; kills what is deaf."""
        for root in self.roots:
            root.send_signal(signal.SIGTERM)
        for root in self.roots:
            try:
                root.wait(20)
            except subprocess.TimeoutExpired:
                root.kill()
                root.wait()
        self.log.close()

    def _tree(self):
        found = [root.pid for root in self.roots]
        for process in found:
            for task in Path(f"/proc/{process}/task").glob("*/children"):
                found.extend(int(child) for child in task.read_text().split())
        return found


def field(process, file, name):
    """A kB value of a /proc file in MB; 0 of a process that has just ended."""
    try:
        lines = Path(f"/proc/{process}/{file}").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    for line in lines:
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    return 0


def frames_and_seconds(files):
    """Pictures in the files and the time that they span together, by ffprobe."""
    frames, seconds = 0, 0.0
    for path in files:
        output = subprocess.run(
            ["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0", str(path)],
            capture_output=True, text=True, check=False).stdout
        times = sorted(tuple(float(part or 0) for part in line.strip(",").split(",")[:2]) for line in output.splitlines() if line[:1].isdigit())
        if times:
            frames += len(times)
            seconds += times[-1][0] + (times[-1][1] if len(times[-1]) > 1 else 0) - times[0][0]
    return frames, seconds


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


def watch(processes, seconds):
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(0.5, left))
        processes.sample()


def serve(cameras, folder):
    """Starts the hall on a free port."""
    password = folder / "password"
    password.touch(0o600)
    password.write_text(PASSWORD + "\n")
    server = subprocess.Popen(
        [str(HALL / "server.py"), "--port", "0", "--cameras", str(cameras), "--user", USER, "--password-file", str(password)],
        stdout=subprocess.PIPE, text=True)
    ready = server.stdout.readline().split()
    if not ready:
        sys.exit("race: the hall does not serve: see the line above")
    return server, Hall(int(ready[1]), password, cameras)


def run(options):
    """All heats; the order turns each round, so that nobody always follows the same one."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        server, hall = serve(max(options.cameras), Path(name))
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
