import "server-only";
import { notFound } from "next/navigation";
import { Refusal } from "@/lib/domain/refusal";

/** For a page: what is not there, or not within the viewer's areas, is the same 404. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal && ["not-found", "out-of-scope"].includes(error.code)) notFound();
    throw error;
  }
}
