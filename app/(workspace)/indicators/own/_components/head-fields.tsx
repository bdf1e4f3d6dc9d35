"use client";

import { type ReactNode, useId } from "react";
import { SCHEMES, type Scheme } from "@/lib/domain/dimension";
import {
  CONFIDENCE_NAMES,
  INDICATOR_GROUPS,
  LEVEL_NAMES,
  POLARITY_NAMES,
  UNIT_NAMES,
} from "@/lib/domain/indicators/definition";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import { FIELD_LABELS, type OwnField, type OwnFinding } from "@/lib/domain/indicators/own/own-finding";

type Words = Readonly<Record<string, string>>;

const FREQUENCIES: Words = { month: "各期都评价", year: "年度指标，年内为参考" };
const DECIMALS: Words = { 0: "整数", 1: "一位", 2: "两位", 3: "三位", 4: "四位" };

/** What an indicator is called, counted in and held to, beside its formula. */
export function HeadFields({
  body,
  findings,
  setSchemes,
}: {
  body: OwnBody;
  findings: readonly OwnFinding[];
  setSchemes: (schemes: readonly Scheme[]) => void;
}) {
  const chosen = (event: React.FormEvent<HTMLFieldSetElement>) => {
    const boxes = event.currentTarget.querySelectorAll<HTMLInputElement>("input:checked");
    setSchemes([...boxes].map(({ value }) => value as Scheme));
  };
  const own = (field: OwnField) => findings.filter((finding) => finding.field === field);
  const select = (name: OwnField, words: Words) => (
    <Field name={name} findings={own(name)}>
      {(id) => (
        <select id={id} name={name} defaultValue={String(body[name])} className="field w-full">
          {Object.entries(words).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const line = (name: "name" | "source" | "caveats" | "from", hint?: string, wide = false) => (
    <Field name={name} hint={hint} findings={own(name)} wide={wide}>
      {(id) => (
        <input id={id} name={name} defaultValue={body[name]} autoComplete="off" className="field w-full" />
      )}
    </Field>
  );
  return (
    <section className="card grid min-w-0 grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
      <h2 className="col-span-full">名称和口径{body.code ? `（${body.code}）` : "（代码保存时编给）"}</h2>
      {line("name", undefined, true)}
      {select("unit", UNIT_NAMES)}
      {select("decimals", DECIMALS)}
      {select("group", INDICATOR_GROUPS)}
      {select("polarity", POLARITY_NAMES)}
      {select("frequency", FREQUENCIES)}
      {select("confidence", CONFIDENCE_NAMES)}
      <Checks
        name="schemes"
        words={SCHEMES}
        chosen={body.schemes}
        findings={own("schemes")}
        onChange={chosen}
      />
      <Checks name="levels" words={LEVEL_NAMES} chosen={body.levels} findings={own("levels")} />
      {line("from", "如 2026-07，自此月起适用")}
      {line("source", "文件名称、文号或工作需要")}
      {line("caveats", "使用时要注意什么，可不填", true)}
    </section>
  );
}

function Field({
  name,
  hint,
  findings,
  wide = false,
  children,
}: {
  name: OwnField;
  hint?: string | undefined;
  findings: readonly OwnFinding[];
  wide?: boolean;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 text-[13px] ${wide ? "col-span-full" : ""}`}>
      <span className="text-secondary">
        <label htmlFor={id}>{FIELD_LABELS[name]}</label>
        {hint ? <span className="ml-1.5 text-xs text-hint">{hint}</span> : null}
      </span>
      {children(id)}
      <Said findings={findings} />
    </div>
  );
}

function Checks({
  name,
  words,
  chosen,
  findings,
  onChange,
}: {
  name: OwnField;
  words: Words;
  chosen: readonly string[];
  findings: readonly OwnFinding[];
  onChange?: (event: React.FormEvent<HTMLFieldSetElement>) => void;
}) {
  return (
    <fieldset className="col-span-full min-w-0 text-[13px]" onChange={onChange}>
      <legend className="text-secondary">{FIELD_LABELS[name]}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {Object.entries(words).map(([value, label]) => (
          <label key={value} className="flex items-center gap-1.5">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
      <Said findings={findings} />
    </fieldset>
  );
}

const Said = ({ findings }: { findings: readonly OwnFinding[] }) => (
  <span className="flex flex-col empty:hidden">
    {findings.map((finding) => (
      <span
        key={finding.message}
        className={`text-xs ${finding.severity === "refuse" ? "text-behind" : "text-at-risk"}`}
      >
        <span aria-hidden>{finding.severity === "refuse" ? "✕ " : "! "}</span>
        {finding.message}
      </span>
    ))}
  </span>
);
