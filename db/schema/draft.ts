import { index, pgTable, text } from "drizzle-orm/pg-core";
import { draftColumns } from "./draft-columns";

/** A policy text that is being entered: `body` is the document file in the making, text and all. */
export const documentDraft = pgTable(
  "document_draft",
  {
    ...draftColumns(),
    /** The registered document whose newer edition it is. */
    replaces: text("replaces"),
    /** Of that document as it was when the draft was begun: an edition registered since then stops this one. */
    baseChecksum: text("base_checksum"),
  },
  (table) => [index("document_draft_area").on(table.areaCode, table.status)],
);
