import "server-only";
import { env } from "@/lib/env";

/** Address by which people and programs reach this installation. */
export const publicAddress = (): string => env().publicUrl;
