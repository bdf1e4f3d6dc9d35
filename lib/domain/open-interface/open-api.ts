import { ANSWER_SCHEMAS, envelope } from "./answer-schemas";
import { OPEN_ROUTES, type OpenRoute } from "./open-routes";
import type { Parameter } from "./parameter";
import { anything, ref, type Schema } from "./schema";

/** Where the interface stands on a site. A change that breaks a caller gets a new one. */
export const OPEN_BASE = "/api/v1";

/** Raised with every change of what is answered: it is part of each entity tag, so that no caller keeps the old. */
export const OPEN_VERSION = "1.0.0";

export const OPEN_SUMMARY =
  "只读。用本人的访问令牌调用（Authorization: Bearer yh_…），所见与本人相同，或收窄到令牌的地区；已登录的浏览器也可直接打开。数值是十进制文本，缺失是 null 加原因，绝不是 0。答复带 ETag（按发布序号、范围和查询条件），用 If-None-Match 再问，数据未变时答 304。没有单独的频次限制，请用 ETag 避免重复读取。";

const PROBLEMS: Readonly<Record<string, string>> = {
  400: "参数有误：detail 说明原因，parameter 是参数名；未列出的参数一律拒绝",
  401: "没有令牌，或令牌过期、已撤销、随账号失效",
  403: "角色或令牌没有此项权限，或地区不在范围内",
  404: "没有这个指标、地区、编号或发布序号",
};

const NOT_ACCEPTABLE = { 406: "此接口没有 CSV 格式" };

const parameterOf = (place: "query" | "path") => (parameter: Parameter) => {
  const { name, description, example, repeated = false, required, words, pattern } = parameter;
  const one: Schema & { pattern?: string } = {
    type: "string",
    ...(words ? { enum: Object.keys(words) } : {}),
    ...(pattern ? { pattern } : {}),
  };
  return {
    name,
    in: place,
    description: words
      ? `${description}：${Object.entries(words)
          .map(([value, named]) => `${value}（${named}）`)
          .join("、")}`
      : description,
    required: place === "path" || Boolean(required),
    ...(repeated ? { style: "form", explode: true } : {}),
    schema: repeated ? { type: "array", items: one } : one,
    example: repeated ? [example] : example,
  };
};

const headers = {
  ETag: { description: "数据版本：发布序号、范围与查询条件的摘要", schema: { type: "string" } },
  Link: { description: "下一页（rel=next）和本说明（rel=service-desc）", schema: { type: "string" } },
};

function responsesOf(route: OpenRoute) {
  const json = { schema: route.answers ? envelope(route.answers, route.many) : anything("OpenAPI 3.1") };
  const csv = route.csv ? { "text/csv": { schema: { type: "string" } } } : {};
  const problem = { "application/problem+json": { schema: ref("Problem") } };
  return {
    200: { description: route.title, headers, content: { "application/json": json, ...csv } },
    304: { description: "数据未变（If-None-Match 与 ETag 相同）" },
    ...Object.fromEntries(
      Object.entries({ ...PROBLEMS, ...(route.csv ? {} : NOT_ACCEPTABLE) }).map(([status, description]) => [
        status,
        { description, content: problem },
      ]),
    ),
  };
}

const operationOf = (name: string, route: OpenRoute) => ({
  operationId: name,
  summary: route.title,
  description: route.description,
  parameters: [
    ...route.inPath.map(parameterOf("path")),
    ...route.parameters.map(parameterOf("query")),
    {
      name: "If-None-Match",
      in: "header",
      required: false,
      description: "上次答复的 ETag",
      schema: { type: "string" },
    },
  ],
  responses: responsesOf(route),
});

/** The description of the open interface of a site, from the same routes that are served. */
export const openApi = (site: string) => ({
  openapi: "3.1.0",
  info: { title: "医衡开放接口", version: OPEN_VERSION, description: OPEN_SUMMARY },
  servers: [{ url: `${site}${OPEN_BASE}` }],
  security: [{ token: [] as string[] }, { session: [] as string[] }],
  paths: Object.fromEntries(
    Object.entries(OPEN_ROUTES).map(([name, route]) => [route.path, { get: operationOf(name, route) }]),
  ),
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "访问令牌，以 yh_ 开头，在“访问令牌”页新建" },
      session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
    },
    schemas: ANSWER_SCHEMAS,
  },
});

export type OpenApi = ReturnType<typeof openApi>;
