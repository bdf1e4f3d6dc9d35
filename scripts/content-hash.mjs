import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

const IGNORED = /(^|[/\\])(node_modules|testing|[^/\\]*\.(test|spec)\.tsx?)$/;

/** One hash over the content of files and folders of the project, tests left out; a missing one counts as empty. */
export function contentHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths) add(hash, path);
  return hash.digest("hex");
}

function add(hash, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat || IGNORED.test(path)) return;
  if (stat.isDirectory())
    for (const name of readdirSync(join(root, path)).sort()) add(hash, join(path, name));
  else hash.update(`${path}\0${stat.size}\0`).update(readFileSync(join(root, path)));
}
