import type { Permission } from "../access";
import type { AnswerName } from "./answer-schemas";
import type { Parameter } from "./parameter";
import type { Schema } from "./schema";

export type OpenMethod = "get" | "post" | "put";

/** What a call carries beside its address. */
export type OpenBody = {
  readonly mediaType: string;
  readonly description: string;
  /** Null for a file as it is. */
  readonly schema: Schema | null;
  readonly required: boolean;
};

/** A route of the open interface: what is served, checked and described are one thing. */
export type OpenRoute = {
  readonly method: OpenMethod;
  /** Below /api/v1. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** What a caller must hold; null where every signed-in caller may read (MODEL M25). */
  readonly permission: Permission | null;
  readonly inPath: readonly Parameter[];
  readonly parameters: readonly Parameter[];
  readonly body: OpenBody | null;
  /** Null for the description itself, and for a file. */
  readonly answers: AnswerName | null;
  /** The HTTP status of what was done. */
  readonly status: number;
  readonly many: boolean;
  readonly csv: boolean;
  /** True of one publication, and tagged with it; what changes without one, such as a submission's status, is not. */
  readonly published: boolean;
  /** Parts of the place that a next page starts after; null for what comes in one piece. */
  readonly paged: number | null;
  /** A call to try, with its parameters. */
  readonly example: string;
};

export const PAGE_DEFAULT = 500;
export const PAGE_MAX = 5000;

type Described = Pick<OpenRoute, "path" | "title" | "description" | "example">;

/** A route that reads a list, unless it says otherwise. */
export const route = (more: Partial<OpenRoute> & Described): OpenRoute => ({
  method: "get",
  permission: null,
  inPath: [],
  parameters: [],
  body: null,
  answers: null,
  status: 200,
  many: true,
  csv: true,
  published: true,
  paged: null,
  ...more,
});

/** A route of what is on its way: one thing in JSON, true of this moment only. */
export const liveRoute = (more: Partial<OpenRoute> & Described): OpenRoute =>
  route({ many: false, csv: false, published: false, ...more });
