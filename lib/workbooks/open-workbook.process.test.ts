import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { bundledReader } from "./corpus/bundled-reader";
import { HOSTILE_WORKBOOKS } from "./corpus/hostile-workbooks";
import { oleContainer } from "./corpus/ole-container";
import { sampleOfRows } from "./corpus/sample-workbook";
import { temporaryFiles } from "./corpus/temporary-files";
import { openWorkbook } from "./open-workbook";

vi.setConfig({ testTimeout: 30_000 });

const file = temporaryFiles();
const built = bundledReader();

const open = async (content: Buffer | string, options = {}) =>
  openWorkbook(await file(content), { name: "一季度.csv", reader: built.reader(), ...options });

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function eventually(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100 && !condition(); tries++) await wait(50);
  return condition();
}

describe("openWorkbook", () => {
  it("hands over what the reader read", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>基金收入</t></is></c><c r="B1"><v>41.89</v></c></row>`;
    expect(await open(sampleOfRows(rows))).toEqual({
      sheets: [
        {
          name: "报表",
          hidden: false,
          cells: [
            { row: 1, column: 1, content: { kind: "text", text: "基金收入" }, formula: false },
            { row: 1, column: 2, content: { kind: "number", text: "41.89", percent: false }, formula: false },
          ],
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
        },
      ],
      notes: { kind: "xlsx", macros: false, externalLinks: 0, veryHiddenSheets: [], skippedSheets: [] },
    });
  });

  it("carries large sheets across", async () => {
    const row = (index: number) => `${index},${"医保".repeat(40)},1,2,3,4,5,6,7,8\n`;
    const outcome = await open(Array.from({ length: 50_000 }, (_, index) => row(index)).join(""));
    if (!("sheets" in outcome)) throw new Error(outcome.message);
    expect(outcome.sheets[0]?.cells.length).toBe(500_000);
    expect(outcome.sheets[0]?.cells[499_991]?.content.text).toBe("医保".repeat(40));
  });

  it("hands over the reader's refusals", async () => {
    expect(await open(oleContainer(["EncryptedPackage"]))).toMatchObject({ code: "encrypted-workbook" });
    expect(await open("")).toMatchObject({ code: "empty-file" });
  });

  it("passes limits on", async () => {
    expect(await open("a,b\n", { limits: { columns: 1 } })).toMatchObject({ code: "too-many-columns" });
  });

  it("throws when the file or the reader is not there, as that is no fault of the sender", async () => {
    await expect(openWorkbook("/nowhere", { name: "a", reader: built.reader() })).rejects.toThrow("ENOENT");
    await expect(open("a", { reader: "/nowhere.mjs" })).rejects.toThrow("ENOENT");
  });
});

describe("a reader that misbehaves", () => {
  const withProgram = async (source: string, options = {}) =>
    open("a", { reader: await built.program(source), timeoutMs: 1000, ...options });

  it.each([
    ["timed-out", "hangs", "for (;;);"],
    ["timed-out", "waits for ever", "setInterval(() => {}, 1000);"],
    [
      "timed-out",
      "writes for ever",
      'for (;;) process.stdout.write(JSON.stringify({ type: "cells", cells: [] }) + "\\n");',
    ],
    [
      "out-of-memory",
      "fills the heap",
      "const kept = []; for (;;) kept.push(Array.from({ length: 1e5 }, (_, i) => ({ i })));",
    ],
    [
      "out-of-memory",
      "fills memory outside the heap",
      "const kept = []; setInterval(() => kept.push(Buffer.alloc(3e7, 1)), 5);",
    ],
    ["reader-failed", "throws", 'throw new Error("boom");'],
    [
      "reader-failed",
      "ends without an end",
      'console.log(JSON.stringify({ type: "sheet", name: "a", hidden: false }));',
    ],
    ["reader-failed", "dies", 'process.kill(process.pid, "SIGSEGV");'],
    ["reader-failed", "talks nonsense", 'console.log("Segmentation fault");'],
  ])("is refused as %s when it %s", async (code, _, source) => {
    const timeoutMs = code === "timed-out" ? 500 : 10_000;
    expect(await withProgram(source, { timeoutMs })).toMatchObject({ code });
  });

  it("leaves its complaint to the log, not to the sender", async () => {
    let complaint = "";
    const outcome = await withProgram('throw new Error("boom");', {
      onCrash: (text: string) => (complaint = text),
    });
    expect(JSON.stringify(outcome)).not.toContain("boom");
    expect(complaint).toContain("boom");
  });

  it("is gone when the refusal arrives", async () => {
    const note = await file("");
    const source = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(note)}, String(process.pid)); for (;;);`;
    expect(await withProgram(source)).toMatchObject({ code: "timed-out" });
    expect(isRunning(Number(await readFile(note, "utf8")))).toBe(false);
  });

  it("is killed when the caller no longer wants it", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    await expect(withProgram("for (;;);", { signal: controller.signal, timeoutMs: 20_000 })).rejects.toThrow(
      "abort",
    );
  });

  it("sees nothing of our environment", async () => {
    process.env.DATABASE_URL ??= "postgres://secret";
    let complaint = "";
    await withProgram("throw new Error(JSON.stringify(process.env))", {
      onCrash: (text: string) => (complaint = text),
    });
    expect(complaint).toContain("NODE_ENV");
    expect(complaint).not.toContain("DATABASE_URL");
  });
});

it("a reader does not outlive a parent that is killed", async () => {
  const note = await file("");
  const slow = await built.program(`
    import { writeFileSync } from "node:fs";
    process.stdin.on("end", () => process.exit(1)).resume();
    writeFileSync(${JSON.stringify(note)}, String(process.pid));
    setInterval(() => {}, 1000);`);
  const parent = await built.bundle(`
    import { openWorkbook } from "./open-workbook";
    await openWorkbook(process.argv[1], { name: "a", reader: ${JSON.stringify(slow)}, timeoutMs: 60_000 });`);
  const running = spawn(process.execPath, [parent], { stdio: "ignore" });
  let pid = 0;
  for (let tries = 0; tries < 100 && !pid; tries++) {
    await wait(50);
    pid = Number(await readFile(note, "utf8"));
  }
  running.kill("SIGKILL");
  expect(pid).toBeGreaterThan(0);
  expect(await eventually(() => !isRunning(pid))).toBe(true);
});

it("the styled empty sheet of a million rows passes within time and memory", async () => {
  const row = (index: number) =>
    `<row r="${index}" spans="1:3" ht="14.25" customHeight="1"><c r="A${index}" s="${index % 3}"/></row>`;
  const rows = Array.from({ length: 1_048_575 }, (_, index) => row(index + 2)).join("");
  const outcome = await open(sampleOfRows(`<row r="1"><c r="A1"><v>1</v></c></row>${rows}`));
  expect(outcome).toMatchObject({ sheets: [{ cells: [{ row: 1, column: 1 }] }] });
});

describe("every hostile workbook is refused in a process of its own, within time and memory", () => {
  it.each(HOSTILE_WORKBOOKS.map(({ name, code, build }) => [name, code, build] as const))(
    "%s: %s",
    async (_, code, build) => {
      const started = Date.now();
      expect(await open(build())).toMatchObject({ code });
      expect(Date.now() - started).toBeLessThan(10_000);
    },
  );
});
