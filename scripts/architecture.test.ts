import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkArchitecture } from "./architecture.mjs";
import { root } from "./project.mjs";

/** What the planted imports lead to: one file per folder, each lawful by itself. */
const LAWFUL: Record<string, string> = {
  "lib/domain/value.ts": "export const value = 1;",
  "lib/env.ts": "export const env = 1;",
  "lib/programs.ts": "export const programPath = 1;",
  "lib/charts/line.ts": 'export { value } from "@/lib/domain/value";',
  "lib/workbooks/read-cells.ts":
    'import type { value } from "@/lib/domain/value"; export type Cells = typeof value;',
  "db/client.ts": 'export { value } from "@/lib/domain/value"; export { env } from "@/lib/env";',
  "db/embedded/launch.ts": "export const launch = 1;",
  "db/testing/test-database.ts": 'export { value } from "../client";',
  "lib/services/figures/show.ts": 'export { value } from "@/db/client";',
  "lib/services/submissions/read.ts": 'export type { Cells } from "@/lib/workbooks/read-cells";',
  "lib/services/reports/render.ts": 'export { sheet } from "@/reports/quarterly/sheet";',
  "lib/services/installation/open.ts": 'export { launch } from "@/db/embedded/launch";',
  "reports/quarterly/sheet.ts": 'export { value as sheet } from "@/lib/charts/line";',
  "lib/web/viewer.ts": 'export { value } from "@/lib/services/figures/show";',
  "app/_components/figure.tsx":
    'import { value } from "@/lib/domain/value"; export const Figure = () => <b>{value}</b>;',
  "app/page.tsx":
    'import { Figure } from "./_components/figure"; export { value } from "@/lib/web/viewer"; export default Figure;',
  "proxy.ts": 'export { value } from "@/lib/web/viewer";',
  "cli/main.ts": 'export { sheet } from "@/lib/services/reports/render"; export { env } from "@/lib/env";',
  "worker/main.ts": 'export { launch } from "@/lib/services/installation/open";',
  "e2e/sign-in.spec.ts": 'export { value } from "@/lib/services/figures/show";',
  "bench/publish.ts": 'export { value } from "@/db/client";',
  "scripts/project.mjs": "export const root = 1;",
};

const use = (module: string) => `import * as planted from "${module}"; export default planted;`;

