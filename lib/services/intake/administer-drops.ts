import { dropAccounts } from "@/db/queries/intake/drop-account";
import { managedUsers } from "@/db/queries/users/managed-users";
import { allows } from "@/lib/domain/access";
import type { DropAdministration } from "@/lib/domain/intake/drop-view";
import { shanghaiTime } from "@/lib/domain/period";
import { areaTree } from "../areas/area-tree";
import { type Context, requirePermission } from "../context";
import { seenLook } from "./seen-look";

/** Whether the drop folder is looked at, what is wrong with it, and which account each area's part is given to. */
export async function administerDrops(context: Context): Promise<DropAdministration> {
  requirePermission(context, "manage-users");
  const { db, scope } = context;
  const [tree, look, accounts, users] = await Promise.all([
    areaTree(context),
    seenLook(context),
    dropAccounts(db),
    managedUsers(db, scope, ""),
  ]);
  const nameOf = (code: string): string => tree.areas.get(code as never)?.name ?? code;
  return {
    look,
    accounts: accounts
      .filter(({ area }) => scope.areas.has(area))
      .map(({ area, username, person, disabled, setBy, setAt }) => ({
        ...{ area, areaName: nameOf(area), username, person, disabled, setBy },
        setAt: shanghaiTime(setAt),
      })),
    areas: [...scope.areas].sort().map((code) => ({ value: code, label: nameOf(code) })),
    submitters: users
      .filter(({ role, disabled }) => allows(role, "submit") && !disabled)
      .map(({ username, name, areaName }) => ({
        value: username,
        label: `${areaName} ${name}（${username}）`,
      })),
  };
}
