import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Database } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import type { Area, AreaCode } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { Stillness } from "../intake/stillness";
import { watchFolder } from "../intake/watch-folder";
import { writeStatement } from "../submissions/statement-workbook";
import { doJob } from "../work/do-job";
import { readingWork } from "../work/reading-work";
import { settlementWork } from "../work/settlement-work";

/** A statement of the demonstration as a workbook of the product's own template. */
export async function statementBytes(
  db: Database,
  form: DemonstrationForm,
  code: string,
  through: Month,
): Promise<Buffer> {
  const numbers = statementNumbers(form, code, through);
  const area = (await areaTree(db)).areas.get(code as AreaCode) as Area;
  const layout = shippedForm(form);
  if (!layout) throw new Error(`No statement: ${form}`);
  return Buffer.from(await writeStatement(layout, area, through, (sheet, slot) => numbers.text(sheet, slot)));
}

/** A drop folder of a test's own, with a worker whose clock the test moves. */
export class DropTrial {
  readonly root = mkdtempSync(join(tmpdir(), "yiheng-drop-"));
  readonly dataFolder = mkdtempSync(join(tmpdir(), "yiheng-drop-data-"));
  readonly stillness = new Stillness(1000);
  private clock = new Date("2026-10-20T01:00:00Z").getTime();

  constructor(private readonly db: Database) {}

  put(path: string, content: Buffer | string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Files below the root, with their folders. */
  list(folder = ""): string[] {
    return readdirSync(join(this.root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort();
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** One look, so many ms after the one before. */
  async look(afterMs = 2000): Promise<readonly string[]> {
    this.clock += afterMs;
    const { root, dataFolder, stillness } = this;
    const task = { root, dataFolder, stillness, site: "http://example.test" };
    return (await watchFolder(this.db, task, new Date(this.clock))) ?? ["another worker looked"];
  }

  /** Everything that the worker has to do besides. */
  async workOff(): Promise<void> {
    for (const work of [readingWork(this.dataFolder), settlementWork(this.dataFolder)])
      for (const job of await work.waiting(this.db, new Date())) await doJob(this.db, job);
  }

  /** Until what was put there is taken in, read and told. */
  async through(): Promise<readonly string[]> {
    await this.look();
    await this.look();
    await this.workOff();
    return await this.look();
  }
}
