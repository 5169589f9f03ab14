"""Retention in a large hall. Started by retention.sh."""

import argparse
import csv
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTIFACTS = ROOT / "artifacts"
SUPERVISION = Path(os.environ.get("SUPERVISION", ARTIFACTS / "supervision"))
PARTS = ["dotnet", str(ROOT / ".cache/benchmarks/Supervision.Benchmarks.dll"), "retention"]
MINUTES, BYTES = 1440, 18_750_000
TARGETS = {
    "plan_s": 1, "verify_s": 6, "timeline_ms": 5, "sweep_s": 5, "start_stopped_s": 2, "start_killed_s": 2, "catalogue_gb": 1}
COLUMNS = ["millions", "cameras", "rows", "catalogue_gb", "bytes_a_row", "timeline_ms", "timeline_worst_ms", "plan_s", "verify_s", "sweep_s", "swept",
           "start_stopped_s", "start_killed_s", "complete_ms", "look_back_s", "journal_gb", "fill_s"]


def part(*arguments):
    """Figures of a part that is written in C#, by name."""
    answer = subprocess.run([*PARTS, *map(str, arguments)], check=True, capture_output=True, text=True).stdout
    return dict(line.split(" ", 1) for line in answer.splitlines())


def timed(command, good=(0,)):
    """Wall seconds of a command, its start included; a wrong answer ends the benchmark."""
    start = time.monotonic()
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    seconds = time.monotonic() - start
    if done.returncode not in good:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return seconds


def has(verb):
    """True where this build knows a verb."""
    return subprocess.run([SUPERVISION, *verb.split(), "--help"], capture_output=True, stdin=subprocess.DEVNULL).returncode == 0


def make_files(data):
    """A file for each row. All but the oldest day's are names of one file a camera and day: what is read of them is their names and their size."""
    connection = sqlite3.connect(f"file:{data}/catalog.db?mode=ro", uri=True)
    oldest = connection.execute("SELECT min(path) FROM segments WHERE sequence = 1").fetchone()[0].split("/")[2]
    folder, name = None, None
    os.chdir(data)
    for (path,) in connection.execute("SELECT path FROM segments ORDER BY path"):
        day, file = path.rsplit("/", 1)
        if day != folder:
            folder, name = day, None
            os.makedirs(day, exist_ok=True)
        if name is None or day.endswith(oldest):
            name = path
            with open(path, "wb") as sparse:
                sparse.truncate(BYTES)
        else:
            os.link(name, path)
    connection.close()
    os.chdir(ROOT)


def measure(millions, work, options):
    """One size: its row of the table."""
    data = work / "hall"
    shutil.rmtree(data, ignore_errors=True)
    days = int(part("days")["days"])
    cameras = max(1, round(millions * 1e6 / MINUTES / days))
    filled = part("fill", data, cameras)
    as_of, rows = filled["as_of"], int(filled["rows"])
    size = (data / "catalog.db").stat().st_size
    row = {
        "millions": millions, "cameras": cameras, "rows": rows, "catalogue_gb": size / 1e9, "bytes_a_row": size / rows, "fill_s": float(filled["seconds"]),
        "journal_gb": sum(file.stat().st_size for file in (data / "journal").iterdir()) / 1e9}
    row |= {name: float(value) for name, value in part("timeline", data, 200).items()}
    make_files(data)
    asked = ["--data", data, "--as-of", as_of]
    if has("retention plan"):
        row["plan_s"] = statistics.median(timed([SUPERVISION, "retention", "plan", *asked]) for _ in range(options.rounds))
    if has("retention verify"):
        verify = [SUPERVISION, "retention", "verify", *asked]
        timed(verify, good=(0, 1))
        row["verify_s"] = statistics.median(timed(verify, good=(0, 1)) for _ in range(options.rounds))
    if has("retention sweep"):
        row["sweep_s"] = timed([SUPERVISION, "retention", "sweep", *asked])
        row["swept"] = rows - count(data)
    row |= start_up(data, options.rounds)
    shutil.rmtree(data)
    return row


