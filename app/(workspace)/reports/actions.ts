"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/domain/action-result";
import { correctReport } from "@/lib/services/reports/correct-report";
import { draftReport } from "@/lib/services/reports/draft-report";
import { issueReport } from "@/lib/services/reports/issue-report";
import { type MovingAct, moveReport } from "@/lib/services/reports/move-report";
import { redraftReport } from "@/lib/services/reports/redraft-report";
import { requestReportPdf } from "@/lib/services/reports/request-report-pdf";
import { returnReport } from "@/lib/services/reports/return-report";
import { actionResult } from "@/lib/web/action-result";
import { reportPrinting } from "@/lib/web/report-printing";
import { requireViewer, type Viewer } from "@/lib/web/viewer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function draft(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("draft-report");
  const asked = {
    area: viewer.actor.area,
    period: text(form, "period"),
    explanation: text(form, "explanation"),
  };
  const answer = await actionResult(() => draftReport(viewer, asked));
  if (answer?.ok) redirect(`/reports/${answer.id}`);
  return answer;
}

const MOVES: readonly string[] = ["submit", "review", "refer", "consent", "deliver", "receive"];

/** Carries out one act; answers the report to show next. */
async function carryOut(viewer: Viewer, form: FormData): Promise<{ next: number }> {
  const seen = { id: Number(form.get("id")), contentHash: text(form, "contentHash") };
  const act = text(form, "act");
  const note = text(form, "note");
  if (act === "correct") return { next: (await correctReport(viewer, seen, note)).id };
  if (act === "return") await returnReport(viewer, seen, note);
  if (act === "redraft") await redraftReport(viewer, seen, note);
  if (MOVES.includes(act)) await moveReport(viewer, seen, act as MovingAct, note);
  if (act === "issue") {
    await issueReport(viewer, seen, {
      documentNumber: text(form, "documentNumber"),
      issuedOn: text(form, "issuedOn"),
    });
    // Printed at once: what was signed is on paper before anybody asks for it.
    await requestReportPdf(viewer, seen.id, reportPrinting());
  }
  return { next: seen.id };
}

export async function act(_before: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer("read-reports");
  const answer = await actionResult(() => carryOut(viewer, form));
  revalidatePath("/reports", "layout");
  if (answer?.ok && answer.next !== Number(form.get("id"))) redirect(`/reports/${answer.next}`);
  return answer;
}
