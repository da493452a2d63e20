#!/bin/sh
# Starts a Docker engine on a Debian machine that has none, for `npm run test:container`. Needs root.
# An engine that already answers is left alone; the one started here keeps running.
set -eu

if docker info >/dev/null 2>&1; then
  echo "A Docker engine answers already."
  exit 0
fi

command -v dockerd >/dev/null || apt-get install --yes --no-install-recommends docker.io iptables

log="${TMPDIR:-/tmp}/dockerd.log"
setsid nohup dockerd >"$log" 2>&1 </dev/null &

for _ in $(seq 60); do
  if docker info >/dev/null 2>&1; then
    echo "The Docker engine answers. Its log: $log"
    exit 0
  fi
  sleep 1
done
tail -n 20 "$log" >&2
echo "The Docker engine did not answer within a minute." >&2
exit 1
