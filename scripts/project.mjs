import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute folder of the project, without a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

/** A path in the project. */
export const inProject = (...parts) => resolve(root, ...parts);

/** Environment of every process that a script starts. A relative data folder counts from the project. */
export const environment = () => ({
  ...process.env,
  YIHENG_DATA: inProject(process.env.YIHENG_DATA || ".data"),
  NEXT_TELEMETRY_DISABLED: "1",
});

/** Something that the operator can mend, in one Chinese sentence; anything else thrown is a bug. */
export class Obstacle extends Error {
  name = "Obstacle";
}

/** Runs a script's main function; an obstacle becomes its sentence on stderr and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Obstacle ? error.message : error);
    process.exitCode = 1;
  }
}

/** Says on stderr what goes on; stdout belongs to answers. */
export const say = (text) => process.stderr.write(`${text}\n`);
