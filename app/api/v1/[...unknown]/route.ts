import { OPEN_BASE } from "@/lib/domain/open-interface/open-api";
import { problem } from "@/lib/web/problem";

/** An address that is none, told as every other problem is. */
export const GET = (): Response =>
  problem({ status: 404, code: "not-found", detail: `没有这个接口；全部接口见 ${OPEN_BASE}/openapi.json` });
