import "./require-node.mjs";
import { fileURLToPath } from "node:url";
import { main, say } from "./project.mjs";
import { runModule, runProgram } from "./run-program.mjs";
import { setup } from "./setup.mjs";
import { judge, runVitest, total } from "./tally.mjs";

/** Everything that needs no database, in seconds: format and lint, types, architecture, pure tests. */
export async function verify() {
  const tallies = await Promise.all([
    check("格式与规范", () =>
      runModule("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"], { quiet: true }),
    ),
    check("类型", checkTypes),
    check("分层", () => runProgram(process.execPath, ["scripts/architecture.mjs"], { quiet: true })),
    runVitest("pure", { quiet: true }),
  ]);
  return total(tallies);
}

/** Route types and next-env.d.ts are generated, so that a fresh clone checks what a built one does. */
async function checkTypes() {
  const generated = await runModule("next/dist/bin/next", ["typegen"], { quiet: true });
  if (generated.code !== 0) return generated;
  return await runModule("typescript/bin/tsc", ["--noEmit"], { quiet: true });
}

async function check(name, run) {
  const { code, output } = await run();
  if (code !== 0) say(`${name}检查未通过：\n${output.trim()}`);
  return judge(code, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(async () => {
    await setup();
    const { passed, failed } = await verify();
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  });
