import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../../generated/desk";
import type { HouseholdView, MemberView, RequestView, SupportKindView } from "../../generated/types";
import {
  banner, button, choice, deeds, errorSummary, filterList, Load, noDate, Page, panel, prose, rows, tag, textField, typedDate, type Form, type Option,
} from "../../parts";
import { go, href } from "../../router";
import { showDone } from "../../state/undo";
import { obligationText, openText as text, requestText, roleWord } from "../../text/requests";
import { finder, type Found } from "../persons/finder";
import { capacityFields, type CapacityForm } from "./who-panel";

interface OpenForm extends CapacityForm {
  kind: string;
  beneficiary_id: string;
  applicant_id: string;
  /** An applicant from outside the household, as chosen. */
  other: Found | null;
  despite_open: string;
  /** Number of the open request of the same kind that was shown. */
  same: string;
}

/** Stands for «somebody else on file» among the applicants. */
const OTHER = "other";

/** A new request (طلب جديد): kind, for whom, who asks and by what right. */
@customElement("open-request")
export class OpenRequest extends Page {
  private readonly household = new Load(this, () => desk.getHousehold({ household_id: this.params.household ?? "" }), ["household", "person"], (view) => this.arrived(view));
  private readonly open = new Load(this, () => desk.listRequests({ filter: "open", household_id: this.params.household ?? "" }), ["request"]);
  private readonly support = new Load(this, () => desk.supportKinds({}));

  private get filling(): Form<OpenForm, RequestView> {
    const household_id = this.params.household ?? "";
    return this.form<OpenForm, RequestView>({
      screen: "open-request",
      initial: () => ({ kind: "", beneficiary_id: "", applicant_id: "", other: null, capacity: { capacity: "", paper: { number: "", expires: noDate() } }, despite_open: "", same: "" }),
      send: (values, key) => {
        const applicant_id = values.applicant_id === OTHER ? (values.other?.id ?? "") : values.applicant_id;
        const self = applicant_id === values.beneficiary_id;
        const { capacity, paper } = values.capacity;
        return desk.openRequest(
          {
            household_id,
            applicant_id,
            beneficiary_id: values.beneficiary_id,
            capacity: { capacity: self ? "own" : capacity || "own", paper: self ? null : { number: paper.number, expires: typedDate(paper.expires) } },
            kind: values.kind,
            despite_open: values.same ? values.despite_open : null,
          },
          key,
        );
      },
    });
  }

