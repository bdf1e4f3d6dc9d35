import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

export type BundledReader = {
  /** The path of the bundled child. */
  reader(): string;
  /** Writes another program beside it, to stand in for a reader that misbehaves. */
  program(source: string): Promise<string>;
  /** Bundles TypeScript of the repository beside it. */
  bundle(source: string): Promise<string>;
};

/** Bundles the child as the product's build does, inside the project so that packages are found. */
export function bundledReader(): BundledReader {
  let folder = "";
  let count = 0;
  const bundle = async (contents: string): Promise<string> => {
    const outfile = join(folder, `${count++}.mjs`);
    await build({
      stdin: { contents, resolveDir: resolve("lib/workbooks"), loader: "ts" },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      logLevel: "error",
    });
    return outfile;
  };
  let child = "";
  beforeAll(async () => {
    await mkdir(resolve(".build"), { recursive: true });
    folder = await mkdtemp(resolve(".build/workbooks-test-"));
    child = await bundle('import "./child";');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    reader: () => child,
    bundle,
    program: async (source) => {
      const path = join(folder, `${count++}.mjs`);
      await writeFile(path, source);
      return path;
    },
  };
}
