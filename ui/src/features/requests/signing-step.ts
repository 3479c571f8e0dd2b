import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../../generated/desk";
import type { DeclarationView, ReadBackView, SigningMethod } from "../../generated/types";
import {
  banner, button, choice, deeds, dialog, empty, errorSummary, idField, pairs, paperPreview, prose, textField, tick, type Form,
} from "../../parts";
import { session } from "../../state/session";
import { showDone } from "../../state/undo";
import { requestText } from "../../text/requests";
import { signingText as text } from "../../text/signing";
import { explainedTick } from "./explained";
import { missingPanel } from "./missing";
import type { RequestHost, RequestStep } from "./open-request-file";
import { printPaper, savePaper } from "./paper-deeds";
import { ReadBack, statementText } from "./read-back";
import type { Scans } from "./scans";
import "./sign-pad";
import type { SignPad } from "./sign-pad";

interface HowForm {
  method: SigningMethod;
  witnesses: { name: string; national_id: string }[];
}

interface SignForm {
  witnessed: boolean;
  kept_in: string;
}

/** The third step: read back, print, sign (R09-R11). */
export class SigningStep implements RequestStep {
  private back: ReadBackView | undefined;
  private readonly reading: ReadBack;
  /** The clerk went back from the printed sheet to the reading. */
  private rereading = false;
  private padError = "";
  /** The clerk was asked why a signature is taken back. */
  private unsigning = false;

  constructor(
    private readonly host: RequestHost,
    private readonly scans: Scans,
  ) {
    this.reading = new ReadBack(host);
  }

  /** Asks for all data as they are now. */
  async load(): Promise<void> {
    if (!session.may("read_back")) return;
    const answer = await this.host.act(() => desk.readBack({ request_id: this.host.file.id }));
    if (answer) this.back = answer.value;
    this.host.redraw();
  }

  main(): TemplateResult {
    const { back } = this;
    if (!back) return session.may("read_back") ? html`` : empty({ icon: "lock", title: requestText.readOnly });
    const { declaration, outdated } = back;
    const whole = declaration?.fresh ? declaration : undefined;
    return html`${outdated ? this.changed(outdated) : nothing}
      ${declaration && !declaration.fresh && declaration.state === "unsigned" ? this.changed(declaration) : nothing}
      ${whole?.state === "signed" ? this.signed(whole) : nothing}
      ${whole && !this.rereading ? paperPreview(text.paper, this.host.file.sheet(whole.paper.id)) : this.reading.draw(back)}`;
  }

  aside(): TemplateResult {
    const { back } = this;
    if (!back) return missingPanel(this.host);
    const waiting = this.sheet;
    if (waiting?.state === "signed") return html`${statementText(back)}<section class="panel inside column">${this.scans.ofDeclaration(waiting.id, text.scan)}</section>${missingPanel(this.host)}${this.mistaken(waiting)}`;
    return html`${waiting && !this.rereading ? this.signPanel(back, waiting) : html`${statementText(back)}${this.howPanel(back)}`}${waiting ? nothing : missingPanel(this.host)}`;
  }

  deeds(): TemplateResult {
    const { back, host } = this;
    const away = button({ label: text.backToPapers, onClick: () => host.goStep("papers") });
    if (!back || !session.may("print_declaration")) return deeds(away);
    const { sheet } = this;
    if (sheet?.state === "signed") {
      return deeds(html`${button({ label: text.next, kind: "primary", key: "Ctrl Enter", onClick: () => this.finish() })}${button({ label: text.again, icon: "printer", key: "Ctrl P", busy: host.busy, onClick: () => this.print() })}${button({ label: text.saveCopy, key: "Ctrl S", onClick: () => this.save() })}`);
    }
    if (sheet && !this.rereading) {
      return deeds(
        html`${button({ label: text.sign, kind: "primary", icon: "signature", key: "Ctrl Enter", busy: this.signing(sheet).sending, onClick: () => this.finish() })}${sheet.method === "pad" ? nothing : button({ label: sheet.paper.prints ? text.again : text.print, icon: "printer", key: "Ctrl P", busy: host.busy, onClick: () => this.print() })}${button({ label: text.readAgain, onClick: () => this.reread() })}`,
        this.signing(sheet),
      );
    }
    const left = this.reading.waiting(back);
    const { method } = this.how.values;
    return html`<div class="deeds">${button({ label: method === "pad" ? text.prepare : text.print, icon: method === "pad" ? "signature" : "printer", key: "Ctrl P", id: "declaration-print", kind: left === 0 ? "primary" : "plain", busy: this.how.sending, onClick: () => this.print() })}${away}${left ? html`<span class="push small muted">${prose(text.leftToRead(left))}</span>` : nothing}</div>`;
  }

