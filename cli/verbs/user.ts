import { isRole, ROLES } from "@/lib/domain/access";
import { Refusal } from "@/lib/domain/refusal";
import type { Context } from "@/lib/services/context";
import { createUser } from "@/lib/services/users/create-user";
import { findUser } from "@/lib/services/users/find-user";
import { resetPassword } from "@/lib/services/users/reset-password";
import { type Arguments, optional, readArguments, required } from "../arguments";

/** An administrator reads no figures and may manage accounts everywhere; every other role has its place. */
const EVERYWHERE = "100000";

const ACTS: Record<string, (context: Context, given: Arguments) => Promise<unknown>> = {
  create,
  "reset-password": reset,
};

/**
 * `user create --name guanli --role administrator [--area 150000] [--person 张三] [--origin real]` and
 * `user reset-password --name guanli`: the way to an installation's first administrator, since the product comes with
 * no account. The password is answered once.
 */
export async function user(context: Context, [act = "", ...args]: string[]): Promise<unknown> {
  const chosen = ACTS[act];
  if (!chosen) throw new Refusal("invalid-input", `user 之后应为 ${Object.keys(ACTS).join(" 或 ")}`);
  return await chosen(
    context,
    readArguments(args, {
      name: { type: "string" },
      role: { type: "string" },
      area: { type: "string" },
      person: { type: "string" },
      origin: { type: "string" },
    }),
  );
}

async function create(context: Context, given: Arguments): Promise<unknown> {
  const role = required(given, "role");
  if (!isRole(role)) {
    const roles = Object.entries(ROLES).map(([code, name]) => `${code}（${name}）`);
    throw new Refusal("invalid-input", `没有这个角色：${role}。可用的角色：${roles.join("、")}`);
  }
  const area = role === "administrator" ? (optional(given, "area") ?? EVERYWHERE) : required(given, "area");
  const { id, username, password } = await createUser(context, {
    username: required(given, "name"),
    name: optional(given, "person") ?? ROLES[role],
    role,
    area,
    origin: optional(given, "origin") ?? "real",
  });
  return { id, name: username, role, area, password };
}

async function reset(context: Context, given: Arguments): Promise<unknown> {
  const name = required(given, "name");
  const { password } = await resetPassword(context, await findUser(context, name));
  return { name, password };
}
