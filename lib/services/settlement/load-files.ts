import { rm, stat } from "node:fs/promises";
import { quarantinePath } from "../submissions/quarantine";

export type LoadFiles = { readonly upload: string; readonly staged: string };

/** The files of a load in quarantine: as it was uploaded, and its rows laid ready for the database. */
export function loadFiles(dataFolder: string, quarantineId: string): LoadFiles {
  const upload = quarantinePath(dataFolder, quarantineId);
  return { upload, staged: `${upload}.rows` };
}

/** Nothing of an upload stays when it is through, refused or withdrawn (MODEL M24). */
export async function removeLoadFiles(dataFolder: string, quarantineId: string | null): Promise<void> {
  if (quarantineId === null) return;
  const { upload, staged } = loadFiles(dataFolder, quarantineId);
  await Promise.all([upload, staged].map((path) => rm(path, { force: true })));
}

/** How much of a file has come; 0 where there is none. */
export const receivedBytes = async (path: string): Promise<number> =>
  (await stat(path).catch(() => null))?.size ?? 0;
