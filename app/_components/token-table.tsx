"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import { TOKEN_STATES, type TokenState, type TokenView } from "@/lib/domain/tokens/access-token";

/** Tokens with what each may do, where, until when, and whether anybody uses it. */
export function TokenTable({
  tokens,
  owners = false,
  revoke,
}: {
  tokens: readonly TokenView[];
  /** Whether the tokens are of several people. */
  owners?: boolean;
  revoke: FormAction;
}) {
  return (
    <section className="card min-w-0">
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>名称</th>
              {owners ? <th className="words">用户</th> : null}
              <th className="words">开头</th>
              <th className="words">权限</th>
              <th className="words">地区</th>
              <th className="words">新建于</th>
              <th className="words">有效期至</th>
              <th className="words">最近使用</th>
              <th className="words">状态</th>
              <th className="words">办理</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id} className={token.state === "valid" ? undefined : "text-hint"}>
                <td className="words min-w-32">{token.name}</td>
                {owners ? (
                  <td className="words whitespace-nowrap">
                    {token.person}（{token.username}）
                  </td>
                ) : null}
                <td className="words whitespace-nowrap">
                  <code>{token.prefix}…</code>
                </td>
                <td className="words whitespace-nowrap">{token.grants.join("、")}</td>
                <td className="words whitespace-nowrap">{token.area}</td>
                <td className="words whitespace-nowrap">{token.createdAt}</td>
                <td className="words whitespace-nowrap">{token.lastDay}</td>
                <td className="words whitespace-nowrap">{token.lastUsedAt ?? "从未使用"}</td>
                <td className="words whitespace-nowrap">
                  <State state={token.state} />
                </td>
                <td className="words whitespace-nowrap">
                  {token.state === "valid" ? <Revoke token={token} revoke={revoke} /> : "—"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const State = ({ state }: { state: TokenState }) =>
  state === "valid" ? (
    <span className="text-met">✓ {TOKEN_STATES[state]}</span>
  ) : (
    <span>✕ {TOKEN_STATES[state]}</span>
  );

/** Asks once more: programs that use the token stop working with their next call. */
function Revoke({ token, revoke }: { token: TokenView; revoke: FormAction }) {
  const [answer, submit, busy] = useActionState(revoke, null);
  return (
    <details>
      <summary className="cursor-pointer text-xs text-brand">
        撤销 <span className="sr-only">{token.name}</span>
      </summary>
      <form action={submit} className="mt-1 flex flex-col items-start gap-1 text-xs">
        <input type="hidden" name="id" value={token.id} />
        <span>用它的程序立即不能再调用，不能恢复。</span>
        <button type="submit" disabled={busy} className="button min-h-7! px-2! py-0! text-xs">
          确认撤销
        </button>
        {answer?.ok === false ? <span className="text-behind">{answer.problem}</span> : null}
      </form>
    </details>
  );
}
