/** What goes wrong with a folder on a server, in words for its operator. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "不存在",
  ENOTDIR: "不是文件夹",
  EACCES: "没有读写权限",
  EPERM: "没有读写权限",
  EROFS: "是只读的",
  ENOSPC: "所在磁盘已满",
  EDQUOT: "所在磁盘配额已满",
  EXDEV: "跨了磁盘，不能移动",
  ELOOP: "是链接",
  EIO: "读写出错",
  ESTALE: "网络共享已断开",
  EHOSTDOWN: "网络共享已断开",
  ETIMEDOUT: "网络共享没有回应",
};

/** The reason that an operation on files did not succeed; null for what is no such error. */
export function fileTrouble(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? (WORDS[code] ?? code) : null;
}
