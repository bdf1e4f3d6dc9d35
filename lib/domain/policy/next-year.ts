import { addMonths, type Month, parseMonth } from "../period";
import type { DraftBody, DraftCommitment, DraftHead } from "./draft-body";

const MONTH = /^\d{4}-\d{2}$/;

const later = (at: string): string => (MONTH.test(at) ? addMonths(parseMonth(at), 12) : at);

const laterDay = (day: string): string => `${later(day.slice(0, 7))}${day.slice(7)}`;

const nextYearName = (title: string): string =>
  title.replace(/(20\d{2})(?=年)/g, (year) => String(Number(year) + 1));

const nextCommitment = (commitment: DraftCommitment): DraftCommitment => ({
  ...commitment,
  ...(commitment.from !== undefined && { from: later(commitment.from) }),
  ...(commitment.to && { to: later(commitment.to) }),
  ...(commitment.due && { due: later(commitment.due) }),
  ...(commitment.points && {
    points: commitment.points.map((point) => ({ ...point, due: laterDay(point.due) })),
  }),
  ...(commitment.baseline && { baseline: { ...commitment.baseline, at: later(commitment.baseline.at) } }),
});

/**
 * Next year's text begun from this year's: the same clauses and commitments a year on, to be mended to what the new
 * text says. Number and date of issue are the new text's own and left empty.
 */
export function nextYearOf(body: DraftBody, id: string): DraftBody {
  const { document } = body;
  const head: DraftHead = {
    ...document,
    id,
    title: nextYearName(document.title),
    shortTitle: nextYearName(document.shortTitle),
    number: null,
    issuedOn: "",
    from: later(document.from),
    to: document.to === null ? null : later(document.to as Month),
    source: "",
  };
  return { ...body, document: head, commitments: body.commitments.map(nextCommitment) };
}
