#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command on a screen of its own: X server, window manager, session bus, home and runtime
# folder, all private and gone afterwards, so that any number can run side by side.
#
# usage: with-display.sh [WIDTHxHEIGHT] COMMAND [ARGUMENT…]
# The exit status is the command's. Without Xvfb it is 77, which meson takes for "skipped".
set -u

size=1280x800
if [[ ${1:-} =~ ^[0-9]+x[0-9]+$ ]]; then
  size=$1
  shift
fi
for program in Xvfb dbus-run-session; do
  if ! command -v "$program" >/dev/null; then
    echo "with-display.sh: $program is not installed" >&2
    exit 77
  fi
done

world=$(mktemp -d "${TMPDIR:-/tmp}/kios-display.XXXXXX") || exit 1
chmod 700 "$world"
children=()

# Only what was started here, and only by number.
finish()
{
  trap - EXIT INT TERM
  for pid in "${children[@]}"; do
    kill "$pid" 2>/dev/null
  done
  wait 2>/dev/null
  rm -rf "$world"
}
trap finish EXIT
trap 'finish; exit 130' INT
trap 'finish; exit 143' TERM

mkdir -m 700 "$world/run"
mkdir -p "$world/home/.config/gtk-4.0"
cat >"$world/home/.config/gtk-4.0/settings.ini" <<END
[Settings]
gtk-font-name=Cantarell 11
gtk-icon-theme-name=Adwaita
gtk-enable-animations=0
gtk-cursor-blink=0
END

export HOME=$world/home
export XDG_RUNTIME_DIR=$world/run
export XDG_CONFIG_HOME=$HOME/.config
export XDG_CACHE_HOME=$HOME/.cache
export XDG_DATA_HOME=$HOME/.local/share
export XDG_STATE_HOME=$HOME/.local/state
export GDK_BACKEND=x11
export GSK_RENDERER=${GSK_RENDERER:-cairo}
export GSETTINGS_BACKEND=memory
export ADW_DISABLE_PORTAL=1
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY

# The server chooses a free number by itself and tells it once it listens.
mkfifo "$world/number"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3<>"$world/number" >"$world/server.log" 2>&1 &
children+=($!)
if ! read -r -t 20 number <"$world/number"; then
  echo "with-display.sh: the X server did not start" >&2
  cat "$world/server.log" >&2
  exit 1
fi
export DISPLAY=:$number

if command -v openbox >/dev/null; then
  openbox --sm-disable >"$world/wm.log" 2>&1 &
  children+=($!)
  if command -v xprop >/dev/null; then
    for _ in {1..100}; do
      xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
      sleep 0.02
    done
  fi
fi

# What the bus and the services it starts have to say is not the command's answer: to the errors with it.
dbus-run-session -- bash -c 'exec "$@" 1>&4 4>&-' command "$@" 4>&1 1>&2
exit $?
