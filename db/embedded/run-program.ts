import { spawn } from "node:child_process";
import type { ServerHome } from "./server-home";

export type ProgramResult = { readonly code: number | null; readonly output: string };

/**
 * Runs one of PostgreSQL's programs as the server's user and waits for it. `output` is both streams together;
 * a program that cannot start answers code null and the system's message.
 */
export function runProgram(
  home: ServerHome,
  program: string,
  args: readonly string[],
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = "";
    // Its own process group: Ctrl-C at the terminal must not cut a start or a stop in half.
    const child = spawn(program, args, {
      cwd: home.folder,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      windowsHide: true,
      ...home.user,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.on("error", (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
    // On Windows the server that pg_ctl leaves behind keeps the pipes open.
    child.on("exit", (code) => setTimeout(() => resolve({ code, output }), 500).unref());
  });
}

/** Programs answer in English, which their causes are recognised by. */
const environment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: "C",
  PGTZ: "Asia/Shanghai",
});
