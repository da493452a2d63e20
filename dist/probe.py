"""The probe: drives Alembic inside the project's own Python and reports what happened.

It is a guest. It needs nothing but the standard library and the project's Alembic and
SQLAlchemy, records and never judges, and leaves nothing behind. Python >= 3.9,
Alembic >= 1.8, SQLAlchemy >= 1.4.

Protocol. The gate listens on a loopback port named in MIGRATION_GATE_CHANNEL
(``host:port:token``). Both sides send JSON lines. The probe speaks first
(``hello``, which carries the token). Then the gate sends one command at a time; the
probe answers with any number of events and closes each command with ``finished`` or
``failed``. After ``close`` comes ``done``; a connection that ends without it is a crash.

Commands (key ``do``)
    open      config, section, toml, script_location, x, environment, choose_driver, databases
    use       databases, environment: where every connection goes from now on
    upgrade   to, observe: ``alembic upgrade`` in the project's own transaction shape
    step      revision, direction (up | down): exactly that one revision
    visit     run env.py and no revision: what it makes by itself is there afterwards
    stamp     revisions
    compare   models against the database (autogenerate)
    close

``databases`` are addresses by name. Usually there is one, named after its dialect. An
env.py with several engines (Alembic's multidb template) gets one for each, named after
the engine; so does a project that uses two dialects. When a connection needs one that
has not been named, the probe asks with ``wanted`` and reads one line more in answer: its
``target``, or why it is ``refused``.

Events (key ``event``)
    hello, opened, wanted, revision (phase start | end), statement (phase start | end), unseen,
    repeats, compared, finished, failed, done

Parameter values of statements are never sent: they can be secrets.
"""

import argparse
import contextlib
import faulthandler
import functools
import importlib.abc
import importlib.util
import inspect
import json
import linecache
import os
import platform
import re
import signal
import socket
import sys
import textwrap
import threading
import time
import traceback

ADDRESS_KEYS = frozenset(
    "dsn host hostaddr port user password dbname database passfile service servicefile unix_sock "
    "sock direct_tls channel_binding krbsrvname target_session_attrs load_balance_hosts requirepeer "
    "require_auth requiressl uri".split()
)

BLOCKING_MODES = frozenset(
    ["ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"]
)

# One row with one JSON column, so that it reads the same under any row or cursor factory.
# No percent sign, colon placeholder or question mark: drivers would take them for parameters.
# Everything is qualified: a migration may have changed search_path.
RELATIONS = """
SELECT CAST(pg_catalog.json_agg(pg_catalog.json_build_array(
    CAST(c.oid AS bigint), n.nspname, c.relname, c.relkind, CAST(c.relfilenode AS bigint),
    (SELECT t.relname FROM pg_catalog.pg_index i
       JOIN pg_catalog.pg_class t ON t.oid = i.indrelid WHERE i.indexrelid = c.oid),
    {scans})) AS text)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') {where}
"""
ALL_RELATIONS = RELATIONS.format(scans="0", where="")
# The server's counters go on over several short transactions, until it finds time to flush them.
PENDING_SCANS = RELATIONS.format(
    scans="pg_catalog.pg_stat_get_xact_numscans(c.oid)",
    where="AND pg_catalog.pg_stat_get_xact_numscans(c.oid) > 0",
)
HELD_LOCKS = """
    FROM pg_catalog.pg_locks l
    WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.granted
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d
                        WHERE d.datname = pg_catalog.current_database())
"""
OBSERVE = f"""
SELECT CAST(pg_catalog.json_build_object(
    'transaction', pg_catalog.timezone('UTC', pg_catalog.transaction_timestamp()),
    'lock_timeout', pg_catalog.current_setting('lock_timeout'),
    'statement_timeout', pg_catalog.current_setting('statement_timeout'),
    'locks', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(
                  CAST(l.relation AS bigint), l.mode)) {HELD_LOCKS}),
    'relations', CAST(({
    RELATIONS.format(
        scans="pg_catalog.pg_stat_get_xact_numscans(c.oid)",
        where=f"AND c.oid IN (SELECT l.relation {HELD_LOCKS})",
    )
}) AS json)) AS text)
"""
VERSION_TABLE = """
SELECT CAST(pg_catalog.json_agg(
    pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)) AS text)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = pg_catalog.to_regclass({name})
"""


STANDARD_LIBRARY = os.path.dirname(os.__file__) + os.sep

# Keys of a pooled connection's own dictionary.
GENERATION = "migration_gate_generation"
DATABASE = "migration_gate_database"


# Kept, because the project may replace them in their modules: freezegun does, ujson's users do.
dumps, loads, perf_counter = json.dumps, json.loads, time.perf_counter
getpid = os.getpid


class RefusedConnection(Exception):
    """The project asked for a database that the gate has no throwaway for."""


class Channel:
    """JSON lines over a socket of the probe's own; a forked child never speaks on it."""

    def __init__(self, address):
        host, port, self.token = address.split(":")
        self.owner = getpid()
        self.socket = socket.create_connection((host, int(port)), timeout=30)
        self.socket.settimeout(None)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.lines = self.socket.makefile("r", encoding="utf-8")

    def is_owned(self):
        return getpid() == self.owner

    def send(self, event, **fields):
        if self.is_owned():
            text = dumps({"event": event, **fields}, default=str)
            self.socket.sendall(text.encode() + b"\n")

    def commands(self):
        while line := self.lines.readline():
            yield loads(line)

    def ask(self, event, **fields):
        """The gate's answer to an event, which is the next line that it sends."""
        self.send(event, **fields)
        return loads(self.lines.readline())


