import { parseDocumentFile } from "./document-file";
import type { PolicyReference } from "./measure-rules";

/** A short notice with a part that reports and a part that asks, for tests of the format. */
export const SAMPLE_TEXT = `试验市关于做好医疗保障工作的通知

目    录

一、工作回顾

二、主要任务

一、工作回顾

2020年参保率达到95%以上，支付比例70%左右。

二、主要任务

（一）稳定待遇。支付比例达到75%左右，起付线
1.4万元。支付比例再提高。

（二）分步落实。三年内按照4:4:2的比例落实，有关比例达到国家要求。各地达到国家要求。
`;

export const SAMPLE_REFERENCE: PolicyReference = {
  hasArea: (code) => code === "150000" || code === "150100",
  indicatorUnit: (code) => {
    if (code === "C01") return "percent";
    return code === "A08.subsidy-standard" ? "yuan-per-person" : null;
  },
};

type Fields = Record<string, unknown>;

export const SAMPLE_DOCUMENT: Fields = {
  id: "sample-notice",
  title: "关于做好医疗保障工作的通知",
  shortTitle: "试验通知",
  number: "试医保发〔2020〕1号",
  issuer: "试验市医疗保障局",
  issuedOn: "2020-07-31",
  weight: "notice",
  area: "150000",
  from: "2020-01",
  to: "2020-12",
  origin: "real",
  source: "为试验编写",
};

export const SAMPLE_CLAUSES: readonly Fields[] = [
  { anchor: "0", heading: "", depth: 1 },
  { anchor: "toc", heading: "目 录", depth: 1 },
  { anchor: "toc.1", heading: "一、工作回顾", depth: 2 },
  { anchor: "1", heading: "一、工作回顾", depth: 1, reports: true },
  { anchor: "2", heading: "二、主要任务", depth: 1 },
  { anchor: "2.1", heading: "（一）稳定待遇", depth: 2 },
  { anchor: "2.2", heading: "（二）分步落实", depth: 2 },
];

export const SAMPLE_TARGET: Fields = {
  id: "rate",
  clause: "2.1",
  quote: "支付比例达到75%左右",
  name: "支付比例",
  kind: "target",
  operator: "about",
  value: "0.75",
  unit: "ratio",
  indicator: "C01",
  scheme: "resident",
  binds: ["area", "each-pooling-area"],
  due: "2020-12",
};

export const SAMPLE_SCHEDULE: Fields = {
  id: "steps",
  clause: "2.2",
  quote: "三年内按照4:4:2的比例落实",
  name: "分步落实",
  kind: "schedule",
  operator: "all",
  value: "1",
  values: ["0.4", "0.4", "0.2"],
  points: [
    { due: "2020-12-31", value: "0.4" },
    { due: "2021-12-31", value: "0.8" },
    { due: "2022-06-30", value: "1" },
  ],
  unit: "ratio",
  to: "2022-06",
  due: "2022-06",
};

export const SAMPLE_EXTERNAL: Fields = {
  id: "national",
  clause: "2.2",
  quote: "有关比例达到国家要求",
  name: "有关比例",
  kind: "external",
};

/** The sample as a file; `change` replaces whole members of it. */
export const sampleFile = (change: Fields = {}): Fields => ({
  format: "yiheng-policy@1",
  document: SAMPLE_DOCUMENT,
  clauses: SAMPLE_CLAUSES,
  commitments: [SAMPLE_TARGET, SAMPLE_SCHEDULE, SAMPLE_EXTERNAL],
  ...change,
});

/** Path and rule of every finding about a file of the sample text; empty when it is sound. */
export function pathsAndRules(file: unknown): string[][] {
  const parsed = parseDocumentFile(file, SAMPLE_TEXT, SAMPLE_REFERENCE);
  return parsed.ok ? [] : parsed.findings.map(({ path, rule }) => [path, rule]);
}

export const withCommitments = (...commitments: Fields[]) => sampleFile({ commitments });
export const withTarget = (change: Fields) => withCommitments({ ...SAMPLE_TARGET, ...change });
export const withPoints = (points: [string, string][], change: Fields = {}) =>
  withCommitments({
    ...SAMPLE_SCHEDULE,
    points: points.map(([due, value]) => ({ due, value })),
    ...change,
  });
