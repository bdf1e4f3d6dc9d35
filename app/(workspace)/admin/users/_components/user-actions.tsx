"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { IssuedPassword as Issued, ManagedUser } from "@/lib/domain/users/managed-user";
import type { Choice } from "./choice";
import { IssuedPassword } from "./issued-password";

export type AccountActs = { readonly change: FormAction; readonly issue: FormAction<Issued> };

const SMALL = "button min-h-7! px-2! py-0! text-xs";

/** What can be done with one account, folded away until it is needed. */
export function UserActions({
  user,
  roles,
  areas,
  acts,
}: {
  user: ManagedUser;
  roles: readonly Choice[];
  areas: readonly Choice[];
  acts: AccountActs;
}) {
  const [changed, change, changing] = useActionState(acts.change, null);
  const [issued, issue, issuing] = useActionState(acts.issue, null);
  const problem = changed?.ok === false ? changed.problem : issued?.ok === false ? issued.problem : null;
  return (
    <details className="py-1">
      <summary className="cursor-pointer text-xs text-brand">管理 {user.username}</summary>
      <div className="mt-1.5 flex flex-col gap-2">
        <div className="flex flex-wrap gap-1.5">
          <form action={issue}>
            <input type="hidden" name="id" value={user.id} />
            <input type="hidden" name="username" value={user.username} />
            <button type="submit" disabled={issuing} className={SMALL}>
              重置密码
            </button>
          </form>
          <form action={change} className="flex flex-wrap gap-1.5">
            <input type="hidden" name="id" value={user.id} />
            <button type="submit" name="act" value="end-sessions" disabled={changing} className={SMALL}>
              结束会话
            </button>
            <button
              type="submit"
              name="act"
              value={user.disabled ? "enable" : "disable"}
              disabled={changing}
              className={SMALL}
            >
              {user.disabled ? "启用" : "停用"}
            </button>
          </form>
        </div>
        <form action={change} className="flex flex-wrap items-center gap-1.5">
          <input type="hidden" name="id" value={user.id} />
          <Choices label={`${user.username} 的角色`} name="role" choices={roles} chosen={user.role} />
          <Choices label={`${user.username} 的地区`} name="area" choices={areas} chosen={user.area} />
          <button type="submit" name="act" value="reassign" disabled={changing} className={SMALL}>
            保存
          </button>
        </form>
        <div aria-live="polite">
          {problem ? <p className="text-xs text-behind">{problem}</p> : null}
          {changed?.ok ? <p className="text-xs text-met">✓ 已办理，立即生效</p> : null}
          {issued?.ok ? <IssuedPassword username={issued.username} password={issued.password} /> : null}
        </div>
      </div>
    </details>
  );
}

const Choices = ({
  label,
  name,
  choices,
  chosen,
}: {
  label: string;
  name: string;
  choices: readonly Choice[];
  chosen: string;
}) => (
  <select
    key={chosen}
    aria-label={label}
    name={name}
    defaultValue={chosen}
    className="field min-h-7! max-w-32 py-0! text-xs"
  >
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
);
