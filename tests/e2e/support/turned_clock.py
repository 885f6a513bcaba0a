# SPDX-License-Identifier: GPL-3.0-or-later
"""A backend whose service has a clock that the test turns; the other programs and what measures intervals are left alone."""

import os
import shutil
import tempfile
from pathlib import Path

from .backend import programs
from .journey import Journey


class TurnedClock(Journey):
    @classmethod
    def setUpClass(cls):
        folder = Path(tempfile.mkdtemp(prefix="staffroom-clock-"))
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o755)     # the service runs as somebody else
        cls._clock = folder / "seconds"
        cls.turn_clock(0)
        # staffroom-backend starts the service beside itself, in an environment of its own making.
        (folder / "bin").mkdir()
        shutil.copy(programs() / "staffroom-backend", folder / "bin")
        (folder / "share").symlink_to(programs().parent / "share")
        service = folder / "bin" / "staffroom-service"
        service.write_text(f"#!/bin/sh\nLD_PRELOAD='{os.environ['STAFFROOM_TEST_CLOCK']}' STAFFROOM_TURNED_CLOCK='{cls._clock}'"
                           f" exec '{programs() / 'staffroom-service'}' \"$@\"\n", encoding="utf-8")
        service.chmod(0o755)
        before = os.environ["STAFFROOM_BIN"]
        os.environ["STAFFROOM_BIN"] = str(folder / "bin")
        try:
            super().setUpClass()
        finally:
            os.environ["STAFFROOM_BIN"] = before

    @classmethod
    def turn_clock(cls, seconds):
        """So many seconds from the computer's time, at once."""
        written = cls._clock.with_suffix(".new")
        written.write_text(str(seconds), encoding="ascii")
        written.chmod(0o644)
        written.rename(cls._clock)
