#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, runs all tests or those that the ctest arguments select.
set -euo pipefail
top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
exec </dev/null
cd "$top"
cmake --preset release
cmake --build --preset release
exec ctest --test-dir build/release --output-on-failure --no-tests=error "$@"