class Redirection:
    """Sends every database connection of this process to a throwaway database."""

    def __init__(self, channel):
        self.channel = channel
        self.databases = {}
        self.driver = None
        self.generation = 0
        self.on_connect = None
        self.on_direct = None
        self.engines = None
        self.names = {}
        self.met = set()
        self.used = set()
        self.asking = threading.RLock()
        self.connecting = threading.local()

    def use(self, databases):
        self.databases = {}
        for name, target in databases.items():
            self.add(name, target)
        self.generation += 1

    def add(self, name, target):
        """SQLAlchemy's connections ask for this address once more when they call the driver; so
        does a project that was told it by its environment, also when it is the one of an earlier state.
        """
        self.databases[name] = target
        dialect = "sqlite" if "file" in target else "postgresql"
        self.names[(dialect, *address_of((), target))] = name

    def separate(self, engines):
        """From now on each address is a database of its own; `engines` names the known ones."""
        self.engines = engines

    def install(self):
        self.install_engines()
        self.install_drivers()

    def install_engines(self):
        from sqlalchemy import event
        from sqlalchemy.engine import Engine
        from sqlalchemy.pool import Pool

        # First in line, and it returns a connection: listeners of the project (IAM tokens, secrets
        # managers) never get to put their own address back.
        event.listen(Engine, "do_connect", self.connect)
        event.listen(Pool, "connect", self.remember)
        event.listen(Pool, "checkout", self.drop_stale)

    def install_drivers(self):
        """Redirects drivers that are called directly (`psycopg.connect(...)`, `creator=`)."""
        actions = {
            name: functools.partial(redirect, redirection=self)
            for name, redirect in DRIVERS.items()
        }
        return AfterImport(actions).install()

    def connect(self, dialect, record, arguments, parameters):
        if not has_throwaway(dialect):
            raise RefusedConnection(
                f"this project connects to {dialect.name} ({dialect.driver}) through SQLAlchemy, "
                "and the gate has no throwaway database of that kind"
            )
        self.driver = dialect.driver
        target = self.target(dialect.name, address_of(arguments, parameters))
        new_arguments, new_parameters = dialect.create_connect_args(
            url_of(dialect, target)
        )
        kept = without_address(parameters)
        connection = dialect.connect(*new_arguments, **{**kept, **new_parameters})
        if self.on_connect and dialect.name == "postgresql":
            self.on_connect(connection, self.connecting.name)
        return connection

    def target(self, dialect, address):
        """Where the connection that is being made goes; asks the gate for a database not met before."""
        with self.asking:
            name = self.name_of(dialect, address)
            if name not in self.databases:
                self.add(name, self.want(name, dialect))
        self.connecting.name = name
        self.used.add(name)
        return self.databases[name]

    def want(self, name, dialect):
        if not self.channel.is_owned():
            raise RefusedConnection(
                "a process that was forked here wants a database that its parent does not use"
            )
        version = sys.modules["sqlite3"].sqlite_version if dialect == "sqlite" else None
        answer = self.channel.ask(
            "wanted", database=name, dialect=dialect, version=version
        )
        if "target" not in answer:
            raise RefusedConnection(answer["refused"])
        return answer["target"]

    def name_of(self, dialect, address):
        if self.engines is None:
            return dialect
        place = (dialect, *address)
        if place not in self.names:
            host, port, database = address
            name = self.engines.get(place) or os.path.basename(database) or dialect
            # Of the addresses met here: `use` may have brought the name from another process.
            if name in self.met:
                name = f"{name} on {host}:{port}"
            self.met.add(name)
            self.names[place] = name
        return self.names[place]

    def direct(self, what):
        """A driver or a cursor is used; told only when it is not SQLAlchemy that does."""
        frame = sys._getframe(2)
        while frame is not None:
            if frame.f_globals.get("__name__", "").startswith("sqlalchemy."):
                return
            frame = frame.f_back
        self.on_direct(what)

    def remember(self, connection, record):
        record.info[GENERATION] = self.generation
        record.info[DATABASE] = getattr(self.connecting, "name", "postgresql")

    def drop_stale(self, connection, record, proxy):
        """Engines that the application made at import time keep pools: they follow `use`."""
        from sqlalchemy.exc import DisconnectionError

        if record.info.get(GENERATION) != self.generation:
            raise DisconnectionError("migration-gate moved on to another database")

    def address(self, database_key, parameters):
        """What a driver is told instead of an address in `parameters`."""
        target = self.target("postgresql", address_of((), parameters))
        return {
            "host": target["host"],
            "port": target["port"],
            "user": target["user"],
            "password": target["password"],
            database_key: target["database"],
        }


def without_address(parameters):
    """What the project asks of any server, without the way to its own one."""
    kept = {key: value for key, value in parameters.items() if not is_address(key)}
    if isinstance(kept.get("options"), str):
        kept["options"] = server_options(kept["options"])
    return kept


def is_address(key):
    return key in ADDRESS_KEYS or key.startswith(("ssl", "gss", "oauth_"))


def server_options(options):
    """Without the words that only a pooler understands: Neon's `project=…`, Supabase's `reference=…`."""
    words = re.split(r"(?<!\\)\s+", options.strip())
    return " ".join(
        word
        for before, word in zip(["", *words], words)
        if word.startswith("-") or before == "-c"
    )


def has_throwaway(dialect):
    return dialect.name == "postgresql" or (
        dialect.name == "sqlite" and dialect.driver in ("pysqlite", "aiosqlite")
    )


def url_of(dialect, target):
    from sqlalchemy.engine import URL

    driver = f"{dialect.name}+{dialect.driver}"
    if dialect.name == "sqlite":
        return URL.create(driver, database=target["file"])
    return URL.create(
        driver,
        username=target["user"],
        password=target["password"],
        host=target["host"],
        port=target["port"],
        database=target["database"],
    )


def address_of(arguments, parameters):
    """(host, port, database) as the project gave it: which of its databases is meant."""
    database = (
        parameters.get("dbname") or parameters.get("database") or parameters.get("file")
    )
    if database is None and arguments and isinstance(arguments[0], str):
        database = arguments[0]
    port = str(parameters.get("port") or 5432)
    return str(parameters.get("host") or ""), port, str(database or "")


