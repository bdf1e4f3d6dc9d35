import { join } from "node:path";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where uploads wait until they have been read: outside database and backup (MODEL M24). */
export const quarantineFolder = (dataFolder: string): string => join(dataFolder, "quarantine");

/** The file of an upload. Throws a RangeError for what is no id: a path is never made of anything else. */
export function quarantinePath(dataFolder: string, id: string): string {
  if (!UUID.test(id)) throw new RangeError(`Not a quarantine id: ${id}`);
  return join(quarantineFolder(dataFolder), id);
}
