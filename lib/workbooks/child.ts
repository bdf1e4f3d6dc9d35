import { once } from "node:events";
import { READ_LIMITS } from "./read-limits";
import { readWorkbook } from "./read-workbook";
import type { WorkbookEvent } from "./workbook-event";
import type { ReadingOrder } from "./workbook-reader";

/**
 * The process that reads one uploaded workbook, which a line on stdin names, and writes its events to stdout, a line
 * each. It ends when its parent does: the parent holds stdin open.
 */
async function main(): Promise<void> {
  process.stdin.on("end", () => process.exit(1)).on("error", () => process.exit(1));
  const { path, name, limits } = await order();
  for await (const event of readWorkbook(path, name, { ...READ_LIMITS, ...limits })) await write(event);
  await new Promise<void>((resolve) => process.stdout.end(resolve));
}

function order(): Promise<ReadingOrder> {
  let line = "";
  return new Promise((resolve) => {
    process.stdin.setEncoding("utf8").on("data", (text: string) => {
      line += text;
      if (line.endsWith("\n")) resolve(JSON.parse(line) as ReadingOrder);
    });
  });
}

async function write(event: WorkbookEvent): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(event)}\n`)) await once(process.stdout, "drain");
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error), () =>
      process.exit(1),
    );
  },
);
