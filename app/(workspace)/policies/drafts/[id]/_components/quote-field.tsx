"use client";

import { useEffect, useState } from "react";
import { tied } from "./field";

const TEXT = "draft-text";

/** The words selected in the text at the left; empty when nothing of it is. */
function selectedWords(): string {
  const selection = document.getSelection();
  const text = document.getElementById(TEXT);
  if (!selection || selection.isCollapsed || !text?.contains(selection.anchorNode)) return "";
  return selection.toString().trim();
}

/** The quote: words selected in the text come in by the button, or are pasted here. */
export function QuoteField({ value }: { value: string }) {
  const [quote, setQuote] = useState(value);
  const [selected, setSelected] = useState("");
  useEffect(() => {
    const remember = () => {
      const words = selectedWords();
      if (words) setSelected(words);
    };
    remember();
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }, []);
  const offered = selected !== "" && selected !== quote;
  return (
    <>
      <textarea
        {...tied("quote")}
        required
        rows={3}
        value={quote}
        onChange={(event) => setQuote(event.currentTarget.value)}
        placeholder="在原文中选中这句话，再按下面的按钮；也可以直接粘贴"
        className="field w-full font-serif leading-relaxed"
      />
      <span className="flex min-w-0 items-center gap-2">
        <button
          type="button"
          disabled={!offered}
          onClick={() => setQuote(selected)}
          className="button min-h-7! px-2! py-0! text-xs"
        >
          引用选中的文字
        </button>
        {offered ? <span className="min-w-0 truncate text-xs text-hint">“{selected}”</span> : null}
      </span>
    </>
  );
}
