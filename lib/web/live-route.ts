import "server-only";
import type { NextRequest } from "next/server";
import { cursorFor, cursorText } from "@/lib/domain/open-interface/cursor";
import type { OpenRoute } from "@/lib/domain/open-interface/open-route";
import { OPEN_ROUTES, type OpenRouteName } from "@/lib/domain/open-interface/open-routes";
import { nextAddress } from "./open-answer";
import { problemOf } from "./problem";
import { publicAddress } from "./public-address";
import { type Served, type StartedCall, startCall } from "./started-call";

export type LiveCall<Path> = Omit<StartedCall<Path>, "question"> & {
  readonly request: NextRequest;
  readonly after: readonly string[] | null;
  readonly site: string;
};

/** What a route's verb did or found; a response as it is where that is a file. */
export type LiveAnswer = Response | { readonly data: unknown; readonly next?: readonly string[] | null };

type Handler<Path> = (call: LiveCall<Path>) => Promise<LiveAnswer>;

/** Serves a described route of what is on its way, or does what it names: true of this moment, kept by nobody. */
export function liveRoute<Path extends object>(name: OpenRouteName, handler: Handler<Path>): Served<Path> {
  const route: OpenRoute = OPEN_ROUTES[name];
  return async (request, { params }) => {
    try {
      const { question, ...started } = await startCall<Path>(name, route, request, params);
      const cursor = started.given.one("cursor");
      const after = cursor === null ? null : cursorFor(cursor, question, route.paged ?? 0).after;
      const site = publicAddress();
      const answer = await handler({ ...started, request, after, site });
      if (answer instanceof Response) return answer;
      // Nothing is pinned here: the cursor says where to go on, and no publication.
      const next = answer.next
        ? nextAddress(request, site, cursorText({ asOf: 0, after: answer.next, question }))
        : null;
      return Response.json(
        { data: answer.data, ...(route.many ? { next } : {}) },
        { status: route.status, headers: headersOf(next) },
      );
    } catch (error) {
      return problemOf(error);
    }
  };
}

const headersOf = (next: string | null): Record<string, string> => ({
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  ...(next ? { link: `<${next}>; rel="next"` } : {}),
});
