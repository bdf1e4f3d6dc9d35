import { TooManyCalls } from "@/lib/domain/open-interface/call-rate";
import { ParameterRefusal } from "@/lib/domain/open-interface/parameter";
import { Refusal } from "@/lib/domain/refusal";
import { REFUSAL_STATUSES } from "./refusal-status";

const TITLES: Readonly<Record<number, string>> = {
  400: "参数有误",
  401: "没有登录",
  403: "没有权限",
  404: "没有找到",
  406: "没有这种格式",
  409: "有冲突",
  429: "请求过多",
  500: "系统出错",
  503: "暂时不可用",
};

export type ProblemSource = {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly parameter?: string;
  /** Seconds after which to come again. */
  readonly retryAfter?: number;
};

/** An answer that is none, as RFC 9457 has it. */
export function problem({ status, code, detail, parameter, retryAfter }: ProblemSource): Response {
  return Response.json(
    {
      type: `urn:yiheng:problem:${code}`,
      title: TITLES[status] ?? "出错",
      status,
      detail,
      ...(parameter === undefined ? {} : { parameter }),
    },
    {
      status,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
        ...(status === 401 ? { "www-authenticate": 'Bearer realm="yiheng"' } : {}),
      },
    },
  );
}

/** What was thrown, as a problem: refusals in their words; what is unknown is logged and never told. */
export function problemOf(error: unknown): Response {
  if (error instanceof Refusal) {
    return problem({
      status: REFUSAL_STATUSES[error.code],
      code: error.code,
      detail: error.message,
      ...(error instanceof ParameterRefusal ? { parameter: error.parameter } : {}),
      ...(error instanceof TooManyCalls ? { retryAfter: error.retryAfter } : {}),
    });
  }
  console.error(error);
  return problem({
    status: 500,
    code: "unknown",
    detail: "系统出错，请稍后重试；如果仍然不行，请告诉系统管理员发生的时间",
  });
}
