import type { Context } from "@/lib/services/context";
import { createUser } from "@/lib/services/users/create-user";
import { optional, readArguments, required } from "../arguments";

/**
 * `create-user --username --name --role --area [--origin]`: the way to an installation's first administrator, since
 * the product comes with no account. Answers the password, once.
 */
export async function createAccount(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    username: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    area: { type: "string" },
    origin: { type: "string" },
  });
  return await createUser(context, {
    username: required(given, "username"),
    name: required(given, "name"),
    role: required(given, "role"),
    area: required(given, "area"),
    origin: optional(given, "origin") ?? "real",
  });
}
