export type ServerSettings = Readonly<Record<string, string>>;

/** For a bureau's machine with 4 GB or more; whatever it says, a committed figure is on the disk. */
export const DURABLE: ServerSettings = {
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "32MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "4GB",
  max_locks_per_transaction: "256",
  fsync: "on",
  synchronous_commit: "on",
  jit: "off",
  timezone: "Asia/Shanghai",
  log_timezone: "Asia/Shanghai",
  log_min_messages: "warning",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
};

/** For tests, whose data may vanish with the machine. */
export const DISPOSABLE: ServerSettings = {
  ...DURABLE,
  shared_buffers: "128MB",
  max_wal_size: "1GB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};
