import { type Month, monthIn } from "../../period";
import { headFindings } from "./head-rules";
import { lineFindings } from "./line-rules";
import type { OwnFormBody } from "./own-form-body";
import { formDefinitionOf, type OwnFormDefinition, type RegisteredForm } from "./own-form-definition";
import { faultWhen, type OwnFormFinding, ofForm, refusedIn } from "./own-form-finding";
import type { OwnFormReference } from "./own-form-reference";
import { placeFindings } from "./place-rules";

export type CheckedForm = {
  /** Null while anything is refused. */
  readonly definition: OwnFormDefinition | null;
  readonly findings: readonly OwnFormFinding[];
};

/** Checks a form in the making, everything at once. */
export function checkOwnForm(body: OwnFormBody, reference: OwnFormReference): CheckedForm {
  const findings = [
    ...headFindings(body, reference),
    ...body.lines.flatMap((line) => [...lineFindings(line, body, reference), ...placeFindings(line, body)]),
    ...removedFindings(body, reference),
  ];
  const from = monthIn(body.from);
  const sound = refusedIn(findings).length === 0 && from !== null;
  return {
    definition: sound ? formDefinitionOf(body, reference, reference.version, from) : null,
    findings,
  };
}

/** A number that is no longer asked for leaves the indicators that read it without one. */
function removedFindings(body: OwnFormBody, { latest, readers, root }: OwnFormReference): OwnFormFinding[] {
  if (!latest) return [];
  const kept = new Set(
    formDefinitionOf(body, { root, origin: latest.origin }, 0, latest.from).lines.map(
      ({ measure }) => measure,
    ),
  );
  return latest.lines
    .filter(({ measure }) => !kept.has(measure) && (readers.get(measure) ?? []).length > 0)
    .map(({ measure, label }) => ({
      ...ofForm("lines"),
      rule: "removed",
      severity: "advise",
      message: `不再填报“${label}”：自定指标 ${readers.get(measure)?.join("、")} 用到它，自生效月起将没有数`,
    }));
}

/** Whether a bureau's form can be ended with a month. */
export function checkFormEnd(
  versions: readonly RegisteredForm[],
  through: Month,
  lastReported: Month | null,
): OwnFormFinding[] {
  const open = versions.filter(({ endedThrough }) => endedThrough === null);
  const latest = open.reduce<Month | null>(
    (last, { definition: { from } }) => (last === null || from > last ? from : last),
    null,
  );
  const place = ofForm("from");
  return [
    ...faultWhen(open.length === 0, place, "没有在用的版本可以停用", "end"),
    ...faultWhen(
      latest !== null && through < latest,
      place,
      `现行的一版自 ${latest} 起生效，停用月不能早于它`,
      "end",
    ),
    ...faultWhen(
      lastReported !== null && through < lastReported,
      place,
      `已有 ${lastReported} 的报送，停用月不能早于它`,
      "end",
    ),
  ];
}
