import { fieldTitle } from "@/lib/domain/settlement/field";
import type { HeaderMapping } from "@/lib/domain/settlement/header-mapping";
import type { FindingTally } from "@/lib/domain/settlement/settlement-finding";

/** What a header alone says about a file. */
export function sayHeader(tally: FindingTally, mapping: HeaderMapping, line: number): void {
  const { headings, missing, repeated, personal } = mapping;
  for (const column of personal) {
    const heading = headings[column]?.heading ?? "";
    tally.add("personal-heading", heading, line, `第 ${column + 1} 列“${heading}”`);
  }
  for (const field of missing) tally.add("missing-column", field, line, fieldTitle(field));
  for (const field of repeated) tally.add("repeated-column", field, line, fieldTitle(field));
  for (const { heading, field } of headings) {
    if (field !== null && /[（(【[](单位[：:]?)?(千元|万元|亿元)[）)】\]]/.test(heading))
      tally.add("unit-heading", field, line, heading);
  }
  const unread = headings.filter(({ field }, index) => field === null && !personal.includes(index));
  if (unread.length > 0)
    tally.add("unread-column", null, line, unread.map(({ heading }) => heading || "（空）").join("、"));
}
