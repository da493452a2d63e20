#!/bin/sh
# Starts a Docker engine on a Debian machine that has none, for the tests with containers. Needs root.
# An engine that already answers is left alone; the one started here keeps running until `stop-docker.sh`.
#
# Ends with 75 when there is no engine and no way to get one; the last line says why.
set -eu

if docker info >/dev/null 2>&1; then
  echo "A Docker engine answers already."
  exit 0
fi

cannot() {
  echo "No Docker engine answers, and none can be started here: $1."
  exit 75
}

[ -z "${DOCKER_HOST:-}" ] || cannot "DOCKER_HOST names one that is elsewhere"
[ "$(uname -s)" = Linux ] || cannot "this is not Linux"
[ "$(id -u)" = 0 ] || cannot "that needs root"
if ! command -v dockerd >/dev/null || ! command -v docker >/dev/null; then
  command -v apt-get >/dev/null || cannot "dockerd is not installed, and there is no apt-get"
  # RUNLEVEL: the package must not start what stop-docker.sh would not know of.
  install() { RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends docker.io iptables; }
  install || { apt-get update && install; } || cannot "docker.io can't be installed"
fi

state="${TMPDIR:-/tmp}/migration-gate-dockerd"
mkdir -p "$state"
setsid nohup dockerd --pidfile "$state/pid" >"$state/log" 2>&1 </dev/null &
pid=$!

for _ in $(seq 60); do
  if docker info >/dev/null 2>&1; then
    echo "The Docker engine answers. Its log: $state/log"
    exit 0
  fi
  kill -0 "$pid" 2>/dev/null || break
  sleep 1
done
kill "$pid" 2>/dev/null || true
tail -n 20 "$state/log"
rm -rf "$state"
cannot "dockerd does not run on this machine (the end of its log is above)"
