import { hash } from "@node-rs/argon2";
import type { WriteTx } from "@/db/audited-transaction";
import { createUser } from "@/db/queries/users/create-user";
import type { Role } from "@/lib/domain/access";
import { newPassword } from "../users/new-password";

/** An account of the demonstration with the password that was made for it. */
export type DemonstrationAccount = {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly password: string;
};

const ACCOUNTS: readonly Omit<DemonstrationAccount, "password">[] = [
  { username: "huhehaote", name: "呼和浩特市报送员", role: "submitter", area: "150100" },
  { username: "huhehaote-fuhe", name: "呼和浩特市复核员", role: "prefecture-reviewer", area: "150100" },
  { username: "huhehaote-lingdao", name: "呼和浩特市局领导", role: "leader", area: "150100" },
  { username: "baotou", name: "包头市报送员", role: "submitter", area: "150200" },
  { username: "tongliao", name: "通辽市报送员", role: "submitter", area: "150500" },
  { username: "tongliao-fuhe", name: "通辽市复核员", role: "prefecture-reviewer", area: "150500" },
  { username: "xilinguole", name: "锡林郭勒盟报送员", role: "submitter", area: "152500" },
  { username: "xilinguole-fuhe", name: "锡林郭勒盟复核员", role: "prefecture-reviewer", area: "152500" },
  { username: "shenhe", name: "自治区局审核员", role: "bureau-reviewer", area: "150000" },
  { username: "zhengce", name: "自治区局政策审核员", role: "bureau-reviewer", area: "150000" },
  { username: "lingdao", name: "自治区局领导", role: "leader", area: "150000" },
  { username: "caizheng", name: "自治区财政厅", role: "finance", area: "150000" },
  { username: "xinjiang", name: "新疆审核员", role: "bureau-reviewer", area: "650000" },
  { username: "linfen", name: "临汾市审核员", role: "bureau-reviewer", area: "141000" },
  { username: "yingkou", name: "营口市审核员", role: "bureau-reviewer", area: "210800" },
  { username: "guanli", name: "系统管理员", role: "administrator", area: "150000" },
  { username: "shenji", name: "审计员", role: "auditor", area: "150000" },
];

/** Makes the demonstration's accounts, each with a password of its own that is stored only as its hash. */
export async function createDemonstrationAccounts(
  tx: WriteTx,
  now: Date,
): Promise<{ accounts: DemonstrationAccount[]; ids: Map<string, number> }> {
  const ids = new Map<string, number>();
  const accounts: DemonstrationAccount[] = [];
  for (const account of ACCOUNTS) {
    const password = newPassword();
    const id = await createUser(tx, { ...account, origin: "demo", passwordHash: await hash(password) }, now);
    ids.set(account.username, id);
    accounts.push({ ...account, password });
  }
  return { accounts, ids };
}
