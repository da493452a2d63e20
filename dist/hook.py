"""The probe as a guest in a process that the project's own command started.

There Alembic is driven by the project. This file redirects, records and reports with the
means of probe.py. It is started by site/sitecustomize.py.

Protocol. As in probe.py, but each process has a connection of its own, and a forked child
one more. After ``hello`` the gate answers with one line, the order that the command is to
carry out; from then on only events are sent. A process may end at any time.

Order (key ``do``)
    upgrade   to, observe
    step      revision, direction (up | down)
    stamp     revisions: recorded in the version table instead of running any
    compare   models against the database, instead of running anything
    visit     nothing but env.py

and with each: script_location (the project's; what Alembic does for others is not told), databases.

Events besides those of probe.py
    entered    Alembic runs env.py of the project: ends with ``finished`` or ``failed``
    ordered    Alembic was told to do what the order says
    elsewhere  it runs another env.py, in ``folder``
    uncaught   an exception ended the process
"""

import contextlib
import importlib.util
import json
import os
import platform
import sys

VARIABLE = "MIGRATION_GATE_CHANNEL"


def load_probe():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "probe.py")
    spec = importlib.util.spec_from_file_location("migration_gate_probe", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


probe = load_probe()


class OtherRevision(Exception):
    """The command does something else with Alembic than what it was started for."""


class Line(probe.Channel):
    """The connection to the gate; a process that was forked here opens one of its own."""

    def __init__(self, address):
        self.address = address
        self.order = self.connect()

    def connect(self):
        super().__init__(self.address)
        super().send(
            "hello",
            token=self.token,
            pid=os.getpid(),
            python=platform.python_version(),
            executable=sys.executable,
        )
        line = self.lines.readline()
        if not line:
            raise RuntimeError("migration-gate no longer follows this process")
        return json.loads(line)

    def is_owned(self):
        if not super().is_owned():
            self.connect()
        return True


class Guest(probe.Session):
    """What the gate follows in this process: connections, statements, and Alembic on one project."""

    def __init__(self, line):
        super().__init__(line)
        self.order = line.order
        self.script = None
        self.redirection.use(self.order["databases"])
        self.recorder.reset(observe=self.order.get("observe", False))

    def install(self):
        packages = {"sqlalchemy": self.watch_sqlalchemy, "alembic": self.watch_alembic}
        return [
            self.redirection.install_drivers(),
            probe.AfterImport(packages).install(),
        ]

    def watch_sqlalchemy(self, module):
        self.redirection.install_engines()
        self.recorder.install()
        self.recorder.watch_cursors()

    def watch_alembic(self, module):
        from alembic.runtime.migration import MigrationContext
        from alembic.script import ScriptDirectory

        run_env, run_migrations = (
            ScriptDirectory.run_env,
            MigrationContext.run_migrations,
        )
        ScriptDirectory.run_env = lambda script: self.follow(script, run_env)
        MigrationContext.run_migrations = lambda context, **kwargs: self.migrate(
            context, run_migrations, kwargs
        )

    def follow(self, script, run_env):
        """One run of env.py, with its end."""
        if os.path.realpath(script.dir) != os.path.realpath(
            self.order["script_location"]
        ):
            self.channel.send("elsewhere", folder=os.path.realpath(script.dir))
            run_env(script)
            return
        outer, self.script, process = self.script, script, os.getpid()
        self.channel.send("entered")
        try:
            self.enter(script)
            run_env(script)
        except BaseException as error:
            # A child that env.py forked comes back here as well: its end is not that of Alembic.
            if os.getpid() == process:
                self.tell_failed(error)
            raise
        else:
            if os.getpid() == process:
                self.tell_finished()
        finally:
            self.recorder.revision = None
            self.script = outer

    def enter(self, script):
        import alembic.context

        self.config = alembic.context.config
        self.engines.clear()
        self.version_tables.clear()
        with open(script.env_py_location, encoding="utf-8") as file:
            self.separate_engines(file.read())
        self.watch_steps(script)

    def watch_steps(self, script):
        if "_upgrade_revs" in vars(script):
            return
        upgrade, downgrade = script._upgrade_revs, script._downgrade_revs
        script._upgrade_revs = lambda to, current: self.traced(
            self.checked("up", to, upgrade(to, current))
        )
        script._downgrade_revs = lambda to, current: self.traced(
            self.checked("down", to, downgrade(to, current))
        )

    def migrate(self, context, run_migrations, arguments):
        if self.script is not None:
            self.version_table = context.version_table
            self.check_engine(arguments.get("engine_name"), context.connection)
            self.tell_project(self.script)
            if self.order["do"] == "stamp":
                context.purge = True
                context._migrations_fn = self.stamp_steps
            elif self.order["do"] == "compare":
                context._migrations_fn = self.compare_models
            elif self.order["do"] == "visit":
                context._migrations_fn = lambda heads, context: []
                context.opts["dont_mutate"] = True
            if self.order["do"] in ("stamp", "compare", "visit"):
                self.channel.send("ordered")
        run_migrations(context, **arguments)
        if self.script is not None:
            self.note_version_tables(context)

    def tell_project(self, script):
        """Some revisions call op.get_bind() when they are imported, which only works from here on."""
        import alembic
        import sqlalchemy

        revisions = list(script.walk_revisions())
        self.recorder.know(revision.path for revision in revisions)
        self.channel.send(
            "opened",
            alembic=alembic.__version__,
            sqlalchemy=sqlalchemy.__version__,
            heads=sorted(script.get_heads()),
            bases=sorted(script.get_bases()),
        )

    def stamp_steps(self, heads, context):
        return self.script._stamp_revs(tuple(self.order["revisions"]), heads)

    def checked(self, direction, to, steps):
        """The steps that Alembic is about to take, when they are the ones that were asked for."""
        ids = [step.revision.revision for step in steps]
        if self.order["do"] == "upgrade":
            is_ordered = direction == "up" and self.is_same(to, self.order["to"])
            wanted = f"an upgrade to {self.order['to']}"
        else:
            is_ordered = direction == self.order["direction"] and ids == [
                self.order["revision"]
            ]
            wanted = f"{self.order['direction']} of {self.order['revision']} alone"
        if not is_ordered:
            raise OtherRevision(
                f"it was started for {wanted}, and told Alembic to go {direction} to {to} ({', '.join(ids) or 'no revision'})"
            )
        self.channel.send("ordered")
        return steps

    def is_same(self, one, other):
        """`head`, `heads` and an id can mean the same."""
        if one == other:
            return True
        sets = [
            {revision.revision for revision in self.script.get_revisions(name)}
            for name in (one, other)
        ]
        return sets[0] == sets[1]


GUESTS = []
FINDERS = []


def guest():
    """What this process is followed with, from the first time that it matters."""
    if not GUESTS:
        GUESTS.append(Guest(Line(os.environ[VARIABLE])))
    return GUESTS[0]


def start():
    """Follow this process; answers with what must see each import from now on."""
    if not FINDERS:
        FINDERS.extend(guest().install())
    return FINDERS


def tell(error):
    """An exception that ends this process. The gate takes an interest when it knows nothing better."""
    if isinstance(error, Exception):
        with contextlib.suppress(Exception):
            failure = probe.failure(error, guest().recorder)
            guest().channel.send("uncaught", **failure)
