# SPDX-License-Identifier: GPL-3.0-or-later
"""What an authenticator app shows."""

import base64
import hmac
import time


def totp(secret, seconds=0):
    """What an authenticator app shows (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, (int(time.time() + seconds) // 30).to_bytes(8, "big"), "sha1").digest()
    offset = digest[19] & 15
    return f"{(int.from_bytes(digest[offset:offset + 4], 'big') & 0x7FFFFFFF) % 1000000:06}"
