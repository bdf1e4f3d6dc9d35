import "./require-node.mjs";
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { buildPrograms } from "./build.mjs";
import { environment, inProject, main } from "./project.mjs";
import { setup } from "./setup.mjs";

/** Runs the command line from the folder where it was called; its streams and its exit code are the caller's. */
await main(async () => {
  await setup();
  await buildPrograms();
  const child = spawn(
    process.execPath,
    ["--enable-source-maps", inProject(".build/cli.mjs"), ...process.argv.slice(2)],
    { cwd: process.env.INIT_CWD || process.cwd(), env: environment(), stdio: "inherit" },
  );
  // Ctrl-C reaches the child by itself, being of the same terminal; it decides when to end.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
});
