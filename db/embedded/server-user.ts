import { execFileSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { LaunchError } from "./launch-error";

/** The operating-system user that runs the server; undefined means whoever runs this process. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses root, so root lends it the owner of existing data, else `postgres`, else `nobody`. */
export function serverUser(existingData: string | undefined): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  if (existingData) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { uid, gid };
  }
  const user = lookUp("postgres") ?? lookUp("nobody");
  if (user) return user;
  throw new LaunchError(
    "以 root 运行时内置数据库需要系统用户 postgres 或 nobody，本机都没有，请先创建其一或换普通用户运行。",
  );
}

function lookUp(name: string): ServerUser {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** Whether the user could enter a folder: every ancestor must let it through. */
export function canEnter(folder: string, user: NonNullable<ServerUser>): boolean {
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if (!(mode & bit)) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(parent, user);
}

/** Hands a file, or a folder with all it holds, to the user. */
export function giveTo(user: ServerUser, path: string): void {
  if (!user) return;
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chownSync(path, user.uid, user.gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo(user, join(path, name));
}
