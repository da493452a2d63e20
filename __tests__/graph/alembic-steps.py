"""Prints what Alembic would run for each `upgrade` and `downgrade` of a walk up a tree, as JSON.

On standard input: for each tree below the folder the walk, pairs of a revision and the
target of the downgrade that is to undo it.
"""

import json
import sys
import warnings
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory


def heads_of(script: ScriptDirectory, applied: list[str]) -> tuple[str, ...]:
    needed = {
        below
        for name in applied
        for below in script.get_revision(name)._all_down_revisions
    }
    return tuple(name for name in applied if name not in needed)


def ids(steps: list) -> list[str]:
    return [step.revision.revision for step in steps]


def answer(tree: Path, walk: list[list[str]]) -> list[dict[str, object]]:
    script = ScriptDirectory.from_config(Config(str(tree / "alembic.ini")))
    applied: list[str] = []
    answers = []
    for revision, target in walk:
        up = ids(script._upgrade_revs(revision, heads_of(script, applied)))
        applied.append(revision)
        down = ids(script._downgrade_revs(target, heads_of(script, applied)))
        answers.append({"revision": revision, "up": up, "down": down})
    return answers


warnings.simplefilter("ignore")
root = Path(sys.argv[1])
walks = json.load(sys.stdin)
print(json.dumps({name: answer(root / name, walk) for name, walk in walks.items()}))
