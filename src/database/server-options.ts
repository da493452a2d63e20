/** What every throwaway server runs with: nothing has to survive a crash, so nothing waits for the disk. */
const options: Record<string, string> = {
  fsync: "off",
  // Alembic's multidb template can commit in two phases.
  max_prepared_transactions: "16",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "1GB",
  shared_buffers: "64MB",
  max_connections: "50",
  // As many locks in one transaction as a server with the default 100 connections has.
  max_locks_per_transaction: "128",
  // Its locks and its timing would be noise in the evidence.
  autovacuum: "off",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** The options as words of the command line: `-c`, `fsync=off`, … */
export function serverArguments(): string[] {
  return Object.entries(options).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}
