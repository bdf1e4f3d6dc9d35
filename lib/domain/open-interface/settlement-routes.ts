import { liveRoute, type OpenRoute } from "./open-route";
import type { Parameter } from "./parameter";
import { FILE_SIZE, fileParameters, NUMBER } from "./submission-routes";

const id: Parameter = { name: "id", description: "明细编号", example: "1", pattern: NUMBER };

/** Settlement detail in parts, as the browser sends it. */
export const SETTLEMENT_ROUTES = {
  beginSettlement: liveRoute({
    method: "post",
    path: "/settlement-loads",
    title: "开始上传一个季度的结算明细",
    description:
      "不带请求体。答复编号和已收到的字节数；同一人的同一文件再问一次，从断开处接着传。须用访问令牌，权限含“报送报表”。",
    permission: "submit",
    parameters: [
      { name: "area", description: "统筹区：代码、名称或简称", example: "150100", required: true },
      {
        name: "period",
        description: "季度",
        example: "2026Q3",
        required: true,
        pattern: "^\\d{4}Q[1-4]$",
      },
      ...fileParameters.map((parameter) =>
        parameter.name === "size"
          ? { name: "size", description: "字节数", example: "24576", required: true, pattern: FILE_SIZE }
          : parameter,
      ),
    ],
    answers: "LoadReceived",
    status: 201,
    example: `/settlement-loads?area=150100&period=2026Q3&name=setl.csv&size=24576&sha256=${"0".repeat(64)}`,
  }),
  settlementPart: liveRoute({
    method: "put",
    path: "/settlement-loads/{id}/parts",
    title: "传一段",
    description:
      "请求体是从 offset 起的一段，建议 8 MB，最多 64 MB。与已收到的接不上时答 409，写明从哪里接着传。",
    permission: "submit",
    inPath: [id],
    parameters: [
      {
        name: "offset",
        description: "本段从第几个字节开始",
        example: "0",
        required: true,
        pattern: FILE_SIZE,
      },
    ],
    body: {
      mediaType: "application/octet-stream",
      description: "这一段的内容",
      schema: null,
      required: true,
    },
    answers: "LoadReceived",
    example: "/settlement-loads/1/parts?offset=0",
  }),
  completeSettlement: liveRoute({
    method: "post",
    path: "/settlement-loads/{id}/complete",
    title: "传完",
    description: "全部传到以后交后台校验。重复请求只办一次。",
    permission: "submit",
    inPath: [id],
    answers: "Load",
    status: 202,
    example: "/settlement-loads/1/complete",
  }),
  settlementLoad: liveRoute({
    path: "/settlement-loads/{id}",
    title: "一份结算明细和它的全部问题",
    description: "状态、已收到的字节数、行数，以及按种类归并的问题，各附前十处。启用仍由局审核员办理。",
    permission: "read-submissions",
    inPath: [id],
    answers: "Load",
    example: "/settlement-loads/1",
  }),
} as const satisfies Record<string, OpenRoute>;
