"use server";

import { revalidatePath } from "next/cache";
import { Refusal, refuse } from "@/lib/domain/refusal";
import type { PersonAct } from "@/lib/domain/submissions/status";
import type { Context } from "@/lib/services/context";
import { acceptPack } from "@/lib/services/history-packs/accept-pack";
import { type MovingPackAct, movePack } from "@/lib/services/history-packs/move-pack";
import type { Seen } from "@/lib/services/submissions/step";
import { requireViewer } from "@/lib/web/viewer";

const ACTS: readonly string[] = ["submit", "review", "accept", "return", "withdraw"] satisfies PersonAct[];

/** What became of an act: nothing to say when it was done, else why not, in words. */
export type ActOutcome = { readonly error: string | null };

/** "12:2,13:2": the statements as the person saw them. */
function seenOf(text: string): [Seen, ...Seen[]] {
  const all = text.split(",").map((part): Seen => {
    const [id, version] = part.split(":").map(Number);
    return Number.isSafeInteger(id) && Number.isSafeInteger(version)
      ? { id: id as number, version: version as number }
      : refuse("invalid-input", "页面已过期，请刷新后再办理");
  });
  return all as [Seen, ...Seen[]];
}

async function act(viewer: Context, pack: number, name: PersonAct, form: FormData): Promise<void> {
  const seen = seenOf(String(form.get("seen") ?? ""));
  if (name === "accept") await acceptPack(viewer, pack, seen);
  else await movePack(viewer, pack, name satisfies MovingPackAct, seen, String(form.get("words") ?? ""));
}

/** One step of the flow on many statements of a pack, as the person saw them. */
export async function actOnPack(_: ActOutcome, form: FormData): Promise<ActOutcome> {
  const viewer = await requireViewer();
  const pack = Number(form.get("pack"));
  const name = String(form.get("act"));
  if (!ACTS.includes(name)) return { error: "没有这种操作" };
  try {
    await act(viewer, pack, name as PersonAct, form);
    return { error: null };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.message };
    throw error;
  } finally {
    // Also when somebody else was first: the page then shows what they did.
    revalidatePath(`/submissions/first-use/${pack}`);
  }
}
