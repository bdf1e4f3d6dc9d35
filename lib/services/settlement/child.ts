import { setImmediate as nextTurn } from "node:timers/promises";
import { findRepeats, type RepeatTask } from "./find-repeats";
import { FileValidation, type ValidationTask } from "./validate-file";

/** What the process is told to do, in one line on its stdin. */
export type ChildTask =
  | ({ readonly work: "validate" } & ValidationTask)
  | ({ readonly work: "repeats" } & RepeatTask);

/**
 * The process that reads one file of settlement detail and writes what it finds to stdout, a line each. It ends when its
 * parent does: the parent holds stdin open.
 */
async function main(task: ChildTask): Promise<void> {
  if (task.work === "repeats") return say({ result: findRepeats(task) });
  const run = new FileValidation(task).run();
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return say({ result: step.value });
    say({ progress: step.value });
    // So that the end of stdin is heard.
    await nextTurn();
  }
}

const say = (message: unknown): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`);
};

let given = "";
let begun = false;
process.stdin.setEncoding("utf8");
process.stdin.on("end", () => process.exit(1)).on("error", () => process.exit(1));
process.stdin.on("data", (text: string) => {
  given += text;
  const end = given.indexOf("\n");
  if (begun || end < 0) return;
  begun = true;
  main(JSON.parse(given.slice(0, end)) as ChildTask).then(
    () => process.stdout.write("", () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error), () =>
        process.exit(1),
      );
    },
  );
});
