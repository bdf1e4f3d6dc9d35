import { answerFigure } from "@/lib/services/figures/answer-figure";
import { figureQuestion } from "@/lib/services/figures/figure-question";
import { openRoute } from "@/lib/web/open-route";

/** One figure by question: the same record as the command line's `figure`. */
export const GET = openRoute("figures", async ({ caller, given }) => ({
  data: await answerFigure(caller, await figureQuestion(caller, given)),
}));
