#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong around our client, with its core and real servers or servers that misbehave: a clear end and no loss."""

import base64
import contextlib
import hashlib
import os
import shutil
import socket
import sqlite3
import ssl
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from support.backend import Backend, programs
from support.client import Client, Refused
from support.school import roster_of_5a

NOBODY = 65534


class Misbehaving:
    """A server on loopback that treats each connection in its own way."""

    def __init__(self, treat, tls=None):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._treat, self._tls = treat, tls
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(target=self._meet, args=(connection,), daemon=True).start()

    def _meet(self, connection):
        with contextlib.suppress(OSError), connection:
            self._treat(self._tls.wrap_socket(connection, server_side=True) if self._tls else connection)

    def close(self):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def close_mid_login(connection):
    """Takes the WebSocket, reads the first frame and goes away without a word."""
    request = connection.recv(65536).decode()
    key = next(line.split(": ")[1] for line in request.split("\r\n") if line.lower().startswith("sec-websocket-key"))
    accept = base64.b64encode(hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()).decode()
    connection.sendall((f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        f"Sec-WebSocket-Accept: {accept}\r\nSec-WebSocket-Protocol: xmpp\r\n\r\n").encode())
    connection.recv(65536)


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.backend = Backend()
        cls.addClassCleanup(cls.backend.close)
        cls.backend.start()

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="staffroom-bad-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def client(self):
        account = self.backend.administrator
        client = Client(self.folder / "profile", self.backend, account["login"], account["password"]).start()
        self.addCleanup(lambda: client.process.poll() is None and client.kill())
        return client

    def cache(self):
        return next((self.folder / "profile").glob("*/cache.sqlite"))

    # --- the server

    def test_a_wrong_password_is_refused_and_not_tried_again(self):
        client = self.client()
        client.open()
        client.ask("signIn", password="not the password")
        self.assertEqual(client.wait_for_status("refused")["error"]["code"], "authentication")

    def test_an_unknown_host_is_said_to_be_unknown(self):
        client = self.client()
        client.open(domain="nowhere.invalid", server="")
        client.ask("signIn", password="x")
        error = client.wait_for_status("offline")["error"]
        self.assertEqual((error["code"], error["reason"]), ("offline", "host.unknown"))

    def test_a_server_without_websocket_is_told_from_one_that_is_away(self):
        client = self.client()
        client.open(server=self.backend.join.replace("http", "ws") + "/xmpp-websocket")
        client.ask("signIn", password="x")
        self.assertEqual(client.wait_until(self.failure(client), "failure")["code"], "unsupported")

    def test_a_server_that_closes_during_the_login_is_tried_again(self):
        server = Misbehaving(close_mid_login)
        self.addCleanup(server.close)
        client = self.client()
        client.open(server=f"ws://127.0.0.1:{server.port}/xmpp-websocket")
        client.ask("signIn", password="x")
        self.assertEqual(client.wait_for_status("offline")["error"]["code"], "offline")

    def test_a_certificate_that_does_not_prove_the_server_is_refused(self):
        for fault, name, days in (("self-signed", "localhost", "1"), ("another name", "elsewhere.example", "1"),
                                  ("expired", "localhost", "-1")):
            with self.subTest(fault=fault):
                trusted, context = self.certificate(name, days)
                server = Misbehaving(close_mid_login, context)
                self.addCleanup(server.close)
                client = self.client()
                client.open(server=f"wss://localhost:{server.port}/xmpp-websocket",
                            certificates="" if fault == "self-signed" else trusted)
                client.ask("signIn", password="x")
                self.assertEqual(client.wait_until(self.failure(client), fault)["code"], "certificate")
                client.kill()

    def certificate(self, name, days):
        """(file, server's TLS) of a certificate that has signed itself and runs out after so many days."""
        key, request, certificate, extensions = (str(self.folder / part) for part in ("key.pem", "request", "certificate.pem", "extensions"))
        Path(extensions).write_text(f"subjectAltName=DNS:{name}\n")
        for command in (["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key,
                         "-out", request, "-subj", f"/CN={name}"],
                        ["x509", "-req", "-in", request, "-signkey", key, "-out", certificate, "-days", days, "-extfile", extensions]):
            subprocess.run(["openssl", *command], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return certificate, context

    @staticmethod
    def failure(client):
        def failed():
            status = client.ask("status")["status"]
            return status["error"] if status["kind"] in ("offline", "refused") else None
        return failed

    # --- the cache

    def filled_cache(self):
        """A cache that knows the school and holds a message of its own, closed in order."""
        client = self.client()
        client.open()
        client.sign_in()
        chat = client.chat("Учительская")
        client.acknowledge_rules(chat)
        message = client.send(chat, f"Запись {self.id()}")

        def is_sent():
            row = next(row for row in client.messages(chat) if row["body"] == f"Запись {self.id()}")
            if row["delivery"] == "failed":     # the service has told the membership before the room knows of it
                client.ask("retry", message=message)
            return row["delivery"] == "sent"
        client.wait_until(is_sent, "the message in the archive")
        client.leave()
        return chat

    def test_a_damaged_cache_is_set_aside_and_made_anew(self):
        chat = self.filled_cache()
        cache = self.cache()
        for other in cache.parent.glob("cache.sqlite-*"):
            other.unlink()
        content = bytearray(cache.read_bytes())
        content[:4096] = os.urandom(4096)
        cache.write_bytes(content)
        client = self.client()
        report = client.open()
        self.assertEqual(report["cache"], "rebuilt")
        self.assertEqual(Path(report["quarantinedFile"]).read_bytes(), bytes(content))
        client.sign_in()
        client.wait_for_message(chat, f"Запись {self.id()}")

    def test_a_cache_of_a_newer_version_is_refused_and_left_as_it_is(self):
        self.filled_cache()
        with contextlib.closing(sqlite3.connect(self.cache())) as database:
            database.execute("PRAGMA user_version = 9999")
            database.commit()
        before = self.cache().read_bytes()
        with self.assertRaises(Refused) as refusal:
            self.client().open()
        self.assertEqual(refusal.exception.code, "unsupported")
        self.assertEqual(self.cache().read_bytes(), before)

    def test_a_folder_that_cannot_be_written_is_said_to_be_so(self):
        if os.geteuid() == 0:       # whom no mode stops
            os.chown(self.folder, NOBODY, NOBODY)
        os.chmod(self.folder, 0o500)
        run = subprocess.run([programs() / "staffroom-driver", "--profile", self.folder / "profile"], input=b"", capture_output=True,
                             timeout=30, **({"user": NOBODY, "group": NOBODY} if os.geteuid() == 0 else {}))
        self.assertEqual(run.returncode, 3)
        self.assertTrue(run.stderr)

    @unittest.skipIf(os.geteuid() != 0, "only root can make a small disk")
    def test_a_full_disk_loses_nothing_that_was_acknowledged(self):
        profile = self.folder / "profile"
        profile.mkdir(mode=0o700)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "none", profile], capture_output=True).returncode != 0:
            self.skipTest("no disk can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", profile])
        client = self.client()
        client.open()
        client.sign_in()
        chat = client.chat("Учительская")
        client.acknowledge_rules(chat)
        (profile / "ballast").write_bytes(b"x")
        with contextlib.suppress(OSError), open(profile / "ballast", "ab", buffering=0) as ballast:
            while True:
                ballast.write(b"x" * 4096)
        accepted, code = [], None
        for number in range(200):
            body = f"{number} " + "слово " * 300
            try:
                client.send(chat, body)
                accepted.append(body)
            except Refused as refusal:
                code = refusal.code
                break
        self.assertEqual(code, "diskFull")
        (profile / "ballast").unlink()
        client.send(chat, "Место снова есть.")
        client.wait_for_message(chat, "Место снова есть.", "sent")
        bodies = client.bodies(chat)
        for body in accepted:
            self.assertEqual(bodies.count(body.strip()), 1)

    def test_a_second_start_on_one_profile_does_not_open_it_twice(self):
        client = self.client()
        client.open()
        second = subprocess.run([programs() / "staffroom-driver", "--profile", self.folder / "profile"], input=b"", capture_output=True,
                                timeout=30)
        self.assertEqual((second.returncode, second.stderr.decode()), (4, "the profile is in use\n"))
        self.assertTrue(client.ask("status")["ok"])

    # --- lists

    def test_a_list_that_cannot_be_read_changes_nothing_and_says_where(self):
        client = self.client()
        client.open()
        client.sign_in()
        good = Path(roster_of_5a(self.folder)).read_bytes()
        bad = {"zero bytes": b"", "nothing but zero bytes": b"\0" * 10000, "no columns of a roster": b"a;b;c\n1;2;3\n",
               "a line of 10 MB": good + b"5;\xd0\x90;" + b"x" * 10_000_000 + b"\n",
               "bytes of no encoding": b"\xef\xbb\xbf" + b"\xff\xfe\xfa\x81\n" * 50}
        people = len(client.ask("school")["school"]["people"])
        for fault, content in bad.items():
            with self.subTest(fault=fault):
                path = self.folder / "bad.csv"
                path.write_bytes(content)
                with self.assertRaises(Refused) as refusal:
                    client.ask("importRoster", path=str(path))
                self.assertIn(refusal.exception.code, ("invalidInput", "tooLarge"))
        with self.assertRaises(Refused) as refusal:
            client.ask("importRoster", path=str(self.folder / "nothing.csv"))
        self.assertEqual(refusal.exception.code, "notFound")
        self.assertEqual(len(client.ask("school")["school"]["people"]), people)


if __name__ == "__main__":
    unittest.main()
