import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";

/** What a version is known by: it never changes once it is registered (MODEL M12). */
export const definitionChecksum = (definition: IndicatorDefinition): string =>
  createHash("sha256").update(canonicalJson(definition)).digest("hex");
