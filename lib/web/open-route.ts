import "server-only";
import type { NextRequest } from "next/server";
import { cursorFor } from "@/lib/domain/open-interface/cursor";
import { OPEN_VERSION } from "@/lib/domain/open-interface/open-api";
import type { OpenRoute } from "@/lib/domain/open-interface/open-route";
import { OPEN_ROUTES, type OpenRouteName } from "@/lib/domain/open-interface/open-routes";
import type { Given } from "@/lib/domain/open-interface/parameter";
import { shanghaiDate } from "@/lib/domain/period";
import type { Context } from "@/lib/services/context";
import { dataVersion } from "@/lib/services/publications/data-version";
import { entityTag, unlessKnown } from "./entity-tag";
import { type OpenAnswer, openResponse } from "./open-answer";
import { problem, problemOf } from "./problem";
import { publicAddress } from "./public-address";
import { type Served, type StartedCall, startCall } from "./started-call";

/** A call as a route's verb is handed it: checked, permitted, and pinned to one publication. */
export type OpenCall<Path> = Omit<StartedCall<Path>, "question"> & {
  readonly asOf: number;
  readonly after: readonly string[] | null;
  readonly site: string;
};

type Handler<Path> = (call: OpenCall<Path>) => Promise<OpenAnswer>;

/**
 * Serves a described route of what is published: who calls, what they may, which parameters, as of which publication.
 * What the caller has already is answered 304 before anything of it is read.
 */
export function openRoute<Path extends object>(name: OpenRouteName, handler: Handler<Path>): Served<Path> {
  const route: OpenRoute = OPEN_ROUTES[name];
  return async (request, { params }) => {
    try {
      const { question, ...started } = await startCall<Path>(name, route, request, params);
      const { caller, given, limit } = started;
      const csv = wantsCsv(request, given);
      if (csv && !route.csv)
        return problem({ status: 406, code: "not-acceptable", detail: "此接口只有 JSON 格式" });
      const { asOf, after } = await startOf(caller, route, given, question);
      const site = publicAddress();
      const tag = entityTag([
        OPEN_VERSION,
        question,
        String(asOf),
        ...[...caller.scope.areas].sort(),
        JSON.stringify([after, limit, csv, site]),
        // Which areas lie below which is read by the month.
        shanghaiDate(caller.now).slice(0, 7),
      ]);
      const headers = {
        etag: tag,
        "cache-control": "private, no-cache",
        vary: "authorization, cookie, accept",
      };
      return await unlessKnown(request.headers.get("if-none-match"), headers, async () => {
        const answer = await handler({ ...started, asOf, after, site });
        return openResponse({ name, request, answer, asOf, question, csv, headers, site });
      });
    } catch (error) {
      return problemOf(error);
    }
  };
}

/** A cursor keeps all pages at the publication of the first. */
async function startOf(
  caller: Context,
  route: OpenRoute,
  given: Given,
  question: string,
): Promise<{ asOf: number; after: readonly string[] | null }> {
  const text = given.one("cursor");
  const cursor = text === null || route.paged === null ? null : cursorFor(text, question, route.paged);
  const asked = given.one("asOf");
  const asOf = await dataVersion(caller, cursor?.asOf ?? (asked === null ? null : Number(asked)));
  return { asOf, after: cursor?.after ?? null };
}

function wantsCsv(request: NextRequest, given: Given): boolean {
  const format = given.one("format");
  if (format !== null) return format === "csv";
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("text/csv") && !accept.includes("application/json");
}
