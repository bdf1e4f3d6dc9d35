import { setImmediate as nextTurn } from "node:timers/promises";
import { findRepeats, type RepeatTask } from "./find-repeats";
import { FileValidation } from "./validate-file";
import type { ValidationTask } from "./validation";
import { fileHash, isWorkbook, workbookToCsv } from "./workbook-to-csv";

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
  const run = new FileValidation(await readable(task)).run();
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return say({ result: step.value });
    say({ progress: step.value });
    // So that the end of stdin is heard.
    await nextTurn();
  }
}

/** A workbook is laid out as a CSV first; what cannot be is refused by its validation. */
async function readable(task: ValidationTask): Promise<ValidationTask> {
  if (!isWorkbook(task.path)) return task;
  if ((await fileHash(task.path)) !== task.sha256)
    return { ...task, unreadable: "文件在传送中发生了变化，请重新上传" };
  const written = await workbookToCsv(task.path, task.laidOut);
  return "refusal" in written
    ? { ...task, unreadable: written.refusal }
    : { ...task, ...written, path: task.laidOut };
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
