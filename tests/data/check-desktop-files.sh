#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Are the desktop entries and the description what a desktop accepts? TAP.
# check-desktop-files.sh ENTRY… -- DESCRIPTION…
n=0
failed=0

result()
{
  n=$((n + 1))
  if [ "$1" = 0 ]; then
    echo "ok $n $2"
  else
    echo "not ok $n $2"
    sed 's/^/# /' <<< "$3"
    failed=1
  fi
}

skip() { n=$((n + 1)); echo "ok $n $1 # SKIP $2 is not installed"; }

while [ $# -gt 0 ] && [ "$1" != -- ]; do
  name=/data/desktop/$(basename "$1" .desktop)
  if command -v desktop-file-validate > /dev/null; then
    # It says warnings on stdout and exits 0: silence is what we want.
    output=$(desktop-file-validate "$1" 2>&1)
    [ $? = 0 ] && [ -z "$output" ]
    result $? "$name" "$output"
  else
    skip "$name" desktop-file-validate
  fi
  missing=
  for key in Name GenericName Comment Keywords; do
    grep -q "^$key\[id\]=" "$1" || missing="$missing $key[id]"
  done
  [ -z "$missing" ]
  result $? "$name/indonesian" "missing:$missing"
  shift
done
shift

for file; do
  name=/data/metainfo/$(basename "$file" .metainfo.xml)
  if command -v appstreamcli > /dev/null; then
    output=$(appstreamcli validate --no-net "$file" 2>&1)
    # There is no homepage yet, which newer versions miss.
    ! grep -E '^[EW]:' <<< "$output" | grep -v 'url-homepage-missing'
    result $? "$name" "$output"
  else
    skip "$name" appstreamcli
  fi
done

echo "1..$n"
exit $failed