def engine_names(config):
    """Names of the engines by what they connect to: sections of the multidb template, binds of Flask-SQLAlchemy."""
    from sqlalchemy.engine import make_url

    urls = {}
    for name in re.split(r",\s*", config.get_main_option("databases") or ""):
        if config.file_config.has_option(name, "sqlalchemy.url"):
            urls[name] = config.get_section_option(name, "sqlalchemy.url")
    if "flask" in sys.modules and sys.modules["flask"].current_app:
        settings = sys.modules["flask"].current_app.config
        urls["default"] = settings.get("SQLALCHEMY_DATABASE_URI")
        urls.update(settings.get("SQLALCHEMY_BINDS") or {})
    names = {}
    for name, url in urls.items():
        with contextlib.suppress(Exception):
            parsed = make_url(url["url"] if isinstance(url, dict) else url)
            dialect = parsed.get_backend_name()
            database = parsed.database
            if dialect == "sqlite" and database:
                database = os.path.abspath(database)
            parts = {"host": parsed.host, "port": parsed.port, "database": database}
            names[(dialect, *address_of((), parts))] = name
    return names


class AfterImport(importlib.abc.MetaPathFinder):
    """Does something with a module as soon as it has been imported."""

    def __init__(self, actions):
        self.actions = actions
        self.looking = threading.local()

    def install(self):
        sys.meta_path.insert(0, self)
        for name in self.actions:
            if name in sys.modules:
                self.actions[name](sys.modules[name])
        return self

    def find_spec(self, name, path=None, target=None):
        if name not in self.actions or getattr(self.looking, "here", False):
            return None
        self.looking.here = True
        try:
            spec = importlib.util.find_spec(name)
        finally:
            self.looking.here = False
        if spec is None or spec.loader is None:
            return None
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            self.actions[name](module)

        spec.loader.exec_module = exec_module
        return spec


def redirect_psycopg2(module, redirection):
    connect = module._connect

    def redirected(dsn, *args, **kwargs):
        redirection.direct("a psycopg2 connection of its own")
        given = module.extensions.parse_dsn(dsn or "")
        address = redirection.address("dbname", given)
        dsn = module.extensions.make_dsn(**{**without_address(given), **address})
        return connect(dsn, *args, **kwargs)

    module._connect = redirected


def redirect_psycopg(module, redirection):
    def patched(original):
        def connect(cls, conninfo="", **kwargs):
            redirection.direct("a psycopg connection of its own")
            given = {**module.conninfo.conninfo_to_dict(conninfo), **kwargs}
            address = redirection.address("dbname", given)
            return original(cls, "", **{**without_address(given), **address})

        return classmethod(connect)

    for connection_class in (module.Connection, module.AsyncConnection):
        connection_class.connect = patched(connection_class.connect.__func__)
    module.connect = module.Connection.connect


def redirect_asyncpg(module, redirection):
    connect = module._connect

    def redirected(**kwargs):
        redirection.direct("an asyncpg connection of its own")
        # It wants each of its parameters.
        kept = {
            key: None if is_address(key) else value for key, value in kwargs.items()
        }
        address = redirection.address("database", asyncpg_address(kwargs))
        return connect(**{**kept, "ssl": False, **address})

    module._connect = redirected


def asyncpg_address(given):
    from urllib.parse import urlsplit

    parts = urlsplit(given.get("dsn") or "")
    return {
        "host": given.get("host") or parts.hostname,
        "port": given.get("port") or parts.port,
        "database": given.get("database") or parts.path.lstrip("/"),
    }


def redirect_pg8000(module, redirection):
    initialise = module.CoreConnection.__init__
    signature = inspect.signature(initialise)

    def redirected(self, *args, **kwargs):
        redirection.direct("a pg8000 connection of its own")
        given = signature.bind(self, *args, **kwargs).arguments
        given.update(given.pop("kwargs", {}))
        given.pop("self")
        address = redirection.address("database", given)
        initialise(self, **{**without_address(given), **address})

    module.CoreConnection.__init__ = redirected


def redirect_sqlite3(module, redirection):
    """Tools keep data of their own in SQLite: only what the project's code opens is redirected."""
    connect = module.connect

    def redirected(database, *args, **kwargs):
        if is_project_calling():
            redirection.direct("a sqlite3 connection of its own")
            database = redirection.target("sqlite", ("", "", os.fspath(database)))[
                "file"
            ]
            kwargs["uri"] = False
        connection = connect(database, *args, **kwargs)
        files = [target.get("file") for target in redirection.databases.values()]
        if database in files:
            connection.set_authorizer(only_own_files)
        return connection

    module.connect = redirected
    # The package has a copy of the name.
    if "sqlite3" in sys.modules:
        sys.modules["sqlite3"].connect = redirected


def only_own_files(action, file, *_):
    """An ATTACH or VACUUM INTO would reach other files than the throwaway one."""
    attach = 24  # SQLITE_ATTACH; the module names it since Python 3.11 only
    return 1 if action == attach and file not in ("", ":memory:") else 0


def redirect_aiosqlite(module, redirection):
    connect = module.connect

    @functools.wraps(connect)
    def redirected(database, **kwargs):
        # It opens the file in a thread of its own, where nobody sees who asked for it.
        if is_project_calling():
            redirection.direct("an aiosqlite connection of its own")
            database = redirection.target("sqlite", ("", "", os.fspath(database)))[
                "file"
            ]
            kwargs["uri"] = False
        return connect(database, **kwargs)

    module.connect = redirected


def is_project_calling():
    """Whether the call before the last was written in the project, not in a package."""
    file = sys._getframe(2).f_code.co_filename
    return is_own_code(file) and not file.startswith(STANDARD_LIBRARY)


DRIVERS = {
    "psycopg2": redirect_psycopg2,
    "psycopg": redirect_psycopg,
    "asyncpg.connect_utils": redirect_asyncpg,
    "pg8000.core": redirect_pg8000,
    "sqlite3.dbapi2": redirect_sqlite3,
    "aiosqlite.core": redirect_aiosqlite,
}


def database_of(connection):
    """Name of the throwaway database behind a connection of SQLAlchemy, also of one that broke."""
    try:
        return connection.info[DATABASE]
    except Exception:
        return "postgresql"


