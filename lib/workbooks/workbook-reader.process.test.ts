import { readFile } from "node:fs/promises";
import { afterEach, expect, it } from "vitest";
import { bundledReader } from "./corpus/bundled-reader";
import { temporaryFiles } from "./corpus/temporary-files";
import { openWorkbook } from "./open-workbook";
import { keepReaderWaiting, takeReader } from "./workbook-reader";

const built = bundledReader();
const file = temporaryFiles();
const dismissals: (() => void)[] = [];
afterEach(() => {
  for (const dismiss of dismissals.splice(0)) dismiss();
});

/** A reader that notes its process before its file comes, and then reads like any other. */
async function notedReader(): Promise<{ program: string; started: () => Promise<string[]> }> {
  const note = await file("");
  const program = await built.bundle(`
    import { appendFileSync } from "node:fs";
    appendFileSync(${JSON.stringify(note)}, process.pid + "\\n");
    import "./child";`);
  return { program, started: async () => (await readFile(note, "utf8")).split("\n").filter(Boolean) };
}

async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const read = async (program: string, content: string) => {
  const opened = await openWorkbook(await file(content), { name: "一季度.csv", reader: program });
  return "sheets" in opened
    ? opened.sheets[0]?.cells.map(({ content }) => (content.kind === "text" ? content.text : null))
    : opened;
};

it("the reader that waits reads one file, and afterwards another one waits", async () => {
  const { program, started } = await notedReader();
  dismissals.push(keepReaderWaiting(program));
  expect(await eventually(async () => (await started()).length === 1)).toBe(true);
  expect(await read(program, "甲,1")).toEqual(["甲", "1"]);
  expect(await eventually(async () => (await started()).length === 2)).toBe(true);
  expect(await read(program, "乙,2")).toEqual(["乙", "2"]);
  expect(new Set(await started()).size).toBe((await started()).length);
});

it("files that come together are each read by a process of its own", async () => {
  const { program } = await notedReader();
  dismissals.push(keepReaderWaiting(program));
  expect(await Promise.all(["甲", "乙", "丙"].map((text) => read(program, text)))).toEqual([
    ["甲"],
    ["乙"],
    ["丙"],
  ]);
});

it("one that died while it waited is not asked", async () => {
  const { program, started } = await notedReader();
  dismissals.push(keepReaderWaiting(program));
  expect(await eventually(async () => (await started()).length === 1)).toBe(true);
  process.kill(Number((await started())[0]), "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await read(program, "甲")).toEqual(["甲"]);
});

it("nobody waits any more once that was ended", async () => {
  const { program, started } = await notedReader();
  keepReaderWaiting(program)();
  await read(program, "甲");
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = (await started()).length;
  const reader = takeReader(program, { path: await file("乙"), name: "a.csv", limits: {} });
  expect(reader.pid).toBeGreaterThan(0);
  expect(await eventually(async () => (await started()).length === before + 1)).toBe(true);
  reader.kill("SIGKILL");
});
