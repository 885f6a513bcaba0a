# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by app/run.sh and tests/run.sh: the Debian 12 packages that Staffroom needs, and how to install what is missing
# of them, as root or by sudo, without a question. The README says why each.

# shellcheck disable=SC2034 # read by those who source this
build_packages=(
    cmake ninja-build g++ pkg-config
    qt6-base-dev libqt6sql6-sqlite qt6-websockets-dev qt6-svg-dev libqt6svg6 qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
    qtkeychain-qt6-dev libmicrohttpd-dev libqrencode-dev libstemmer-dev libzip-dev libxlsxwriter-dev
    ejabberd erlang-base erlang-p1-sqlite3 # erlang-base also compiles our module of ejabberd
    catch2 python3 python3-slixmpp         # the tests are part of every configuration
)
# shellcheck disable=SC2034
run_packages=(
    openssl       # certificates of the embedded server
    libsecret-1-0 # the keyring, where there is one
    fonts-dejavu-core fonts-noto-color-emoji # text, and the signs people react with
)
# shellcheck disable=SC2034
test_packages=(xvfb xauth sqlite3 poppler-utils zbar-tools chromium-driver nginx)

# What we say is Russian, as the program is, unless the system speaks English.
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
en*) language=en ;;
*) language=ru ;;
esac

# speak "текст" "text"
speak() {
    if [[ $language == ru ]]; then echo "$1"; else echo "$2"; fi
}

missing_of() {
    local package
    for package in "$@"; do
        [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" == installed ]] || echo "$package"
    done
}

# As root, with a password asked for at the terminal where sudo wants one.
as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

# Debian starts a service as soon as its package is installed. Ours runs its own ejabberd in its own directory, so the
# package's must not listen on this computer's ports. Runs the command with that forbidden.
without_services() (
    policy=/usr/sbin/policy-rc.d
    if [[ ! -e $policy ]]; then
        trap 'as_root rm -f "$policy"' EXIT
        trap 'exit 130' INT TERM HUP
        as_root install -m 755 /dev/stdin "$policy" <<'POLICY' || exit
#!/bin/sh
# Made by Staffroom's installation and removed at its end: no server is started.
for word; do
    case "$word" in ejabberd* | epmd* | nginx*) exit 101 ;; esac
done
exit 0
POLICY
    fi
    "$@"
)

# Nor at the next start of the computer, if it was us who brought them. Without systemd nothing would start them.
disable_services_of() {
    local package
    command -v systemctl >/dev/null || return 0
    for package in "$@"; do
        case "$package" in
        ejabberd) as_root systemctl disable --quiet ejabberd.service ;;
        nginx) as_root systemctl disable --quiet nginx.service ;;
        erlang-base) as_root systemctl disable --quiet epmd.service epmd.socket ;;
        esac
    done
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l \
        apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_of "$@")
    ((${#missing[@]})) || return 0
    speak "Устанавливаю пакеты Debian: ${missing[*]}" "Installing Debian packages: ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        speak "Для этого нужны права администратора: запустите от root или установите sudo." \
            "That needs an administrator's rights: run it as root, or install sudo." >&2
        return 1
    fi
    local failed=0
    without_services apt_install "${missing[@]}" || failed=$?
    ((failed < 128)) || return "$failed" # interrupted
    if ((failed)); then
        # The list of packages may be missing, or so old that the files are gone from the mirror.
        speak "Обновляю список пакетов и пробую ещё раз." "Refreshing the list of packages and trying again."
        as_root apt-get update -o DPkg::Lock::Timeout=300
        without_services apt_install "${missing[@]}"
    fi
    disable_services_of "${missing[@]}"
}

# build_release TOP [target …]: the release build, everything if no target is given.
build_release() {
    local top="$1" targets=("${@:2}")
    if [[ -e $top/build/release && ! -O $top/build/release ]]; then
        speak "Папка $top/build/release принадлежит другому пользователю: удалите её или соберите от его имени." \
            "The folder $top/build/release belongs to another user: remove it, or build as that user." >&2
        return 1
    fi
    cd "$top" || return
    cmake --preset release --log-level=WARNING >/dev/null
    cmake --build --preset release "${targets[@]/#/--target=}"
}
