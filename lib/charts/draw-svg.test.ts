import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";
import { cachedSvg } from "./cached-svg";
import { everyChart } from "./chart-samples";
import { drawSvg } from "./draw-svg";

const charts = everyChart([38.2, 52.6, null, 88.4]);
const paired = charts.paired ?? {};
const SIZE = { width: 560, height: 240 };
const NAMES = { title: "各月收支", prefix: "chart-1" };

it("draws the same text however many charts were drawn before", () => {
  const first = drawSvg(paired, SIZE, NAMES);
  for (const option of Object.values(charts)) drawSvg(option, SIZE, NAMES);
  expect(drawSvg(paired, SIZE, NAMES)).toBe(first);
});

it("draws the same text in another process", async () => {
  mkdirSync(join(process.cwd(), ".build"), { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".build/test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, "draw.mjs");
  await build({
    stdin: {
      contents: `import { drawSvg } from "@/lib/charts/draw-svg";
        const [option, size, names] = JSON.parse(process.argv[2]);
        process.stdout.write(drawSvg(option, size, names));`,
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    packages: "external",
    alias: { "@": process.cwd() },
    platform: "node",
    format: "esm",
  });
  const other = execFileSync(process.execPath, [outfile, JSON.stringify([paired, SIZE, NAMES])]);
  expect(other.toString()).toBe(drawSvg(paired, SIZE, NAMES));
}, 30_000);

it("is an image with a name, escaped, and carries no styles or classes", () => {
  const svg = drawSvg(paired, SIZE, { title: '收入<"支出"&结余', prefix: "a" });
  expect(svg).toMatch(/^<svg[^>]* role="img" aria-labelledby="a-title"><title id="a-title">/);
  expect(svg).toContain("收入&lt;&quot;支出&quot;&amp;结余");
  expect(svg).not.toMatch(/<style| class=|ecmeta_/);
});

it("gives ids of two charts on one page nothing in common", () => {
  const ids = (prefix: string) =>
    [...drawSvg(paired, SIZE, { title: "图", prefix }).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(ids("a").length).toBeGreaterThan(1);
  expect(ids("a").filter((id) => ids("b").includes(id))).toEqual([]);
});

it("remembers a picture by its option, size and names", () => {
  const first = cachedSvg(paired, SIZE, NAMES);
  expect(cachedSvg({ ...paired }, { ...SIZE }, NAMES)).toBe(first);
  expect(cachedSvg(paired, { width: 600, height: 240 }, NAMES)).not.toBe(first);
  expect(cachedSvg(paired, SIZE, { ...NAMES, prefix: "chart-2" })).not.toBe(first);
});
