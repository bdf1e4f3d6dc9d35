import { expect, test } from "vitest";
import { parseDocumentFile } from "./document-file";
import {
  SAMPLE_REFERENCE,
  SAMPLE_TARGET,
  SAMPLE_TEXT,
  sampleFile,
  withCommitments,
} from "./document-fixture";
import { exportCommitments } from "./export-commitments";

test("each row has the sixteen fields of the export, ratios as fractions", () => {
  const parsed = parseDocumentFile(sampleFile(), SAMPLE_TEXT, SAMPLE_REFERENCE);
  const rows = exportCommitments(parsed.ok ? parsed.file.commitments : []);
  expect(rows).toEqual([
    {
      document: "sample-notice",
      clause: "2.1",
      quote: "支付比例达到75%左右",
      kind: "target",
      operator: "about",
      value: "0.75",
      values: [],
      points: [],
      unit: "ratio",
      area: "150000",
      scheme: "resident",
      group: "all",
      indicator: "C01",
      from: "2020-01",
      to: "2020-12",
      due: "2020-12",
    },
    {
      document: "sample-notice",
      clause: "2.2",
      quote: "三年内按照4:4:2的比例落实",
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
      area: "150000",
      scheme: "all",
      group: "all",
      indicator: null,
      from: "2020-01",
      to: "2022-06",
      due: "2022-06",
    },
    {
      document: "sample-notice",
      clause: "2.2",
      quote: "有关比例达到国家要求",
      kind: "external",
      operator: null,
      value: null,
      values: [],
      points: [],
      unit: "",
      area: "150000",
      scheme: "all",
      group: "all",
      indicator: null,
      from: "2020-01",
      to: "2020-12",
      due: null,
    },
  ]);
});

test("what a calculator uses says so, and for which class of areas", () => {
  const parameter = { ...SAMPLE_TARGET, kind: "parameter", operator: "=" };
  const file = withCommitments({ ...parameter, role: "subsidy.province-share", areaClass: "class-2" });
  const parsed = parseDocumentFile(file, SAMPLE_TEXT, SAMPLE_REFERENCE);
  const [row] = exportCommitments(parsed.ok ? parsed.file.commitments : []);
  expect(row).toMatchObject({ role: "subsidy.province-share", areaClass: "class-2" });
});
