import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { CaseLine, UnassignedCases } from "../../generated/types";
import { button, choice, dialog, empty, errorSummary, failureBanner, filterList, Load, Page, panel, prose } from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { studyText as text } from "../../text/studies";
import { caseTable } from "./case-table";
import { researchHead } from "./head";

/** Requests that nobody studies yet (بانتظار باحث): a researcher takes one, the manager gives them out. */
@customElement("research-waiting")
export class ResearchWaiting extends Page {
  @state() private giving: CaseLine | undefined;
  @state() private failure: unknown;
  @state() private taking = "";
  private readonly waiting = new Load(this, () => desk.listUnassigned({}), ["request", "study", "staff"]);

  private readonly choosing = () =>
    this.form({
      screen: "assign-researcher",
      draftless: true,
      initial: () => ({ researcher_id: "" }),
      send: ({ researcher_id }, key) => desk.assignResearcher({ request_id: this.giving?.request_id ?? "", version: this.giving?.version ?? 0, researcher_id }, key),
    });

  protected override render(): TemplateResult {
    return html`${researchHead("/research/waiting")}
      ${this.failure ? failureBanner(this.failure) : nothing}
      ${this.waiting.show((view) =>
        view.cases.length === 0
          ? empty({ icon: "clipboard-check", title: text.noneWaiting, text: text.noneWaitingText })
          : panel({ title: text.waiting, more: html`<span class="muted" role="status">${prose(text.count(view.cases.length))}</span>` }, caseTable(view.cases, { path: (line) => `/requests/${line.request_id}`, last: { head: text.deed, cell: (line) => this.deed(line, view) } })))}
      ${this.ask()}`;
  }

  private deed(line: CaseLine, view: UnassignedCases): TemplateResult {
    const me = session.view.staff?.id ?? "";
    if (session.holdsAny(["manager"])) return button({ label: text.give, low: true, onClick: () => this.open(line) });
    const self = view.researchers.find(({ id }) => id === me);
    return self ? button({ label: text.take, low: true, busy: this.taking === line.request_id, onClick: () => void this.take(line, self.id) }) : html``;
  }

  private ask(): TemplateResult {
    const form = this.choosing();
    const options = (this.waiting.value?.researchers ?? []).map(({ id, name, cases }) => ({ value: id, label: text.load(name, cases) }));
    const field = options.length > 5 ? filterList(form, "researcher_id", { label: text.researcher, options }) : choice(form, "researcher_id", { label: text.researcher, options });
    return dialog({
      open: this.giving !== undefined,
      title: text.giveTitle(this.giving?.applicant ?? ""),
      text: text.giveText,
      content: html`${errorSummary(form)}${field}`,
      confirm: text.give,
      busy: form.sending,
      onConfirm: () => void this.give(),
      onLeave: () => (this.giving = undefined),
    });
  }

  private open(line: CaseLine): void {
    this.failure = undefined;
    void this.choosing().reset();
    this.giving = line;
  }

  private async give(): Promise<void> {
    const form = this.choosing();
    if (form.values.researcher_id === "") return form.refuse("researcher_id", "required");
    const line = await form.submit();
    if (!line) return;
    this.giving = undefined;
    void showDone(text.given(line.researcher ?? ""));
  }

  private async take(line: CaseLine, researcher_id: string): Promise<void> {
    this.failure = undefined;
    this.taking = line.request_id;
    try {
      await desk.assignResearcher({ request_id: line.request_id, version: line.version, researcher_id });
      void showDone(text.taken);
    } catch (thrown) {
      this.failure = thrown;
      // Somebody was faster: the list as it is now.
      void this.waiting.again();
    } finally {
      this.taking = "";
    }
  }
}
