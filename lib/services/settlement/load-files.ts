import { rm, stat } from "node:fs/promises";
import { quarantinePath } from "../submissions/quarantine";

export type LoadFiles = { readonly upload: string; readonly staged: string; readonly laidOut: string };

/** The files of a load in quarantine: as it was uploaded, a workbook's lines, and its rows laid ready for the database. */
export function loadFiles(dataFolder: string, quarantineId: string): LoadFiles {
  const upload = quarantinePath(dataFolder, quarantineId);
  return { upload, staged: `${upload}.rows`, laidOut: `${upload}.csv` };
}

/** Nothing of an upload stays when it is through, refused or withdrawn (MODEL M24). */
export async function removeLoadFiles(dataFolder: string, quarantineId: string | null): Promise<void> {
  if (quarantineId === null) return;
  const files = loadFiles(dataFolder, quarantineId);
  await Promise.all(Object.values(files).map((path) => rm(path, { force: true })));
}

/** How much of a file has come; 0 where there is none. */
export const receivedBytes = async (path: string): Promise<number> =>
  (await stat(path).catch(() => null))?.size ?? 0;
