/** The embedded database cannot run here; the message is one Chinese sentence for the operator. */
export class LaunchError extends Error {
  override readonly name = "LaunchError";
}

const OWN_SERVER = "也可以设置 DATABASE_URL 使用已有的 PostgreSQL";

const CAUSES: readonly [pattern: RegExp, sentence: (match: RegExpMatchArray) => string][] = [
  [/No space left on device|ENOSPC/, () => "磁盘空间不足，内置数据库无法启动，请清理磁盘后重试"],
  [
    /error while loading shared libraries: ([^:\s]+)/,
    ([, library]) => `本机缺少系统库 ${library}，内置数据库无法启动，请安装后重试；${OWN_SERVER}`,
  ],
  [
    /version [`'](GLIBC_[\d.]+)' not found/,
    ([, version]) => `本机的 C 库过旧（需要 ${version}），内置数据库无法启动；${OWN_SERVER}`,
  ],
  [
    // The program is there, but not the C library that it names.
    /spawn \S+ ENOENT/,
    () => `本机的系统不是 glibc 的（例如 musl 的 Alpine），内置数据库无法启动；${OWN_SERVER}`,
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory/,
    () => "内存不足，内置数据库无法启动，请释放内存后重试",
  ],
  [
    /database files are incompatible with server|was initialized by PostgreSQL version/,
    () => "数据文件夹属于另一个版本的 PostgreSQL，本版本无法打开，请先用原版本导出数据",
  ],
  [
    /data directory .* has wrong ownership/,
    () => "数据文件夹属于另一个操作系统用户，请用当初启动本系统的用户运行",
  ],
  [
    /Permission denied|EACCES|EPERM/,
    () => "没有权限读写数据文件夹，请检查它及上级文件夹的权限，或用 YIHENG_DATA 另行指定",
  ],
];

/** Puts a program's output or a system error into one sentence; the last line of output stands in for an unknown cause. */
export function explainLaunch(output: string): LaunchError {
  for (const [pattern, sentence] of CAUSES) {
    const match = output.match(pattern);
    if (match) return new LaunchError(`${sentence(match)}。`);
  }
  const last = output.trim().split("\n").at(-1) ?? "";
  return new LaunchError(`内置数据库启动失败：${last}。`);
}
