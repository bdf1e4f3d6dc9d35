import type { WriteTx } from "@/db/audited-transaction";
import { user } from "@/db/schema/user";

export type NewUser = {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly area: string;
  readonly origin: string;
  readonly passwordHash: string;
};

export async function createUser(tx: WriteTx, { area, ...values }: NewUser, now: Date): Promise<number> {
  const [row] = await tx
    .insert(user)
    .values({
      username: values.username,
      name: values.name,
      role: values.role,
      areaCode: area,
      origin: values.origin,
      passwordHash: values.passwordHash,
      createdAt: now,
    })
    .returning({ id: user.id });
  if (!row) throw new Error("No user was created");
  return row.id;
}
