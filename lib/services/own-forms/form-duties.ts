import type { PublishTx } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { addDuties } from "@/db/queries/collection/add-duties";
import { endDuties } from "@/db/queries/collection/end-duties";
import { type AreaCode, poolingMembers } from "@/lib/domain/area";
import type { Frequency, Month } from "@/lib/domain/period";
import type { OwnFormCode } from "@/lib/domain/submissions/form";
import type { FormOwner, OwnFormDefinition } from "@/lib/domain/submissions/own/own-form-definition";

const OFTEN: readonly Frequency[] = ["month", "quarter", "year"];

/** The most frequent of those that a form may be reported by: what it is owed by. */
const owedBy = ({ frequencies }: Pick<OwnFormDefinition, "frequencies">): Frequency | null =>
  OFTEN.find((frequency) => frequencies.includes(frequency)) ?? null;

async function reporting(tx: PublishTx, { root }: FormOwner, at: Month): Promise<AreaCode[]> {
  const members = poolingMembers(await areaTree(tx), root, at);
  return members.length > 0 ? members : [root];
}

/** Lays down that every pooling area of the bureau owes its own form, where that changed; answers how many now do. */
export async function layDownDuties(
  tx: PublishTx,
  definition: OwnFormDefinition,
  before: OwnFormDefinition | null,
): Promise<number> {
  const frequency = owedBy(definition);
  if (definition.base !== null || frequency === null) return 0;
  if (before && owedBy(before) === frequency && before.dueDay === definition.dueDay) return 0;
  const { from, origin, dueDay } = definition;
  const form = definition.code as OwnFormCode;
  const areas = await reporting(tx, definition, from);
  await endDuties(tx, { form, areas, origin }, from);
  const duty = { form, frequency, fromMonth: from, toMonth: null, dueDay, origin };
  await addDuties(
    tx,
    areas.map((areaCode) => ({ ...duty, areaCode })),
  );
  return areas.length;
}

/** Nobody owes an own form that is over. */
export async function endFormDuties(
  tx: PublishTx,
  form: OwnFormCode,
  owner: FormOwner,
  from: Month,
): Promise<void> {
  await endDuties(tx, { form, areas: await reporting(tx, owner, from), origin: owner.origin }, from);
}
