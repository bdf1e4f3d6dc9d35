import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { findNativePackage, libraryLinks } from "./native-package";
import type { ServerHome } from "./server-home";
import { giveTo } from "./server-user";

/**
 * Copies PostgreSQL's programs into the home and returns the folder of their executables. A copy, because root's
 * server user cannot read another's node_modules, and a running server must survive a reinstall.
 */
export function installPrograms(home: ServerHome): string {
  const { folder: source, version } = findNativePackage();
  const programs = join(home.folder, `programs-${version}`);
  if (!existsSync(programs)) {
    const making = `${programs}.init-${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    try {
      cpSync(join(source, "native"), making, { recursive: true, verbatimSymlinks: true });
      for (const link of libraryLinks(source)) repairLink(making, link);
      giveTo(home.user, making);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
    putInPlace(making, programs);
  }
  return join(programs, "bin");
}

function repairLink(programs: string, link: { source: string; target: string }): void {
  const inside = (path: string) => join(programs, relative("native", path));
  const target = inside(link.target);
  mkdirSync(dirname(target), { recursive: true });
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  symlinkSync(relative(dirname(target), inside(link.source)) || basename(link.source), target);
}

/** Renames a finished folder into place; whoever comes second in a race throws its own away. */
export function putInPlace(finished: string, place: string): void {
  try {
    renameSync(finished, place);
  } catch (error) {
    rmSync(finished, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
