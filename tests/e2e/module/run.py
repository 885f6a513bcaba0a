#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the conformance suite of the server's module: one server for all tests, stopped and removed at the end.

    STAFFROOM_BACKEND_SHARE=build/dev/share/staffroom/backend tests/e2e/module/run.py [unittest arguments]
"""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import conformance  # noqa: E402


def main():
    arguments = sys.argv[1:] or ["discover", "-s", str(Path(__file__).parent)]
    try:
        program = unittest.main(module=None, argv=["run.py", *arguments], exit=False)
        return 0 if program.result.wasSuccessful() and program.result.testsRun else 1
    finally:
        server = conformance.Conformance.server
        if server:
            if "-v" in arguments:
                print(server.log())
            server.close()


if __name__ == "__main__":
    sys.exit(main())
