import type { AreaCode } from "../area";
import type { Group, Scheme } from "../dimension";
import type { Status } from "../targets/standing";
import type { Origin } from "../vintage";
import { askedText } from "./asked-text";
import type { Commitment, CommitmentKind } from "./commitment";
import type { Weight } from "./document";
import { type Hold, holdText } from "./hold";

/** The document a sentence stands in, as far as a line about the sentence names it. */
export type LineDocument = {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly weight: Weight;
  readonly origin: Origin;
};

/** One sentence of a policy text with where it stands for an area and period. Carries JSON only. */
export type CommitmentLine = {
  readonly id: string;
  readonly document: LineDocument;
  readonly name: string;
  readonly kind: CommitmentKind;
  readonly quote: string;
  readonly asked: string;
  readonly indicator: string | null;
  readonly scheme: Scheme;
  readonly group: Group;
  readonly hold: Hold;
  /** Why it is not judged here; null where it is, or where its kind has no standing. */
  readonly off: string | null;
  /** Null where its kind has no standing, and where it is not judged here. */
  readonly status: Status | null;
  readonly reason: string | null;
  readonly note: string;
};

type Placed = {
  readonly commitment: Commitment;
  readonly document: LineDocument;
  readonly hold: Hold;
  readonly area: { readonly code: AreaCode; readonly name: string };
  readonly standing: { readonly status: Status; readonly reason: string } | null;
};

export const commitmentLine = ({ commitment, document, hold, area, standing }: Placed): CommitmentLine => ({
  id: commitment.id,
  document,
  name: commitment.name,
  kind: commitment.kind,
  quote: commitment.quote,
  asked: askedText(commitment),
  indicator: commitment.indicator,
  scheme: commitment.scheme,
  group: commitment.group,
  hold,
  off: commitment.kind === "baseline" ? null : holdText(hold, commitment, area),
  status: standing?.status ?? null,
  reason: standing?.reason ?? null,
  note: commitment.note,
});

/** Where a sentence stands in its text. */
export const lineHref = (
  line: { readonly id: string; readonly document: { readonly id: string } },
  area: string,
  period: string,
): string => `/policies/${line.document.id}?${new URLSearchParams({ area, period })}#${line.id}`;
