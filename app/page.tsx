import { redirect } from "next/navigation";
import { landingPage } from "@/lib/web/landing-page";
import { requireViewer } from "@/lib/web/viewer";

export default async function HomePage() {
  redirect(landingPage(await requireViewer()));
}
