import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The child process as the product's build makes it, in a folder of its own; for tests. */
export async function bundleChild(root: string): Promise<{ entry: string; remove: () => void }> {
  // Inside the project, so that packages are found from there.
  mkdirSync(join(root, ".build"), { recursive: true });
  const folder = mkdtempSync(join(root, ".build/test-"));
  const entry = join(folder, "render-pdf.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["reports/render/pdf/child.ts"],
    outfile: entry,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
  });
  return { entry, remove: () => rmSync(folder, { recursive: true }) };
}
