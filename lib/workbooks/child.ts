import { once } from "node:events";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { readWorkbook } from "./read-workbook";
import type { WorkbookEvent } from "./workbook-event";

/**
 * The process that reads one uploaded workbook and writes its events to stdout, a line each. It ends when
 * its parent does: the parent holds stdin open and never writes to it.
 */
async function main([path, name, limits]: string[]): Promise<void> {
  process.stdin.on("end", () => process.exit(1)).on("error", () => process.exit(1));
  process.stdin.resume();
  if (path === undefined || name === undefined)
    throw new Error("Usage: read-workbook <path> <name> [limits]");
  const given: Partial<ReadLimits> = limits === undefined ? {} : JSON.parse(limits);
  for await (const event of readWorkbook(path, name, { ...READ_LIMITS, ...given })) await write(event);
  await new Promise<void>((resolve) => process.stdout.end(resolve));
}

async function write(event: WorkbookEvent): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(event)}\n`)) await once(process.stdout, "drain");
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error), () =>
      process.exit(1),
    );
  },
);