class Observer:
    """Reads on the statement's own connection what the server did for it."""

    def __init__(self):
        self.preexisting = None
        self.relations = {}
        self.held = set()
        self.scans = {}
        self.transaction = None
        self.transactions = 0
        self.is_stale = False
        self.is_fresh = True

    def prepare(self, connection):
        """At connect time, outside of any transaction of the project."""
        self.read_relations(connection)
        connection.rollback()

    def read_relations(self, connection):
        rows = query(connection, ALL_RELATIONS) or []
        self.relations = {row[0]: row for row in rows}
        if self.preexisting is None:
            self.preexisting = set(self.relations)
        self.is_stale = False

    def before(self, connection):
        """Before a statement: note where a new transaction begins to count."""
        if self.is_stale or self.preexisting is None:
            self.read_relations(connection)
        if self.is_fresh:
            rows = query(connection, PENDING_SCANS) or []
            self.scans = {row[0]: row[6] for row in rows}
            self.is_fresh = False

    def observe(self, connection):
        """Return (transaction number, evidence) of the statement that just ran."""
        seen = query(connection, OBSERVE)
        if seen["transaction"] != self.transaction:
            self.transaction = seen["transaction"]
            self.transactions += 1
            self.held = set()
        locks = {(oid, mode) for oid, mode in seen["locks"] or []}
        after = {row[0]: row for row in sorted(seen["relations"] or [])}
        evidence = {
            "locks": [
                {"relation": self.name(oid, after), "mode": mode[:-4]}
                for oid, mode in sorted(locks - self.held)
                if mode != "AccessShareLock" and self.is_known(oid, after)
            ],
            "rewrites": [
                self.name(oid, after)
                for oid, row in after.items()
                if oid in self.relations and self.relations[oid][4] != row[4] and row[4]
            ],
            "scans": [
                self.name(oid, after)
                for oid, row in after.items()
                if row[3] in "rmf" and row[6] > self.scans.get(oid, 0)
            ],
            "held": [
                {"relation": self.name(oid, after), "mode": mode[:-4]}
                for oid, mode in sorted(self.held)
                if oid in self.preexisting
                and mode in BLOCKING_MODES
                and oid in self.relations
            ],
            "lockTimeout": seen["lock_timeout"],
            "statementTimeout": seen["statement_timeout"],
        }
        self.held = locks
        self.scans.update((oid, row[6]) for oid, row in after.items())
        self.relations.update(after)
        return self.transactions, evidence

    def is_known(self, oid, after):
        return oid in self.relations or oid in after

    def name(self, oid, after):
        row = self.relations.get(oid) or after[oid]
        return {
            "schema": row[1],
            "name": row[2],
            "relkind": row[3],
            "table": row[5],
            "isPreexisting": oid in self.preexisting,
        }


def query(connection, sql):
    """Run `sql` on a second cursor of the DBAPI connection and decode its only value."""
    cursor = connection.cursor()
    try:
        cursor.execute(sql)
        row = cursor.fetchone()
    finally:
        cursor.close()
    value = next(iter(row.values())) if isinstance(row, dict) else row[0]
    return value if not isinstance(value, str) else loads(value)


class Recorder:
    """Reports every statement with its revision and the place in the revision's file."""

    def __init__(self, channel):
        self.channel = channel
        self.files = set()
        self.real_paths = {}
        self.directory = os.getcwd()
        self.reset(observe=False)

    def reset(self, observe):
        self.is_observing = observe
        self.observers = {}
        self.revision = None
        self.round = 0
        self.route = None
        self.index = 0
        self.seen = {}
        self.started = {}

    def install(self):
        from sqlalchemy import event
        from sqlalchemy.engine import Engine

        event.listen(Engine, "before_cursor_execute", self.before)
        event.listen(Engine, "after_cursor_execute", self.after)
        event.listen(Engine, "handle_error", self.failed)
        for boundary in ("begin", "commit", "rollback"):
            event.listen(Engine, boundary, self.boundary)

    def observer_of(self, database):
        """What is observed of one database; None when nothing is."""
        if not self.is_observing:
            return None
        return self.observers.setdefault(database, Observer())

    def boundary(self, connection):
        observer = self.observer_on(connection)
        if observer:
            observer.is_fresh = True

    def observer_on(self, connection):
        if connection.dialect.name != "postgresql":
            return None
        return self.observer_of(database_of(connection))

    def prepare(self, connection, database):
        observer = self.observer_of(database)
        if observer:
            observer.prepare(connection)

    def key(self, connection, statement):
        """The same text is news in another database, and for another tenant: in another round of
        the revisions, or under another search_path."""
        database = database_of(connection)
        return (self.revision, database, self.round, self.route, statement)

    def before(self, connection, cursor, statement, parameters, context, executemany):
        if leads_elsewhere(statement):
            self.route = hash((statement, repr(parameters)))
        key = self.key(connection, statement)
        repeats = self.seen.get(key)
        if repeats is not None and not is_sqlite_definition(connection, statement):
            repeats[1] += 1
            return
        raw = connection.connection
        observer = self.observer_on(connection)
        if observer and not is_autocommit(raw) and not sets_transaction(statement):
            with contextlib.suppress(Exception):
                observer.before(raw)
        place = self.place()
        index = self.index
        self.index += 1
        self.seen[key] = [index, 0]
        self.channel.send(
            "statement",
            phase="start",
            index=index,
            sql=as_sent(statement, context),
            revision=self.revision,
            database=database_of(connection),
            foreignKeys=foreign_keys(connection, statement),
            **place,
        )
        self.started[id(cursor)] = (index, perf_counter())

    def after(self, connection, cursor, statement, parameters, context, executemany):
        started = self.started.pop(id(cursor), None)
        if started is None:
            return
        index, start = started
        milliseconds = (perf_counter() - start) * 1000
        raw = connection.connection
        transaction, evidence = None, None
        observer = self.observer_on(connection)
        if observer and is_autocommit(raw):
            observer.is_stale = True
        elif observer:
            with contextlib.suppress(Exception):
                transaction, evidence = observer.observe(raw)
        rows = cursor.rowcount
        self.channel.send(
            "statement",
            phase="end",
            index=index,
            milliseconds=milliseconds,
            rows=rows if isinstance(rows, int) and rows >= 0 else None,
            autocommit=is_autocommit(raw),
            transaction=transaction,
            evidence=evidence,
        )

    def failed(self, context):
        cursor = getattr(context.execution_context, "cursor", None)
        started = self.started.pop(id(cursor), None)
        if started is None:
            # A text that ran before in this revision was not announced again.
            seen = self.seen.get(self.key(context.connection, context.statement))
            if seen is None:
                return
            started = (seen[0], perf_counter())
        error = context.original_exception
        self.channel.send(
            "statement",
            phase="end",
            index=started[0],
            milliseconds=(perf_counter() - started[1]) * 1000,
            failure={"sqlstate": sqlstate(error), "message": server_message(error)},
        )

    def watch_cursors(self):
        """A cursor of the driver under SQLAlchemy: its statements pass none of the events."""
        from sqlalchemy.pool import base

        original = base._ConnectionFairy.cursor

        def cursor(connection, *args, **kwargs):
            caller = sys._getframe(1).f_globals.get("__name__", "")
            if not caller.startswith("sqlalchemy.") and caller != __name__:
                self.unseen("a cursor of the driver")
            return original(connection, *args, **kwargs)

        base._ConnectionFairy.cursor = cursor

    def unseen(self, what):
        """Something in a revision executes what no listener gets to see."""
        if self.revision is not None:
            self.channel.send(
                "unseen", what=what, revision=self.revision, **self.place()
            )

    def send_repeats(self):
        counts = {index: count for index, count in self.seen.values() if count}
        if counts:
            self.channel.send("repeats", counts=counts)

    def place(self):
        """The innermost frame in a revision file: that is the op.* call."""
        for frame in frames_from(sys._getframe(2)):
            path = self.revision_file(frame.f_code.co_filename)
            if path:
                span = span_of(path, frame.f_code, frame.f_lasti, frame.f_lineno)
                return {"file": path, "span": span}
        return {"file": None, "span": None}

    def know(self, paths):
        self.files = {self.real_path(path) for path in paths}
        self.real_paths = {}

    def revision_file(self, filename):
        if filename not in self.real_paths:
            real = self.real_path(filename)
            self.real_paths[filename] = real if real in self.files else None
        return self.real_paths[filename]

    def real_path(self, filename):
        """env.py may have changed the working directory, and even removed it."""
        return os.path.realpath(os.path.join(self.directory, filename))


