#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A school's server that families reach from outside: its own certificate, nginx in front with the file that the backend writes."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from support.backend import PATIENCE, Backend, programs
from support.client import Client
from support.join_browser import JoinBrowser
from support.journey import Journey
from support.school import PASSWORD, on_foot, waited

DOMAIN = "localhost"    # the one name that is this computer everywhere


def free_port():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        return holder.getsockname()[1]


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


class Authority:
    """Signs a certificate as an authority that everybody trusts would."""

    def __init__(self, folder):
        self.folder, self.ca, self.key = Path(folder), str(Path(folder) / "ca.pem"), str(Path(folder) / "ca.key")
        self._curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        openssl("req", "-x509", *self._curve, "-keyout", self.key, "-out", self.ca, "-days", "60", "-subj", "/CN=Authority")

    def certificate(self, domain, name):
        """(certificate, key) as files that only we may read, as an ACME client leaves them."""
        certificate, key, request, names = (str(self.folder / f"{name}.{end}") for end in ("pem", "key", "csr", "ext"))
        Path(names).write_text(f"subjectAltName = DNS:{domain}\n")
        openssl("req", *self._curve, "-keyout", key, "-out", request, "-subj", f"/CN={domain}")
        openssl("x509", "-req", "-in", request, "-CA", self.ca, "-CAkey", self.key, "-CAcreateserial", "-out", certificate,
                "-days", "60", "-extfile", names)
        os.chmod(key, 0o600)
        return certificate, key


class Nginx:
    """Debian's, with nothing of its own but the included file."""

    def __init__(self, folder, included, port):
        config = Path(folder) / "nginx.main.conf"
        temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        config.write_text(f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; events {{}}\n"
                          f"http {{ {temporary} include {included}; }}\n")
        self.process = subprocess.Popen(["/usr/sbin/nginx", "-p", folder, "-c", config])
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.05)

    def close(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


# Points of the client's check of the server, in their order.
CHECKED = ("name", "records", "description", "site", "websocket", "phones", "phone certificate")


class PublicSite(Journey):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="staffroom-site-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        os.chmod(cls.folder, 0o711)     # for nginx's workers, when root starts them
        cls.authority = Authority(cls.folder)
        cls.site_port, cls.phone_port = free_port(), free_port()
        cls.site = f"https://{DOMAIN}:{cls.site_port}"
        certificate, key = cls.authority.certificate(DOMAIN, "site")
        cls.arguments = ["--domain", DOMAIN, "--site", cls.site, "--listen", f"127.0.0.1:{cls.phone_port}"]
        cls.start_arguments = [*cls.arguments, "--certificate", certificate, "--key", key]
        super().setUpClass()
        cls.backend.ca = cls.authority.ca       # what the phones and the computers of the families trust
        nginx = Nginx(cls.folder, cls.backend.directory / "nginx.conf", cls.site_port)
        cls.addClassCleanup(nginx.close)

    def browser(self):
        return JoinBrowser(certificates=self.authority.ca)

    async def test_a_family_comes_in_by_the_site_and_talks_with_the_teacher_whose_window_found_it_by_the_site(self):
        self.assertEqual(self.backend.tls_port, self.phone_port)
        unit = await self.new_class(5, "А")
        teacher = await self.new_staff("Петрова")
        await self.call("seats.set", unit=unit, person=teacher, kind="classTeacher", present=True)
        _, guardian = await self.new_pupil(5, "А", "Ефимова", "Щербакова")

        link = await self.link(guardian, unit)
        self.assertTrue(link.startswith(self.site + "/j/"), link)
        address = await waited(self.browser().join, link, PASSWORD)
        self.assertTrue(address.endswith("@" + DOMAIN), address)
        mother = await self.signed_in(on_foot(self.backend, address))     # by STARTTLS; the certificate is checked
        parents = next(room for title, room in (await self.rooms_by_title()).items() if "одител" in title)
        await mother.invited_to(parents)

        described = json.loads(self.browser().open(self.site + "/.well-known/host-meta.json").source)
        websocket = described["links"][0]["href"]
        self.assertEqual(websocket, f"wss://{DOMAIN}:{self.site_port}/xmpp-websocket")

        login = (await waited(self.browser().join, await self.link(teacher), PASSWORD)).split("@")[0]
        window = Client(self.folder / "teacher", self.backend, login, PASSWORD).start()
        self.addCleanup(window.leave)
        window.open(server=websocket)
        await waited(window.sign_in)
        looked = (await waited(lambda: window.ask("checkServer", site=self.site, phonePort=self.phone_port)))["found"]
        faults = {CHECKED[result["point"]]: result["fault"] for result in looked}
        self.assertEqual({point: fault for point, fault in faults.items() if point not in ("name", "records")},
                         dict.fromkeys(("description", "site", "websocket", "phones", "phone certificate"), 0), "the client's own check")
        self.assertTrue(next(result["fact"] for result in looked if CHECKED[result["point"]] == "site"), "names of the certificate")
        await mother.join(parents)
        await mother.write(parents, "Здравствуйте! Когда собрание?")
        await waited(window.wait_until, lambda: any("Когда собрание" in json.dumps(chat, ensure_ascii=False)
                                                    for chat in window.ask("chats")["chats"]), "the question in the list")

    def test_a_certificate_that_cannot_serve_is_refused_in_a_sentence_before_anything_starts(self):
        other, other_key = self.authority.certificate("school12.example", "other")
        right, key = self.authority.certificate(DOMAIN, "right")
        for certificate, key, said in ((other, other_key, "is for school12.example, not for localhost"),
                                       (right, other_key, "the key is not the certificate's"),
                                       (other_key, key, "holds no certificate"),
                                       (str(self.folder / "none.pem"), key, "none.pem")):
            with self.subTest(said):
                base = Backend().base
                self.addCleanup(shutil.rmtree, base)
                arguments = [argument if argument != f"127.0.0.1:{self.phone_port}" else f"127.0.0.1:{free_port()}"
                             for argument in self.arguments]
                ended = subprocess.run([programs() / "staffroom-backend", "--dir", base / "backend", *arguments,
                                        "--certificate", certificate, "--key", key],
                                       stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE)
                self.assertEqual(ended.returncode, 1)
                self.assertIn(said, ended.stderr)

    def test_a_port_that_is_taken_is_named(self):
        base = Backend().base
        self.addCleanup(shutil.rmtree, base)
        certificate, key = self.authority.certificate(DOMAIN, "again")
        ended = subprocess.run([programs() / "staffroom-backend", "--dir", base / "backend", *self.arguments,
                                "--certificate", certificate, "--key", key],
                               stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(ended.returncode, 1)
        self.assertIn(f"cannot listen on port {self.phone_port}", ended.stderr)


if __name__ == "__main__":
    unittest.main()
