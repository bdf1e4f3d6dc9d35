import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import { draftRows } from "@/db/queries/drafts/draft-row";
import { defaultScheme } from "@/lib/domain/indicators/definition";
import { formulaText } from "@/lib/domain/indicators/formula";
import type { OwnIndicator, OwnList } from "@/lib/domain/indicators/own/own-view";
import { type RegisteredVersion, versionName, versionsInForce } from "@/lib/domain/indicators/version-ranges";
import { validityText } from "@/lib/domain/provenance/formula-view";
import { type Context, requirePermission } from "../context";
import { definitionDraftSummary } from "../drafts/definition-draft-summary";
import { referenceIn } from "./own-reference";

/** Drafts of the reader's bureau, those that wait for the reader first, and what a bureau has registered. */
export async function listOwn(context: Context): Promise<OwnList> {
  requirePermission(context, "define-indicator");
  const { db, scope } = context;
  const [rows, registered] = await Promise.all([draftRows(db, scope, "indicator"), registeredVersions(db)]);
  const drafts = rows.map((row) =>
    definitionDraftSummary(
      row,
      context,
      versionName(row.registeredVersion ?? referenceIn(registered, row.code, row.origin).version),
    ),
  );
  const codes = [
    ...new Set(registered.filter(({ shipped }) => !shipped).map(({ definition }) => definition.code)),
  ];
  return {
    drafts: drafts.sort((a, b) => Number(b.waitsForReader) - Number(a.waitsForReader)),
    indicators: codes.map((code) =>
      indicatorOf(
        code,
        registered.filter(({ definition }) => definition.code === code),
      ),
    ),
  };
}

function indicatorOf(code: string, versions: readonly RegisteredVersion[]): OwnIndicator {
  const own = versions.filter(({ shipped }) => !shipped);
  const latest = (own.at(-1) as RegisteredVersion).definition;
  return {
    code,
    name: latest.name,
    origin: latest.origin ?? null,
    versions: versionsInForce(versions).map((definition) => {
      const expression = definition.expressions[defaultScheme(definition)];
      return {
        name: versionName(definition.version),
        validity: validityText(definition),
        formula: expression ? formulaText(expression) : "",
        source: definition.source,
      };
    }),
    ended: own.every(({ endedThrough }) => endedThrough !== null) ? (own.at(-1)?.endedThrough ?? null) : null,
  };
}
