import type { Edition } from "../edition";
import { cumulativeName, spanName } from "../period";
import { areaAppendix } from "./appendices/area-appendix";
import { benefitAppendix } from "./appendices/benefit-appendix";
import { employeeFundAppendix } from "./appendices/employee-fund-appendix";
import { enrolmentAppendix } from "./appendices/enrolment-appendix";
import { qualityAppendix } from "./appendices/quality-appendix";
import { residentFundAppendix } from "./appendices/resident-fund-appendix";
import { safetyNetAppendix } from "./appendices/safety-net-appendix";
import { targetAppendix } from "./appendices/target-appendix";
import type { DraftBlock, DraftDocument } from "./report-chart";
import type { ReportFacts } from "./report-facts";
import { copiesOf, issuerOf, recipientOf, titleLines } from "./report-names";
import { areas } from "./sections/areas";
import { benefits } from "./sections/benefits";
import { enrolment } from "./sections/enrolment";
import { funds } from "./sections/funds";
import { opening } from "./sections/opening";
import { overall } from "./sections/overall";
import { payment } from "./sections/payment";
import { problems } from "./sections/problems";
import { risks } from "./sections/risks";
import { suggestions } from "./sections/suggestions";
import { targets } from "./sections/targets";

const SECTIONS = [
  opening,
  overall,
  enrolment,
  funds,
  benefits,
  payment,
  targets,
  areas,
  risks,
  problems,
  suggestions,
];

const APPENDICES = [
  enrolmentAppendix,
  employeeFundAppendix,
  residentFundAppendix,
  safetyNetAppendix,
  benefitAppendix,
  targetAppendix,
  areaAppendix,
  qualityAppendix,
];

/** The quarterly fund analysis report: every word and every bound number that will stand on paper. */
export function writeReport(facts: ReportFacts): DraftDocument {
  const { area, parent, period, edition, publication } = facts;
  const issuer = issuerOf(area);
  return {
    title: titleLines(area, period),
    issuer,
    recipient: recipientOf(area),
    documentNumber: null,
    signer: null,
    date: publication.date,
    marks: marksOf(edition),
    contents: true,
    body: numbered(SECTIONS.flatMap((section) => section(facts))),
    appendices: APPENDICES.map((appendix) => appendix(facts)),
    imprint: {
      copies: copiesOf(area, parent),
      office: `${issuer}办公室`,
      date: publication.date,
    },
    keywords: [
      "医疗保障基金",
      "运行分析",
      area.name,
      period.frequency === "year" ? spanName(period, "cumulative") : cumulativeName(edition.through),
      ...(edition.origin === "demo" ? ["演示数据"] : []),
    ],
  };
}

/** What a reader must see on every page: made-up data, and data that somebody else published. */
function marksOf({ origin, vintage }: Edition): string[] {
  if (origin === "demo") return ["演示数据"];
  return vintage === "monthly" ? [] : ["依公布数据编制"];
}

/** Tables and charts are numbered apart, in the order they are met. */
function numbered(blocks: readonly DraftBlock[]): DraftBlock[] {
  let tables = 0;
  let charts = 0;
  return blocks.map((block) => {
    if (block.kind === "table") {
      tables += 1;
      return { ...block, caption: `表${tables}　${block.caption}` };
    }
    if (block.kind !== "chart") return block;
    charts += 1;
    return { ...block, caption: `图${charts}　${block.caption}` };
  });
}
