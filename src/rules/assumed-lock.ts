import type { Operation } from "../sql/operation.ts";
import { execute } from "./alembic-code.ts";
import { blockedTraffic, blocksTraffic } from "./locks.ts";
import {
  canDetachConcurrently,
  fixOfDetach,
  fixOfPartition,
} from "./partition-fix.ts";
import type { Judgement } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { basis } from "./wording.ts";
import { lockModes } from "../rehearsal/statement.ts";

/** What is sure to lock a table for longer than it must, whatever the server would have told. */
export function judgeAssumedLock(scene: Scene): Judgement | null {
  for (const operation of scene.operations) {
    const judgement = judge(operation, scene);
    if (judgement)
      return { ...judgement, message: judgement.message + basis(scene) };
  }
  return null;
}

function judge(operation: Operation, scene: Scene): Judgement | null {
  switch (operation.kind) {
    case "lock-table": {
      const { label, isPreexisting } = scene.table(operation.table);
      const mode = lockModes.find(
        (one) => one.toUpperCase() === operation.mode.replaceAll(" ", ""),
      );
      if (!isPreexisting || !mode || !blocksTraffic(mode)) return null;
      return {
        message: `LOCK TABLE blocks ${blockedTraffic(mode, label)} until the transaction ends.`,
        fix: {
          text: "Keep the transaction short. A lock_timeout makes it give up when it would have to wait.",
          code: execute("SET LOCAL lock_timeout = '2s'"),
        },
      };
    }
    case "detach-partition": {
      const { label, isPreexisting } = scene.table(operation.table);
      if (operation.isConcurrent || !isPreexisting) return null;
      if (!canDetachConcurrently(operation, [], scene.serverVersion))
        return null;
      return {
        message: `Detaching a partition without CONCURRENTLY blocks every read and write of ${label} until the transaction ends.`,
        fix: fixOfDetach(operation),
      };
    }
    case "create-table": {
      if (!operation.partitionOf) return null;
      const { label, isPreexisting } = scene.table(operation.partitionOf);
      if (!isPreexisting) return null;
      return {
        message: `Creating a partition blocks every read and write of ${label} until the transaction ends.`,
        fix: fixOfPartition(operation, scene.statement.sql),
      };
    }
    default:
      return null;
  }
}
