import type { adjustableChecks, fixedChecks } from "./check-ids.ts";

/** What each check whose severity can be configured finds. */
export const adjustableSummaries: Record<
  (typeof adjustableChecks)[number],
  string
> = {
  "multiple-heads":
    "More than one head that `expected-heads` does not name, here or together with the base branch: `alembic upgrade head` refuses to run.",
  "racing-pull-request":
    "Another open pull request to the same branch grows from the same parent, or has the same revision id: whichever is merged second brings a second head.",
  "several-bases": "More than one revision without a parent.",
  "replaced-history":
    "A squashed history: what databases need that have run the removed revisions.",
  "edited-revision":
    "A revision that is on the base branch already does something else here, or has another parent.",
  "deleted-revision": "A revision that is on the base branch was removed here.",
  "renamed-revision": "The file of such a revision has another name here.",
  "missing-downgrade":
    "A revision changes the schema and has no `downgrade()`.",
  "empty-downgrade":
    "A revision changes the schema and its `downgrade()` does nothing.",
  "irreversible-downgrade":
    "`downgrade()` raises, or a marker says that there is none.",
  "downgrade-fails": "`downgrade()` fails right after its `upgrade()`.",
  "downgrade-leaves-behind":
    "After the downgrade there is more than before: an enum type, a constraint, a sequence…",
  "downgrade-loses":
    "After the downgrade something is gone that was there before.",
  "downgrade-changes":
    "After the downgrade something is not what it was before.",
  "second-upgrade-fails":
    "After the downgrade the same upgrade does not run again.",
  "second-upgrade-differs":
    "Upgrading again after the downgrade ends in another schema.",
  "unseen-statements":
    "A revision executes something past SQLAlchemy (a driver's connection or cursor, another process, dblink), which no rule can judge.",
  "import-of-models":
    "A revision queries, writes or takes the values of the application's models, or uses its session: it changes with them.",
  "metadata-create-all":
    "A revision makes or drops all tables of the application's models, as they are on the day it runs.",
  "formatted-sql":
    "A value that was read from the database is pasted into SQL instead of being passed as a parameter.",
  "row-by-row-backfill":
    "A loop writes back row by row what one statement could do.",
  "model-drift":
    "After all revisions the schema is not what the models say, with types and server defaults compared.",
  "no-target-metadata":
    "`env.py` passes no `target_metadata`, or an empty one: there is nothing to compare the schema with.",
  "drift-not-compared": "Alembic's comparison of models and schema failed.",
  "allow-without-reason":
    "A comment allows something and does not say why: it allows nothing then.",
  "allow-unknown-rule":
    "A comment allows what there is no rule for, or what can't be allowed.",
  "unused-allowance": "A comment allows what was not found at its place.",
};

/** What each check that can't be switched off finds, for the README. */
export const fixedSummaries: Record<(typeof fixedChecks)[number], string> = {
  "unreadable-revision": "A revision file can't be read: a syntax error.",
  "duplicate-revision": "Two files have the same revision id.",
  "duplicate-label": "Two revisions have the same branch label.",
  "missing-parent":
    "`down_revision` or `depends_on` names a revision that does not exist.",
  "revision-cycle": "Revisions need one another in a circle.",
  "unreachable-revision": "Revisions that can't be reached from a base.",
  "base-fails":
    "The revisions before the range do not run on an empty database.",
  "upgrade-fails":
    "`upgrade()` fails, in the production run or on its own, with the server's message and the line.",
  "migration-hangs":
    "The time was up: the statement and the line that it hangs on.",
};
