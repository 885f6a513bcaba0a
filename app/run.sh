#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, starts the embedded server with an invented school on this computer and opens the
# window, signed in as the administrator.
#   app/run.sh            arguments that follow are the client's (staffroom --help)
#   app/run.sh --check    does the main job without a screen: a line per step with its time, exit code 0 if all were seen to work
set -euo pipefail
top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=app/packages.sh
. "$top/app/packages.sh"
programs=(staffroom staffroom-backend staffroom-service staffroom-sample mod_staffroom)

install_packages "${build_packages[@]}" "${run_packages[@]}"
speak "Собираю программы; в первый раз это займёт несколько минут." "Building the programs; the first time takes some minutes."
if [[ ${1:-} == --check ]]; then
    build_release "$top" "${programs[@]}" staffroom-driver
    speak "Делаю главную работу на настоящих серверах, без экрана." "Doing the main job on the real servers, without a screen."
    exec /usr/bin/python3 "$top/tests/e2e/main_job.py" "$top/build/release"
fi
build_release "$top" "${programs[@]}"
if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} ]]; then
    speak "Всё готово, но здесь нет экрана. Проверить без экрана: app/run.sh --check" \
        "Everything is ready, but there is no screen here. To check without one: app/run.sh --check" >&2
    exit 1
fi
speak "Открываю окно." "Opening the window."
exec "$top/build/release/bin/staffroom" --this-computer --sample-school small "$@"