  finish(): void {
    const { sheet } = this;
    if (sheet?.state === "signed") this.host.goStep("submission");
    else if (sheet && !this.rereading) void this.sign(sheet);
    else this.print();
  }

  print(): void {
    const { back, sheet } = this;
    if (!back || this.host.busy) return;
    if (sheet && !this.rereading) {
      if (sheet.method === "pad" && sheet.state !== "signed") return;
      void this.host.act(async () => {
        await printPaper(sheet.paper, text.printed);
        await this.load();
      });
      return;
    }
    if (this.reading.waiting(back) > 0) return this.reading.focusNext();
    void this.make();
  }

  save(): void {
    const { sheet } = this;
    if (sheet) void this.host.act(() => savePaper(sheet.paper));
  }

  /** The declaration that counts now, while it covers today's data. */
  private get sheet(): DeclarationView | undefined {
    const declaration = this.back?.declaration;
    return declaration?.fresh ? declaration : undefined;
  }

  private get how(): Form<HowForm, DeclarationView> {
    const { file } = this.host;
    return this.host.form<HowForm, DeclarationView>({
      screen: `signing-${file.id}`,
      initial: () => ({ method: "paper", witnesses: [{ name: "", national_id: "" }, { name: "", national_id: "" }] }),
      send: ({ method, witnesses }, key) => desk.printDeclaration({ request_id: file.id, method, witnesses: method === "cannot_sign" ? witnesses : [] }, key),
    });
  }

  private signing(sheet: DeclarationView): Form<SignForm, DeclarationView> {
    const { file } = this.host;
    return this.host.form<SignForm, DeclarationView>({
      screen: `sign-${sheet.id}`,
      initial: () => ({ witnessed: false, kept_in: "" }),
      send: ({ witnessed, kept_in }, key) => {
        const picture = sheet.method === "pad" ? document.querySelector<SignPad>("i-sign-pad")?.picture : undefined;
        return desk.signDeclaration({ request_id: file.id, declaration_id: sheet.id, witnessed, kept_in, picture: picture ? { name: "pad.png", bytes: picture } : null }, key);
      },
    });
  }

  private howPanel(back: ReadBackView): TemplateResult | typeof nothing {
    if (!session.may("print_declaration")) return nothing;
    const { how } = this;
    const words = text.methods(back.declarant_sex);
    const options = (["paper", "pad", "cannot_sign"] as const).map((value) => ({ value, label: words[value][0], ...(words[value][1] ? { hint: words[value][1] } : {}) }));
    return html`<section class="panel inside column">${explainedTick(this.host)}${errorSummary(how)}${choice(how, "method", { label: text.method, options })}
      ${how.values.method === "cannot_sign"
        ? html`<div class="form">${[0, 1].map((place) => html`<fieldset class="column"><legend>${text.witness(place + 1)}</legend>${textField(how, `witnesses.${place}.name`, { label: text.witnessName(place + 1), width: "full" })}${idField(how, `witnesses.${place}.national_id`, { label: text.witnessId(place + 1) })}</fieldset>`)}</div>`
        : nothing}</section>`;
  }

  private signPanel(back: ReadBackView, sheet: DeclarationView): TemplateResult {
    const form = this.signing(sheet);
    const witnesses = sheet.witnesses.map((one) => one.name).join("، ");
    return html`<section class="panel inside column" aria-labelledby="sign-head"><h2 id="sign-head">${text.asked(back.declarant_sex, back.declarant, sheet.method)}</h2>
      <p class="small muted">${prose(text.declaration(sheet.number))}${witnesses ? html`<br>${text.witnesses(witnesses)}` : nothing}</p>
      ${errorSummary(form)}
      <form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.sign(sheet); }}>
        ${sheet.method === "pad" ? html`<i-sign-pad .error=${this.padError} @pad-change=${() => { this.padError = ""; this.host.redraw(); }}></i-sign-pad>` : textField(form, "kept_in", { label: text.keptIn, hint: text.keptInHint, width: "w-10" })}
        ${tick(form, "witnessed", { label: text.witnessed(back.declarant_sex) })}
      </form></section>`;
  }

