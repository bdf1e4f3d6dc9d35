import { api } from "@/lib/web/api";
import { takeSettlementPart } from "@/lib/web/settlement-uploads";

/** `PUT /api/settlement-loads/12/parts?offset=8388608` with the next part of the file as its body. */
export const PUT = api<{ load: string }>("submit", async (viewer, request, { load }) =>
  Response.json({ received: await takeSettlementPart(viewer, request, Number(load)) }),
);
