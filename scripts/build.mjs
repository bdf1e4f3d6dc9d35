import "./require-node.mjs";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "./content-hash.mjs";
import { inProject, main, Obstacle, root, say } from "./project.mjs";
import { runModule } from "./run-program.mjs";
import { setup } from "./setup.mjs";

/** Programs that run outside the web server: name in .build, and where they start. */
const PROGRAMS = {
  cli: "cli/main.ts",
  worker: "worker/main.ts",
  bench: "bench/main.ts",
  "bench-settlement": "bench/settlement-main.ts",
  "read-workbook": "lib/workbooks/child.ts",
  "validate-settlement": "lib/services/settlement/child.ts",
  "render-pdf": "reports/render/pdf/child.ts",
};

const SHARED = ["lib", "db", "patches", "package-lock.json", "tsconfig.json"];
const PROGRAM_SOURCES = [...SHARED, "bench", "cli", "worker", "reports", "scripts/build.mjs"];
const WEB_SOURCES = [
  ...SHARED,
  "app",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "package.json",
];

const WEB_STAMP = inProject(".next/stamp");

/** Bundles the command line and the worker into .build when a source changed. A fraction of a second. */
export async function buildPrograms() {
  await whenStale(inProject(".build/stamp"), PROGRAM_SOURCES, async () => {
    const { build } = await import("esbuild");
    // Built aside and renamed: another command may be reading the old ones.
    const aside = inProject(`.build/${process.pid}`);
    try {
      await build({
        absWorkingDir: root,
        entryPoints: Object.entries(PROGRAMS).map(([out, path]) => ({ in: path, out })),
        outdir: aside,
        outExtension: { ".js": ".mjs" },
        bundle: true,
        packages: "external",
        platform: "node",
        format: "esm",
        target: "node20.19",
        sourcemap: "linked",
        logLevel: "error",
      });
      for (const name of Object.keys(PROGRAMS))
        for (const end of [".mjs.map", ".mjs"])
          renameSync(`${aside}/${name}${end}`, inProject(`.build/${name}${end}`));
    } catch (error) {
      throw error.errors ? new Obstacle("命令行程序没有编译成功，原因见上。") : error;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  });
}

/** Builds the web site when a source of it changed. Half a minute on a small machine. */
export async function buildWeb() {
  await whenStale(WEB_STAMP, WEB_SOURCES, async () => {
    say("正在编译网站，约需半分钟……");
    const { code, output } = await runModule("next/dist/bin/next", ["build"], { quiet: true });
    if (code !== 0) throw new Obstacle(`${output.trim()}\n网站没有编译成功，原因见上。`);
  });
}

/** Whether the web site is there as its sources now are: a start will not build it. */
export const webIsBuilt = () => isStamped(WEB_STAMP, contentHash(WEB_SOURCES));

const isStamped = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, "utf8") === hash;

async function whenStale(stamp, sources, build) {
  const hash = contentHash(sources);
  if (isStamped(stamp, hash)) return;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(async () => {
    await setup();
    await buildPrograms();
    await buildWeb();
  });
