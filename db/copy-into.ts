import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Sql } from "postgres";
import type { Queryable } from "./client";

type Piece = string | Uint8Array;

const BLOCK_BYTES = 65_536;

/**
 * Streams rows into `copy … from stdin` inside the caller's transaction, if it has one. Rejects with PostgreSQL's
 * own error, whose `where` names line and column; `signal` breaks the copy off and nothing of it remains.
 */
export async function copyInto(
  database: Queryable,
  statement: string,
  rows: AsyncIterable<Piece> | Iterable<Piece>,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  // The ORM has no COPY; its session holds the driver's handle of just this pool or transaction.
  const { client } = (database as unknown as { session: { client: Sql } }).session;
  const writable = await client.unsafe(statement).writable();
  await pipeline(Readable.from(inBlocks(rows)), writable, options);
}

/** Rows one by one would cost a message each, and rows at hand would let nothing else run, not even their error. */
async function* inBlocks(rows: AsyncIterable<Piece> | Iterable<Piece>): AsyncGenerator<Buffer> {
  let block: Buffer[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const piece = Buffer.from(row as string);
    block.push(piece);
    bytes += piece.length;
    if (bytes < BLOCK_BYTES) continue;
    yield Buffer.concat(block);
    block = [];
    bytes = 0;
    await nextTurn();
  }
  if (bytes > 0) yield Buffer.concat(block);
}
