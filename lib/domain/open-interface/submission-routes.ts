import { SHIPPED_FORMS } from "../submissions/form-catalogue";
import { SUBMISSION_STATUSES } from "../submissions/status";
import { VINTAGES } from "../vintage";
import { liveRoute, type OpenRoute } from "./open-route";
import type { Parameter } from "./parameter";
import { areaFilter, CODE, livePaging, PERIOD } from "./route-parameters";
import { object, text } from "./schema";

export const NUMBER = "^[1-9]\\d{0,14}$";
export const FILE_SIZE = "^\\d{1,15}$";
export const SHA256 = "^[0-9A-Fa-f]{64}$";

const id: Parameter = { name: "id", description: "报送编号", example: "1", pattern: NUMBER };

/** Named, not enumerated: which forms an installation has is for the services to say. */
const form: Parameter = {
  name: "form",
  description: `表的代码：${SHIPPED_FORMS.map(({ code, name }) => `${code}（${name}）`).join("、")}`,
  example: "fund",
  pattern: CODE,
};

const area: Parameter = {
  name: "area",
  description: "地区：代码、名称或简称",
  example: "150100",
  required: true,
};

/** Of a file that is sent: what it is called, and what it must be when it has arrived. */
export const fileParameters: readonly Parameter[] = [
  { name: "name", description: "文件名，记录用", example: "fund.xlsx", required: true },
  {
    name: "size",
    description: "字节数；不写时以 Content-Length 为准",
    example: "24576",
    pattern: FILE_SIZE,
  },
  {
    name: "sha256",
    description: "文件的 SHA-256，64 位十六进制；收到的内容与它不符时不保存",
    example: "0".repeat(64),
    required: true,
    pattern: SHA256,
  },
  { name: "reason", description: "更正原因；该表已经发布时必填", example: "漏报一家医院" },
];

/** Statements that are filed by programs: the same checks, the same two people, as on the screen. */
export const SUBMISSION_ROUTES = {
  submitStatement: liveRoute({
    method: "post",
    path: "/submissions",
    title: "报送一张表",
    description:
      "请求体就是文件（XLSX 或 CSV，不超过 50 MB）。答复 202 后由后台读取，用 /submissions/{id} 查结果。同一文件报到同一处，重发得到同一份报送，不会重复；被退回、撤回或更正替代以后再送则是新的一份。须用访问令牌，权限含“报送报表”。",
    permission: "submit",
    parameters: [
      { ...form, required: true },
      area,
      { name: "period", description: "期间", example: "2026Q3", required: true, pattern: PERIOD },
      { name: "vintage", description: "数据版次，默认月报（季报）", example: "monthly", words: VINTAGES },
      ...fileParameters,
      {
        name: "again",
        description: "同一文件已报送过时也作为新的一份接收",
        example: "yes",
        words: { yes: "重新接收" },
      },
    ],
    body: { mediaType: "application/octet-stream", description: "文件内容", schema: null, required: true },
    answers: "SubmissionTaken",
    status: 202,
    example: `/submissions?form=fund&area=150100&period=2026Q3&name=fund.xlsx&sha256=${"0".repeat(64)}`,
  }),
  submissions: liveRoute({
    path: "/submissions",
    title: "报送列表",
    description: "范围内的报送，最近的在前。",
    permission: "read-submissions",
    parameters: [
      form,
      { ...areaFilter("只看此地区"), repeated: false },
      { name: "period", description: "期间", example: "2026Q3", pattern: PERIOD },
      { name: "status", description: "状态", example: "draft", repeated: true, words: SUBMISSION_STATUSES },
      ...livePaging,
    ],
    answers: "SubmissionLine",
    many: true,
    paged: 1,
    example: "/submissions?form=fund&status=published",
  }),
  submission: liveRoute({
    path: "/submissions/{id}",
    title: "一份报送和它的全部问题",
    description: "状态、经过，以及逐条的问题：工作表、单元格、轻重、说明和改法。读取通常在几秒内完成。",
    permission: "read-submissions",
    inPath: [id],
    answers: "Submission",
    example: "/submissions/1",
  }),
  submissionEffect: liveRoute({
    path: "/submissions/{id}/effect",
    title: "发布后的影响",
    description:
      "如果现在发布这份报送，范围内哪些指标、目标判断和已签发的报告会变，同页面上的“如果发布”。只试算，不写入；按 publication 那次发布后的数据。有须更正的问题、已经办结的，computed 为 false，why 说明原因。",
    permission: "read-figures",
    inPath: [id],
    answers: "SubmissionEffect",
    example: "/submissions/1/effect",
  }),
  handInStatement: liveRoute({
    method: "post",
    path: "/submissions/{id}/submit",
    title: "提交",
    description:
      "提交“待提交”的报送，同页面上的“提交”：交给盟市复核员，免盟市复核的报表直接交给上级局审核员。有“须说明”的问题时必须附说明。复核和接收仍由他人办理。",
    permission: "submit",
    inPath: [id],
    body: {
      mediaType: "application/json",
      description: "对“须说明”各项的说明；没有须说明的问题时可以不带",
      schema: object({ explanation: text("说明，随报送一起给复核员、审核员看") }, ["explanation"]),
      required: false,
    },
    answers: "Submission",
    example: "/submissions/1/submit",
  }),
  markedStatement: liveRoute({
    path: "/submissions/{id}/marked",
    title: "带批注的原表",
    description: "原工作簿，每个问题批注在单元格上。正在生成时答 202 和 Retry-After，稍后再取。",
    permission: "read-submissions",
    inPath: [id],
    example: "/submissions/1/marked",
  }),
} as const satisfies Record<string, OpenRoute>;
