import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { registeredDefinitions } from "@/db/queries/definitions/registered-definitions";
import type { DraftRow } from "@/db/queries/drafts/draft-row";
import { commitments } from "@/db/queries/policies/commitments";
import { documents } from "@/db/queries/policies/documents";
import { documentChecksum } from "@/db/queries/policies/register-document";
import { judgedMonths } from "@/db/queries/standings/judged-months";
import { type CheckedDraft, checkDraftBody, type DraftReference } from "@/lib/domain/policy/draft-check";
import type { RegisteredEdition } from "@/lib/domain/policy/edition-rules";
import type { Context } from "../context";

/** What is registered now under a name; null where the name is free. */
async function registeredEdition(db: Queryable, id: string): Promise<RegisteredEdition | null> {
  const document = (await documents(db)).find((head) => head.id === id);
  if (!document) return null;
  const [register, checksum] = await Promise.all([commitments(db), documentChecksum(db, id)]);
  return {
    document,
    checksum: checksum ?? "",
    commitments: register
      .filter(({ commitment }) => commitment.document === id)
      .map(({ commitment }) => commitment),
    judgedMonths: await judgedMonths(db, id),
  };
}

/** What a document may refer to: areas in scope, indicators, and what is registered under its name. */
export async function draftReference(
  { db, scope }: Pick<Context, "db" | "scope">,
  document: string | null,
): Promise<DraftReference> {
  const [tree, definitions] = await Promise.all([areaTree(db), registeredDefinitions(db)]);
  return {
    hasArea: (code) => tree.areas.has(code as never),
    covers: (code) => scope.areas.has(code as never),
    indicatorUnit: (code) => definitions.find((definition) => definition.code === code)?.unit ?? null,
    registered: document === null ? null : await registeredEdition(db, document),
  };
}

/** Holds a draft to every rule, against the register as it is now. */
export async function checkAgainstRegister(
  context: Pick<Context, "db" | "scope">,
  { body, replaces, baseChecksum }: Pick<DraftRow<"document">, "body" | "replaces" | "baseChecksum">,
): Promise<CheckedDraft> {
  const replaced = replaces === null ? null : { document: replaces, checksum: baseChecksum ?? "" };
  return checkDraftBody(body, replaced, await draftReference(context, body.document.id));
}
