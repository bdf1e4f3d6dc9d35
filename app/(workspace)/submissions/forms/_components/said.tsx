import type { OwnFormFinding } from "@/lib/domain/submissions/own/own-form-finding";

/** What is wrong at one place, right below it. */
export const Said = ({ findings }: { findings: readonly OwnFormFinding[] }) => (
  <span className="flex flex-col empty:hidden">
    {findings.map(({ message, severity }) => (
      <span key={message} className={`text-xs ${severity === "refuse" ? "text-behind" : "text-at-risk"}`}>
        <span aria-hidden>{severity === "refuse" ? "✕ " : "! "}</span>
        {message}
      </span>
    ))}
  </span>
);
