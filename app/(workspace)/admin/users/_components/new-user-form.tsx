"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/domain/action-result";
import type { IssuedPassword as Issued } from "@/lib/domain/users/managed-user";
import { ORIGINS } from "@/lib/domain/vintage";
import { Labelled } from "../../../../_components/labelled";
import type { Choice } from "./choice";
import { IssuedPassword } from "./issued-password";

/** Opens an account; the password is made by the product and shown once. */
export function NewUserForm({
  roles,
  areas,
  own,
  origin,
  create,
}: {
  roles: readonly Choice[];
  areas: readonly Choice[];
  own: string;
  origin: string;
  create: FormAction<Issued>;
}) {
  const [answer, submit, busy] = useActionState(create, null);
  return (
    <details className="card mb-3" open={answer !== null}>
      <summary className="cursor-pointer font-semibold">新建用户</summary>
      <form action={submit} className="mt-2 flex flex-wrap items-end gap-3 text-[13px]">
        <Labelled label="用户名">
          <input
            name="username"
            required
            pattern="[a-z][a-z0-9\-]{2,31}"
            className="field w-40"
            autoComplete="off"
          />
        </Labelled>
        <Labelled label="姓名">
          <input name="name" required maxLength={32} className="field w-40" autoComplete="off" />
        </Labelled>
        <Labelled label="角色">
          <Choices name="role" choices={roles} chosen="submitter" />
        </Labelled>
        <Labelled label="地区">
          <Choices name="area" choices={areas} chosen={own} />
        </Labelled>
        <Labelled label="报送的数据">
          <Choices
            name="origin"
            choices={Object.entries(ORIGINS).map(([value, label]) => ({ value, label }))}
            chosen={origin}
          />
        </Labelled>
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在新建……" : "新建并生成密码"}
        </button>
      </form>
      <div aria-live="polite" className="mt-2">
        {answer?.ok === false ? <p className="text-behind">{answer.problem}</p> : null}
        {answer?.ok ? <IssuedPassword username={answer.username} password={answer.password} /> : null}
      </div>
    </details>
  );
}

const Choices = ({ name, choices, chosen }: { name: string; choices: readonly Choice[]; chosen: string }) => (
  <select name={name} defaultValue={chosen} className="field max-w-48">
    {choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
);