  private signed(sheet: DeclarationView): TemplateResult {
    const { signature } = sheet;
    const witnesses = sheet.witnesses.map((one) => one.name).join("، ");
    return banner({
      icon: "lock",
      title: text.signedBanner(sheet.method, signature?.kept_in ?? ""),
      text: html`${prose(text.declaration(sheet.number))}. ${signature ? prose(text.witnessedBy(signature.witness, `${signature.date.hijri}، ${signature.time}`)) : nothing}${witnesses ? html`. ${text.witnesses(witnesses)}` : nothing}`,
    });
  }

  /** A signature that was recorded by mistake is taken back with the reason, until the request is handed in over it. */
  private mistaken(sheet: DeclarationView): TemplateResult | typeof nothing {
    if (!session.may("take_back_signature") || this.host.view.submission !== null) return nothing;
    const form = this.host.form<{ reason: string }, DeclarationView>({
      screen: `unsign-${sheet.id}`,
      initial: () => ({ reason: "" }),
      send: ({ reason }, key) => desk.takeBackSignature({ request_id: this.host.file.id, declaration_id: sheet.id, reason }, key),
    });
    const ask = (open: boolean): void => {
      this.unsigning = open;
      this.host.redraw();
    };
    const confirm = async (): Promise<void> => {
      if (!(await form.submit())) return;
      void form.reset();
      ask(false);
      // The button that asked is gone with the signature.
      document.querySelector<HTMLElement>("main h1")?.focus();
      await showDone(text.tookBack);
    };
    return html`<p>${button({ label: text.takeBack, icon: "undo-2", kind: "quiet", low: true, onClick: () => ask(true) })}</p>${dialog({
      open: this.unsigning,
      title: text.takeBack,
      text: text.takeBackText,
      content: html`${errorSummary(form)}${textField(form, "reason", { label: text.takeBackReason, width: "full" })}`,
      confirm: text.takeBack,
      busy: form.sending,
      onConfirm: () => void confirm(),
      onLeave: () => ask(false),
    })}`;
  }

  private changed(sheet: DeclarationView): TemplateResult {
    const signed = sheet.state === "signed";
    return banner({
      kind: "warn",
      title: signed ? text.changed : text.changedBeforeSigning,
      text: html`${pairs(sheet.changes.map((one) => [one.label, prose(text.signedOn(one.was, one.is))] as const))}<p>${signed ? text.changedText : text.changedPrinted}</p>`,
      ...(signed && session.may("print_declaration") ? { deed: { label: text.renew, run: () => this.reading.focusNext() } } : {}),
    });
  }

  private reread(): void {
    this.rereading = true;
    this.host.redraw();
  }

  /** Makes the sheet, then prints it, unless it is signed on the pad. */
  private async make(): Promise<void> {
    const { how } = this;
    const sheet = await how.submit();
    if (!sheet) return;
    this.rereading = false;
    await this.load();
    if (sheet.method !== "pad") {
      await this.host.act(async () => {
        await printPaper(sheet.paper, text.printed);
        await this.load();
      });
    }
    requestAnimationFrame(() => document.getElementById(this.signing(sheet).id(sheet.method === "pad" ? "witnessed" : "kept_in"))?.focus());
  }

  private async sign(sheet: DeclarationView): Promise<void> {
    if (sheet.method === "pad" && !document.querySelector<SignPad>("i-sign-pad")?.picture) {
      this.padError = text.padEmpty;
      this.host.redraw();
      return;
    }
    const form = this.signing(sheet);
    const signed = await form.submit();
    if (!signed) return;
    void showDone(text.signed);
    const now = await this.host.act(() => desk.getRequest({ request_id: this.host.file.id }));
    if (now) this.host.took(now.value);
    await this.load();
    this.host.goStep("submission");
  }
}
