import { PackageDraft } from "@/lib/workbooks/marking/package-draft";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";
import { openThroughGate } from "@/lib/workbooks/xlsx-gate";

/** What somebody types into a cell: a number, text, or a formula that has lost what it referred to. */
export type Typed = { readonly number: string } | { readonly text: string } | "#REF!";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function contentOf(typed: Typed): { type: string; inner: string } {
  if (typed === "#REF!") return { type: ' t="e"', inner: "<f>#REF!+E14</f><v>#REF!</v>" };
  if ("number" in typed) return { type: "", inner: `<v>${typed.number}</v>` };
  return { type: ' t="inlineStr"', inner: `<is><t>${escaped(typed.text)}</t></is>` };
}

const cellPattern = (address: string): RegExp =>
  new RegExp(`<c r="${address}"((?: [a-z]+="[^"]*")*?)(?:/>|>(.*?)</c>)`, "s");

/** A downloaded workbook with some cells of one sheet changed, as if it had been edited and saved. */
export class EditedWorkbook {
  private constructor(
    private readonly draft: PackageDraft,
    private readonly sheet: string,
    private xml: string,
  ) {}

  /** Of the sheets the first, or the one at a place counted from 1. */
  static async of(bytes: Buffer, place = 1): Promise<EditedWorkbook> {
    const original = await openThroughGate(bytes);
    if (isWorkbookRefusal(original)) throw new Error(`The downloaded workbook is refused: ${original.code}`);
    const draft = new PackageDraft(original);
    const sheet = `xl/worksheets/sheet${place}.xml`;
    return new EditedWorkbook(draft, sheet, (await draft.text(sheet)) ?? "");
  }

  /** The number in a cell. */
  number(address: string): number {
    const inner = cellPattern(address).exec(this.xml)?.[2] ?? "";
    const found = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
    if (found === undefined) throw new Error(`No number in ${address}`);
    return Number(found);
  }

  type(address: string, typed: Typed): this {
    const { type, inner } = contentOf(typed);
    const before = this.xml;
    this.xml = before.replace(
      cellPattern(address),
      (_, attributes: string) =>
        `<c r="${address}"${attributes.replace(/ t="[^"]*"/, "")}${type}>${inner}</c>`,
    );
    if (this.xml === before) throw new Error(`${address} stayed as it was`);
    return this;
  }

  /** Adds to the number in each of the cells. */
  add(amount: number, ...addresses: readonly string[]): this {
    for (const address of addresses)
      this.type(address, { number: (this.number(address) + amount).toFixed(2) });
    return this;
  }

  async bytes(): Promise<Buffer> {
    this.draft.set(this.sheet, this.xml);
    return await this.draft.bytes();
  }
}
