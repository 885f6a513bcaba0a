#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole path: our client's window signs in at the embedded server with an empty cache while a person types, and reads every
archive; then again, with nothing new. Printed, never asserted.

    STAFFROOM_BACKEND_SHARE=build/release/share/staffroom/backend tests/bench/client/catch_up.py build/release/tests/bench/bench_catch_up \
        [chats, 400] [messages in each, 50]
"""

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path

from filled_server import LOOP, PASSWORD, READER, FilledServer, School


async def measure(program, chats, messages):
    server = FilledServer(chats, messages)
    try:
        await server.fill()
        server.write_archives()
        school = await School(server, server.names).sign_in()
        with tempfile.TemporaryDirectory(prefix="staffroom-catch-up-") as folder:
            print(f"{chats} chats with {messages} messages each", flush=True)
            await asyncio.to_thread(subprocess.run, [program, server.websocket, server.domain, READER, PASSWORD,
                                                     str(Path(folder) / "account")], timeout=300, check=False)
        await school.leave()
        server.stop()
    finally:
        server.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    numbers = [int(argument) for argument in sys.argv[2:]]
    LOOP.run_until_complete(measure(sys.argv[1], *(numbers if len(numbers) == 2 else (400, 50))))
