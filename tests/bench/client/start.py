#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the exec of the program until its list of chats is painted as it stays, the last chat open beside it, and how much memory it
has then; on a profile with a filled cache, nothing connected. Printed, never asserted.

    STAFFROOM_BIN=build/release/bin tests/bench/client/start.py PROFILE [runs, 10]

PROFILE holds the folder of one account, maria@school12.example, as bench_client makes it.
"""

import contextlib
import json
import os
import sqlite3
import statistics
import sys
import tempfile
from pathlib import Path

from watched_screen import WIDTH, Started, WatchedScreen

LIST = WIDTH // 4       # columns: rail and chats
PATIENCE = 3.0          # seconds until nothing changes any more


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    profile, runs = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    program = Path(os.environ["STAFFROOM_BIN"]).resolve() / "staffroom"
    (profile / "accounts.json").write_text(json.dumps([{"login": "maria", "domain": "school12.example",
                                                        "server": "ws://127.0.0.1:9/xmpp-websocket"}]))
    # The one with the most messages was open when the program ended.
    cache = next(profile.glob("*@*/cache.sqlite"))
    with contextlib.closing(sqlite3.connect(f"file:{cache}?mode=ro", uri=True)) as database:
        chat, = database.execute("SELECT chat FROM rooms ORDER BY (SELECT count(*) FROM messages WHERE messages.room = rooms.room) DESC"
                                 " LIMIT 1").fetchone()
    (profile / "settings.ini").write_text(f"[lastChat]\nmaria%40school12.example={chat}\n")
    with tempfile.TemporaryDirectory(prefix="staffroom-start-") as home, WatchedScreen() as screen:
        os.chmod(home, 0o700)
        environment = {"PATH": "/usr/bin:/bin", "HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
        figures = []
        for _ in range(runs):
            started = Started(screen, [program, "--profile", profile], environment)
            first, last = started.watch(PATIENCE, LIST)
            figures.append((first, last, *started.memory()))
            if picture := os.environ.get("PICTURE"):
                screen.picture(picture)
            started.end()
    for what, values in zip(("first picture, ms", "chats painted, ms", "resident, MiB", "its own, MiB", "its share, MiB"), zip(*figures)):
        scale = 1000 if what.endswith("ms") else 1
        values = sorted(scale * value for value in values)
        print(f"{what:20} least {values[0]:7.1f}  median {statistics.median(values):7.1f}  greatest {values[-1]:7.1f}")


if __name__ == "__main__":
    main()
