#!/usr/bin/env bash
# Sees to the system's part of the set-up: installs what is missing where apt-get is there and allowed, else says
# in one line what to install. Usage: system-libraries.sh [python] [qt] [test]
# Exit 0: all there (now); 1: something is missing, and a line on stderr says what.
set -euo pipefail

# Debian's names. Qt's libraries are looked up by the file the loader needs, tools by their command.
declare -A qt=(
    [libEGL.so.1]=libegl1 [libGL.so.1]=libgl1 [libxkbcommon.so.0]=libxkbcommon0
    [libxkbcommon-x11.so.0]=libxkbcommon-x11-0 [libxcb-cursor.so.0]=libxcb-cursor0 [libxcb-icccm.so.4]=libxcb-icccm4
    [libxcb-keysyms.so.1]=libxcb-keysyms1 [libxcb-shape.so.0]=libxcb-shape0 [libxcb-image.so.0]=libxcb-image0
    [libxcb-render-util.so.0]=libxcb-render-util0 [libxcb-randr.so.0]=libxcb-randr0
    [libxcb-xinerama.so.0]=libxcb-xinerama0 [libxcb-xkb.so.1]=libxcb-xkb1 [libdbus-1.so.3]=libdbus-1-3
    [libfontconfig.so.1]=libfontconfig1 [libglib-2.0.so.0]=libglib2.0-0
)
declare -A tools=([Xvfb]=xvfb [xdotool]=xdotool [openbox]=openbox)

[ "$(uname -s)" = Linux ] || exit 0 # elsewhere PySide6 brings what it needs

libraries=$( (ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true) | awk '{print $1}')

missing() { # the packages of the groups named that are not there, one a line
    local group name
    for group in "$@"; do
        case $group in
        python)
            "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || echo "python3-venv"
            ;;
        qt)
            [ -n "$libraries" ] || continue # no loader cache to ask (musl, Nix): Qt itself will say
            for name in "${!qt[@]}"; do
                grep -qxF "$name" <<<"$libraries" || echo "${qt[$name]}"
            done
            ;;
        test)
            for name in "${!tools[@]}"; do
                command -v "$name" >/dev/null || echo "${tools[$name]}"
            done
            ;;
        esac
    done | sort -u
}

wanted=$(missing "$@")
[ -n "$wanted" ] || exit 0

if command -v apt-get >/dev/null; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo -n)
    if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
        echo "Installing with apt-get:" $wanted
        export DEBIAN_FRONTEND=noninteractive
        install() { "${as_root[@]}" apt-get install -y -qq --no-install-recommends $wanted >/dev/null; }
        # what is asked for first without a new package list: that is quick, and often enough
        install 2>/dev/null || { "${as_root[@]}" apt-get update -qq && install; } || true
        libraries=$( (ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true) | awk '{print $1}')
        wanted=$(missing "$@")
        [ -n "$wanted" ] || exit 0
    fi
    echo "Please install what bnviz needs of the system: sudo apt-get install" $wanted >&2
else
    echo "Please install what bnviz needs of the system (by Debian's names):" $wanted >&2
fi
exit 1
