#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our client beside Dino and Gajim of Debian: the same person has been away, and all three read what was missed from the same archives
of the same embedded server; then each is started again without a connection. Printed, never asserted; whoever is not installed is left
out, and said to be.

    STAFFROOM_BIN=build/release/bin STAFFROOM_BACKEND_SHARE=build/release/share/staffroom/backend \
        tests/bench/client/peers.py [rooms, 50] [messages in each, 200]

Needs root: the other two find a server by its name and at the usual port only, and trust what the system trusts. So this runs in a
network and a file system of its own (unshare), in which nobody else's are touched.
"""

import asyncio
import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from watched_screen import Started, WatchedScreen

sys.path.insert(0, str(Path(__file__).parents[2] / "e2e"))

USUAL_PORT = 5222
NOBODY = 65534
PATIENCE = float(os.environ.get("PATIENCE", 600))   # seconds for all archives
STARTED_AFTER = 8.0         # seconds until a program that was started is taken to have shown all it shows
OWN_WORLD = "STAFFROOM_OWN_WORLD"


class App:
    """A program with a home of its own."""

    command = []
    settings = {"GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GTK_A11Y": "none", "NO_AT_BRIDGE": "1", "GSETTINGS_BACKEND": "memory"}

    def __init__(self, base, server, screen):
        self.server, self.screen = server, screen
        self.home = Path(base) / self.name
        self.home.mkdir(mode=0o700)
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home),
                            "XDG_DATA_HOME": str(self.home / "data"), "XDG_CONFIG_HOME": str(self.home / "config"),
                            "XDG_CACHE_HOME": str(self.home / "cache"), "LC_ALL": "C.UTF-8", **self.settings}

    @classmethod
    def is_here(cls):
        return shutil.which(cls.command[-1], path="/usr/bin:/bin") is not None

    def start(self):
        """As an ordinary user: some programs refuse root."""
        for path in (self.home, *self.home.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        return Started(self.screen, self.command, self.environment, user=NOBODY, group=NOBODY, extra_groups=[])

    def run_once(self, file):
        """Until it has made its own files."""
        started = self.start()
        deadline = time.monotonic() + 30
        while not (file.exists() and self._is_ready(file)) and time.monotonic() < deadline:
            time.sleep(0.2)
        started.watch(3)
        started.end()

    def _is_ready(self, file):
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            return bool(database.execute("select count(*) from sqlite_master").fetchone()[0])
        return False

    def stored(self):
        """How many messages it has on disk."""
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)) as database:
            return database.execute(f"select count(*) from {self.table}").fetchone()[0]
        return 0

    def sign_in(self):
        return self.start()


class Dino(App):
    name, command, table = "Dino", ["dbus-run-session", "--", "dino-im"], "message"

    def prepare(self, login, password):
        self.store = self.home / "data" / "dino" / "dino.db"
        self.run_once(self.store)
        with contextlib.closing(sqlite3.connect(self.store)) as database:
            database.execute("insert into account (bare_jid, resourcepart, password, alias, enabled, roster_version, "
                             "mam_earliest_synced) values (?, 'dino', ?, '', 1, '', 0)", (f"{login}@{self.server.domain}", password))
            database.commit()


class Gajim(App):
    name, command, table = "Gajim", ["dbus-run-session", "--", "gajim"], "logs"

    def prepare(self, login, password):
        self.store = self.home / "data" / "gajim" / "logs.db"
        settings = self.home / "config" / "gajim" / "settings.sqlite"
        self.run_once(settings)
        account = {"name": login, "hostname": self.server.domain, "password": password, "savepass": True, "active": True,
                   "autoconnect": True, "resource": "gajim", "account_label": login}
        with contextlib.closing(sqlite3.connect(settings)) as database:
            app = json.loads(database.execute("select settings from settings where name = 'app'").fetchone()[0])
            database.execute("update settings set settings = ? where name = 'app'",
                             (json.dumps({**app, "use_keyring": False, "plugins_update_check": False}),))
            database.execute("insert or replace into account_settings (account, settings) values (?, ?)",
                             (login, json.dumps({"account": account, "contact": {}, "group_chat": {}})))
            database.commit()


class Ours(App):
    """Catches up in its core without a window; starts with it. As root, for its programs may be where others cannot reach."""

    name, table = "staffroom", "messages"
    settings = {"QT_QPA_PLATFORM": "xcb"}
    command = [str(Path(os.environ.get("STAFFROOM_BIN", ".")).resolve() / "staffroom")]

    @classmethod
    def is_here(cls):
        return Path(cls.command[-1]).exists()

    def prepare(self, login, password):
        from support.client import Client
        self.profile = self.home / "profile"
        self.password = password
        self.store = self.profile / f"{login}@{self.server.domain}" / "cache.sqlite"
        self.core = Client(self.profile, self.server, login, password)
        self.command = [*self.command, "--profile", str(self.profile)]

    def start(self):
        return Started(self.screen, self.command, self.environment)

    def sign_in(self):
        began = time.perf_counter()
        self.core.start()
        self.core.open(certificates="")
        self.core.ask("signIn", password=self.password)
        return CoreStarted(self.core, began)


class CoreStarted:
    def __init__(self, core, began):
        self._core, self.began, self.process = core, began, core.process

    memory = Started.memory

    def end(self):
        self._core.leave()


def catch_up(app, total, before=0):
    """(seconds until the first new message is stored, seconds until all are, MiB resident, how many there are)."""
    started = app.sign_in()
    first = stored = None
    deadline = time.monotonic() + PATIENCE
    while (stored or 0) < total and time.monotonic() < deadline:
        stored = app.stored()
        if stored > before and not first:
            first = time.perf_counter() - started.began
        time.sleep(0.02)
    all_after = time.perf_counter() - started.began
    time.sleep(2)   # it may have more to note
    memory = memory_of_all(started)
    if picture := os.environ.get("PICTURES"):
        app.screen.picture(f"{picture}/{app.name}.png")
    started.end()
    return first, all_after, memory, stored


def memory_of_all(started):
    """Of the program itself, without the message bus that it was started with."""
    largest = (0, 0, 0)
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError, ValueError):
            if int((entry / "stat").read_text().rsplit(")", 1)[1].split()[3]) == started.process.pid or int(entry.name) == started.process.pid:
                lines = (entry / "smaps_rollup").read_text().splitlines()[1:]
                values = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines}
                largest = max(largest, (values["Rss"], values["Anonymous"], values["Pss"]))
    return largest


async def measure(rooms, messages):
    from filled_server import PASSWORD, READER, FilledServer, School
    server = FilledServer(rooms, messages, tls_port=USUAL_PORT)
    base = tempfile.mkdtemp(prefix="staffroom-peers-")
    os.chmod(base, 0o711)
    try:
        await server.fill()
        make_known(base, server)
        school = await School(server, server.names).sign_in()
        print(f"{rooms} chats with {messages} messages each", flush=True)
        apps = []
        with WatchedScreen() as screen:
            for kind in (Ours, Dino, Gajim):
                if not kind.is_here():
                    print(f"{kind.name}: not installed, left out")
                    continue
                app = kind(base, server, screen)
                await asyncio.to_thread(app.prepare, READER, PASSWORD)
                await asyncio.to_thread(catch_up, app, rooms)
                apps.append(app)
            await school.leave()
            server.write_archives()
            school = await School(server, server.names).sign_in()
            for app in apps:
                first, done, memory, stored = await asyncio.to_thread(catch_up, app, rooms * (1 + messages), rooms)
                rate = (stored - rooms) / (done - first) if first and done > first else 0
                print(f"{app.name:10} {stored} messages: first after {first or 0:6.2f} s, all after {done:7.2f} s, {rate:7.0f} a second "
                      f"between; resident {memory[0]:4.0f} MiB", flush=True)
            await school.leave()
            server.stop()
            for app in apps:
                await asyncio.to_thread(start_again, app)
    finally:
        server.close()
        shutil.rmtree(base, ignore_errors=True)


def start_again(app):
    started = app.start()
    first, last = started.watch(STARTED_AFTER)
    rss, own, share = memory_of_all(started)
    print(f"{app.name:10} started without a connection: first picture {1000 * (first or 0):6.0f} ms, last change within "
          f"{STARTED_AFTER:.0f} s {1000 * (last or 0):6.0f} ms; resident {rss:4.0f} MiB, its own {own:4.0f}", flush=True)
    if picture := os.environ.get("PICTURES"):
        app.screen.picture(f"{picture}/{app.name}_started.png")
    started.end()


def make_known(base, server):
    """The server's name and its authority, in this file system only."""
    hosts, trusted = Path(base) / "hosts", Path(base) / "trusted.crt"
    hosts.write_text(f"127.0.0.1 localhost {server.domain} {server.rooms}\n")
    system = Path("/etc/ssl/certs/ca-certificates.crt")
    trusted.write_text(Path(server.ca).read_text() + (system.read_text() if system.exists() else ""))
    for ours, known in ((hosts, "/etc/hosts"), (trusted, system)):
        subprocess.run(["mount", "--bind", ours, known], check=True)


def main():
    if os.geteuid() != 0:
        sys.exit("Not run: needs root, for a network and a file system of its own.")
    if os.environ.get(OWN_WORLD) is None:
        os.execvpe("unshare", ["unshare", "--mount", "--net", sys.executable, *sys.argv], {**os.environ, OWN_WORLD: "1"})
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    rooms, messages = (int(argument) for argument in (*sys.argv[1:], 50, 200)[:2]) if len(sys.argv) > 2 else (50, 200)
    from filled_server import LOOP
    LOOP.run_until_complete(measure(rooms, messages))


if __name__ == "__main__":
    main()
