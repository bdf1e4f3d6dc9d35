import { isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
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

/** Every policy text as registered now, without its words. Open to every signed-in user (MODEL M25). */
export async function documents(db: Queryable): Promise<PolicyDocument[]> {
  const rows = await db
    .select(HEAD)
    .from(document)
    .where(isNull(document.publicationTo))
    .orderBy(document.issuedOn, document.id);
  return rows as PolicyDocument[];
}
