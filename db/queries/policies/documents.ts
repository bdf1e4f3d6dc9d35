import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { asOf } from "@/db/queries/facts/sum-leaves";
import { document } from "@/db/schema/policy";
import type { PolicyDocument } from "@/lib/domain/policy/document";

const HEAD = {
  id: document.id,
  title: document.title,
  shortTitle: document.shortTitle,
  number: document.number,
  issuer: document.issuer,
  issuedOn: document.issuedOn,
  weight: document.weight,
  area: document.areaCode,
  from: document.validFrom,
  to: document.validTo,
  origin: document.origin,
  source: document.source,
};

/**
 * Every policy text as registered now, or as it was at a publication, without its words. Open to every signed-in user
 * (MODEL M25).
 */
export async function documents(db: Queryable, publication: number | null = null): Promise<PolicyDocument[]> {
  const rows = await db
    .select(HEAD)
    .from(document)
    .where(asOf(publication, sql`document.`))
    .orderBy(document.issuedOn, document.id);
  return rows as PolicyDocument[];
}
