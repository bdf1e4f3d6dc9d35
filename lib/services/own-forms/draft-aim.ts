import type { DraftRow } from "@/db/queries/drafts/draft-row";
import type { AreaCode } from "@/lib/domain/area";
import type { FormBook } from "@/lib/domain/submissions/own/form-book";
import { versionsOf } from "./form-reference";

type Draft = Pick<DraftRow<"form">, "code" | "areaCode" | "origin" | "registeredVersion">;

/** "第 2 版": what approving a draft comes to, in a register that was read. */
export function aimIn(book: FormBook, { code, areaCode, origin, registeredVersion }: Draft): string {
  const versions = versionsOf(book, code, { root: areaCode as AreaCode, origin });
  return `第 ${registeredVersion ?? (versions.at(-1)?.definition.version ?? 0) + 1} 版`;
}
