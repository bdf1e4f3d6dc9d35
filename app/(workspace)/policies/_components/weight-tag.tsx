import { WEIGHTS, type Weight } from "@/lib/domain/policy/document";

/** What a text weighs, as a plain tag. */
export function WeightTag({ weight, text }: { weight?: Weight; text?: string }) {
  return (
    <span className="rounded-[3px] border border-line px-1.5 text-xs leading-5 whitespace-nowrap text-secondary">
      {text ?? (weight ? WEIGHTS[weight] : "")}
    </span>
  );
}
