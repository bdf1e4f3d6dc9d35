import type { Finding } from "../finding";
import type { Assignment } from "./assign-labels";
import { confirmedWords } from "./label-mapping";

/** Says what was read by a confirmation, what was left out by one, and which one does not fit. */
export function mappingFindings(
  { applied, ignored, conflicts }: Assignment,
  sheet: string,
  nameOf: (key: string) => string | null,
  cellOf: (at: number) => string,
): Finding[] {
  const note = (at: number, message: string): Finding => ({
    severity: "note",
    sheet,
    cell: cellOf(at),
    rule: "mapped-label",
    message,
  });
  return [
    ...applied.map(({ at, mapping }) =>
      note(
        at,
        `按本地区已确认的对应关系读取：“${mapping.written}”→“${nameOf(mapping.target ?? "") ?? ""}”${confirmedWords(mapping)}`,
      ),
    ),
    ...ignored.map(({ at, mapping }) =>
      note(at, `按本地区已确认的，“${mapping.written}”不采集，未读取${confirmedWords(mapping)}`),
    ),
    ...conflicts.map(
      ({ at, why }): Finding => ({
        severity: "refuse",
        sheet,
        cell: cellOf(at),
        rule: "mapping-conflict",
        message: why,
      }),
    ),
  ];
}
