#!/bin/sh
# Stops the engine that start-docker.sh started, and no other.
set -eu

state="${TMPDIR:-/tmp}/migration-gate-dockerd"
[ -f "$state/pid" ] || exit 0
pid="$(cat "$state/pid")"
kill "$pid" 2>/dev/null || true
for _ in $(seq 30); do
  kill -0 "$pid" 2>/dev/null || break
  sleep 1
done
rm -rf "$state"
