# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of our client to the server, as networks are: it can break, end for a while, and lose what the server says."""

import asyncio
import urllib.parse


class Road:
    """A TCP port on loopback before the server's WebSocket. Belongs to one event loop."""

    def __init__(self, target):
        self._target = urllib.parse.urlsplit(target)
        self._travellers = set()
        self.is_open = True
        self.is_deaf = False     # what the server says is lost
        self.carried_bytes = 0   # to the server

    async def build(self):
        """The address that the client is to take."""
        self._listener = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        port = self._listener.sockets[0].getsockname()[1]
        return self._target._replace(netloc=f"{self._target.hostname}:{port}").geturl()

    async def _carry(self, reader, writer):
        if not self.is_open:
            writer.transport.abort()
            return
        try:
            far_reader, far_writer = await asyncio.open_connection(self._target.hostname, self._target.port)
        except OSError:
            writer.transport.abort()
            return
        travellers = {writer, far_writer}
        self._travellers |= travellers
        await asyncio.gather(self._pump(reader, far_writer, to_server=True), self._pump(far_reader, writer, to_server=False))
        self._travellers -= travellers

    async def _pump(self, reader, writer, to_server):
        try:
            while data := await reader.read(65536):
                if to_server:
                    self.carried_bytes += len(data)
                elif self.is_deaf:
                    continue
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        writer.transport.abort()

    def cut(self):
        """Every connection ends at once; what was under way is lost."""
        for writer in self._travellers:
            writer.transport.abort()

    async def close(self):
        self._listener.close()
        self.cut()
