#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A site, a display without a window manager, a session bus; then bench-start.
# usage: bench-start.sh BENCH KIOSCTL BARE NAME PROGRAM …
set -u
bench=$1 kiosctl=$2
shift 2
folder=$(mktemp -d "${TMPDIR:-/tmp}/kios-bench.XXXXXX")
export HOME=$folder XDG_RUNTIME_DIR=$folder XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data
export XDG_STATE_HOME=$folder/state GSETTINGS_BACKEND=memory GSK_RENDERER=cairo KIOS_NON_UNIQUE=1
export KIOS_DATABASE=sqlite://$folder/kios.db KIOS_KEY_FILE=$folder/site.key KIOS_CLOCK=2026-11-20T09:55:00+08:00
unset G_DEBUG
"$kiosctl" init --unit Benchmark --type 1 --zone Asia/Makassar --region 74.71 >"$folder/init.log" || exit 1
mkfifo "$folder/fd"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3<>"$folder/fd" >"$folder/x.log" 2>&1 &
server=$!
read -r number <"$folder/fd"
export DISPLAY=:$number
dbus-run-session -- "$bench" "$@"
status=$?
kill "$server"
wait "$server" 2>/dev/null
rm -rf "$folder"
exit $status
