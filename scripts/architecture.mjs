import "./require-node.mjs";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main, root, say } from "./project.mjs";

const configuration = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

const FOLDERS = ["app", "bench", "cli", "db", "e2e", "lib", "reports", "scripts", "worker", "proxy.ts"];
const SOURCE = /[.](tsx?|mjs)$/;

/**
 * Checks who imports whom in a project folder.
 * @param {string} folder
 * @returns {Promise<{ violations: { rule: string, from: string, to: string, comment: string }[], modules: number, sources: number }>}
 *   `modules` is what was read, `sources` what lies there: fewer means that the check saw nothing.
 */
export async function checkArchitecture(folder) {
  const { cruise } = await import("dependency-cruiser");
  const present = readdirSync(folder).filter((name) => FOLDERS.includes(name));
  // Counted first: a file that appears meanwhile was not missed.
  const sources = present.reduce((sum, name) => sum + countSources(folder, name), 0);
  const { output } = await cruise(
    present,
    {
      ...configuration.options,
      baseDir: folder,
      ruleSet: { forbidden: configuration.forbidden },
      validate: true,
      outputType: "json",
    },
    {
      alias: { "@": folder },
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      bustTheCache: true,
    },
  );
  const { modules, summary } = typeof output === "string" ? JSON.parse(output) : output;
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: configuration.forbidden.find(({ name }) => name === rule.name)?.comment ?? "",
    })),
    modules: modules.filter(({ source }) => SOURCE.test(source) && !source.includes("node_modules")).length,
    sources,
  };
}

function countSources(folder, name) {
  if (SOURCE.test(name)) return 1;
  return readdirSync(join(folder, name), { recursive: true }).filter((path) => SOURCE.test(path)).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(async () => {
    const { violations, modules, sources } = await checkArchitecture(root);
    for (const { rule, from, to, comment } of violations) say(`${from} → ${to}\n  ${rule}: ${comment}`);
    if (modules < sources) say(`Only ${modules} of ${sources} source files were read.`);
    say(`${modules} modules, ${violations.length} violations`);
    return violations.length > 0 || modules < sources ? 1 : 0;
  });
