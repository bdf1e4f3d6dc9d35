"use client";

import { useEffect } from "react";

/** Brings the words of the chosen commitment into view inside the text; the page itself stays where it is. */
export function FollowMark({ chosen }: { chosen: number | null }) {
  useEffect(() => {
    const text = document.getElementById("draft-text");
    const mark = chosen === null ? null : text?.querySelector<HTMLElement>("mark[data-chosen]");
    if (!text || !mark) return;
    const offset = mark.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTop += offset - text.clientHeight / 3;
  }, [chosen]);
  return null;
}
