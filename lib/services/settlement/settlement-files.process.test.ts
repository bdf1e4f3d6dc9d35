import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { settlementCsv } from "@/db/seed/demonstration/settlement-rows";
import { fieldNamed } from "@/lib/domain/settlement/field";
import type { SettlementRule } from "@/lib/domain/settlement/settlement-finding";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { gbk } from "../testing/gbk";
import { sha256 } from "../testing/settlement-uploads";
import { runChild } from "./run-child";
import type { ValidationProgress, ValidationResult } from "./validation";

const folder = mkdtempSync(join(tmpdir(), "yiheng-settlement-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const staged = join(folder, "staged");

async function read(bytes: Uint8Array, onProgress?: (progress: ValidationProgress) => Promise<void>) {
  const path = join(folder, "upload");
  writeFileSync(path, bytes);
  const places = { own: [150100, 150102, 150103, 150104, 150121], elsewhere: [], prefecture: 150100 };
  const quarter = { firstDay: 20_260_701, lastDay: 20_260_931, months: ["2026-07", "2026-08", "2026-09"] };
  const load = { id: 7, area: "150100", period: "2026Q3" };
  const file = { path, staged, laidOut: join(folder, "laid-out"), size: bytes.length, sha256: sha256(bytes) };
  return await runChild<ValidationResult>(
    { work: "validate", ...file, load, quarter, places, key: "ab".repeat(32) },
    onProgress,
  );
}

const lines = [...settlementCsv({ rows: 40, year: 2026, quarter: 3 })].join("").trimEnd().split("\n");
const [header = "", ...rows] = lines;
const text = lines.join("\n");
const plain = await read(Buffer.from(text));
const plainRows = readFileSync(staged, "utf8");

/** The first row with another value in one column. */
function changed(name: string, value: string): Buffer {
  const at = header.split(",").indexOf(name);
  const fields = (rows[0] as string).split(",");
  fields[at] = value;
  return Buffer.from([header, fields.join(","), ...rows.slice(1)].join("\n"));
}

describe("the same settlements read the same", () => {
  const chinese = [
    header
      .split(",")
      .map((name) => fieldNamed(name)?.label ?? name)
      .join(","),
    ...rows,
  ];
  const quoted = lines.map((line) =>
    line
      .split(",")
      .map((field) => `"${field}"`)
      .join(","),
  );

  test.each([
    ["in GBK under Chinese headings, below a title", gbk(`呼和浩特市结算明细\r\n${chinese.join("\r\n")}`), 1],
    ["in UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}\n`), 0],
    ["in quotes", Buffer.from(quoted.join("\r\n")), 0],
    ["between tabs", Buffer.from(text.replaceAll(",", "\t")), 0],
    ["with numbers marked as text", Buffer.from(text.replace(/^YS/gm, "\tYS").replaceAll(",'", ",")), 0],
  ])("%s", async (_, bytes, shift) => {
    const result = await read(bytes);
    expect(result.findings).toEqual(plain.findings);
    expect(result.sums).toEqual(plain.sums);
    const withoutLine = (staged: string) => staged.replace(/^((?:[^\t]*\t){3})\d+/gm, "$1");
    expect(withoutLine(readFileSync(staged, "utf8"))).toBe(withoutLine(plainRows));
    expect(result.firstLine).toBe(plain.firstLine + shift);
  });

  test("from a workbook", async () => {
    const cells = (line: string) => line.split(",").map((field) => ({ role: "label" as const, text: field }));
    const bytes = await writeWorkbook({
      title: "演示",
      sheets: [
        {
          name: "明细",
          title: "演示结算明细",
          columnWidths: header.split(",").map(() => 12),
          header: [cells(header)],
          rows: rows.map(cells),
        },
      ],
    });
    const result = await read(Buffer.from(bytes));
    expect(result.findings).toEqual([]);
    expect(result.sums).toEqual(plain.sums);
    expect(result.rows).toBe(plain.rows);
  });
});

test("rows are laid ready without the settlement's number", () => {
  expect(plain).toMatchObject({ refused: false, rows: 40, firstLine: 2, lastLine: 41 });
  expect(plainRows.split("\n")).toHaveLength(41);
  expect(plainRows).not.toMatch(/YS2026/);
  expect(plainRows.split("\t", 5).slice(0, 4)).toEqual(["150100", "2026Q3", "7", "2"]);
});

describe("one wrong field refuses the file, at its line", () => {
  test.each<[string, string, SettlementRule]>([
    ["medfee_sumamt", "一百", "not-a-number"],
    ["medfee_sumamt", "", "missing-value"],
    ["medfee_sumamt", "100000000.01", "implausible"],
    ["hifp_pay", "1.005", "too-precise"],
    ["setl_time", "2026-06-30", "outside-period"],
    ["setl_time", "2026-10-01", "outside-period"],
    ["setl_time", "昨天", "not-a-date"],
    ["insutype", "999", "unknown-code"],
    ["insu_admdvs", "150203", "wrong-area"],
    ["insu_admdvs", "呼和浩特", "unplaced-area"],
    ["dise_codg", "I10 x", "bad-word"],
    ["setl_id", "", "missing-value"],
    ["dise_codg", "11010519491231002X", "personal-number"],
    ["medfee_sumamt", "11010519491231002X", "personal-number"],
  ])("%s %j: %s", async (field, value, rule) => {
    const result = await read(changed(field, value));
    expect(result.refused).toBe(true);
    expect(result.sums).toEqual([]);
    const [finding] = result.findings;
    expect(finding).toMatchObject({ rule, field, count: 1, examples: [{ line: 2 }] });
  });

  test("the bounds themselves are good", async () => {
    for (const [field, value] of [
      ["setl_time", "2026-07-01"],
      ["setl_time", "2026-09-30"],
      ["medfee_sumamt", "100000000.00"],
      ["medfee_sumamt", '"1,234.5"'],
      ["medfee_sumamt", "１２３.４５"],
    ] as const)
      expect((await read(changed(field, value))).refused, value).toBe(false);
  });

  test("identities that do not hold are noted only", async () => {
    const result = await read(changed("medfee_sumamt", "1.00"));
    expect(result.refused).toBe(false);
    expect(result.findings.map(({ rule }) => rule)).toEqual(["cost-parts", "payment-parts"]);
  });
});

describe("the number of a settlement", () => {
  const withIds = (id: (row: number) => string) =>
    Buffer.from(
      [header, ...rows.map((row, index) => [id(index), ...row.split(",").slice(1)].join(","))].join("\n"),
    );

  test("may look like an ID number now and then, but not mostly", async () => {
    const few = withIds((row) => (row < 20 ? "11010519491231002X" : `S${row}`));
    expect((await read(few)).findings).toEqual([]);
    const most = withIds((row) => (row < 21 ? "11010519491231002X" : `S${row}`));
    expect((await read(most)).findings[0]).toMatchObject({ rule: "personal-number", field: "setl_id" });
  });
});

test.each<[string, Buffer, SettlementRule]>([
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "unreadable-file"],
  ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le"), "unreadable-file"],
  ["a broken archive", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(200)]), "unreadable-file"],
  ["a quote without its end", Buffer.from(`${header}\n"${"x".repeat(2_000_000)}`), "unreadable-file"],
  ["no header", Buffer.from("a,b,c\n1,2,3\n"), "no-header"],
  ["a header alone", Buffer.from(header), "no-rows"],
  ["a line too short", Buffer.from(`${text}\n合计,390\n`), "row-width"],
])("%s is refused in words", async (_, bytes, rule) => {
  const result = await read(bytes);
  expect(result.refused).toBe(true);
  expect(result.findings.map((finding) => finding.rule)).toContain(rule);
});
