import "server-only";
import type { NextRequest } from "next/server";
import { cursorText } from "@/lib/domain/open-interface/cursor";
import { OPEN_BASE } from "@/lib/domain/open-interface/open-api";
import { attachment } from "./content-disposition";

/** What a route's verb found. */
export type OpenAnswer = {
  readonly data: unknown;
  /** The place that a next page starts after; null on the last, absent where there are no pages. */
  readonly next?: readonly string[] | null;
  /** The same as a table, made only where it is asked for. */
  readonly csv?: () => string;
  /** Given as it is, without the envelope. */
  readonly bare?: boolean;
};

type Answered = {
  readonly name: string;
  readonly request: NextRequest;
  readonly answer: OpenAnswer;
  readonly asOf: number;
  readonly question: string;
  readonly csv: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly site: string;
};

/** An answer with its tag, its next page, and the way to the description. */
export function openResponse({
  name,
  request,
  answer,
  asOf,
  question,
  csv,
  headers,
  site,
}: Answered): Response {
  const next = answer.next
    ? nextAddress(request, site, cursorText({ asOf, after: answer.next, question }))
    : null;
  const links = [
    ...(next ? [`<${next}>; rel="next"`] : []),
    `<${site}${OPEN_BASE}/openapi.json>; rel="service-desc"; type="application/json"`,
  ];
  const all = { ...headers, link: links.join(", "), "x-content-type-options": "nosniff" };
  if (csv && answer.csv) {
    return new Response(answer.csv(), {
      headers: {
        ...all,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(`${name}-${asOf}.csv`),
      },
    });
  }
  const body = answer.bare
    ? answer.data
    : { asOf, data: answer.data, ...(Array.isArray(answer.data) ? { next } : {}) };
  return Response.json(body, { headers: all });
}

/** The address of the next page: the same question with a cursor. */
export function nextAddress(request: NextRequest, site: string, cursor: string): string {
  const query = new URLSearchParams(request.nextUrl.searchParams);
  query.set("cursor", cursor);
  return `${site}${request.nextUrl.pathname}?${query}`;
}
