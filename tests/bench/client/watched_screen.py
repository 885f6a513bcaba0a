# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that nobody sees, whose pixels are read out of the X server's own memory: when a program has painted what."""

import contextlib
import hashlib
import mmap
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
STEP = 0.001        # seconds between two looks


class WatchedScreen:
    """`with WatchedScreen() as screen:` an X server of its own (Xvfb, with its frame buffer in a file)."""

    def __enter__(self):
        self._folder = tempfile.mkdtemp(prefix="staffroom-screen-")
        self._server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp",
                                         "-fbdir", self._folder], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.name = f":{self._server.stdout.readline().decode().strip()}"
        with open(Path(self._folder) / "Xvfb_screen0", "rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # A file of xwd: its header says where the pixels begin and how long a line of them is.
        head, _, _, _, _, _, _, _, _, _, _, _, line, _, _, _, _, _, _, colours = struct.unpack(">20I", self._memory[:80])
        self._first, self._line = head + 12 * colours, line
        return self

    def __exit__(self, *_):
        self._memory.close()
        self._server.terminate()
        self._server.wait()
        self._server.stdout.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def sight(self, width=WIDTH):
        """What can be seen in the leftmost so many columns, as a number to compare."""
        if width == WIDTH:
            pixels = self._memory[self._first:self._first + HEIGHT * self._line]
        else:
            pixels = b"".join(self._memory[at:at + 4 * width]
                              for at in range(self._first, self._first + HEIGHT * self._line, self._line))
        return hashlib.blake2b(pixels, digest_size=8).digest()

    def wait_until_still(self):
        """What was there before has gone."""
        while (before := self.sight()) and not (time.sleep(0.3) or self.sight() == before):
            pass

    def picture(self, path):
        subprocess.run(["import", "-display", self.name, "-window", "root", str(path)], check=False)


class Started:
    """A program that was just started on the screen, and what it has painted until now, by the clock of its exec."""

    def __init__(self, screen, command, environment, **process):
        self._screen = screen
        screen.wait_until_still()
        self._empty = {width: screen.sight(width) for width in (WIDTH // 4, WIDTH)}
        self.began = time.perf_counter()
        self.process = subprocess.Popen(command, env={**environment, "DISPLAY": screen.name}, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, **process)

    def watch(self, seconds, width=WIDTH):
        """(first picture, last change within `seconds`), in seconds after the exec; None when nothing was painted. Only the
        leftmost `width` columns are looked at: a blinking cursor elsewhere is no change."""
        seen = self._empty[width]
        first = last = None
        while (now := time.perf_counter() - self.began) < seconds:
            sight = self._screen.sight(width)
            if sight != seen:
                last = now
                first = first or now
                seen = sight
            time.sleep(STEP)
        return first, last

    def memory(self):
        """MiB: resident, of these its own (not of files), and the fair share of what it has with others (PSS)."""
        pages = dict(line.split(":", 1) for line in Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines()[1:])
        kibibytes = {name: int(value.split()[0]) for name, value in pages.items()}
        return tuple(kibibytes[name] / 1024 for name in ("Rss", "Anonymous", "Pss"))

    def end(self):
        """The program and whatever it has started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
