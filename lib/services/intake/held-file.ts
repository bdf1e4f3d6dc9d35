import type { addDropFile } from "@/db/queries/intake/drop-file";
import { auditActor, type Context } from "../context";
import type { AreaFolder } from "./area-folders";

/** A file that is held, about to become something. */
export type HeldFile = { readonly folder: AreaFolder; readonly heldName: string; readonly fileName: string };

export type DropRow = Parameters<typeof addDropFile>[1];

/** The record of what a held file becomes, but for what that is. */
export const heldRow = (
  context: Context,
  { folder, heldName, fileName }: HeldFile,
  size: number,
  hash: string | null,
): DropRow => ({
  areaCode: folder.area.code,
  folder: folder.folder,
  ...{ fileName, heldName, fileSize: size, fileHash: hash },
  takenBy: auditActor(context.actor).id,
  takenAt: context.now,
});

/** A program holds the file open and writes to it, though it seemed to have come in full. */
export class StillChanging extends Error {
  override readonly name = "StillChanging";
}
