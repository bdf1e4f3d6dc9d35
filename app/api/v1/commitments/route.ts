import { csvText } from "@/lib/domain/csv";
import { COMMITMENT_COLUMNS } from "@/lib/domain/open-interface/register-columns";
import { registerPage } from "@/lib/services/exports/register-page";
import { openRoute } from "@/lib/web/open-route";

/** One page of the register of commitments. */
export const GET = openRoute("commitments", async ({ caller, ...asked }) => {
  const { commitments, next } = await registerPage(caller, asked);
  return { data: commitments, next, csv: () => csvText(COMMITMENT_COLUMNS, commitments) };
});
