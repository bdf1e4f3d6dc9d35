import type { Spot } from "./formula-finding";
import { PHRASES } from "./formula-words";

export type Sign = "+" | "-" | "×" | "÷" | "(" | ")" | "[" | "]" | ",";

export type Token = Spot &
  (
    | { readonly kind: "word"; readonly text: string }
    | { readonly kind: "number"; readonly text: string }
    | { readonly kind: "sign"; readonly sign: Sign; readonly text: string }
  );

/** Chinese and ASCII signs mean the same. */
const SIGNS: Readonly<Record<string, Sign>> = {
  "＋": "+",
  "+": "+",
  "－": "-",
  "-": "-",
  "−": "-",
  "—": "-",
  "×": "×",
  "*": "×",
  "＊": "×",
  "÷": "÷",
  "/": "÷",
  "／": "÷",
  "（": "(",
  "(": "(",
  "）": ")",
  ")": ")",
  "［": "[",
  "[": "[",
  "【": "[",
  "］": "]",
  "]": "]",
  "】": "]",
  "，": ",",
  ",": ",",
  "、": ",",
};

const PHRASES_WITH_SIGNS = PHRASES.filter((phrase) => [...phrase].some((character) => character in SIGNS));

/** Words, numbers and signs of a formula; whatever is none of them is part of a word, which nobody knows. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    if (token) found.push(token);
    offset += token?.length ?? 1;
  }
  return found;
}

function tokenAt(text: string, offset: number): Token | null {
  const character = text[offset] as string;
  if (/\s/.test(character)) return null;
  const number = /^(?:\d+(?:\.\d+)?|\.\d+)[%％]?/.exec(text.slice(offset));
  if (number) return { kind: "number", offset, length: number[0].length, text: number[0] };
  const sign = SIGNS[character];
  if (sign && phraseAt(text, offset) === 0) return { kind: "sign", offset, length: 1, sign, text: character };
  const length = wordLength(text, offset);
  return { kind: "word", offset, length, text: text.slice(offset, offset + length) };
}

/** How long a known phrase that holds signs is at a place; 0 where there is none. */
const phraseAt = (text: string, offset: number): number =>
  PHRASES_WITH_SIGNS.find((phrase) => text.startsWith(phrase, offset))?.length ?? 0;

function wordLength(text: string, offset: number): number {
  let end = offset;
  while (end < text.length) {
    const phrase = phraseAt(text, end);
    if (phrase > 0) end += phrase;
    else if (/\s/.test(text[end] as string) || (text[end] as string) in SIGNS) break;
    else end += 1;
  }
  return end - offset;
}
