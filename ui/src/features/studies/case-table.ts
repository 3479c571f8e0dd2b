import { html, nothing, type TemplateResult } from "lit";
import type { CaseLine } from "../../generated/types";
import { figure, linkButton, prose, tag } from "../../parts";
import { openVisit } from "../../router";
import { studyText as text } from "../../text/studies";

/** What a case waits for, with the day of its visit. */
export function waitTag(line: CaseLine): TemplateResult {
  const words = line.waits === "visit" && line.visit_on ? text.visitOn(line.visit_on.short_hijri) : text.waitWords[line.waits];
  const tone = line.waits === "visit_record" || line.waits === "answered" ? { tone: "warn" as const } : {};
  return tag(prose(words), { icon: line.waits === "applicant" ? "corner-up-left" : line.waits === "visit" || line.waits === "visit_record" ? "map-pin" : "circle-dot", ...tone });
}

/** Cases as a table; `last` stands at the end of each line. */
export function caseTable(lines: readonly CaseLine[], options: { researcher?: boolean; path: (line: CaseLine) => string; last?: { head: string; cell: (line: CaseLine) => TemplateResult } }): TemplateResult {
  const { last } = options;
  return html`<div class="scroll"><table>
    <thead><tr><th scope="col">${text.applicant}</th><th scope="col">${text.kind}</th><th scope="col">${text.number}</th><th scope="col">${text.waits}</th>${options.researcher ? html`<th scope="col">${text.researcher}</th>` : nothing}<th scope="col">${text.area}</th><th scope="col" class=${last ? "" : "end"}>${text.since}</th>${last ? html`<th scope="col" class="end">${last.head}</th>` : nothing}</tr></thead>
    <tbody>${lines.map(
      (line) => html`<tr>
        <th scope="row">${linkButton(line.applicant, () => openVisit(options.path(line), { label: line.applicant, subject: line.household_id }))} ${line.urgent ? tag(text.urgent, { icon: "flag", tone: "danger" }) : nothing}<br><span class="small muted">${text.file} ${figure(line.file_number, true)}</span></th>
        <td>${line.kind_name}</td><td>${figure(line.number, true)}</td><td>${waitTag(line)}</td>${options.researcher ? html`<td>${line.researcher ?? nothing}</td>` : nothing}<td>${line.area}</td>
        <td class="nowrap ${last ? "" : "end"}"><span title=${line.since.hijri}>${prose(text.days(line.days))}</span></td>${last ? html`<td class="end">${last.cell(line)}</td>` : nothing}</tr>`,
    )}</tbody></table></div>`;
}
