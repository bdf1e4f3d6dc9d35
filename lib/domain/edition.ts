import type { Month } from "./period";
import type { Origin, Vintage } from "./vintage";

/** One period in one vintage and origin: what a screen of many figures is about. */
export type Edition = { readonly through: Month; readonly vintage: Vintage; readonly origin: Origin };
