# SPDX-License-Identifier: GPL-3.0-or-later
"""Every stanza that a connection has received, and waiting for the one that a test expects."""

import asyncio
import itertools
import xml.etree.ElementTree as ElementTree

PATIENCE = 20  # seconds until a stanza that never comes fails the test; nothing is ever measured by it

NAMESPACES = {"c": "jabber:client", "s": "urn:staffroom:0", "sid": "urn:xmpp:sid:0", "mam": "urn:xmpp:mam:2",
              "muc": "http://jabber.org/protocol/muc#user", "forward": "urn:xmpp:forward:0", "rsm": "http://jabber.org/protocol/rsm",
              "err": "urn:ietf:params:xml:ns:xmpp-stanzas", "disco": "http://jabber.org/protocol/disco#items",
              "moderate": "urn:xmpp:message-moderate:0", "sasl": "urn:ietf:params:xml:ns:xmpp-sasl", "sm": "urn:xmpp:sm:3",
              "stream": "http://etherx.jabber.org/streams"}

_numbers = itertools.count(1)


def unique(prefix):
    return f"{prefix}{next(_numbers)}"


class Refused(Exception):
    """A stanza error."""

    def __init__(self, stanza):
        super().__init__(ElementTree.tostring(stanza, encoding="unicode"))
        error = find(stanza, "error")
        conditions = [child.tag.split("}")[1] for child in error if "xmpp-stanzas" in child.tag and not child.tag.endswith("}text")]
        self.condition = conditions[0]
        self.type = error.get("type")
        code = error.find("s:code", NAMESPACES)
        self.code = None if code is None else code.text
        self.until = None if code is None else code.get("until")
        text = error.find("err:text", NAMESPACES)
        self.text = None if text is None else text.text


class Inbox:
    """Stanzas as ElementTree elements, in the order of arrival, component namespace read as the client's."""

    def __init__(self):
        self.stanzas = []
        self._waiting = []

    def add(self, element):
        for part in element.iter():
            part.tag = part.tag.replace("{jabber:component:accept}", "{jabber:client}")
        self.stanzas.append(element)
        for condition, future in list(self._waiting):
            if not future.done() and condition(element):
                future.set_result(element)

    def mark(self):
        """A place in the log, to look only at what comes later."""
        return len(self.stanzas)

    def having(self, condition, since=0):
        return [stanza for stanza in self.stanzas[since:] if condition(stanza)]

    async def wait(self, condition, since=0, patience=PATIENCE):
        """The first stanza that fulfils the condition, already there or still to come."""
        there = self.having(condition, since)
        if there:
            return there[0]
        entry = (condition, asyncio.get_running_loop().create_future())
        self._waiting.append(entry)
        try:
            return await asyncio.wait_for(entry[1], patience)
        except asyncio.TimeoutError:
            log = "\n".join(ElementTree.tostring(stanza, encoding="unicode") for stanza in self.stanzas[since:])
            raise AssertionError(f"the expected stanza did not come; came:\n{log}") from None
        finally:
            self._waiting.remove(entry)


def find(stanza, path):
    """The first descendant on the path; a name without a prefix is in jabber:client."""
    steps = [step if ":" in step or step in (".", "..") else f"c:{step}" for step in path.split("/")]
    return stanza.find("/".join(steps), NAMESPACES)


def name(stanza):
    return stanza.tag.split("}")[1]


def body(stanza):
    element = find(stanza, "body")
    return None if element is None else element.text


def stanza_id(stanza):
    element = find(stanza, "sid:stanza-id")
    return None if element is None else element.get("id")