def count(data):
    """Rows in the catalogue."""
    connection = sqlite3.connect(f"file:{data}/catalog.db?mode=ro", uri=True)
    rows = connection.execute("SELECT count(*) FROM segments").fetchone()[0]
    connection.close()
    return rows


def start_up(data, rounds):
    """Starts after a stop and starts after a kill, in turns: each leaves what the next one finds."""
    after, last, back, complete = {"stopped": [], "killed": []}, "stopped", [], []
    part("start", data, "stopped")
    for number in range(2 * rounds):
        now = "killed" if number % 2 == 0 else "stopped"
        figures = part("start", data, now)
        after[last].append(float(figures["recording_s"]))
        back.append(float(figures["look_back_s"]))
        complete += [float(figures["complete_ms"])] if "complete_ms" in figures else []
        last = now
    return {f"start_{how}_s": statistics.median(seconds) for how, seconds in after.items()} | {
        "look_back_s": max(back), "complete_ms": statistics.median(complete)}


def deep(work, options):
    """Deep verification beside sha256sum on the same files, in turns: rows of MB a second and their ratio."""
    data = work / "film"
    shutil.rmtree(data, ignore_errors=True)
    part("film", data, options.film)
    as_of = part("days")["as_of"]
    files = sorted(str(file) for file in (data / "archive").rglob("*.mp4"))
    megabytes = sum(os.path.getsize(file) for file in files) / 1e6
    workers = os.cpu_count()
    names = work / "names"
    names.write_text("\0".join(files))
    ours = [SUPERVISION, "retention", "verify", "--deep", "--data", data, "--as-of", as_of]
    theirs = ["xargs", "-0", "-a", names, "-n", "4", "-P", workers, "sha256sum"]
    timed(theirs), timed(ours, good=(0, 1))
    rounds = []
    for _ in range(max(3, options.rounds)):
        rounds.append((megabytes / timed(theirs), megabytes / timed(ours, good=(0, 1))))
    shutil.rmtree(data)
    sums, verify = (statistics.median(column) for column in zip(*rounds))
    ratio = statistics.median(verify / sums for sums, verify in rounds)
    print(f"\n{len(files)} files, {megabytes:.0f} MB, {workers} processes: sha256sum {sums:.0f} MB/s, verify --deep {verify:.0f} MB/s; median of the rounds' ratios {ratio:.2f}")
    return {"sha256sum_mb_s": sums, "deep_mb_s": verify, "deep_ratio": ratio}


def show(rows):
    """The Markdown table, with the targets that were set for 2.4 million."""
    columns = [name for name in COLUMNS if any(name in row for row in rows)]
    print("\n| " + " | ".join(columns) + " |\n|" + "--:|" * len(columns))
    for row in rows:
        print("| " + " | ".join(f"{row[name]:.4g}" if isinstance(row.get(name), float) else str(row.get(name, "")) for name in columns) + " |")
    print("| target | " + " | ".join(f"< {TARGETS[name]}" if name in TARGETS else "" for name in columns[1:]) + " |")


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/retention.sh")
    parser.add_argument("--millions", type=lambda text: [float(number) for number in text.split(",")], default=[0.1, 1, 2.4, 10])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--film", type=int, default=128, help="segments of 18.75 MB for the deep verification; 0 leaves it out")
    parser.add_argument("--work", type=Path, default=ROOT / ".cache/retention")
    parser.add_argument("--publish", action="store_true")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    rows = []
    for millions in options.millions:
        rows.append(measure(millions, work, options))
        show(rows)
    if options.film > 0 and has("retention verify"):
        rows[-1] |= deep(work, options)
    ARTIFACTS.mkdir(exist_ok=True)
    with open(ARTIFACTS / "retention.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, fieldnames=[*COLUMNS, "sha256sum_mb_s", "deep_mb_s", "deep_ratio"], lineterminator="\n")
        table.writeheader()
        table.writerows({name: round(value, 6) if isinstance(value, float) else value for name, value in row.items()} for row in rows)
    if options.publish:
        shutil.copy(ARTIFACTS / "retention.csv", ROOT / "benchmarks/retention.csv")


if __name__ == "__main__":
    main()
