# SPDX-License-Identifier: GPL-3.0-or-later
"""A browser without scripts on the join page: follows links, keeps the cookie, fills in forms."""

import http.cookiejar
import re
import ssl
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser


class _Page(HTMLParser):
    """Title, text, links and forms (address and fields that are filled in already)."""

    def __init__(self, text):
        super().__init__()
        self.title, self.text, self.links, self.forms = "", "", [], []
        self._inside = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self._inside.append(tag)
        if tag == "a":
            self.links.append(attributes.get("href", ""))
        elif tag == "form":
            self.forms.append((attributes["action"], {}))
        elif tag == "input" and self.forms and attributes.get("type") == "hidden":
            self.forms[-1][1][attributes["name"]] = attributes["value"]

    def handle_endtag(self, tag):
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" in self._inside:
            return
        self.text += data
        if "h1" in self._inside:
            self.title += data


class JoinBrowser:
    def __init__(self, language="ru", certificates=None, referer=None, address=None):
        """`address`: whose a proxy on this computer says the request is."""
        self._jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._jar),
                                                   urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=certificates)))
        self._opener.addheaders = [("Accept-Language", language)] + ([("Referer", referer)] if referer else []) \
            + ([("X-Forwarded-For", address)] if address else [])

    def open(self, url, form=None):
        data = None if form is None else urllib.parse.urlencode(form).encode()
        try:
            answer = self._opener.open(url, data, timeout=30)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        self.status, self.url = answer.status, answer.geturl()
        self.source = answer.read().decode()
        self._page = _Page(self.source)
        return self

    def plant(self, value):
        """Puts another value into the cookies that the pages have set so far, as somebody else might."""
        for cookie in self._jar:
            cookie.value = value
        return self

    @property
    def title(self):
        return self._page.title

    @property
    def text(self):
        return " ".join(self._page.text.split())

    def follow(self, ending):
        link = next((link for link in self._page.links if link.split("?")[0].endswith(ending)), None)
        if link is None:
            raise AssertionError(f"no link to {ending} on {self.status} «{self.title}»: {self.text}")
        return self.open(urllib.parse.urljoin(self.url, link))

    def send(self, number=0, **fields):
        action, hidden = self._page.forms[number]
        return self.open(urllib.parse.urljoin(self.url, action), {**hidden, **fields})

    def join(self, url, password):
        """From the link to the account; returns its address."""
        self.open(url).follow("/rules").send(wish="join", read="yes")
        self.send(1, password=password, repeated=password)
        if self.status != 200 or not self.url.split("?")[0].endswith("/done"):
            raise AssertionError(f"joining ended at {self.status} «{self.title}»: {self.text}")
        return re.search(r'href="xmpp:([^"]+)"', self.source).group(1)
