import { html, nothing, type TemplateResult } from "lit";
import { icon, panel, prose } from "../../parts";
import { allScreens, find, goToVisit } from "../../router";
import { drafts } from "../../state/drafts";
import { OFFICE, visits } from "../../state/visits";
import { deskText as text } from "../../text/desk";
import { shellText } from "../../text/shell";

/** What this member of staff began and did not finish: open visits, and forms of the office's own pages. */
export function unfinished(): TemplateResult | typeof nothing {
  const kept = drafts.all();
  const savedAt = (tab: string): string | undefined => kept.find((draft) => draft.tab === tab)?.saved;
  const open = visits.open.map((visit) => ({
    title: visit.label || shellText.newVisit,
    under: find(visit.path)?.screen.title ?? "",
    saved: savedAt(visit.id),
    go: () => goToVisit(visit),
  }));
  const own = kept
    .filter((draft) => draft.tab === OFFICE && draft.screen !== "visits")
    .flatMap((draft) => {
      const screen = allScreens.find((one) => one.element === draft.screen && !one.path.includes(":"));
      return screen ? [{ title: screen.title, under: text.settingsDraft, saved: draft.saved, go: () => void (location.hash = `#${screen.path}`) }] : [];
    });
  const all = [...open, ...own];
  if (all.length === 0) return nothing;
  return panel({ title: text.unfinished, count: all.length }, html`<ul class="rows tall">${all.map(
    (one) => html`<li>${icon("pen-line")}<div><strong>${one.title}</strong><br><span class="small muted">${one.under}${one.saved ? html` · ${prose(text.saved(one.saved))}` : nothing}</span></div><button class="link-button" type="button" aria-label=${`${text.goOn} ${one.title}`} @click=${one.go}>${text.goOn}</button></li>`,
  )}</ul>`);
}
