import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** Gives a test file a folder of its own, and a function that puts bytes there and returns their path. */
export function temporaryFiles(): (bytes: Buffer | string, name?: string) => Promise<string> {
  let folder = "";
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "workbooks-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (bytes, name = `${count++}`) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
}
