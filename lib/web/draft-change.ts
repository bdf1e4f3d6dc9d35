import "server-only";
import { addMonths, type Month } from "@/lib/domain/period";
import { type CommitmentEntry, commitmentOfEntry, EMPTY_ENTRY } from "@/lib/domain/policy/commitment-entry";
import type { DraftChange, DraftHead } from "@/lib/domain/policy/draft-body";
import { refuse } from "@/lib/domain/refusal";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").replace(/\r\n?/g, "\n");
const line = (form: FormData, name: string): string => text(form, name).trim();

function entryFrom(form: FormData): CommitmentEntry {
  const fields = Object.keys(EMPTY_ENTRY).map((name) => [
    name,
    name === "binds" ? form.getAll("binds").map(String) : text(form, name),
  ]);
  return Object.fromEntries(fields) as CommitmentEntry;
}

function headFrom(form: FormData): DraftHead {
  const names = [
    "id",
    "title",
    "shortTitle",
    "issuer",
    "issuedOn",
    "weight",
    "area",
    "from",
    "source",
  ] as const;
  const words = Object.fromEntries(names.map((name) => [name, line(form, name)]));
  return {
    ...(words as Record<(typeof names)[number], string>),
    number: line(form, "number") || null,
    to: line(form, "to") || null,
    origin: "",
  };
}

/** Rows that say nothing are rows that were cleared. */
function clausesFrom(form: FormData) {
  const headings = form.getAll("heading").map((value) => String(value).trim());
  const anchors = form.getAll("anchor").map((value) => String(value).trim());
  return anchors
    .map((anchor, index) => ({
      anchor,
      heading: headings[index] ?? "",
      depth: Number(form.getAll("depth")[index]),
      reports: form.getAll("reports")[index] === "reports",
    }))
    .filter(({ anchor, heading }) => anchor !== "" || heading !== "");
}

const position = (form: FormData): number => Number(form.get("position"));

/** What a form of the draft's screen asks to be changed. */
export function draftChange(form: FormData): DraftChange {
  switch (form.get("part")) {
    case "head":
      return { part: "head", head: headFrom(form) };
    case "text":
      return { part: "text", text: text(form, "text") };
    case "clauses":
      return { part: "clauses", clauses: clausesFrom(form) };
    case "suggested-clauses":
      return { part: "suggested-clauses" };
    case "commitment": {
      const at = line(form, "position");
      const commitment = commitmentOfEntry(entryFrom(form));
      return { part: "commitment", position: at === "" ? null : Number(at), commitment };
    }
    case "no-commitment":
      return { part: "no-commitment", position: position(form) };
    case "next-version": {
      const from = line(form, "newFrom");
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(from)) refuse("invalid-input", "新版的生效月应写作 2026-10");
      return { part: "next-version", position: position(form), from, until: addMonths(from as Month, -1) };
    }
    default:
      return refuse("invalid-input", "没有这项操作");
  }
}
