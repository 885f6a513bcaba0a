# SPDX-License-Identifier: GPL-3.0-or-later
"""A real browser on the join page: headless Chromium by its own driver (W3C WebDriver), as a telephone or a computer."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PHONE = {"width": 320, "height": 640}
COMPUTER = {"width": 1280, "height": 900}


class Chromium:
    """A browser with a profile of its own; close() ends it and its driver. Without scripts the page has to do as well."""

    def __init__(self, screen, scripts=True, language="ru"):
        self.presses, self.fields = 0, 0    # what a hand has done so far
        self.profile = tempfile.mkdtemp(prefix="staffroom-browser-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = next(match.group(1) for line in self.driver.stdout if (match := re.search(r"started successfully on port (\d+)", line)))
        self.url = f"http://127.0.0.1:{port}"
        preferences = {"intl.accept_languages": language}
        if not scripts:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                            f"--user-data-dir={self.profile}", f"--lang={language}"],
                   "mobileEmulation": {"deviceMetrics": {**screen, "pixelRatio": 1, "touch": False}}, "prefs": preferences}
        session = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.url += f"/session/{session['sessionId']}"

    def close(self):
        try:
            self._ask("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait(30)
            self.driver.stdout.close()
            shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, url):
        self._ask("POST", "/url", {"url": url})
        return self

    @property
    def address(self):
        return self._ask("GET", "/url")

    @property
    def title(self):
        return self.text("h1")

    def text(self, selector="main"):
        return self._ask("GET", f"/element/{self._find(selector)}/text")

    def attribute(self, selector, name):
        return self._ask("GET", f"/element/{self._find(selector)}/attribute/{name}")

    def has(self, selector):
        return bool(self._all(selector))

    def click(self, selector):
        """Presses what leads to another page or sends a form, and waits until that page is there."""
        before = self._all("html")
        self.presses += 1
        self._ask("POST", f"/element/{self._find(selector)}/click", {})
        deadline = time.monotonic() + 30
        while self._all("html") == before or not self._all("footer"):
            if time.monotonic() > deadline:
                raise AssertionError(f"{selector} leads nowhere from {self.address}")
            time.sleep(0.02)
        return self

    def tick(self, selector):
        self.presses += 1
        self._ask("POST", f"/element/{self._find(selector)}/click", {})
        return self

    def type(self, selector, text):
        self.fields += 1
        self._ask("POST", f"/element/{self._find(selector)}/value", {"text": text})
        return self

    def run(self, script):
        return self._ask("POST", "/execute/sync", {"script": script, "args": []})

    def picture(self, path):
        path.write_bytes(base64.b64decode(self._ask("GET", "/screenshot")))

    def _all(self, selector):
        """None in the moment between two pages."""
        return self._ask("POST", "/elements", {"using": "css selector", "value": selector})

    def _find(self, selector):
        return self._ask("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def _ask(self, method, path, body=None):
        request = urllib.request.Request(self.url + path, method=method, headers={"Content-Type": "application/json"},
                                         data=None if body is None else json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.loads(answer.read())["value"]
        except urllib.error.HTTPError as refusal:
            raise AssertionError(f"{method} {path}: {json.loads(refusal.read())['value']['message']}") from None
