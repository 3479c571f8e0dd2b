import type { TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { Failure } from "../../bridge";
import type { DuplicateView, PersonView } from "../../generated/types";
import { Page, type Form } from "../../parts";
import { go } from "../../router";
import { toInput, type PersonFilling } from "./person-values";
import { findSimilar, judged, samePerson, similarPeople, type SimilarAnswer } from "./similar";

/** What every form about a person holds. */
export interface AboutPerson {
  person: PersonFilling;
  similar: SimilarAnswer[];
}

/** A screen that saves a person (نموذج شخص): before anything is saved, who may be the same stands side by side in place of the form. */
export abstract class PersonForm<V extends AboutPerson> extends Page {
  /** Whom it may be. */
  @state() protected similar: DuplicateView[] | undefined;

  /** The form of this screen. */
  protected abstract filling(): Form<V, PersonView>;

  /** It is on file now. */
  protected abstract saved(view: PersonView): Promise<void> | void;

  /** The clerk said «هو نفسه»: what is done before that file opens. */
  protected abstract isSame(same: NonNullable<ReturnType<typeof samePerson>>): Promise<void>;

  /** The record that is not compared with itself. */
  protected get corrected(): string | null {
    return null;
  }

  /** The comparison, while it is open. */
  protected comparison(): TemplateResult | undefined {
    const form = this.filling();
    return this.similar && similarPeople(form, this.similar, { onGo: () => void this.answered(), onBack: () => void this.back(), busy: form.sending });
  }

  /** Sends the form; who looks alike is asked about, what was refused stands at its field. */
  protected async send(): Promise<void> {
    const form = this.filling();
    const view = await form.submit();
    if (view) await this.saved(view);
    else if (form.failure?.code === "likely_duplicates") await this.compare();
    else await this.refused(form);
  }

  /** A refusal of the form itself is shown in the form. */
  protected async refused(form: Form<V, PersonView>): Promise<void> {
    if (this.similar && !form.complaints().some(({ path }) => path.startsWith("similar."))) await this.back();
  }

  /** The answers of the comparison. */
  protected async answered(): Promise<void> {
    const form = this.filling();
    if (form.sending || !judged(form)) return;
    const same = samePerson(form);
    if (!same) return this.send();
    await this.attempt(async () => {
      await this.isSame(same);
      await form.reset();
      go(`/persons/${same.person_id}`);
    });
  }

  /** Back to the form, everything typed still there. */
  protected async back(): Promise<void> {
    this.similar = undefined;
    await this.focusHead();
  }

  protected async focusHead(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  /** What fails on the way is said at the head of the form. */
  protected async attempt(deed: () => Promise<void>): Promise<void> {
    const form = this.filling();
    try {
      await deed();
    } catch (thrown) {
      form.failure = thrown instanceof Failure ? thrown : new Failure({});
      this.requestUpdate();
    }
  }

  private async compare(): Promise<void> {
    const form = this.filling();
    await this.attempt(async () => {
      this.similar = await findSimilar(form, toInput(form.values.person), this.corrected);
      await this.focusHead();
    });
  }
}
