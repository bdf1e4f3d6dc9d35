import { fingerprint } from "../fingerprint";
import { ANSWER_SCHEMAS, envelope } from "./answer-schemas";
import type { OpenMethod, OpenRoute } from "./open-route";
import { OPEN_ROUTES } from "./open-routes";
import type { Parameter } from "./parameter";
import { anything, ref, type Schema } from "./schema";

/** Where the interface stands on a site. A change that breaks a caller gets a new one. */
export const OPEN_BASE = "/api/v1";

/** Raised by hand when what a caller must know changes; what follows the plus is derived. */
const EDITION = "1.2.0";

export const OPEN_SUMMARY =
  "用本人的访问令牌调用（Authorization: Bearer yh_…），所见与本人相同，或收窄到令牌的地区；已登录的浏览器也可直接读取，但报送须用令牌。数值是十进制文本，缺失是 null 加原因，绝不是 0。发布的数据带 ETag（按发布序号、范围和查询条件），用 If-None-Match 再问，数据未变时答 304；请求过多时答 429，按 Retry-After 的秒数等待。";

const PROBLEMS: Readonly<Record<string, string>> = {
  400: "参数有误：detail 说明原因，parameter 是参数名；未列出的参数一律拒绝",
  401: "没有令牌，或令牌过期、已撤销、随账号失效",
  403: "角色或令牌没有此项权限，或地区不在范围内",
  404: "没有这个指标、地区、编号或发布序号",
  429: "请求过于频繁：Retry-After 是应等待的秒数",
};

const CONFLICT = { 409: "与现有的有冲突，或刚被他人处理" };
const UNAVAILABLE = { 503: "暂时不可用，如服务器磁盘已满：没有保存，稍后重试" };

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

const headersOf = ({ published }: OpenRoute) => ({
  ...(published
    ? { ETag: { description: "数据版本：发布序号、范围与查询条件的摘要", schema: { type: "string" } } }
    : {}),
  Link: { description: "下一页（rel=next）和本说明（rel=service-desc）", schema: { type: "string" } },
});

const contentOf = (route: OpenRoute): Record<string, { schema: Schema }> => {
  if (route.answers === null && !route.published)
    return { "application/octet-stream": { schema: { type: "string" } } };
  const json = route.answers ? envelope(route.answers, route.many, route.published) : anything("OpenAPI 3.1");
  return {
    "application/json": { schema: json },
    ...(route.csv ? { "text/csv": { schema: { type: "string" } } } : {}),
  };
};

function responsesOf(route: OpenRoute): Record<string, { description: string }> {
  const problem = { "application/problem+json": { schema: ref("Problem") } };
  const problems: Readonly<Record<string, string>> = {
    ...PROBLEMS,
    ...(route.published && !route.csv ? NOT_ACCEPTABLE : {}),
    ...(route.method === "get" ? {} : { ...CONFLICT, ...UNAVAILABLE }),
  };
  const done = { description: route.title, headers: headersOf(route), content: contentOf(route) };
  return {
    [route.status]: done,
    ...(route.published ? { 304: { description: "数据未变（If-None-Match 与 ETag 相同）" } } : {}),
    ...Object.fromEntries(
      Object.entries(problems).map(([status, description]) => [status, { description, content: problem }]),
    ),
  };
}

const bodyOf = ({ body }: OpenRoute) =>
  body && {
    description: body.description,
    required: body.required,
    content: { [body.mediaType]: { schema: body.schema ?? { type: "string", format: "binary" } } },
  };

const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "上次答复的 ETag",
  schema: { type: "string" },
};

const operationOf = (name: string, route: OpenRoute) => {
  const requestBody = bodyOf(route);
  return {
    operationId: name,
    summary: route.title,
    description: route.description,
    parameters: [
      ...route.inPath.map(parameterOf("path")),
      ...route.parameters.map(parameterOf("query")),
      ...(route.published ? [IF_NONE_MATCH] : []),
    ],
    ...(requestBody ? { requestBody } : {}),
    ...(route.method === "get" ? {} : { security: [{ token: [] as string[] }] }),
    responses: responsesOf(route),
  };
};

export type OpenOperation = ReturnType<typeof operationOf>;

type OpenPaths = Readonly<Record<string, Readonly<Partial<Record<OpenMethod, OpenOperation>>>>>;

function pathsOf(): OpenPaths {
  const paths: Record<string, Partial<Record<OpenMethod, OpenOperation>>> = {};
  for (const [name, route] of Object.entries<OpenRoute>(OPEN_ROUTES))
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(name, route) };
  return paths;
}

/** Changes with whatever is described: it is part of each entity tag, so that no caller keeps an answer of old shape. */
export const OPEN_VERSION = `${EDITION}+${fingerprint(JSON.stringify([OPEN_SUMMARY, pathsOf(), ANSWER_SCHEMAS]))}`;

/** The description of the open interface of a site, from the same routes that are served. */
export const openApi = (site: string) => ({
  openapi: "3.1.0",
  info: { title: "医衡开放接口", version: OPEN_VERSION, description: OPEN_SUMMARY },
  servers: [{ url: `${site}${OPEN_BASE}` }],
  security: [{ token: [] as string[] }, { session: [] as string[] }],
  paths: pathsOf(),
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "访问令牌，以 yh_ 开头，在“访问令牌”页新建" },
      session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
    },
    schemas: ANSWER_SCHEMAS,
  },
});

export type OpenApi = ReturnType<typeof openApi>;
