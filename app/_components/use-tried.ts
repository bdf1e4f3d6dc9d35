"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/domain/action-result";

/** How long typing rests before it is checked. */
const REST_MS = 400;

export type TryIt<Tried> = (form: FormData) => Promise<ActionResult<{ tried: Tried }>>;

/** What a form in the making comes to, asked again whenever typing rests; an answer that was overtaken is dropped. */
export function useTried<Tried>(
  form: RefObject<HTMLFormElement | null>,
  first: Tried | null,
  tryIt: TryIt<Tried>,
) {
  const [tried, setTried] = useState(first);
  const [trying, setTrying] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const ask = async () => {
    if (!form.current) return;
    asked.current += 1;
    const own = asked.current;
    setTrying(true);
    const answer = await tryIt(new FormData(form.current)).catch(
      (): ActionResult<{ tried: Tried }> => ({ ok: false, problem: "没有连上服务，请稍后再试" }),
    );
    if (own !== asked.current) return;
    setTrying(false);
    setProblem(answer?.ok === false ? answer.problem : null);
    if (answer?.ok) setTried(answer.tried);
  };
  const changed = () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(ask, REST_MS);
  };
  return [tried, trying, problem, changed] as const;
}
