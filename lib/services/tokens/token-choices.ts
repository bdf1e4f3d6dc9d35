import { areaTree } from "@/db/queries/areas/area-tree";
import { addMonths, parseMonth, shanghaiDate } from "@/lib/domain/period";
import { lastExpiryDay, TOKEN_GRANTS, type TokenGrant } from "@/lib/domain/tokens/access-token";
import { type Context, permitted } from "../context";

type Choice = { readonly value: string; readonly label: string };

export type TokenChoices = {
  readonly grants: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly today: string;
  readonly proposedDay: string;
  readonly lastDay: string;
};

const PROPOSED_MONTHS = 3;
/** Every month has it. */
const SAFE_DAY = "28";

/** What a person may put into a new token: nothing that their own role and areas do not hold. */
export async function tokenChoices(context: Context): Promise<TokenChoices> {
  const { areas } = await areaTree(context.db);
  const today = shanghaiDate(context.now);
  return {
    grants: (Object.keys(TOKEN_GRANTS) as TokenGrant[])
      .filter((grant) => permitted(context, grant))
      .map((value) => ({ value, label: TOKEN_GRANTS[value] })),
    areas: [...context.scope.areas]
      .sort()
      .map((code) => ({ value: code, label: areas.get(code)?.name ?? code })),
    today,
    proposedDay: `${addMonths(parseMonth(today.slice(0, 7)), PROPOSED_MONTHS)}-${SAFE_DAY}`,
    lastDay: lastExpiryDay(today),
  };
}
