import "server-only";
import { env } from "@/lib/env";
import { beginUpload } from "@/lib/services/settlement/begin-upload";
import { completeUpload } from "@/lib/services/settlement/complete-upload";
import { loadAddresses, loadRecord } from "@/lib/services/settlement/load-record";
import { receivePart } from "@/lib/services/settlement/receive-part";
import type { LiveCall } from "./live-route";
import { bodyOf } from "./request-body";

type Call = LiveCall<object>;
type LoadCall = LiveCall<{ id: string }>;

/** Opens an upload of settlement detail as its parameters describe it, or finds the one to go on with. */
export async function beginLoad({ caller, given, site }: Call) {
  const text = (name: string): string => given.one(name) ?? "";
  const asked = {
    area: text("area"),
    period: text("period"),
    fileName: text("name"),
    size: Number(text("size")),
    sha256: text("sha256").toLowerCase(),
    reason: given.one("reason")?.trim() || null,
  };
  const { load, received } = await beginUpload(caller, asked, env().dataFolder);
  return { id: load, received, ...loadAddresses(load, site) };
}

/** Streams a call's body to where the upload broke off. */
export async function takeLoadPart({ caller, path, given, request, site }: LoadCall) {
  const id = Number(path.id);
  const offset = Number(given.one("offset"));
  const received = await receivePart(caller, id, offset, bodyOf(request), env().dataFolder);
  return { id, received, ...loadAddresses(id, site) };
}

export async function completeLoad(call: LoadCall) {
  await completeUpload(call.caller, Number(call.path.id), env().dataFolder);
  return await seenLoad(call);
}

export const seenLoad = ({ caller, path, site }: LoadCall) =>
  loadRecord(caller, Number(path.id), env().dataFolder, site);
