import type { Queryable } from "@/db/client";
import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import type { DraftRow } from "@/db/queries/drafts/draft-row";
import type { AreaCode } from "@/lib/domain/area";
import { checkEnd } from "@/lib/domain/indicators/own/check-end";
import { type CheckedOwn, checkOwn } from "@/lib/domain/indicators/own/check-own";
import { OWN_CODE } from "@/lib/domain/indicators/own/own-body";
import type { OwnReference } from "@/lib/domain/indicators/own/own-reference";
import { OWN_VERSION_BASE, type RegisteredVersion } from "@/lib/domain/indicators/version-ranges";
import type { FormOwner } from "@/lib/domain/submissions/own/own-form-definition";
import type { Origin } from "@/lib/domain/vintage";
import { ownVocabulary } from "../forms/own-vocabulary";

/** Versions of a code that a bureau wrote, the earliest first. */
export const ownVersions = (registered: readonly RegisteredVersion[], code: string): RegisteredVersion[] =>
  registered.filter(({ definition, shipped }) => definition.code === code && !shipped);

/** What the next version of a code has to fit in with, written by a bureau. */
export async function ownReference(db: Queryable, code: string, owner: FormOwner): Promise<OwnReference> {
  const [registered, vocabulary] = await Promise.all([registeredVersions(db), ownVocabulary(db, owner)]);
  return { ...referenceIn(registered, code, owner.origin), vocabulary };
}

/** The same, in a register that was read. */
export function referenceIn(
  registered: readonly RegisteredVersion[],
  code: string,
  origin: Origin,
): Omit<OwnReference, "vocabulary"> {
  const { definition } = ownVersions(registered, code).at(-1) ?? {};
  const base = OWN_CODE.test(code) ? 0 : OWN_VERSION_BASE;
  return {
    version: (definition?.version ?? base) + 1,
    latestFrom: definition?.from ?? null,
    origin: OWN_CODE.test(code) ? origin : null,
    unit: registered.find((version) => version.definition.code === code)?.definition.unit ?? null,
  };
}

type Draft = Pick<DraftRow<"indicator">, "code" | "body" | "areaCode" | "origin" | "endThrough">;

/** Holds a draft to every rule, against the register as it is now. */
export async function checkDraftOf(
  db: Queryable,
  { code, body, areaCode, origin, endThrough }: Draft,
): Promise<CheckedOwn> {
  if (endThrough !== null) {
    const own = ownVersions(await registeredVersions(db), code);
    return { definition: null, expressions: {}, findings: checkEnd(own, endThrough) };
  }
  return checkOwn(body, await ownReference(db, code, { root: areaCode as AreaCode, origin }));
}