def frames_from(frame):
    """The stack, and those of the greenlets around it: what op.run_async awaits runs in one of its own."""
    greenlet = sys.modules.get("greenlet")
    current = greenlet.getcurrent() if greenlet else None
    while frame is not None:
        yield frame
        frame = frame.f_back
        while frame is None and current is not None and current.parent is not None:
            current = current.parent
            frame = current.gr_frame


def is_sqlite_definition(connection, statement):
    """Each copy of a table has statements of the same text, and means something else."""
    return (
        connection.dialect.name == "sqlite"
        and statement.lstrip().upper().startswith(("CREATE", "DROP", "ALTER", "PRAGMA"))
    )


def foreign_keys(connection, statement):
    """Whether SQLite enforces foreign keys: then DROP TABLE deletes the rows first. None when that doesn't matter."""
    if connection.dialect.name != "sqlite" or not re.match(
        r"\s*DROP\s+TABLE\b", statement, re.IGNORECASE
    ):
        return None
    with contextlib.suppress(Exception):
        return query(connection.connection, "PRAGMA foreign_keys") == 1
    return None


def sets_transaction(statement):
    """SET TRANSACTION must be the first statement of its transaction: nothing may run before it."""
    return (
        statement.lstrip()
        .upper()
        .startswith(("SET TRANSACTION", "SET SESSION CHARACTERISTICS"))
    )


def leads_elsewhere(statement):
    """Names without a schema mean other tables afterwards."""
    start = statement.lstrip()[:400].lower()
    return "search_path" in start or start.startswith(
        ("set schema", "set role", "reset all", "discard all")
    )


def is_autocommit(connection):
    """True when the DBAPI connection (psycopg2, psycopg, asyncpg, pg8000) is in autocommit."""
    raw = getattr(connection, "dbapi_connection", None) or connection
    return getattr(raw, "autocommit", False) is True


