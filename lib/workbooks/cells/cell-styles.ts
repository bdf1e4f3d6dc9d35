import type { ReadLimits } from "../read-limits";
import { refuseWorkbook } from "../workbook-refusal";
import { scanXml } from "../xml/xml-scanner";
import { builtInFormat, GENERAL, type NumberFormat, numberFormat } from "./number-format";

/** The number format of each cell style, by the index that cells carry in `s`. */
export type CellStyles = { formatOf(style: number): NumberFormat };

export const NO_STYLES: CellStyles = { formatOf: () => GENERAL };

/** Reads styles.xml. Throws RefusedWorkbook. */
export function readCellStyles(xml: string, limits: ReadLimits): CellStyles {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const path: string[] = [];
  scanXml(xml, {
    open(name, attributes) {
      const parent = path[path.length - 1];
      path.push(name);
      if (parent === "numFmts" && name === "numFmt") {
        codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      }
      if (parent === "cellXfs" && name === "xf") {
        formatIds.push(Number(attributes.get("numFmtId") ?? "0"));
        if (formatIds.length > limits.styles) refuseWorkbook("damaged", "单元格格式过多");
      }
    },
    close: () => void path.pop(),
  });
  const known = new Map<number, NumberFormat>();
  const formatOf = (style: number): NumberFormat => {
    const id = formatIds[style];
    if (id === undefined) return GENERAL;
    const code = codes.get(id);
    const format = known.get(id) ?? (code === undefined ? builtInFormat(id) : numberFormat(code));
    known.set(id, format);
    return format;
  };
  return { formatOf };
}
