import "server-only";
import type { NextRequest } from "next/server";
import { cursorFor } from "@/lib/domain/open-interface/cursor";
import { OPEN_VERSION } from "@/lib/domain/open-interface/open-api";
import {
  OPEN_ROUTES,
  type OpenRoute,
  type OpenRouteName,
  PAGE_DEFAULT,
  PAGE_MAX,
} from "@/lib/domain/open-interface/open-routes";
import {
  type Given,
  type Parameter,
  readParameters,
  refuseParameter,
} from "@/lib/domain/open-interface/parameter";
import { shanghaiDate } from "@/lib/domain/period";
import { type Context, requirePermission } from "@/lib/services/context";
import { dataVersion } from "@/lib/services/publications/data-version";
import { digest, entityTag, unlessKnown } from "./entity-tag";
import { type OpenAnswer, openResponse } from "./open-answer";
import { openCaller } from "./open-caller";
import { problem, problemOf } from "./problem";
import { publicAddress } from "./public-address";

/** A call as a route's verb is handed it: checked, permitted, and pinned to one publication. */
export type OpenCall<Path> = {
  readonly caller: Context;
  readonly path: Path;
  readonly given: Given;
  readonly asOf: number;
  readonly after: readonly string[] | null;
  readonly limit: number;
  readonly site: string;
};

type Handler<Path> = (call: OpenCall<Path>) => Promise<OpenAnswer>;

type Served<Path> = (request: NextRequest, context: { params: Promise<Path> }) => Promise<Response>;

/**
 * Serves a described route: who calls, what they may, which parameters, as of which publication. What the caller has
 * already is answered 304 before anything of it is read.
 */
export function openRoute<Path extends object>(name: OpenRouteName, handler: Handler<Path>): Served<Path> {
  const route: OpenRoute = OPEN_ROUTES[name];
  return async (request, { params }) => {
    try {
      const caller = await openCaller(request);
      if (route.permission) requirePermission(caller, route.permission);
      // An address without a part of its own comes with nothing at all.
      const path = (await params) ?? ({} as Path);
      readPath(route.inPath, path);
      const given = readParameters(route.parameters, request.nextUrl.searchParams);
      const csv = wantsCsv(request, given);
      if (csv && !route.csv)
        return problem({ status: 406, code: "not-acceptable", detail: "此接口只有 JSON 格式" });
      const question = digest([name, JSON.stringify(path), ...questionOf(request.nextUrl.searchParams)]);
      const { asOf, after } = await startOf(caller, route, given, question);
      const limit = limitOf(given);
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
        const answer = await handler({ caller, path, given, asOf, after, limit, site });
        return openResponse({ name, request, answer, asOf, question, csv, headers, site });
      });
    } catch (error) {
      return problemOf(error);
    }
  };
}

const PLACING = ["cursor", "limit", "format"];

/** What is asked, whichever page of it and in whichever format. */
const questionOf = (query: URLSearchParams): string[] =>
  [...query].filter(([name]) => !PLACING.includes(name)).map(([name, value]) => `${name}=${value}`);

function readPath(parameters: readonly Parameter[], path: object): void {
  readParameters(parameters, Object.entries(path) as [string, string][]);
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

function limitOf(given: Given): number {
  const limit = Number(given.one("limit") ?? PAGE_DEFAULT);
  return limit <= PAGE_MAX ? limit : refuseParameter("limit", `每页最多 ${PAGE_MAX} 条`);
}

function wantsCsv(request: NextRequest, given: Given): boolean {
  const format = given.one("format");
  if (format !== null) return format === "csv";
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("text/csv") && !accept.includes("application/json");
}
