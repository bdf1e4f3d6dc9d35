import { commitments, type RegisteredCommitment } from "@/db/queries/policies/commitments";
import { type DocumentEdition, documentEditions } from "@/db/queries/policies/document-editions";
import { documentText } from "@/db/queries/policies/document-text";
import { documents } from "@/db/queries/policies/documents";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { CONFIDENCE_NAMES, type IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { lastDecember, type Month, sameMonthLastYear, shanghaiTime } from "@/lib/domain/period";
import { annotate, markQuotes } from "@/lib/domain/policy/annotated-text";
import { type Commitment, isAssessed } from "@/lib/domain/policy/commitment";
import type { CommitmentNote, DocumentReading, EditionView } from "@/lib/domain/policy/document-reading";
import { refuse } from "@/lib/domain/refusal";
import { accumulates } from "@/lib/domain/targets/accumulates";
import { countStatuses } from "@/lib/domain/targets/count-statuses";
import { directionOf } from "@/lib/domain/targets/requirement";
import { targetBar } from "@/lib/domain/targets/target-bar";
import { type Context, requireArea, requirePermission } from "../context";
import { type FigureBook, readFigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import type { AreaStanding } from "../standings/governed";
import { commitmentRegister } from "./commitment-register";
import { documentHold } from "./list-documents";
import { placeStandings } from "./place-standings";
import { type Place, placedLine, versionAt } from "./placed-lines";

/** A policy text with each commitment in its place, and beside it where it stands for an area and period. */
export async function readDocument(context: Context, id: string, place: Place): Promise<DocumentReading> {
  requirePermission(context, "read-figures");
  requireArea(context, place.area);
  const { db } = context;
  const publication = place.publication ?? null;
  const [heads, words, register, standings, latest, editions] = await Promise.all([
    documents(db, publication),
    documentText(db, id, publication),
    publication === null ? commitmentRegister(db) : commitments(db, publication),
    placeStandings(context, place),
    latestPublication(db),
    documentEditions(db, id),
  ]);
  const document = heads.find((head) => head.id === id);
  if (!document || !words) return refuse("not-found", "没有这份文件");
  const own = versionAt(
    register.filter(({ commitment }) => commitment.document === id),
    place.at,
  );
  const marked = markQuotes(
    words.text,
    words.clauses,
    own.map(({ commitment }) => commitment),
  );
  const book = await standingsBook(context, own, standings, place);
  const beside: Beside = {
    register,
    standings,
    place,
    book,
    publication: publication ?? latest?.number ?? 0,
  };
  const judged = own.flatMap(({ commitment }) => standings.get(commitment.id) ?? []);
  return {
    document,
    areaName: place.tree.areas.get(document.area)?.name ?? document.area,
    chapters: annotate(words.text, words.clauses, marked),
    notes: marked.flatMap(({ id: marker }, index) => {
      const entry = own.find(({ commitment }) => commitment.id === marker);
      return entry ? [noteOf(entry, index + 1, beside)] : [];
    }),
    hold: documentHold(document, own, standings, place),
    counts: countStatuses(judged),
    judged: judged.length,
    editions: editions.map(editionView),
  };
}

const editionView = ({ to, registeredAt, replacedAt }: DocumentEdition): EditionView => ({
  publication: to === null ? null : to - 1,
  registeredAt: shanghaiTime(registeredAt),
  replacedAt: replacedAt && shanghaiTime(replacedAt),
});

type Beside = {
  readonly register: readonly RegisteredCommitment[];
  readonly standings: ReadonlyMap<string, AreaStanding>;
  readonly place: Place;
  readonly book: FigureBook | null;
  readonly publication: number;
};

/** Figures of what is judged: the period, a year before, and the year's end that a path starts from. */
async function standingsBook(
  context: Context,
  own: readonly RegisteredCommitment[],
  standings: ReadonlyMap<string, AreaStanding>,
  { area, at, edition, publication = null }: Place,
): Promise<FigureBook | null> {
  const judged = own.filter(({ commitment }) => standings.has(commitment.id) && commitment.indicator);
  if (!edition || judged.length === 0) return null;
  const starts = judged.map(({ commitment }) => lastDecember(commitment.from));
  return await readFigureBook(context, {
    indicators: [...new Set(judged.flatMap(({ commitment }) => commitment.indicator ?? []))],
    areas: [area],
    throughs: [...new Set([at, sameMonthLastYear(at), ...starts])],
    edition,
    publication,
  });
}

function noteOf(entry: RegisteredCommitment, position: number, beside: Beside): CommitmentNote {
  const { commitment } = entry;
  const { standings, place, book, publication } = beside;
  const line = placedLine(entry, standings, place);
  const { indicator, scheme } = commitment;
  return {
    ...line,
    position,
    figure:
      book && indicator && standings.has(commitment.id)
        ? viewFigure(book, { indicator, area: place.area, scheme, at: place.at, publication })
        : null,
    bar: book && indicator ? barOf(commitment, standings.get(commitment.id), book, place) : null,
    tags: tagsOf(commitment),
    rivals: isAssessed(commitment.kind) && line.off === null ? rivalsOf(entry, beside) : [],
    part: standings.get(commitment.id)?.part ?? "sole",
  };
}

function barOf(
  commitment: Commitment,
  standing: AreaStanding | undefined,
  book: FigureBook,
  { area, at }: Place,
): CommitmentNote["bar"] {
  const { indicator, scheme } = commitment;
  const definition = indicator ? book.definition(indicator, at) : null;
  if (!indicator || !definition || !standing?.stored || standing.stored.value === null) return null;
  if (standing.status === "unassessable") return null;
  const valueAt = (month: Month) => book.value(indicator, area, scheme, month);
  return targetBar({
    commitment,
    definition,
    value: standing.stored.value,
    standing: standing.stored,
    baseline: hasPath(commitment, definition) ? baselineOf(commitment, valueAt) : null,
  });
}

/** Only what is asked by a date and does not start anew each year comes from somewhere. */
const hasPath = (commitment: Commitment, { expressions }: IndicatorDefinition): boolean => {
  const expression = expressions[commitment.scheme];
  const straight = commitment.due !== null && commitment.points.length === 0;
  return (
    straight && directionOf(commitment) !== "near" && expression !== undefined && !accumulates(expression)
  );
};

/** The start that the text gives, else the figure of the year's end before it took effect. */
function baselineOf(commitment: Commitment, value: (at: Month) => ReturnType<FigureBook["value"]>) {
  if (commitment.baseline) return commitment.baseline;
  const at = lastDecember(commitment.from);
  const opening = value(at);
  return opening.known && !opening.bound ? { value: opening.value, at } : null;
}

const FORCES = { binding: "约束性", expected: "预期性" } as const;

const tagsOf = ({ force, task, confidence }: Commitment): string[] => [
  ...(force ? [FORCES[force]] : []),
  ...(task ? [`任务${task.number} · ${task.score}分`] : []),
  ...(confidence ? [CONFIDENCE_NAMES[confidence]] : []),
];

/** Sentences of other documents in force for the same people on the same indicator. */
function rivalsOf(entry: RegisteredCommitment, { register, place, standings }: Beside) {
  const { commitment } = entry;
  if (commitment.indicator === null) return [];
  return register
    .filter(
      ({ commitment: other }) =>
        other.document !== commitment.document &&
        other.indicator === commitment.indicator &&
        other.scheme === commitment.scheme &&
        other.group === commitment.group &&
        isAssessed(other.kind),
    )
    .map((other) => placedLine(other, standings, place))
    .filter(({ off }) => off === null);
}
