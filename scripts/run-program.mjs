import { spawn } from "node:child_process";
import { environment, root } from "./project.mjs";

/**
 * Runs a program to its end with its output on stderr, or kept quiet. Answers the exit code and all output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (data) => {
      output += data;
      if (!quiet) process.stderr.write(data);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a package's program with this Node, without a shell or npx. */
export const runModule = (file, args, options) =>
  runProgram(process.execPath, [`${root}/node_modules/${file}`, ...args], options);
