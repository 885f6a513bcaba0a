#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, runs all tests, or those that the ctest arguments select:
#   tests/run.sh -L gate
#   tests/run.sh -R journey_main_job
set -euo pipefail
top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=app/packages.sh
. "$top/app/packages.sh"

language=en # of what packages.sh says
export LC_ALL=C.UTF-8
install_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
echo "Building; the first time takes a while."
build_release "$top"
echo "Running the tests."
exec ctest --test-dir "$top/build/release" --output-on-failure --no-tests=error "$@" </dev/null
