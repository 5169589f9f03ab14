"""What a contestant costs and what it recorded: processes by /proc, files by ffprobe."""

import os
import signal
import subprocess
import time
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


class Processes:
    """The processes of a contestant with all their descendants."""

    def __init__(self, commands, folder, core=None):
        self.peak_pss = 0
        self.peak_rss = {}
        self.log = open(folder / "log", "wb")
        environment = {**os.environ, "TZ": "CST-8"}
        pinned = [] if core is None else ["taskset", "-c", str(core)]
        self.roots = [
            subprocess.Popen([*pinned, *command], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=environment) for command in commands]

    def sample(self, pss=True):
        """Notes memory; fails when a process has died. Shared pages take the kernel long to count: many processes are measured without."""
        if any(root.poll() is not None for root in self.roots):
            raise RuntimeError(f"a contestant died: {Path(self.log.name).read_text(errors='replace')[-2000:]}")
        pss = 0
        for process in self._tree():
            self.peak_rss[process] = max(self.peak_rss.get(process, 0), field(process, "status", "VmHWM:"))
            pss += field(process, "smaps_rollup", "Pss:") if pss else 0
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


def watch(processes, seconds, pss=True):
    """Samples memory until the time is over."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(0.5, left))
        processes.sample(pss)