  protected override keys() {
    return [
      { chord: "Ctrl+Enter", label: text.submit, run: () => void this.save() },
      { chord: "Escape", run: () => go(`/persons/${this.params.applicant ?? ""}`) },
    ];
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${requestText.open}</h1>${this.household.show((view) => this.draw(view))}`;
  }

  /** The visitor asks for himself unless something else is said; a child is asked for by an adult. */
  private arrived(view: HouseholdView): void {
    const visitor = view.members.find((member) => member.person.id === this.params.applicant);
    const adult = visitor && !visitor.minor ? visitor : view.members.find((member) => !member.minor && member.role === "head");
    this.filling.fill({ ...this.filling.values, beneficiary_id: visitor?.person.id ?? "", applicant_id: adult?.person.id ?? "" });
    const named = visitor ?? view.members[0];
    if (!this.visit.label && named) this.nameVisit(named.person.spoken, view.id);
  }

  private draw(view: HouseholdView): TemplateResult {
    const form = this.filling;
    const { values } = form;
    const applicant = values.applicant_id === OTHER ? (values.other?.id ?? "") : values.applicant_id;
    const kinds = this.support.value ?? [];
    const options = kinds.map(({ code, name, public_label }) => ({ value: code, label: name, ...(public_label === name ? {} : { hint: public_label }) }));
    const kind = kinds.find((one) => one.code === values.kind);
    const failed = form.failure?.code === "open_request_of_same_kind";
    return html`<p class="muted">${requestText.file} <bdi class="code">${view.file_number}</bdi></p>
      ${failed ? nothing : errorSummary(form)}
      <div class="split">
        <form class="panel inside form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.save(); }}>
          ${values.same ? this.sameKind(form) : nothing}
          ${filterList(form, "kind", { label: text.kind, hint: text.kindHint, options })}
          ${people(form, "beneficiary_id", text.beneficiary, view.members.map(option))}
          ${people(form, "applicant_id", text.applicant, [...view.members.filter((member) => !member.minor).map(option), { value: OTHER, label: text.other }])}
          ${values.applicant_id === OTHER ? finder(form, "other", { label: text.otherPicked, hint: text.findHint, wanted: "person", except: view.members.map(({ person }) => person.id) }) : nothing}
          ${applicant && values.beneficiary_id && applicant !== values.beneficiary_id ? capacityFields(form) : nothing}
        </form>
        <aside class="column" aria-label=${text.bring}>${this.papers(kind)}${this.openOnes()}</aside>
      </div>
      ${deeds(button({ label: text.submit, kind: "primary", key: "Ctrl Enter", busy: form.sending, onClick: () => void this.save() }), form)}`;
  }

  private papers(kind: SupportKindView | undefined): TemplateResult {
    if (!kind) return panel({ title: text.bring, inside: true }, html`<p class="muted">${text.bringEmpty}</p>`);
    return panel({ title: text.bring }, rows(kind.papers.map((paper) => ({ icon: paper.obligation === "mandatory" ? "circle" : "circle-dashed", title: paper.name, end: tag(obligationText[paper.obligation]) } as const)), { live: true }));
  }

  private openOnes(): TemplateResult | typeof nothing {
    const all = this.open.value ?? [];
    if (all.length === 0) return nothing;
    return panel({ title: text.openOnes, count: all.length }, rows(all.map((one) => ({ icon: "file-text", title: html`<a href=${href(`/requests/${one.id}`, this.visit)}>${one.kind_name}</a>`, under: html`<bdi class="code">${one.number}</bdi>` } as const))));
  }

  private sameKind(form: Form<OpenForm, RequestView>): TemplateResult {
    const { same } = form.values;
    const other = this.open.value?.find((one) => one.number === same);
    return html`<div class="column">${banner({ kind: "warn", title: text.same, text: prose(text.sameText(same)), alert: true, ...(other ? { deed: { label: text.sameOpen, run: () => go(`/requests/${other.id}`) } } : {}) })}
      ${textField(form, "despite_open", { label: text.despite, width: "full" })}</div>`;
  }

  private async save(): Promise<void> {
    const form = this.filling;
    if (!form.values.kind) {
      form.refuse("kind", "required");
      return this.querySelector<HTMLElement>("i-filter-list")?.focus();
    }
    for (const path of ["beneficiary_id", "applicant_id"] as const) if (!form.values[path]) return form.refuse(path, "required");
    if (form.values.applicant_id === OTHER && !form.values.other?.id) {
      form.refuse("other", "required");
      return document.getElementById(form.id("other"))?.focus();
    }
    const view = await form.submit();
    if (view) {
      await form.reset();
      go(`/requests/${view.id}/statement`);
      void showDone();
      return;
    }
    if (form.failure?.code !== "open_request_of_same_kind") return;
    form.set("same", form.failure.params.number ?? "");
    void this.open.again();
    await this.updateComplete;
    document.getElementById(form.id("despite_open"))?.focus();
  }
}

function option({ person, role, minor }: MemberView): Option {
  return { value: person.id, label: person.name, hint: [text.member(roleWord(role, person.sex), person.age), minor ? text.minor : ""].filter(Boolean).join("، ") };
}

function people(form: Form<OpenForm, RequestView>, path: string, label: string, options: readonly Option[]): TemplateResult {
  return options.length > 5 ? filterList(form, path, { label, options }) : choice(form, path, { label, options, row: true });
}
