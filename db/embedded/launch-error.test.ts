import { describe, expect, it } from "vitest";
import { explainLaunch, LaunchError } from "./launch-error";
import { findNativePackage } from "./native-package";

describe("explainLaunch", () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.31": No space left on device', "磁盘空间不足"],
    ["Error: ENOSPC: no space left on device, copyfile 'a' -> 'b'", "磁盘空间不足"],
    ["postgres: error while loading shared libraries: libxml2.so.2: cannot open", "缺少系统库 libxml2.so.2"],
    ["postgres: /lib64/libc.so.6: version `GLIBC_2.27' not found", "C 库过旧（需要 GLIBC_2.27）"],
    ["Error: EACCES: permission denied, mkdir '/srv/data'", "没有权限读写数据文件夹"],
    ["FATAL:  could not map anonymous shared memory: Cannot allocate memory", "内存不足"],
    ['FATAL:  data directory "/x" has wrong ownership', "属于另一个操作系统用户"],
    ["FATAL:  database files are incompatible with server", "另一个版本的 PostgreSQL"],
    ["spawn /x/bin/initdb ENOENT", "musl"],
  ])("puts “%s” into one sentence", (output, words) => {
    const error = explainLaunch(output);
    expect(error).toBeInstanceOf(LaunchError);
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/^[^\n。]+。$/);
  });

  it("shows the last line of what it does not know", () => {
    expect(explainLaunch("waiting\nFATAL: surprise\n").message).toBe("内置数据库启动失败：FATAL: surprise。");
  });
});

describe("findNativePackage", () => {
  it.each([
    ["linux", "loong64"],
    ["freebsd", "x64"],
    ["linux", "ia32"],
  ])("says that %s on %s has none", (platform, architecture) => {
    expect(() => findNativePackage(platform, architecture)).toThrow(
      `内置数据库不支持本机的系统（${platform}-${architecture}），请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
    );
  });

  it("says what to do when the package of a supported system is not installed", () => {
    const other = process.platform === "darwin" ? "linux" : "darwin";
    expect(() => findNativePackage(other, "x64")).toThrow("请在项目文件夹中重新运行 npm ci");
  });
});