/** Rule, where the violation is planted, and the violation. */
const PLANTS: [rule: string, file: string, text: string][] = [
  ["domain-imports", "lib/domain/a.ts", use("@/lib/charts/line")],
  ["domain-imports", "lib/domain/b.ts", use("@/lib/env")],
  [
    "domain-imports",
    "lib/domain/c.ts",
    'import type { Cells } from "@/lib/workbooks/read-cells"; export type C = Cells;',
  ],
  ["charts-imports", "lib/charts/a.ts", use("@/lib/services/figures/show")],
  ["workbooks-imports", "lib/workbooks/a.ts", use("@/db/client")],
  ["db-imports", "db/a.ts", use("@/lib/workbooks/read-cells")],
  ["services-imports", "lib/services/a.ts", use("@/lib/web/viewer")],
  ["reports-imports", "reports/a.ts", use("@/db/client")],
  ["web-imports", "lib/web/a.ts", use("@/db/client")],
  ["app-imports", "app/a.tsx", use("@/db/client")],
  ["proxy-imports", "proxy.ts", use("@/lib/services/figures/show")],
  ["cli-imports", "cli/a.ts", use("@/db/client")],
  ["worker-imports", "worker/a.ts", use("@/reports/quarterly/sheet")],
  ["e2e-imports", "e2e/a.spec.ts", use("@/lib/web/viewer")],
  ["bench-imports", "bench/a.ts", use("@/app/page")],
  ["env-imports", "lib/env.ts", use("@/lib/domain/value")],
  ["programs-imports", "lib/programs.ts", use("@/lib/domain/value")],
  ["scripts-imports", "scripts/a.mjs", use("../db/client")],
  ["next-package", "lib/services/b.ts", use("next/headers")],
  ["react-package", "lib/domain/d.ts", use("react")],
  ["database-package", "lib/services/c.ts", use("drizzle-orm")],
  ["database-package", "cli/b.ts", use("postgres")],
  ["echarts-package", "app/b.tsx", use("echarts")],
  ["duckdb-package", "lib/services/duck.ts", use("@duckdb/node-api")],
  ["typesetting-package", "lib/services/d.ts", use("@myriaddreamin/typst-ts-node-compiler")],
  ["spreadsheets-package", "lib/services/e.ts", use("yauzl")],
  ["credentials-package", "app/c.tsx", use("@node-rs/argon2")],
  ["decimals-package", "lib/charts/b.ts", use("decimal.js")],
  ["validation-package", "lib/domain/e.ts", use("zod")],
  ["dates-package", "lib/domain/f.ts", use("date-fns")],
  ["domain-is-pure", "lib/domain/g.ts", use("node:fs")],
  ["components-are-presentational", "app/_components/a.tsx", use("@/lib/web/viewer")],
  ["components-are-presentational", "app/areas/_components/b.tsx", use("@/lib/services/figures/show")],
  ["web-reads-no-files", "app/d.tsx", use("@/lib/services/submissions/read")],
  ["web-reads-no-files", "app/e.tsx", use("@/lib/services/reports/render")],
  ["web-reads-no-files", "lib/web/b.ts", use("@/lib/services/installation/open")],
  ["tests-are-not-imported", "cli/c.ts", use("@/lib/domain/value.test")],
  ["tests-are-not-imported", "lib/services/f.ts", use("@/db/testing/test-database")],
  ["no-drawers", "lib/domain/h.ts", use("./money/index")],
  ["no-drawers", "lib/services/g.ts", use("./utils")],
  ["no-drawers", "lib/charts/c.ts", use("./helpers/axis")],
  ["no-cycle", "lib/domain/i.ts", 'import { j } from "./j"; export const i = () => j;'],
  ["resolvable", "lib/domain/k.ts", use("@/lib/domain/nowhere")],
];

const NEEDED: Record<string, string> = {
  "lib/domain/value.test.ts": "export const test = 1;",
  "lib/domain/money/index.ts": "export const money = 1;",
  "lib/services/utils.ts": "export const drawer = 1;",
  "lib/charts/helpers/axis.ts": "export const axis = 1;",
  "lib/domain/j.ts": 'import { i } from "./i"; export const j = () => i;',
};

const folder = mkdtempSync(join(tmpdir(), "yiheng-architecture-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lay(name: string, files: Record<string, string>): string {
  const project = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  return project;
}

describe("a project within the rules", () => {
  it("passes, and every source file of it is read", async () => {
    const { violations, modules, sources } = await checkArchitecture(lay("lawful", LAWFUL));
    expect(violations).toEqual([]);
    expect(sources).toBe(Object.keys(LAWFUL).length);
    expect(modules).toBe(sources);
  });
});

describe("a planted violation", () => {
  let found: { rule: string; from: string }[];
  beforeAll(async () => {
    const planted = Object.fromEntries(PLANTS.map(([, file, text]) => [file, text]));
    found = (await checkArchitecture(lay("planted", { ...LAWFUL, ...NEEDED, ...planted }))).violations;
  });

  it.each(PLANTS)("of %s in %s is found", (rule, from) => {
    expect(found).toContainEqual(expect.objectContaining({ rule, from }));
  });
});

it("every rule has a plant", async () => {
  const { default: configuration } = await import("../.dependency-cruiser.cjs");
  const rules = configuration.forbidden.map(({ name }: { name: string }) => name);
  expect([...new Set(PLANTS.map(([rule]) => rule))].sort()).toEqual(rules.sort());
});

it("no source file of this project goes unread", async () => {
  const { modules, sources } = await checkArchitecture(root);
  expect(sources).toBeGreaterThan(0);
  expect(modules).toBeGreaterThanOrEqual(sources);
}, 120_000);
