import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildPrograms } from "./build.mjs";
import { inProject, root } from "./project.mjs";

const FIRST_START_MS_MAX = 150_000;
/** The last program of the embedded database to leave stops it. */
const STOP_MS_MAX = 30_000;

type Fingerprint = {
  fingerprint: string;
  structure: Record<string, { count: number }>;
  tables: Record<string, { rows: number; sum: string }>;
};

const folders: string[] = [];
const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "yiheng-restore-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};
const [kept, restored] = [freshFolder(), freshFolder()];

beforeAll(async () => await buildPrograms(), FIRST_START_MS_MAX);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function yiheng(folder: string, ...args: string[]): Promise<unknown> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [inProject("scripts/yiheng.mjs"), ...args], {
    cwd: root,
    env: { ...environment, YIHENG_DATA: folder, YIHENG_DEMONSTRATION: "no" },
    maxBuffer: 1 << 24,
  });
  const postmaster = join(folder, "postgres/cluster/data/postmaster.pid");
  await expect.poll(() => existsSync(postmaster), { timeout: STOP_MS_MAX }).toBe(false);
  return JSON.parse(stdout);
}

const fingerprint = async (folder: string) => (await yiheng(folder, "fingerprint")) as Fingerprint;

it(
  "docs/operations.md: the embedded database copied as a folder comes back with every row and every definition",
  async () => {
    await yiheng(kept, "user", "create", "--name", "guanli", "--role", "administrator");
    const before = await fingerprint(kept);
    expect(before.tables["public.app_user"]?.rows).toBe(1);
    expect(before.structure.index?.count).toBeGreaterThan(0);

    execFileSync("cp", ["-a", join(kept, "postgres"), join(restored, "postgres")]);
    expect(await fingerprint(restored)).toEqual(before);

    await yiheng(restored, "user", "create", "--name", "guanli-2", "--role", "administrator");
    const after = await fingerprint(restored);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.structure.column).toEqual(before.structure.column);
    expect(await fingerprint(kept)).toEqual(before);
  },
  FIRST_START_MS_MAX,
);
