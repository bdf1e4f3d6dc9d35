import { SUBMISSION_EFFECT_ANSWER } from "./effect-answer";
import { FIGURE_ANSWER, PERIOD_ANSWER, VALUE_ANSWER } from "./figure-answers";
import { AREA_ANSWER, COMMITMENT_ANSWER, INDICATOR_ANSWER } from "./register-answers";
import { count, list, object, ref, type Schema, text, textOrNull } from "./schema";
import { LOAD_ANSWER, LOAD_RECEIVED_ANSWER } from "./settlement-answers";
import { SUBMISSION_ANSWER, SUBMISSION_LINE_ANSWER, SUBMISSION_TAKEN_ANSWER } from "./submission-answers";

const problem = object(
  {
    type: text("错误种类"),
    title: text("错误名称"),
    status: count("HTTP 状态码"),
    detail: text("发生了什么、怎么办"),
    parameter: text("有误的参数"),
  },
  ["parameter"],
);

/** What the answers of the open interface are made of, by name. */
export const ANSWER_SCHEMAS = {
  Value: VALUE_ANSWER,
  Indicator: INDICATOR_ANSWER,
  Commitment: COMMITMENT_ANSWER,
  Area: AREA_ANSWER,
  Period: PERIOD_ANSWER,
  Figure: FIGURE_ANSWER,
  SubmissionTaken: SUBMISSION_TAKEN_ANSWER,
  SubmissionLine: SUBMISSION_LINE_ANSWER,
  Submission: SUBMISSION_ANSWER,
  SubmissionEffect: SUBMISSION_EFFECT_ANSWER,
  LoadReceived: LOAD_RECEIVED_ANSWER,
  Load: LOAD_ANSWER,
  Problem: problem,
} as const;

export type AnswerName = keyof typeof ANSWER_SCHEMAS;

/** A list as it is answered, or one thing; what is published says of which publication it is true. */
export const envelope = (name: AnswerName, many: boolean, published = true): Schema =>
  object(
    {
      ...(published ? { asOf: count("所依据的发布序号；数据变动时增大") } : {}),
      data: many ? list(ref(name), "数据") : ref(name),
      next: textOrNull("下一页的地址，没有时为 null"),
    },
    many ? [] : ["next"],
  );
