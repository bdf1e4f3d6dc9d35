import "./require-node.mjs";
import { buildPrograms } from "./build.mjs";
import { inProject, main } from "./project.mjs";
import { runProgram } from "./run-program.mjs";
import { setup } from "./setup.mjs";

/** Measures in a database of its own; bench/README.md says what the numbers are and what they do not prove. */
await main(async () => {
  await setup();
  await buildPrograms();
  const { code, output } = await runProgram(process.execPath, [
    "--enable-source-maps",
    ...process.execArgv,
    inProject(process.argv[2]?.startsWith("settlement") ? ".build/bench-settlement.mjs" : ".build/bench.mjs"),
    ...process.argv.slice(2),
  ]);
  console.log(output.trimEnd().split("\n").at(-1));
  return code;
});
