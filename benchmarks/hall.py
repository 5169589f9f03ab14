"""The hall that the contestants record."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "hall"
USER, PASSWORD = "supervisor", "race"


@dataclass
class Hall:
    """The running hall, which of its streams are recorded, and how many cameras take part."""

    port: int
    password_file: Path
    streams: str
    cameras: int

    def rate(self, number):
        """Pictures a second, as samples/hall/server.py mounts them: of four silent streams two at 25, then two at 12.5."""
        return 12.5 if self.streams == "silent" and (number - 1) % 4 >= 2 else 25.0

    def path(self, number):
        return f"/{self.streams}{number}"

    def address(self, number):
        return f"rtsp://{USER}:{PASSWORD}@127.0.0.1:{self.port}{self.path(number)}"


def serve(cameras, folder, streams, core=None):
    """Starts the hall on a free port, on one core if asked; returns its process and the hall."""
    password = folder / "password"
    password.touch(0o600)
    password.write_text(PASSWORD + "\n")
    pinned = [] if core is None else ["taskset", "-c", str(core)]
    server = subprocess.Popen(
        [*pinned, str(SAMPLE / "server.py"), "--port", "0", "--cameras", str(cameras), "--streams", streams, "--user", USER,
         "--password-file", str(password)],
        stdout=subprocess.PIPE, text=True)
    ready = server.stdout.readline().split()
    if not ready:
        sys.exit("the hall does not serve: see the line above")
    return server, Hall(int(ready[1]), password, streams, cameras)
