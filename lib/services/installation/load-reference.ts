import { createHash } from "node:crypto";
import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { replaceAreas } from "@/db/queries/areas/replace-areas";
import { registerDefinition, registeredChecksum } from "@/db/queries/definitions/register-definition";
import { installationMark, setInstallationMark } from "@/db/queries/installation/installation-marks";
import { AUTHORED, documentChecksum, registerDocument } from "@/db/queries/policies/register-document";
import { publishedVintages } from "@/db/queries/submissions/published-vintages";
import { areaSeeds, documentSeeds } from "@/db/reference-files";
import type { AreaTree } from "@/lib/domain/area";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { IndicatorUnit } from "@/lib/domain/indicators/definition";
import { SHIPPED_DEFINITIONS } from "@/lib/domain/indicators/indicator-catalogue";
import { parseDocumentFile } from "@/lib/domain/policy/document-file";
import { Refusal } from "@/lib/domain/refusal";
import { judgeAnew } from "../figures/judge-anew";
import { recomputeFigures } from "../figures/recompute-figures";
import { definitionChecksum } from "./definition-checksum";
import { comparabilityChecksum, registerComparability } from "./register-comparability";

const MARK = "reference";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** One checksum over everything shipped: when the database carries it there is nothing to do. */
function referenceChecksum(): string {
  const documents = documentSeeds().map(({ content, text }) => sha256(content + text));
  return sha256(
    [
      canonicalJson(areaSeeds()),
      ...SHIPPED_DEFINITIONS.map(definitionChecksum),
      ...documents,
      comparabilityChecksum(),
    ].join("\n"),
  );
}

const unitOf = (code: string): IndicatorUnit | null =>
  SHIPPED_DEFINITIONS.find((definition) => definition.code === code)?.unit ?? null;

/**
 * Brings areas, definitions and policy texts of this version of the program into the database: reference data, never
 * the demonstration. Figures are recomputed when a definition is new, judged when a text is. Throws Refusal (conflict) when a
 * registered definition was changed in place (MODEL M12).
 */
export async function loadReference(db: Queryable, now: Date): Promise<boolean> {
  const checksum = referenceChecksum();
  if ((await installationMark(db, MARK)) === checksum) return false;
  const actor = { id: null, name: "system:reference" };
  const what = { kind: "definition", summary: "载入地区、指标定义和政策文本" };
  return await publishAudited(db, actor, now, what, async (tx) => {
    if ((await installationMark(tx, MARK)) === checksum) {
      throw new AlreadyLoaded();
    }
    await replaceAreas(tx, areaSeeds());
    const tree = await areaTree(tx);
    const definitions = await registerShippedDefinitions(tx, now);
    const documents = await registerShippedDocuments(tx, tree);
    const breaks = await registerComparability(tx);
    if (definitions + breaks > 0) await recomputeEverything(tx, tree);
    // Figures that do not change judge nothing anew: a text of a newer version is judged against them here.
    if (documents.length > 0) await judgeAnew(tx, tree, ({ document }) => documents.includes(document));
    await setInstallationMark(tx, MARK, checksum);
    return {
      result: true,
      audit: [
        {
          act: "reference.load",
          subject: "reference",
          detail: { definitions, documents: documents.length, breaks, checksum },
        },
      ],
    };
  }).catch((error: unknown) => {
    if (error instanceof AlreadyLoaded) return false;
    throw error;
  });
}

/** Another process loaded the same reference while this one waited for the publication lock. */
class AlreadyLoaded extends Error {}

async function registerShippedDefinitions(tx: PublishTx, now: Date): Promise<number> {
  let added = 0;
  for (const definition of SHIPPED_DEFINITIONS) {
    const checksum = definitionChecksum(definition);
    const registered = await registeredChecksum(tx, definition.code, definition.version);
    if (registered === checksum) continue;
    if (registered !== null) {
      throw new Refusal(
        "conflict",
        `指标 ${definition.code} 第 ${definition.version} 版与数据库登记的定义不同：已登记的定义不能改动，改动须另立新版`,
      );
    }
    await registerDefinition(tx, definition, checksum, true, now);
    added += 1;
  }
  return added;
}

/** Answers those that are new, or in a newer edition. */
async function registerShippedDocuments(tx: PublishTx, tree: AreaTree): Promise<readonly string[]> {
  const reference = { hasArea: (code: string) => tree.areas.has(code as never), indicatorUnit: unitOf };
  const registered: string[] = [];
  for (const seed of documentSeeds()) {
    const parsed = parseDocumentFile(JSON.parse(seed.content), seed.text, reference);
    if (!parsed.ok) {
      const faults = parsed.findings.map(({ path, message }) => `${path} ${message}`).join("；");
      throw new Refusal("invalid-input", `政策文件 ${seed.name} 有误：${faults}`);
    }
    const checksum = sha256(seed.content + seed.text);
    const current = await documentChecksum(tx, parsed.file.document.id);
    if (current === checksum || current?.startsWith(AUTHORED)) continue;
    await registerDocument(tx, parsed.file, checksum);
    registered.push(parsed.file.document.id);
  }
  return registered;
}

async function recomputeEverything(tx: PublishTx, tree: AreaTree): Promise<void> {
  for (const { vintage, origin } of await publishedVintages(tx)) {
    await recomputeFigures(tx, tree, vintage, origin, "everything");
  }
}
