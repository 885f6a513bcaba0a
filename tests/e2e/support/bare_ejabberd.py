# SPDX-License-Identifier: GPL-3.0-or-later
"""A real ejabberd with our module in a temporary directory: what staffroom-backend lays out, without service and supervisor.

Runs unprivileged (as `nobody` when the tests run as root), on free loopback ports, and leaves nothing behind.
"""

import contextlib
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

DOMAIN = "staffroom.localhost"
UNPRIVILEGED = 65534


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class BareEjabberd:
    """start() returns when the server answers; stop() and kill() when the process is gone; close() also removes the directory."""

    def __init__(self, share, push=None, tls_port=None):
        """share: the folder with ebin/ and ejabberd.yml.in, as in the build tree; push: the domain and port of a push server;
        tls_port: for programs that cannot be told another."""
        self.share, self.push = Path(share), push
        self.domain, self.rooms, self.service = DOMAIN, f"rooms.{DOMAIN}", f"school.{DOMAIN}"
        self.secret = os.urandom(32).hex()
        self.process = None
        self.base = Path(tempfile.mkdtemp(prefix="staffroom-ejabberd-", dir="/tmp" if os.geteuid() == 0 else None))
        self.dir = self.base / "server"
        self.websocket_port, self.tls_port, self.component_port, self.distribution_port, self.s2s_port = free_ports(5)
        self.tls_port = tls_port or self.tls_port
        try:
            self._lay_out()
        except BaseException:
            self.close()
            raise

    # --- the directory

    def _lay_out(self):
        os.chmod(self.base, 0o711)
        for part in ("ebin", "mnesia", "log", "tls"):
            (self.dir / part).mkdir(parents=True)
        for beam in (self.share / "ebin").glob("*.beam"):
            shutil.copy(beam, self.dir / "ebin")
        self._make_certificates()
        values = {"DIR": self.dir, "DOMAIN": self.domain, "WS_PORT": self.websocket_port, "TLS_ADDRESS": "127.0.0.1", "TLS_PORT": self.tls_port,
                  "COMPONENT_PORT": self.component_port, "COMPONENT_SECRET": self.secret,
                  "TLS_PEM": self.dir / "tls" / "server.pem", **self._push_texts()}
        text = (self.share / "ejabberd.yml.in").read_text(encoding="utf-8")
        for name, value in values.items():
            text = text.replace(f"@{name}@", str(value))
        (self.dir / "ejabberd.yml").write_text(text, encoding="utf-8")
        self._give_away()

    def _push_texts(self):
        """As staffroom-backend writes them, with ports of our own."""
        if not self.push:
            return {"S2S": "s2s_access: none", "PUSH_ACL": "", "PUSH_RULE": "", "PUSH_LISTENER": "", "PUSH_MODULES": ""}
        domain, port = self.push
        return {"S2S": f"s2s_access: push_servers\ns2s_use_starttls: required\noutgoing_s2s_port: {port}",
                "PUSH_ACL": f'  push_servers:\n    server: ["{domain}"]', "PUSH_RULE": "  push_servers: {allow: push_servers}",
                "PUSH_LISTENER": f'  -\n    port: {self.s2s_port}\n    ip: "127.0.0.1"\n    module: ejabberd_s2s_in\n'
                                 "    max_stanza_size: 65536\n    shaper: unshaped",
                "PUSH_MODULES": "  mod_push: {include_sender: false, include_body: false}\n  mod_s2s_dialback: {}"}

    def _make_certificates(self):
        """A certificate authority of our own, a certificate of the domain by it, and an authority that has signed nothing."""
        self.ca, self.other_ca = self.dir / "tls" / "ca.pem", self.base / "other-ca.pem"
        key, pem = str(self.base / "ca.key"), str(self.ca)
        own_key, request, own = (str(self.dir / "tls" / name) for name in ("server.key", "server.csr", "server.crt"))
        extensions = self.base / "extensions"
        extensions.write_text(f"subjectAltName=DNS:{self.domain}\n", encoding="utf-8")

        def openssl(*arguments):
            subprocess.run(["openssl", *arguments], check=True, capture_output=True)

        curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        openssl("req", "-x509", *curve, "-keyout", str(self.base / "other-ca.key"), "-out", str(self.other_ca), "-days", "1",
                "-subj", "/CN=Other CA")
        openssl("req", "-x509", *curve, "-keyout", key, "-out", pem, "-days", "1", "-subj", "/CN=Test CA")
        openssl("req", *curve, "-keyout", own_key, "-out", request, "-subj", f"/CN={self.domain}")
        openssl("x509", "-req", "-in", request, "-CA", pem, "-CAkey", key, "-CAcreateserial", "-out", own, "-days", "1",
                "-extfile", str(extensions))
        (self.dir / "tls" / "server.pem").write_text(Path(own).read_text() + Path(own_key).read_text())

    def _give_away(self):
        for path in [self.dir, *self.dir.rglob("*")]:
            os.chmod(path, 0o700 if path.is_dir() else 0o600)
            if os.geteuid() == 0:
                os.chown(path, UNPRIVILEGED, UNPRIVILEGED)

    # --- the process

    def start(self):
        libraries = str(next(Path("/usr/lib").glob("*/ejabberd-*")).parent)
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.dir), "ERL_LIBS": libraries, "STAFFROOM_PARENT": "1",
                       "EJABBERD_CONFIG_PATH": str(self.dir / "ejabberd.yml"),
                       "EJABBERD_LOG_PATH": str(self.dir / "log" / "ejabberd.log"),
                       "ERL_CRASH_DUMP": str(self.dir / "log" / "erl_crash.dump"), "ERL_MAX_PORTS": "32000"}
        command = [*self._unprivileged(), *self._erl("ejabberd@localhost"), "-noshell", "-s", "ejabberd"]
        with open(self.base / "output", "ab") as output:
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output, stderr=output, cwd=self.dir,
                                            env=environment, start_new_session=True)
        self._wait_until_it_answers()
        return self

    def evaluate_offline(self, expression):
        """Runs Erlang on the server's tables while the server is down."""
        self._evaluate("ejabberd@localhost", [], expression)

    def _evaluate(self, node, options, expression):
        command = [*self._unprivileged(), *self._erl(node), *options, "-noinput", "-eval", f"{expression}, halt()."]
        subprocess.run(command, check=True, cwd=self.dir, env={"PATH": "/usr/bin:/bin", "HOME": str(self.dir)}, capture_output=True,
                       timeout=60)

    def call(self, module, function, arguments):
        """Calls a function inside the running server, to damage what no stanza can damage; arguments: an Erlang list."""
        target = f"rpc:call('ejabberd@localhost', {module}, {function}, {arguments})"
        self._evaluate("tester@localhost", ["-dist_listen", "false", "-hidden"], f"ok = {target}")

    @contextlib.contextmanager
    def locked_archive(self):
        """The database refuses every write, as a full disk would."""
        database = sqlite3.connect(self.dir / "ejabberd.sqlite", isolation_level=None)
        database.execute("create trigger refuse_archive before insert on archive begin select raise(abort, 'disk full'); end")
        try:
            yield
        finally:
            database.execute("drop trigger refuse_archive")
            database.close()

    def _unprivileged(self):
        if os.geteuid() != 0:
            return []
        return ["setpriv", f"--reuid={UNPRIVILEGED}", f"--regid={UNPRIVILEGED}", "--clear-groups"]

    def _erl(self, node):
        return ["erl", "-sname", node, "-kernel", "inet_dist_use_interface", "{127,0,0,1}", "-start_epmd", "false",
                "-erl_epmd_port", str(self.distribution_port), "-setcookie", self.secret, "+K", "true", "+sbwt", "none",
                "-mnesia", "dir", f'"{self.dir}/mnesia"', "-pa", str(self.dir / "ebin")]

    def _wait_until_it_answers(self):
        """ejabberd opens its ports early and serves them when all its modules are there, so only an answer counts."""
        deadline = time.monotonic() + 60
        while not self._answers():
            if self.process.poll() is not None:
                raise RuntimeError(f"ejabberd ended with {self.process.returncode}:\n{self.log()}")
            if time.monotonic() > deadline:
                raise RuntimeError(f"ejabberd does not answer:\n{self.log()}")
            time.sleep(0.02)

    def _answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.websocket_port), timeout=1) as connection:
                connection.sendall(b"GET /.well-known/host-meta HTTP/1.0\r\nHost: localhost\r\n\r\n")
                return connection.recv(64).startswith(b"HTTP/1.0 200")
        except OSError:
            return False

    def wait(self, timeout=60):
        self.process.wait(timeout)
        self.process.stdin.close()

    def stop(self):
        self.process.terminate()
        self.wait()

    def kill(self):
        """SIGKILL, as by the kernel when memory runs out."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.wait()

    def close(self):
        if self.process:
            if self.process.poll() is None:
                self.kill()
            self.process.stdin.close()
        shutil.rmtree(self.base, ignore_errors=True)

    def log(self):
        files = (self.base / "output", self.dir / "log" / "ejabberd.log")
        return "\n".join(file.read_text(errors="replace") for file in files if file.exists())

    def resident_bytes(self):
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGESIZE")
