import { api } from "@/lib/web/api";
import { takeUpload } from "@/lib/web/take-upload";

/** `PUT /api/uploads?form&area&period&vintage&name&size&sha256[&reason]` with the file as its body. */
export const PUT = api("submit", async (viewer, request) =>
  Response.json({ submission: await takeUpload(viewer, request) }, { status: 201 }),
);
