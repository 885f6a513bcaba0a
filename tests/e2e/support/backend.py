# SPDX-License-Identifier: GPL-3.0-or-later
"""The real embedded backend (staffroom-backend with its ejabberd and staffroom-service) in a temporary directory."""

import json
import os
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

PATIENCE = 60  # seconds until something that never comes fails the test; nothing is ever measured by it


def programs():
    """The folder of the built programs: STAFFROOM_BIN, as ctest and the scripts set it."""
    return Path(os.environ["STAFFROOM_BIN"])


class Lines:
    """The JSON lines that a program writes, in the order of arrival, read by a thread of their own."""

    def __init__(self, stream):
        self._queue = queue.Queue()
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream):
        with stream:
            for line in stream:
                self._queue.put(json.loads(line))
        self._queue.put(None)

    def next(self, timeout=PATIENCE):
        """The next line; None when the program has closed its output."""
        try:
            return self._queue.get(timeout=timeout)
        except queue.Empty:
            raise AssertionError(f"no line within {timeout} s") from None

    def until(self, condition, timeout=PATIENCE):
        deadline = time.monotonic() + timeout
        while True:
            line = self.next(max(0.01, deadline - time.monotonic()))
            if line is None:
                raise AssertionError("the program ended")
            if condition(line):
                return line


class Backend:
    """start() returns when people can sign in; stop() when no process of it is left; close() also removes the directory."""

    def __init__(self):
        self.base = Path(tempfile.mkdtemp(prefix="staffroom-"))
        os.chmod(self.base, 0o711)      # as root, the servers run as somebody else below it
        self.directory = self.base / "backend"
        self.process = None

    def start(self, *arguments, patience=PATIENCE):
        with open(self.base / "backend.log", "ab") as log:
            self.process = subprocess.Popen([programs() / "staffroom-backend", "--dir", self.directory, *arguments],
                                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        self.lines = Lines(self.process.stdout)
        ready = self.lines.next(patience)
        if ready is None or not ready.get("ready"):
            raise AssertionError(f"the backend does not start: {ready}\n{self.log()}")
        self.domain, self.join = ready["domain"], ready["join"]
        self.websocket, self.ca, self.tls_port = ready["websocket"], ready["ca"], ready["tls"]["port"]
        self.administrator = ready["administrator"]
        self.rooms, self.service = f"rooms.{self.domain}", f"school.{self.domain}"
        return self

    def wait_for_state(self, state):
        self.lines.until(lambda line: line.get("state") == state)

    def stop(self):
        children = self.children()
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        left = [pid for pid in children if Path(f"/proc/{pid}").exists()]
        if left:
            raise AssertionError(f"processes are left: {left}")

    def close(self):
        if self.process and self.process.poll() is None:
            self.stop()
        shutil.rmtree(self.base, ignore_errors=True)

    def children(self):
        """{pid: name} of the servers."""
        found = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                text = stat.read_text()
            except OSError:
                continue    # it has just ended
            name, rest = text[text.index("(") + 1:text.rindex(")")], text[text.rindex(")") + 2:].split()
            if int(rest[1]) == self.process.pid:
                found[int(stat.parent.name)] = name
        return found

    def ejabberd(self):
        return next(pid for pid, name in self.children().items() if name.startswith("beam"))

    def signal_ejabberd(self, number):
        os.kill(self.ejabberd(), number)

    def kill_ejabberd(self):
        """SIGKILL, as by the kernel when memory runs out."""
        self.signal_ejabberd(signal.SIGKILL)

    def wait_for_unread_bytes_of(self, process):
        """Until that process has sent to the server what the server, standing still, has not taken."""
        sockets = {f"socket:[{line.split()[9]}]": line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]}
        own = {sockets[link][1] for link in map(os.readlink, Path(f"/proc/{process}/fd").iterdir()) if link in sockets}
        deadline = time.monotonic() + PATIENCE
        while not any(fields[2] in own and int(fields[4].split(":")[1], 16) for fields in
                      (line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:])):
            if time.monotonic() > deadline:
                raise AssertionError("nothing was sent to the server")
            time.sleep(0.01)

    def resident_bytes(self):
        return {name: resident_bytes(pid) for pid, name in self.children().items()}

    def log(self):
        files = [self.base / "backend.log", *self.directory.glob("log/*.log")]
        return "\n".join(f"--- {path.name}\n{path.read_text(errors='replace')[-4000:]}" for path in files if path.exists())


def resident_bytes(process):
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
