#!/bin/sh
# Gets the image `postgres:15`: from a registry when one can be reached, otherwise built from Debian's packages (needs
# root). What is built behaves like the official image where migration-gate relies on it: POSTGRES_USER,
# POSTGRES_PASSWORD, POSTGRES_DB, PGDATA, scripts in /docker-entrypoint-initdb.d, any command.
#
# Usage: build-postgres-image.sh [IMAGE]
set -eu

image="${1:-postgres:15}"
if docker image inspect "$image" >/dev/null 2>&1; then
  echo "The image $image is there already."
  exit 0
fi

if timeout 300 docker pull --quiet "$image"; then
  exit 0
fi
echo "No registry gives $image: it is built from Debian's packages."

command -v debootstrap >/dev/null || apt-get install --yes --no-install-recommends debootstrap

root="$(mktemp -d)"
trap 'rm -rf "$root"' EXIT

# The machine's own mirror: it is the one that can be reached.
mirror="$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | head -n 1 | tr -d ' ' || true)"
debootstrap --variant=minbase --include=postgresql-15 bookworm "$root" ${mirror:+"$mirror"}

rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/postgresql/15 "$root"/usr/share/doc "$root"/usr/share/man
install -d -m 0755 "$root/docker-entrypoint-initdb.d"
install -m 0755 /dev/stdin "$root/usr/local/bin/docker-entrypoint.sh" <<'ENTRYPOINT'
#!/bin/sh
set -eu

[ "${1#-}" = "$1" ] || set -- postgres "$@"
[ "$1" = postgres ] || exec "$@"

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA"
  chown postgres:postgres "$PGDATA"
  chmod 0700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  if [ -z "${POSTGRES_PASSWORD:-}" ]; then
    echo "Error: POSTGRES_PASSWORD is not set." >&2
    exit 1
  fi
  user="${POSTGRES_USER:-postgres}"
  database="${POSTGRES_DB:-$user}"
  secret="$(mktemp)"
  printf '%s\n' "$POSTGRES_PASSWORD" >"$secret"
  initdb --username="$user" --pwfile="$secret" --encoding=UTF8 --locale=C.UTF-8 --auth-local=trust --auth-host=scram-sha-256
  rm "$secret"
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"

  # While the scripts run nobody may connect by TCP: the server is not ready yet.
  pg_ctl --wait -o "-c listen_addresses= -c unix_socket_directories=/tmp" start
  export PGHOST=/tmp PGUSER="$user"
  [ "$database" = postgres ] || psql --no-psqlrc -v ON_ERROR_STOP=1 -d postgres -c "CREATE DATABASE \"$database\""
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sql) psql --no-psqlrc -v ON_ERROR_STOP=1 -d "$database" -f "$script" ;;
      *.sh) . "$script" ;;
    esac
  done
  unset PGHOST PGUSER
  pg_ctl --wait --mode=fast stop
fi

exec "$@"
ENTRYPOINT

tar -C "$root" -c . | docker import \
  --change 'ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
  --change 'ENV PGDATA=/var/lib/postgresql/data' \
  --change 'VOLUME /var/lib/postgresql/data' \
  --change 'EXPOSE 5432' \
  --change 'ENTRYPOINT ["docker-entrypoint.sh"]' \
  --change 'CMD ["postgres","-c","listen_addresses=*"]' \
  - "$image"
echo "Built $image."
