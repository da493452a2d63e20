"""Runs first in every Python that the project's own command starts: PYTHONPATH names this folder.

It only waits. The probe (hook.py) is loaded when SQLAlchemy, Alembic or a driver is imported,
and when an exception ends the process; nothing happens in a Python that does neither. The
sitecustomize that this file hides is run as if it had been found.

Written so that any Python can read it, however old.
"""

import os
import sys
import threading

# Packages through which a connection can be made (DRIVERS in probe.py), and Alembic.
TRIGGERS = (
    "sqlalchemy",
    "alembic",
    "psycopg2",
    "psycopg",
    "asyncpg",
    "pg8000",
    "sqlite3",
    "aiosqlite",
)

here = os.path.dirname(os.path.abspath(__file__))
hooks = []
stacks = []


def hook():
    """The probe's part in this process, loaded once."""
    if not hooks:
        import importlib.util

        path = os.path.join(os.path.dirname(here), "hook.py")
        spec = importlib.util.spec_from_file_location("migration_gate_hook", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        hooks.append(module)
    return hooks[0]


class Trigger:
    """Stays in the path: taking it out would make another thread's import pass over a neighbour."""

    def __init__(self):
        self.lock = threading.RLock()
        self.sleeps = False

    def find_spec(self, name, path=None, target=None):
        if name not in TRIGGERS or self.sleeps:
            return None
        # What fails here fails the import: nobody connects without the redirection.
        with self.lock:
            finders = hook().start()
        for finder in finders:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                return spec
        return None


trigger = Trigger()


def watch_exceptions():
    """A settings class that insists on a value, for instance, ends the process before any import of a driver."""
    original = sys.excepthook

    def told(kind, error, trace):
        try:
            hook().tell(error)
        finally:
            original(kind, error, trace)

    sys.excepthook = told


def dump_stacks_on_signal():
    """Where it hangs is asked for with a signal, also before anything is imported."""
    try:
        import faulthandler
        import signal

        path = "%s-%d" % (os.environ["MIGRATION_GATE_STACKS"], os.getpid())  # noqa: UP031
        # Kept open on purpose: the signal handler writes to it when the gate's time is up.
        stacks.append(open(path, "w"))
        faulthandler.register(signal.SIGUSR1, file=stacks[0], all_threads=True)
    except (ImportError, AttributeError, KeyError, OSError):
        pass


def choose_driver():
    """A URL may be read before SQLAlchemy is imported; it must name a driver that is there."""
    # Looking for the drivers is no import of them.
    trigger.sleeps = True
    try:
        for name in os.environ.get("MIGRATION_GATE_CHOOSE_DRIVER", "").split():
            url = os.environ.get(name, "")
            if url.startswith("postgresql://"):
                os.environ[name] = hook().probe.url_with_driver(url)
    finally:
        trigger.sleeps = False


def run_hidden():
    """The sitecustomize further along the path, of the distribution or of the project."""
    from importlib.machinery import PathFinder

    sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder) != here]
    spec = PathFinder.find_spec("sitecustomize", sys.path)
    if spec is not None and spec.loader is not None:
        import importlib.util

        module = importlib.util.module_from_spec(spec)
        sys.modules["sitecustomize"] = module
        spec.loader.exec_module(module)


if "MIGRATION_GATE_CHANNEL" in os.environ:
    sys.meta_path.insert(0, trigger)
    # A .pth file may have imported one before.
    if any(name in sys.modules for name in TRIGGERS):
        hook().start()
    watch_exceptions()
    dump_stacks_on_signal()
    choose_driver()
run_hidden()
