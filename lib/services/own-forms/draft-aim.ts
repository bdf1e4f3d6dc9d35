import type { DefinitionDraftRow } from "@/db/queries/definition-drafts/definition-draft-row";
import type { AreaCode } from "@/lib/domain/area";
import type { FormBook } from "@/lib/domain/submissions/own/form-book";
import type { OwnFormBody } from "@/lib/domain/submissions/own/own-form-body";
import { versionsOf } from "./form-reference";

type Draft = Pick<DefinitionDraftRow<OwnFormBody>, "code" | "areaCode" | "origin" | "registeredVersion">;

/** "第 2 版": what approving a draft comes to, in a register that was read. */
export function aimIn(book: FormBook, { code, areaCode, origin, registeredVersion }: Draft): string {
  const versions = versionsOf(book, code, { root: areaCode as AreaCode, origin });
  return `第 ${registeredVersion ?? (versions.at(-1)?.definition.version ?? 0) + 1} 版`;
}
