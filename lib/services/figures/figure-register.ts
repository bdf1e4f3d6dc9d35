import type { PublishTx } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { scopeBreaks } from "@/db/queries/comparability/scope-breaks";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { externalThresholds } from "@/db/queries/policies/external-thresholds";
import { registerStamps } from "@/db/queries/registers/register-stamps";
import { seriesIds } from "@/db/queries/series/series-ids";
import type { SnapshotTx } from "@/db/snapshot";
import type { AreaTree } from "@/lib/domain/area";
import type { ScopeBreak } from "@/lib/domain/comparability/scope-break";
import { type IndicatorDefinition, serves } from "@/lib/domain/indicators/definition";
import type { ExternalThreshold } from "@/lib/domain/policy/external-threshold";
import type { Origin } from "@/lib/domain/vintage";

/** All that computing and judging need to know beside the facts. */
export type FigureRegister = {
  readonly tree: AreaTree;
  readonly definitions: readonly IndicatorDefinition[];
  readonly series: ReadonlyMap<string, number>;
  readonly commitments: readonly RegisteredCommitment[];
  readonly thresholds: readonly ExternalThreshold[];
  readonly breaks: readonly ScopeBreak[];
};

/** Keeps the last content of one register, by its stamp. */
function perStamp<T>(read: (db: Queryable) => Promise<T>): (db: Queryable, stamp: string) => Promise<T> {
  let kept: { readonly stamp: string; readonly content: T } | null = null;
  return async (db, stamp) => {
    if (kept?.stamp === stamp) return kept.content;
    const content = await read(db);
    kept = { stamp, content };
    return content;
  };
}

const keptTree = perStamp(areaTree);
const keptDefinitions = perStamp((db) => registeredDefinitions(db));
const keptSeries = perStamp(seriesIds);
const keptCommitments = perStamp((db) => commitments(db));
const keptThresholds = perStamp((db) => externalThresholds(db));
const keptBreaks = perStamp((db) => scopeBreaks(db));

/**
 * The registers as a publishing transaction sees them. They are large and seldom change, so that a process reads them
 * once and asks before each publication whether what it read is still what is there. The publication lock keeps them
 * as they are between the asking and the reading, and so does a snapshot; series alone may grow while somebody publishes,
 * and one too many does no harm.
 */
export async function figureRegister(tx: PublishTx | SnapshotTx): Promise<FigureRegister> {
  const stamps = await registerStamps(tx);
  const [tree, definitions, series, register, thresholds, breaks] = await Promise.all([
    keptTree(tx, stamps.areas),
    keptDefinitions(tx, stamps.definitions),
    keptSeries(tx, stamps.series),
    keptCommitments(tx, stamps.commitments),
    keptThresholds(tx, stamps.thresholds),
    keptBreaks(tx, stamps.breaks),
  ]);
  return { tree, definitions, series, commitments: register, thresholds, breaks };
}

const SERVING = new WeakMap<readonly IndicatorDefinition[], Map<Origin, readonly IndicatorDefinition[]>>();

/** The definitions of a register that figures of an origin are computed by: one and the same list each time. */
export function serving(
  definitions: readonly IndicatorDefinition[],
  origin: Origin,
): readonly IndicatorDefinition[] {
  const origins = SERVING.get(definitions) ?? new Map<Origin, readonly IndicatorDefinition[]>();
  SERVING.set(definitions, origins);
  const own = origins.get(origin) ?? definitions.filter((definition) => serves(definition, origin));
  origins.set(origin, own);
  return own;
}
