import { registeredForms } from "@/db/queries/own-forms/registered-forms";
import { perPublication } from "../per-publication";

/** What bureaus have registered beside the shipped forms; kept by process until the next publication. */
export const formRegister = perPublication(registeredForms);
