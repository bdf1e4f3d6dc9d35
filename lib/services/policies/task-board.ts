import type { RegisteredCommitment } from "@/db/queries/policies/commitments";
import { documents } from "@/db/queries/policies/documents";
import { latestPublication } from "@/db/queries/publications/latest-publication";
import { storedStandings } from "@/db/queries/standings/stored-standings";
import { type AreaCode, poolingMembers } from "@/lib/domain/area";
import { fixed, shift } from "@/lib/domain/decimal";
import type { Edition } from "@/lib/domain/edition";
import { askedText } from "@/lib/domain/policy/asked-text";
import type { Commitment } from "@/lib/domain/policy/commitment";
import { refuse } from "@/lib/domain/refusal";
import type { Task, TaskBoard, TaskCell } from "@/lib/domain/targets/task-board";
import { type TaskScore, taskScore, totalScore } from "@/lib/domain/targets/task-score";
import { type Context, requireArea, requirePermission } from "../context";
import { type FigureBook, readFigureBook } from "../figures/figure-book";
import { viewFigure } from "../figures/view-figure";
import { standingsByArea } from "../standings/area-standings";
import type { AreaStanding } from "../standings/governed";
import { commitmentRegister } from "./commitment-register";
import { type Place, versionAt } from "./placed-lines";

type Asked = Commitment & { readonly task: NonNullable<Commitment["task"]> };

type Judged = { readonly asked: Asked; readonly standing: AreaStanding; readonly score: TaskScore };

/** Progress and points of a yearly target letter, by task and area; null where no data is published. */
export async function taskBoard(context: Context, id: string, place: Place): Promise<TaskBoard | null> {
  requirePermission(context, "read-figures");
  requireArea(context, place.area);
  const { db, scope } = context;
  const { tree, area, at, edition } = place;
  const document = (await documents(db)).find((head) => head.id === id);
  if (document?.weight !== "target-letter") return refuse("not-found", "没有这份目标任务");
  if (!edition) return null;
  const areas = [area, ...poolingMembers(tree, area, at)].filter((code) => scope.areas.has(code));
  const register = versionAt(
    (await commitmentRegister(db)).filter(({ commitment }) => commitment.document === id),
    at,
  );
  const [stored, latest, book] = await Promise.all([
    storedStandings(db, scope, { areas, throughs: [at], vintage: edition.vintage, origin: edition.origin }),
    latestPublication(db),
    bookOf(context, register, areas, edition),
  ]);
  // A letter is scored by its own words: which document governs elsewhere changes no point of it.
  const standings = standingsByArea({ register, choices: [], stored }, tree, areas, edition);
  const judged = new Map(areas.map((code) => [code, judgedTasks(standings.get(code) ?? [])]));
  const publication = latest?.number ?? 0;
  return {
    document,
    tasks: tasksOf(judged, { book, place, publication }),
    columns: areas.map((code) => {
      const { earned, assessable } = totalScore((judged.get(code) ?? []).map(({ score }) => score));
      const name = tree.areas.get(code)?.name ?? code;
      return { area: code, name, earned: fixed(earned, 2), assessable };
    }),
  };
}

const bookOf = (
  context: Context,
  register: readonly RegisteredCommitment[],
  areas: readonly AreaCode[],
  edition: Edition,
): Promise<FigureBook> =>
  readFigureBook(context, {
    indicators: [...new Set(register.flatMap(({ commitment }) => commitment.indicator ?? []))],
    areas,
    throughs: [edition.through],
    edition,
  });

const judgedTasks = (standings: readonly AreaStanding[]): Judged[] =>
  standings.flatMap((standing): Judged[] => {
    const { commitment, status, stored } = standing;
    const { task } = commitment;
    if (!task) return [];
    const found = stored && { status, value: stored.value, target: stored.target, path: stored.path };
    return [{ asked: { ...commitment, task }, standing, score: taskScore(commitment, found, task.score) }];
  });

type Beside = { readonly book: FigureBook; readonly place: Place; readonly publication: number };

function tasksOf(judged: ReadonlyMap<AreaCode, readonly Judged[]>, beside: Beside): Task[] {
  const known = new Map<number, Asked>();
  for (const list of judged.values())
    for (const { asked } of list) if (!known.has(asked.task.number)) known.set(asked.task.number, asked);
  return [...known.values()]
    .sort((a, b) => a.task.number - b.task.number)
    .map(({ name, task }) => ({
      number: task.number,
      name,
      full: task.score,
      cells: new Map(
        [...judged].flatMap(([area, list]): [AreaCode, TaskCell][] => {
          const own = list.find(({ asked }) => asked.task.number === task.number);
          return own ? [[area, cellOf(own, area, beside)]] : [];
        }),
      ),
    }));
}

function cellOf(
  { asked, standing, score }: Judged,
  area: AreaCode,
  { book, place, publication }: Beside,
): TaskCell {
  const { indicator, scheme } = asked;
  return {
    commitment: asked.id,
    asked: askedText(asked),
    status: standing.status,
    reason: standing.reason,
    figure: indicator ? viewFigure(book, { indicator, area, scheme, at: place.at, publication }) : null,
    completion: score.completion === null ? null : `${fixed(shift(score.completion, 2), 1)}%`,
    earned: score.earned === null ? null : fixed(score.earned, 2),
  };
}
