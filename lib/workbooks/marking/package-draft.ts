import { applyEdits, prefixOf } from "../xml/xml-edit";
import { scanXml, type XmlTag } from "../xml/xml-scanner";
import { buildZip, deflated, type ZipRecord } from "../zip/build-zip";
import { parseRelations, type Relation, relationsPart } from "../zip/relations";
import type { XlsxPackage } from "../zip/xlsx-package";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NO_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
const CONTENT_TYPES = "[Content_Types].xml";

/** Puts an element before the end of the root, with the root's prefix. */
function appended(xml: string, element: (prefix: string) => string): string {
  let root: XmlTag | undefined;
  let close = 0;
  scanXml(xml, {
    open(_, __, depth, tag) {
      if (depth === 1) root = { ...tag };
    },
    close(_, depth, tag) {
      if (depth === 1) close = tag.start;
    },
  });
  const text = element(root ? prefixOf(xml, root) : "");
  return applyEdits(xml, [{ start: close, end: close, text }]);
}

/** A package being changed: the parts that were not touched keep the bytes they had. Throws RefusedWorkbook. */
export class PackageDraft {
  private readonly changed = new Map<string, string>();
  private readonly added = new Set<string>();

  constructor(private readonly original: XlsxPackage) {}

  async text(name: string): Promise<string | undefined> {
    const draft = this.changed.get(name.toLowerCase());
    if (draft !== undefined) return draft;
    const entry = this.original.part(name);
    return entry && this.original.text(entry);
  }

  set(name: string, text: string): void {
    if (!this.original.part(name)) this.added.add(name);
    this.changed.set(name.toLowerCase(), text);
  }

  /** A name of the form `before1after` that no part has. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.original.part(name) && !this.changed.has(name.toLowerCase())) return name;
    }
  }

  async relations(part: string): Promise<readonly Relation[]> {
    return parseRelations((await this.text(relationsPart(part))) ?? NO_RELATIONS, part);
  }

  /** Relates a part to another by an absolute target, and gives the relation's id. */
  async relate(part: string, kind: string, target: string): Promise<string> {
    const relations = relationsPart(part);
    const taken = new Set((await this.relations(part)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const xml = appended(
      (await this.text(relations)) ?? NO_RELATIONS,
      (x) => `<${x}Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="/${target}"/>`,
    );
    this.set(relations, xml);
    return id;
  }

  async declareType(part: string, contentType: string): Promise<void> {
    const xml = (await this.text(CONTENT_TYPES)) ?? "";
    this.set(
      CONTENT_TYPES,
      appended(xml, (x) => `<${x}Override PartName="/${part}" ContentType="${contentType}"/>`),
    );
  }

  async bytes(): Promise<Buffer> {
    const records: ZipRecord[] = [];
    for (const name of this.original.names) {
      const text = this.changed.get(name.toLowerCase());
      records.push(text === undefined ? await this.untouched(name) : deflated(name, text));
    }
    for (const name of this.added) records.push(deflated(name, this.changed.get(name.toLowerCase()) ?? ""));
    return buildZip(records);
  }

  private async untouched(name: string): Promise<ZipRecord> {
    const entry = this.original.part(name);
    if (!entry) throw new Error(`No such part: ${name}`);
    const method = entry.method === 0 ? 0 : 8;
    return { name, method, crc32: entry.crc32, size: entry.size, stored: await this.original.stored(entry) };
  }
}
