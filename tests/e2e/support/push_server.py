# SPDX-License-Identifier: GPL-3.0-or-later
"""The server of a phone app's maker, as far as ours talks to it: server to server (RFC 6120, dialback by XEP-0220), TLS, notices."""

import queue
import re
import socket
import ssl
import subprocess
import threading
from pathlib import Path

STREAMS = ("xmlns='jabber:server' xmlns:db='jabber:server:dialback' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'")
STARTTLS = "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>"
DIALBACK = "<stream:features><dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback></stream:features>"
PATIENCE = 30


def attribute(tag, name):
    return re.search(rf"\b{name}=['\"]([^'\"]*)", tag).group(1)


class Ended(Exception):
    """The other side has closed the stream; what it last said."""


class Road:
    """One connection: what comes is waited for by its shape."""

    def __init__(self, connection):
        connection.settimeout(PATIENCE)
        self.connection, self.text = connection, ""

    def say(self, text):
        self.connection.sendall(text.encode())

    def until(self, shape):
        while not (found := re.search(shape, self.text, re.DOTALL)):
            came = self.connection.recv(65536)
            if not came:
                raise Ended(self.text)
            self.text += came.decode()
        self.text = self.text[found.end():]
        return found.group(0)

    def encrypt(self, context, **how):
        self.connection, self.text = context.wrap_socket(self.connection, **how), ""
        self.connection.settimeout(PATIENCE)


class PushServer:
    """Confirms its own keys by dialback and keeps what it is told in `notices`."""

    def __init__(self, folder, domain="localhost"):
        self.domain, self.notices = domain, queue.Queue()
        certificate, key = Path(folder) / "push.pem", Path(folder) / "push.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key,
                        "-out", certificate, "-days", "1", "-subj", f"/CN={domain}", "-addext", f"subjectAltName=DNS:{domain}"],
                       check=True, capture_output=True)
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(certificate, key)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        road = Road(connection)
        try:
            self._begin(road, STARTTLS)
            road.until(r"<starttls[^>]*>")
            road.say("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
            road.encrypt(self._tls, server_side=True)
            self._begin(road, DIALBACK)
            while True:
                came = road.until(r"<db:(result|verify)[^>]*>[^<]*</db:\1>|<iq .*?</iq>")
                if came.startswith("<iq"):
                    self.notices.put(came)
                else:
                    kind = "result" if came.startswith("<db:result") else "verify"
                    number = f" id='{attribute(came, 'id')}'" if kind == "verify" else ""
                    road.say(f"<db:{kind} from='{self.domain}' to='{attribute(came, 'from')}'{number} type='valid'/>")
        except (Ended, OSError):
            pass
        finally:
            road.connection.close()

    def _begin(self, road, features):
        road.until(r"<stream:stream[^>]*>")
        road.say(f"<?xml version='1.0'?><stream:stream {STREAMS} id='s{id(road)}' from='{self.domain}'>{features}")


def way_in(server, domain):
    """A stream from that domain to the school's server, on which it has been said whose it is. Ended: it was refused."""
    road = Road(socket.create_connection(("127.0.0.1", server.s2s_port)))
    header = f"<stream:stream {STREAMS} from='{domain}' to='{server.domain}'>"
    road.say(header)
    road.until(r"<starttls[^>]*>")
    road.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
    road.until(r"<proceed[^>]*>")
    context = ssl.create_default_context(cafile=server.ca)
    road.encrypt(context, server_hostname=server.domain)
    try:
        return _confirmed(road, header, server, domain)
    except (Ended, OSError):
        road.connection.close()
        raise


def _confirmed(road, header, server, domain):
    road.say(header)
    road.until(r"<stream:features.*?(/>|</stream:features>)")
    road.say(f"<db:result from='{domain}' to='{server.domain}'>any-key</db:result>")
    answer = road.until(r"<db:result[^>]*(/>|>.*?</db:result>)")
    if "valid" not in answer or "invalid" in answer:
        raise Ended(answer)
    return road