def span_of(file, code, instruction, line):
    """[line, column, endLine, endColumn] from 1, end exclusive; just [line] before Python 3.11."""
    if not hasattr(code, "co_positions"):
        return [line]
    positions = positions_of(code)[instruction // 2]
    if None in positions:
        return [line]
    first, last, start, end = positions
    return [
        first,
        column(file, first, start),
        last,
        column(file, last, end),
    ]


@functools.lru_cache(maxsize=8)
def positions_of(code):
    """Kept, because a long upgrade() would be walked from its start for each of its statements."""
    return list(code.co_positions())


def column(filename, line, offset):
    """Python counts UTF-8 bytes from 0; people and GitHub count characters from 1."""
    text = linecache.getline(filename, line).encode()
    return len(text[:offset].decode(errors="replace")) + 1


def sqlstate(error):
    code = getattr(error, "sqlstate", None) or getattr(error, "pgcode", None)
    if code is None and error.args and isinstance(error.args[0], dict):
        code = error.args[0].get("C")
    return code


def server_message(error):
    if error.args and isinstance(error.args[0], dict):
        fields = error.args[0]
        return "\n".join(fields[key] for key in "MDH" if fields.get(key))
    return str(error).strip()


class Session:
    """One Alembic environment and the commands of the gate on it."""

    def __init__(self, channel):
        self.channel = channel
        self.redirection = Redirection(channel)
        self.recorder = Recorder(channel)
        self.redirection.on_connect = self.recorder.prepare
        self.redirection.on_direct = self.recorder.unseen
        self.version_table = "alembic_version"
        self.version_tables = {}
        self.engines = {}
        self.environment = {}
        self.has_migrated = False
        self.raised = {}

    def prepare(self, observe):
        """Every command finds what a Python of its own would find."""
        self.recorder.reset(observe)
        self.engines.clear()
        self.version_tables.clear()
        self.has_migrated = False
        self.raised = {}
        for name, value in self.environment.items():
            os.environ.setdefault(name, value)

    def open(self, command):
        self.choose_driver = command["choose_driver"]
        self.use(command)
        # Python reads it only when it starts, and that was before.
        folders = command["environment"].get("PYTHONPATH", "").split(os.pathsep)
        sys.path[0:0] = [os.path.abspath(folder) for folder in folders if folder]
        import alembic
        import sqlalchemy
        from alembic.config import Config
        from alembic.script import ScriptDirectory

        self.redirection.install()
        self.recorder.install()
        self.recorder.watch_cursors()
        reads_toml = "toml_file" in inspect.signature(Config).parameters
        options = (
            {"toml_file": command["toml"]} if command["toml"] and reads_toml else {}
        )
        self.config = Config(
            command["config"], ini_section=command["section"], **options
        )
        self.config.cmd_opts = argparse.Namespace(x=command["x"] or None)
        if command.get("script_location"):
            self.config.set_main_option(
                "script_location", command["script_location"].replace("%", "%%")
            )
        self.script = ScriptDirectory.from_config(self.config)
        self.read_env_py()
        revisions = self.load_revisions()
        self.recorder.know(revision.path for revision in revisions)
        self.share_script(ScriptDirectory)
        self.watch_contexts()
        self.watch_end()
        self.channel.send(
            "opened",
            alembic=alembic.__version__,
            sqlalchemy=sqlalchemy.__version__,
            heads=sorted(self.script.get_heads()),
            bases=sorted(self.script.get_bases()),
        )

    def read_env_py(self):
        with open(self.script.env_py_location, encoding="utf-8") as file:
            text = file.read()
        if "current_app" in text:
            self.enter_flask_application()
        self.separate_engines(text)

    def separate_engines(self, text):
        # Both multidb templates, Alembic's and Flask-Migrate's, tell the revisions which engine it is.
        if re.search(r"\bengine_name\s*=", text):
            self.redirection.separate(engine_names(self.config))

    def enter_flask_application(self):
        """Flask-Migrate's env.py asks `current_app` for engine and models.

        The application is found as the flask command finds it: by FLASK_APP, or in
        wsgi.py or app.py.
        """
        from flask.cli import ScriptInfo

        application = ScriptInfo(os.environ.get("FLASK_APP")).load_app()
        # For the rest of the process: nothing runs here but the project.
        application.app_context().push()

    def load_revisions(self):
        """Import every revision file, as `alembic upgrade` does: inside env.py's context.

        Most files don't need that, but some call op.get_bind() on import; plain Alembic
        meets them only there, so `alembic heads` fails for them and `upgrade` does not.
        """
        try:
            return list(self.script.walk_revisions())
        except NameError:
            loaded = []

            def load(heads, context):
                loaded.extend(self.script.walk_revisions())
                return []

            self.run_environment(load, dont_mutate=True)
            return loaded

    def watch_contexts(self):
        """What env.py decides, known once migrations run: the version tables (one per tenant,
        where each has its schema), the engines."""
        from alembic.runtime.migration import MigrationContext

        original = MigrationContext.run_migrations

        def run_migrations(context, **kwargs):
            self.version_table = context.version_table
            self.check_engine(kwargs.get("engine_name"), context.connection)
            original(context, **kwargs)
            self.note_version_tables(context)
            self.has_migrated = True

        MigrationContext.run_migrations = run_migrations

    def note_version_tables(self, context):
        if context.dialect.name != "postgresql":
            return
        with contextlib.suppress(Exception):
            known = self.version_tables.setdefault(database_of(context.connection), [])
            known.extend(
                table for table in version_tables(context) if table not in known
            )

    def watch_end(self):
        """Some env.py ends Python when it is done: for the alembic command that is a success."""
        original = self.script.run_env

        def run_env():
            try:
                original()
            except SystemExit as error:
                if error.code or not self.has_migrated:
                    raise

        self.script.run_env = run_env

    def check_engine(self, engine, connection):
        """Two engines on one database would wait for each other's version table."""
        if engine is None or connection is None:
            return
        database = database_of(connection)
        other = self.engines.setdefault(database, engine)
        if other != engine:
            raise RefusedConnection(
                f"the engines {other!r} and {engine!r} of env.py have the same URL here: give each its own "
                "with the `env` setting, for example `postgresql://db/users` and `postgresql://db/billing` "
                "(nothing connects there: each becomes a throwaway database)"
            )

    def share_script(self, script_directory):
        """Load the revision files once, not again for every command."""
        original = script_directory.from_config.__func__

        def from_config(cls, config):
            same = (config.config_file_name, config.config_ini_section) == (
                self.config.config_file_name,
                self.config.config_ini_section,
            )
            return self.script if same else original(cls, config)

        script_directory.from_config = classmethod(from_config)
        upgrade, downgrade = self.script._upgrade_revs, self.script._downgrade_revs
        self.script._upgrade_revs = lambda *args: self.traced(upgrade(*args))
        self.script._downgrade_revs = lambda *args: self.traced(downgrade(*args))

    def traced(self, steps):
        for step in steps:
            step.migration_fn = self.traced_function(
                step.revision.revision, step.migration_fn
            )
        return steps

    def traced_function(self, revision, function):
        def run(**kwargs):
            self.recorder.revision = revision
            self.recorder.round += 1
            self.channel.send("revision", phase="start", revision=revision)
            start = perf_counter()
            try:
                function(**kwargs)
            except BaseException as error:
                self.raised[revision] = error
                raise
            self.raised.pop(revision, None)
            milliseconds = (perf_counter() - start) * 1000
            self.channel.send(
                "revision", phase="end", revision=revision, milliseconds=milliseconds
            )
            self.recorder.revision = None

        return run

    def check_raised(self):
        """An env.py that keeps errors to itself may try again; what failed last has failed."""
        for revision, error in self.raised.items():
            self.recorder.revision = revision
            raise error

    def use(self, command):
        """The variables are for other processes that a revision starts: no listener redirects psql."""
        self.redirection.use(command["databases"])
        os.environ.update(command["environment"])
        for name in self.choose_driver:
            if name in command["environment"]:
                os.environ[name] = url_with_driver(os.environ[name])
        self.environment = dict(os.environ)

    def upgrade(self, command):
        from alembic import command as alembic_command

        alembic_command.upgrade(self.config, command["to"])

    def step(self, command):
        from alembic.runtime.migration import MigrationStep

        make = {
            "up": MigrationStep.upgrade_from_script,
            "down": MigrationStep.downgrade_from_script,
        }[command["direction"]]
        revision = self.script.get_revision(command["revision"])
        self.run_environment(
            lambda heads, context: self.traced(
                [make(self.script.revision_map, revision)]
            ),
            destination_rev=revision.revision,
        )

    def visit(self, command):
        self.run_environment(lambda heads, context: [], dont_mutate=True)

    def stamp(self, command):
        from alembic import command as alembic_command

        alembic_command.stamp(self.config, command["revisions"], purge=True)

    def compare(self, command):
        self.run_environment(self.compare_models)

    def compare_models(self, heads, context):
        from alembic import autogenerate
        from alembic.operations import ops

        found = {}
        metadata = context.opts.get("target_metadata")
        found["metadata"] = metadata_state(metadata)
        if found["metadata"] == "present":
            compare_everything(context)
            migrations = autogenerate.produce_migrations(context, metadata)
            directives = context.opts.get("process_revision_directives")
            script = [migrations]
            if directives:
                directives(context, tuple(heads), script)
            operations = [
                operation
                for migrations in script
                for operation in flattened(migrations.upgrade_ops, ops)
            ]
            found["differences"] = [
                described(operation, autogenerate, ops)
                for operation in without_parts(operations, context, ops)
            ]
        database = database_of(context.connection)
        self.channel.send("compared", database=database, **found)
        return []

    def tell_finished(self):
        self.recorder.send_repeats()
        self.channel.send(
            "finished",
            driver=self.redirection.driver,
            versionTable=self.version_table,
            versionTables=self.version_tables,
            databases=sorted(self.redirection.used),
        )

    def tell_failed(self, error):
        self.recorder.send_repeats()
        self.channel.send("failed", **failure(error, self.recorder))

    def run_environment(self, steps, **options):
        from alembic.runtime.environment import EnvironmentContext

        with EnvironmentContext(
            self.config, self.script, fn=steps, as_sql=False, **options
        ):
            self.script.run_env()


def as_sent(statement, context):
    """SQLAlchemy doubles the percent signs of what it compiles for such drivers, and they halve them again."""
    compiled = getattr(context, "compiled", None)
    if compiled is None or context.dialect.paramstyle not in ("format", "pyformat"):
        return statement
    return statement.replace("%%", "%")


def url_with_driver(url):
    """Name the only driver there is, where SQLAlchemy's default one is not installed.

    SQLAlchemy takes `postgresql://` for psycopg2 up to 2.0 and for psycopg from 2.1 on.
    """
    installed = [
        name
        for name in ("psycopg2", "psycopg", "asyncpg", "pg8000")
        if importlib.util.find_spec(name)
    ]
    if len(installed) != 1 or installed == ["psycopg2"]:
        return url
    return url.replace("postgresql://", f"postgresql+{installed[0]}://", 1)


def compare_everything(context):
    """Types (which only Alembic before 1.12 leaves out unless told) and server defaults, too."""
    from alembic.runtime.environment import EnvironmentContext

    parameters = inspect.signature(EnvironmentContext.configure).parameters
    asked = context.opts.get("compare_type")
    if not callable(asked) and parameters["compare_type"].default is False:
        context._user_compare_type = True
    if not callable(context.opts.get("compare_server_default")):
        context._user_compare_server_default = is_other_default


def is_other_default(context, inspected, column, there, default, rendered):
    try:
        with context.connection.begin_nested():
            return bool(
                context.impl.compare_server_default(inspected, column, rendered, there)
            )
    except Exception:
        # The server is asked whether the two are equal, and some types (json) know no equality.
        return bare_default(there) != bare_default(rendered)


def bare_default(text):
    if text is None:
        return None
    return text.split("::")[0].strip("'()").replace("''", "'")


def version_tables(context):
    """Full names of the version table that these migrations were noted in."""
    raw = context.connection.connection
    if is_autocommit(raw):
        return []
    place = [context.version_table_schema, context.version_table]
    name = " || '.' || ".join(
        "pg_catalog.quote_ident('{}')".format(part.replace("'", "''"))
        for part in place
        if part
    )
    found = query(raw, VERSION_TABLE.format(name=name))
    if not context.connection.in_transaction():
        raw.rollback()
    return found or []


def metadata_state(metadata):
    if metadata is None:
        return "unset"
    several = metadata if isinstance(metadata, (list, tuple)) else [metadata]
    return "present" if any(one.tables for one in several) else "empty"


def flattened(container, ops):
    for operation in container.ops:
        if isinstance(operation, ops.OpContainer):
            yield from flattened(operation, ops)
        else:
            yield operation


PARTS = """
SELECT n.nspname, c.relname, pg_catalog.current_schema()
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relispartition OR EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = CAST('pg_catalog.pg_class' AS regclass)
    AND d.objid = c.oid AND d.deptype = 'e'
)
"""


def without_parts(operations, context, ops):
    """Without dropping partitions and tables of extensions: no model has them, and they are not in excess."""
    drops = any(isinstance(operation, ops.DropTableOp) for operation in operations)
    if not drops or context.dialect.name != "postgresql":
        return operations
    import sqlalchemy

    rows = context.connection.execute(sqlalchemy.text(PARTS)).fetchall()
    parts = {(schema, name) for schema, name, _ in rows}
    parts |= {(None, name) for schema, name, default in rows if schema == default}
    return [
        operation
        for operation in operations
        if not isinstance(operation, (ops.DropTableOp, ops.DropIndexOp))
        or (operation.schema, operation.table_name) not in parts
    ]


def described(operation, autogenerate, ops):
    """One difference between models and database as names and texts, never as raw tuples."""
    changes = []
    if isinstance(operation, ops.AlterColumnOp):
        if operation.modify_type is not None:
            changes.append(
                ["type", str(operation.existing_type), str(operation.modify_type)]
            )
        if operation.modify_nullable is not None:
            changes.append(
                [
                    "nullable",
                    str(operation.existing_nullable),
                    str(operation.modify_nullable),
                ]
            )
        if operation.modify_server_default is not False:
            changes.append(
                [
                    "server default",
                    default_text(operation.existing_server_default),
                    default_text(operation.modify_server_default),
                ]
            )
        if operation.modify_comment is not False:
            changes.append(
                [
                    "comment",
                    str(operation.existing_comment),
                    str(operation.modify_comment),
                ]
            )
    try:
        code = autogenerate.render_python_code(ops.UpgradeOps(ops=[operation]))
        lines = [
            line for line in code.splitlines() if not line.lstrip().startswith("# ###")
        ]
        code = textwrap.dedent("\n".join(lines)).strip()
    except Exception:
        code = None
    if hasattr(operation, "new_values") and hasattr(operation, "old_values"):
        # alembic-postgresql-enum
        both = (operation.old_values, operation.new_values)
        changes.append(
            ["list of values", *(f"({', '.join(map(str, one))})" for one in both)]
        )
    column = getattr(operation, "column", None)
    # alembic_utils: a view, a function, a trigger
    entity = getattr(operation, "target", None)
    name = (
        getattr(operation, "index_name", None)
        or getattr(operation, "constraint_name", None)
        or getattr(operation, "column_name", None)
        or getattr(column, "name", None)
        or getattr(entity, "signature", None)
        or getattr(operation, "name", None)
    )
    return {
        "operation": type(operation).__name__,
        "entity": None if entity is None else type(entity).__name__,
        "schema": getattr(operation, "schema", None) or getattr(entity, "schema", None),
        "table": getattr(operation, "table_name", None)
        or getattr(operation, "source_table", None),
        "name": None if name is None else str(name),
        "columns": constrained_columns(operation),
        "changes": changes,
        "code": code,
    }


def constrained_columns(operation):
    """What a constraint without a name is known by."""
    columns = getattr(operation, "local_cols", None) or getattr(
        operation, "columns", None
    )
    return [name for name in columns or [] if isinstance(name, str)]


def default_text(default):
    if default is None or default is False:
        return "none"
    return str(getattr(default, "arg", default))


def failure(error, recorder):
    """What a person needs to find the cause: type, message, place, end of the traceback."""
    hide_parameters(error)
    place = {"file": None, "line": None}
    seen, cause = set(), error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        for frame, line in traceback.walk_tb(cause.__traceback__):
            path = recorder.revision_file(frame.f_code.co_filename)
            if path:
                place = {"file": path, "line": line}
        if place["file"]:
            break
        cause = cause.__cause__ or cause.__context__
    return {
        "type": type(error).__name__,
        "message": str(error),
        "revision": recorder.revision,
        "traceback": short_traceback(error),
        "isServerError": getattr(error, "orig", None) is not None,
        **place,
    }


def hide_parameters(error):
    """SQLAlchemy's messages would show the values of a statement's parameters."""
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if hasattr(error, "hide_parameters"):
            error.hide_parameters = True
        error = error.__cause__ or error.__context__


def short_traceback(error):
    """The project's own frames, the one that raised, and the message; not the machinery between."""
    told = traceback.TracebackException.from_exception(error)
    own = [frame for frame in told.stack if is_own_code(frame.filename)]
    if told.stack and told.stack[-1] not in own:
        own.append(told.stack[-1])
    lines = [
        f"{frame.filename}:{frame.lineno} in {frame.name}: {frame.line}"
        for frame in own[-12:]
    ]
    return lines + "".join(told.format_exception_only()).splitlines()[:20]


def is_own_code(filename):
    return (
        os.path.dirname(filename) != os.path.dirname(__file__)
        and "site-packages" not in filename
        and "dist-packages" not in filename
        and not filename.startswith("<")
    )


def preload():
    """Import what every run needs while the gate still starts the database."""
    with contextlib.suppress(Exception):
        import alembic.command  # noqa: F401
        import sqlalchemy.engine  # noqa: F401


def main():
    # The folder of this run, by which others find this process; no business of the project's code.
    del sys.argv[1:]
    channel = Channel(os.environ.pop("MIGRATION_GATE_CHANNEL"))
    dump = os.environ.pop("MIGRATION_GATE_STACKS", None)
    if dump and hasattr(faulthandler, "register"):
        # Kept open on purpose: the signal handler writes to it when the gate's time is up.
        faulthandler.register(signal.SIGUSR1, file=open(dump, "w"), all_threads=True)  # noqa: SIM115
    channel.send(
        "hello",
        token=channel.token,
        pid=os.getpid(),
        python=platform.python_version(),
        executable=sys.executable,
    )
    preload()
    session = Session(channel)
    directory = os.getcwd()
    sys.path[0:1] = []
    sys.path.append(directory)
    for command in channel.commands():
        if command["do"] == "close":
            break
        session.prepare(observe=command.get("observe", False))
        try:
            getattr(session, command["do"])(command)
            session.check_raised()
            session.tell_finished()
        except BaseException as error:
            if not channel.is_owned():
                raise
            os.chdir(directory)
            session.tell_failed(error)
        if not channel.is_owned():
            # A child that env.py forked came back here: the next commands are for its parent.
            return
        os.chdir(directory)
    channel.send("done")


if __name__ == "__main__":
    main()
