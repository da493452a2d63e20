"""Prints what Alembic itself says of every tree below a folder, as JSON."""

import json
import sys
import warnings
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory


def answer(tree: Path) -> dict[str, object]:
    script = ScriptDirectory.from_config(Config(str(tree / "alembic.ini")))
    revisions = script.revision_map._revision_map
    return {
        "heads": script.get_heads(),
        "effectiveHeads": list(script.revision_map._real_heads),
        "bases": script.get_bases(),
        "labels": {
            revision.revision: sorted(revision.branch_labels)
            for revision in revisions.values()
            if revision is not None
        },
    }


warnings.simplefilter("ignore")
root = Path(sys.argv[1])
print(json.dumps({name: answer(root / name) for name in sys.argv[2:]}))
