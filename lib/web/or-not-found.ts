import "server-only";
import { forbidden, notFound } from "next/navigation";
import { Refusal } from "@/lib/domain/refusal";

/**
 * For a page about one thing: what does not exist and what lies outside the reader's scope answer alike, so that an
 * address tells nobody what there is.
 */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "not-permitted") forbidden();
    if (["not-found", "out-of-scope", "invalid-input"].includes(error.code)) notFound();
    throw error;
  }
}
