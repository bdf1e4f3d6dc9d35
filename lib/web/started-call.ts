import "server-only";
import type { NextRequest } from "next/server";
import type { OpenRoute } from "@/lib/domain/open-interface/open-route";
import { PAGE_DEFAULT, PAGE_MAX } from "@/lib/domain/open-interface/open-route";
import {
  type Given,
  type Parameter,
  readParameters,
  refuseParameter,
} from "@/lib/domain/open-interface/parameter";
import { type Context, requirePermission } from "@/lib/services/context";
import { digest } from "./entity-tag";
import { openCaller } from "./open-caller";

/** A call as every route begins with it: who calls, permitted, with its address and parameters checked. */
export type StartedCall<Path> = {
  readonly caller: Context;
  readonly path: Path;
  readonly given: Given;
  readonly limit: number;
  /** What is asked, whichever page of it and in whichever format. */
  readonly question: string;
};

export type Served<Path> = (request: NextRequest, context: { params: Promise<Path> }) => Promise<Response>;

export async function startCall<Path extends object>(
  name: string,
  route: OpenRoute,
  request: NextRequest,
  params: Promise<Path>,
): Promise<StartedCall<Path>> {
  const caller = await openCaller(request);
  if (route.permission) requirePermission(caller, route.permission);
  // An address without a part of its own comes with nothing at all.
  const path = (await params) ?? ({} as Path);
  readPath(route.inPath, path);
  const given = readParameters(route.parameters, request.nextUrl.searchParams);
  const question = digest([name, JSON.stringify(path), ...questionOf(request.nextUrl.searchParams)]);
  return { caller, path, given, limit: limitOf(given), question };
}

const PLACING = ["cursor", "limit", "format"];

const questionOf = (query: URLSearchParams): string[] =>
  [...query].filter(([name]) => !PLACING.includes(name)).map(([name, value]) => `${name}=${value}`);

function readPath(parameters: readonly Parameter[], path: object): void {
  readParameters(parameters, Object.entries(path) as [string, string][]);
}

function limitOf(given: Given): number {
  const limit = Number(given.one("limit") ?? PAGE_DEFAULT);
  return limit <= PAGE_MAX ? limit : refuseParameter("limit", `每页最多 ${PAGE_MAX} 条`);
}
