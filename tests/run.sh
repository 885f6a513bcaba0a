#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, runs all tests, or those that the ctest arguments select:
#   tests/run.sh -L gate
#   tests/run.sh -R journey_main_job
set -euo pipefail
top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=app/packages.sh
. "$top/app/packages.sh"

LC_ALL=C.UTF-8 # one language for the tools and for us
export LC_ALL
install_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
echo "Building."
build_release "$top"
echo "Testing."
exec ctest --test-dir "$top/build/release" --output-on-failure --no-tests=error "$@" </dev/null
