import { scanXml } from "../xml/xml-scanner";
import type { XlsxPackage } from "./xlsx-package";

export type Relation = {
  readonly id: string;
  /** The last word of the relation's type: "worksheet", "styles", "comments". */
  readonly kind: string;
  /** The part it leads to, from the package's root; as written when it leads outside. */
  readonly target: string;
  readonly external: boolean;
};

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Where the relations of a part are kept; of the package itself for "". */
export const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A target relative to the part that names it, as a path from the root. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const joined = path.startsWith("/") ? path.slice(1) : folderOf(part) + path;
  const steps: string[] = [];
  for (const step of joined.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The relations written in `xml`, which belongs to `part`. Throws RefusedWorkbook. */
export function parseRelations(xml: string, part: string): readonly Relation[] {
  const relations: Relation[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const target = attributes.get("Target") ?? "";
      const external = attributes.get("TargetMode") === "External";
      relations.push({
        id: attributes.get("Id") ?? "",
        kind: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
  });
  return relations;
}

/** The relations of a part; none when it has no relations part. Throws RefusedWorkbook. */
export async function readRelations(opened: XlsxPackage, part: string): Promise<readonly Relation[]> {
  const entry = opened.part(relationsPart(part));
  return entry ? parseRelations(await opened.text(entry), part) : [];
}
