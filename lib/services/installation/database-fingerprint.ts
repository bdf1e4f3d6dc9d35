import { createHash } from "node:crypto";
import type { Queryable } from "@/db/client";
import { owners, structureLines } from "@/db/queries/fingerprint/structure-lines";
import { tableSums, writePlainly } from "@/db/queries/fingerprint/table-sums";
import { readSnapshot } from "@/db/snapshot";
import { canonicalJson } from "@/lib/domain/canonical-json";

/** A database in few words: two with the same `fingerprint` hold the same rows in the same structure. */
export type DatabaseFingerprint = {
  readonly fingerprint: string;
  /** By kind of object: how many, and what they say. */
  readonly structure: Readonly<Record<string, { readonly count: number; readonly sha256: string }>>;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sum: string }>>;
  /** Not part of the fingerprint: a backup may be restored into other hands. */
  readonly owners: readonly string[];
};

/** Settlement detail of years is read through. */
const HOURS_MAX = 2;

const sha256 = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

/** Reads every row and every definition as they stand at one instant; for an operator, who may read the database anyway. */
export async function databaseFingerprint(db: Queryable): Promise<DatabaseFingerprint> {
  const read = await readSnapshot(
    db,
    async (tx) => {
      await writePlainly(tx);
      return { lines: await structureLines(tx), sums: await tableSums(tx), owners: await owners(tx) };
    },
    HOURS_MAX * 3_600_000,
  );
  const kinds = [...new Set(read.lines.map(({ kind }) => kind))];
  const structure = Object.fromEntries(
    kinds.map((kind) => {
      const own = read.lines.filter((line) => line.kind === kind);
      return [kind, { count: own.length, sha256: sha256(own) }];
    }),
  );
  const tables = Object.fromEntries(
    read.sums.map(({ table, rows, sum }) => [table, { rows: Number(rows), sum }]),
  );
  return { fingerprint: sha256({ structure, tables }), structure, tables, owners: read.owners };
}
