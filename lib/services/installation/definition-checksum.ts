import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";

/** What a version is known by: it never changes once it is registered (MODEL M12). */
export const definitionChecksum = (definition: object): string =>
  createHash("sha256").update(canonicalJson(definition)).digest("hex");
