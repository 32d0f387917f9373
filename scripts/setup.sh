# What a bare machine lacks, installed once. Sourced by run and test; the caller sets `root`.
# Everything is looked for first, so a second start costs a few hundredths of a second.

venv=$root/.venv

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# Each library with the Debian package that brings it; looked up by the library itself, since
# other releases name the packages differently.
libraries_offscreen="
    libGL.so.1:libgl1 libEGL.so.1:libegl1 libglib-2.0.so.0:libglib2.0-0 libxkbcommon.so.0:libxkbcommon0
    libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1 libgssapi_krb5.so.2:libgssapi-krb5-2
    libbrotlidec.so.1:libbrotli1"
libraries_window="
    libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-cursor.so.0:libxcb-cursor0
    libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1
    libxcb-randr.so.0:libxcb-randr0 libxcb-render-util.so.0:libxcb-render-util0
    libxcb-shape.so.0:libxcb-shape0 libxcb-xkb.so.1:libxcb-xkb1"

# The packages that bring the named libraries which are not there, one a line.
missing_libraries() {
    local present pair
    present=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
    for pair in "$@"; do
        [[ $present == *"${pair%%:*} "* ]] || echo "${pair##*:}"
    done
}

# Chinese letters, and the tool that tells whether there are any.
missing_font() {
    if ! command -v fc-list >/dev/null; then
        echo fontconfig
        echo fonts-noto-cjk
    elif [ -z "$(fc-list :lang=zh file)" ]; then
        echo fonts-noto-cjk
    fi
}

# pip, where neither it nor uv is there.
missing_installer() {
    find_uv >/dev/null || python3 -m pip --version >/dev/null 2>&1 || echo python3-pip
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -E "$@"; fi
}

may_install() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }
}

# install_packages PACKAGE…: with apt, or by telling what to install.
install_packages() {
    [ $# -gt 0 ] || return 0
    command -v apt-get >/dev/null || fail "Install what these Debian packages hold, then start again: $*"
    may_install || fail "Run this as root, then start again: apt-get install --no-install-recommends $*"
    say "Installing $*"
    as_root apt-get -q update >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "$@" >&2
}

find_uv() {
    command -v uv && return
    local own
    own=$(python3 -m site --user-base)/bin/uv
    [ -x "$own" ] && echo "$own"
}

install_uv() {
    find_uv >/dev/null && return
    say "Installing uv"
    python3 -m pip install --quiet --user --break-system-packages --root-user-action=ignore uv >&2
}

# Whether the environment holds that lock: a copy of it is kept there. The folder named after the
# interpreter goes missing when the system's Python is replaced by another version.
installed() {
    cmp -s "$1" "$venv/installed.lock" && [ -d "$venv/lib/$(basename "$(readlink -f "$venv/bin/python")")" ]
}

install_lock() {
    local lock=$1 uv
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
        || fail "Shuke needs Python 3.11 or newer, this machine has $(python3 --version)"
    install_uv
    uv=$(find_uv)
    say "Installing what $(basename "$lock") names"
    rm -f "$venv/installed.lock"
    "$uv" venv --quiet --allow-existing --python "$(command -v python3)" "$venv"
    "$uv" pip sync --quiet --python "$venv/bin/python" --require-hashes "$lock"
    # Compiled once here, also where Python is told to keep nothing: else every start would compile anew.
    "$venv/bin/python" -m compileall -q "$root/main.py" "$root"/{core,cli,gui,storage,resources}
    cp "$lock" "$venv/installed.lock"
}

# set_up run|test: libraries, a Chinese font, and the environment of that lock. The environment of
# the tests holds all that running needs, so it serves both.
set_up() {
    local wanted=$libraries_offscreen lock=$root/requirements.lock ready=yes packages=
    if [ "$1" = run ]; then wanted+=$libraries_window; else lock=$root/requirements-dev.lock; fi
    installed "$root/requirements-dev.lock" || installed "$lock" || ready=no
    # shellcheck disable=SC2086  # one word a library, one word a package
    {
        [ "$(uname -s)" != Linux ] || packages=$(missing_libraries $wanted && missing_font)
        [ $ready = yes ] || packages+=" $(missing_installer)"
        install_packages $packages
    }
    [ $ready = yes ] || install_lock "$lock"
}
