import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { call } from "../bridge";
import { banner, dialog, empty, linkAsButton, Part, type Page } from "../parts";
import { walkMissing } from "../parts/error-summary";
import { clearToast, undoLast } from "../parts/toast";
import { go, goToVisit, openVisit, read, type Route } from "../router";
import { keys, printed } from "../state/keys";
import { lock, onLock, unlock } from "../state/lock";
import { session } from "../state/session";
import { visits } from "../state/visits";
import { everywhere, roleText, shellText } from "../text/shell";
import type { Palette } from "../features/search/palette";
import { bar } from "./bar";
import { notices } from "./notices";
import { mayOpen, places, whoMay } from "./places";
import { rail } from "./rail";
import { status } from "./status";

type Trouble = "none" | "no_screen" | "no_right" | "failed";

/** The window: bar, rail, the page of the present route, status bar; or the door, before somebody signed in. */
@customElement("i-window")
export class Window extends Part {
  @state() private route: Route = { screen: undefined, params: {}, path: "/", visit: undefined };
  @state() private trouble: Trouble = "none";
  @state() private today = "";
  @state() private help = false;
  /** Drafts and visits of whoever signed in are back. */
  @state() private ready = false;
  private stage = "";
  private page: Page | undefined;
  private shown = "";
  private turn = 0;
  /** Where whoever locked the screen was; ids only. */
  private left: { staff: string; hash: string; focus: string | undefined } | undefined;
  /** The field outside any visit that had the caret before the lock. */
  private backTo: string | undefined;
  /** Waits for the heading or field of a page whose data are on their way. */
  private waiting: MutationObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", () => this.follow());
    this.addEventListener("moved-on", this.movedOn as EventListener);
    session.onChange(() => void this.entered());
    visits.onChange(() => this.requestUpdate());
    onLock(() => this.leave());
    this.bindKeys();
    void this.entered();
    void this.askToday();
    setInterval(() => void this.askToday(), 600_000);
  }

  /** Opens the search over everything. */
  search(text = ""): void {
    this.querySelector<Palette>("i-palette")?.show(text);
  }

  protected override render(): TemplateResult {
    const { screen } = this.route;
    const door = screen?.roles === "door" || !this.ready;
    const band = session.view.training ? html`<aside class="training" aria-label=${shellText.trainingBand}>${shellText.training}</aside>` : nothing;
    const main = html`<main class="page" id="main" tabindex="-1">${this.ready ? notices() : nothing}${this.troubled()}<div class="outlet"></div></main>`;
    const help = door ? undefined : (): void => void (this.help = true);
    return html`<div class="window ${door ? "is-door" : ""} ${session.view.training ? "is-training" : ""}">
      <a class="skip" href="#main" @click=${this.skip}>${shellText.skip}</a>
      ${band}
      ${door ? nothing : bar({ find: this.route.path !== "/", onFind: () => this.search() })}
      ${door ? nothing : rail(screen?.place)}
      ${main}
      ${status(this.today, help)}
      <i-toast></i-toast>
      ${door ? nothing : html`<i-palette></i-palette>`}
      ${dialog({ open: this.help, title: shellText.keysTitle, text: screen?.title ?? "", content: this.helpTable(), onLeave: () => (this.help = false) })}
    </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    void this.settle();
  }

  private helpTable(): TemplateResult {
    const row = (key: string, words: string): TemplateResult => html`<dt><kbd dir="ltr">${key}</kbd></dt><dd>${words}</dd>`;
    return html`<dl class="pairs">${keys.named().map((one) => row(printed(one.chord), one.label ?? ""))}</dl><h3>${shellText.keysEverywhere}</h3><dl class="pairs">${everywhere.map(([key, words]) => row(key, words))}</dl>`;
  }

  private troubled(): TemplateResult | typeof nothing {
    const back = linkAsButton("#/", { label: shellText.toDesk, kind: "primary" });
    if (this.trouble === "no_screen") return html`<h1 tabindex="-1">${shellText.noScreen}</h1>${empty({ icon: "search", title: shellText.noScreen, text: shellText.noScreenText, deed: back })}`;
    if (this.trouble === "no_right") {
      const who = this.route.screen ? whoMay(this.route.screen).map((role) => roleText[role]).join("، ") : "";
      return html`<h1 tabindex="-1">${shellText.noRight}</h1>${banner({ kind: "know", icon: "lock", title: shellText.noRightText(who), text: shellText.noRightHow })}`;
    }
    if (this.trouble === "failed") return html`<h1 tabindex="-1">${shellText.failed}</h1>${banner({ kind: "danger", title: shellText.failed, text: shellText.failedText, alert: true, deed: { label: shellText.toDesk, run: () => go("/") } })}`;
    return nothing;
  }

  /** Somebody signed in or out, or the office was set up. */
  private async entered(): Promise<void> {
    const { stage, staff } = session.view;
    if (stage === this.stage) return this.requestUpdate();
    this.stage = stage;
    if (stage !== "signed_in") {
      this.ready = false;
      this.go(stage === "no_office" ? "#/set-up" : "#/sign-in");
      return;
    }
    await unlock().catch(() => undefined);
    if (this.stage !== "signed_in") return;
    this.ready = true;
    const back = this.left && this.left.staff === staff?.id ? this.left.hash : undefined;
    this.backTo = back === undefined ? undefined : this.left?.focus;
    this.left = undefined;
    if (back !== undefined) this.go(back);
    else if (visits.current) goToVisit(visits.current);
    else if (read(location.hash).screen?.roles === "door" || location.hash === "") this.go("#/");
    this.follow();
  }

  private go(hash: string): void {
    if (location.hash === hash) this.follow();
    else location.hash = hash;
  }

  /** The hash changed. */
  private follow(): void {
    const route = read(location.hash);
    const door = route.screen?.roles === "door";
    if (session.view.stage === "signed_in" ? door && this.ready : !door) {
      const where = session.view.stage === "signed_in" ? "#/" : session.view.stage === "no_office" ? "#/set-up" : "#/sign-in";
      if (location.hash !== where) {
        if (this.stage !== "") location.hash = where;
        return;
      }
    }
    if (this.ready && route.screen?.visit && !route.visit && mayOpen(route.screen)) {
      // A visitor's page is never drawn outside a visit; for one that is not this role's no visit begins.
      if (!openVisit(route.path)) this.go("#/");
      return;
    }
    this.route = route;
    if (this.ready) visits.show(route.visit, route.visit ? route.path : undefined);
  }

  private nameOf(visit: string, path: string): string {
    return `${this.ready ? "in" : "out"}:${visit}:${path}`;
  }

  /** A page changed its own address without being left; a link to where it was opened must find that it is elsewhere now. */
  private readonly movedOn = ({ detail }: CustomEvent<string>): void => {
    this.shown = this.nameOf(this.route.visit?.id ?? "", detail);
    this.follow();
  };

  /** Puts the page of the route into its place. */
  private async settle(): Promise<void> {
    const { route } = this;
    const name = this.nameOf(route.visit?.id ?? "", route.path);
    if (name === this.shown || (!this.ready && route.screen?.roles !== "door")) return;
    this.shown = name;
    const turn = (this.turn += 1);
    this.takeAway();
    const { screen } = route;
    if (!screen) return this.say("no_screen");
    if (screen.roles !== "door" && !mayOpen(screen)) return this.say("no_right");
    this.trouble = "none";
    document.title = shellText.title(screen.title);
    try {
      await screen.load();
      if (turn !== this.turn) return;
      const page = document.createElement(screen.element) as Page;
      page.params = route.params;
      page.visit = screen.visit && route.visit ? route.visit : visits.office;
      this.page = page;
      this.querySelector(".outlet")?.replaceChildren(page);
      await page.updateComplete;
    } catch {
      if (turn === this.turn) {
        this.takeAway();
        this.say("failed");
      }
      return;
    }
    if (turn === this.turn) this.focusHead(route.visit?.focus ?? this.backTo);
    if (turn === this.turn && this.ready) this.backTo = undefined;
    if (route.visit) route.visit.focus = undefined;
  }

  private say(trouble: Trouble): void {
    this.trouble = trouble;
    document.title = shellText.title(trouble === "no_right" ? shellText.noRight : trouble === "failed" ? shellText.failed : shellText.noScreen);
    void this.updateComplete.then(() => this.focusHead(undefined));
  }

  /** The focus goes to the heading, or to the field that had it before the lock. A heading that waits for the desk gets it when it comes. */
  private focusHead(id: string | undefined): void {
    const main = this.querySelector<HTMLElement>("main");
    // The page before this one waits no longer.
    this.waiting?.disconnect();
    // A page that is made for typing at once (the desk's search, a passphrase) says where it begins.
    const target = (id && document.getElementById(id)) || main?.querySelector<HTMLElement>("[data-begin] input, h1[data-begin]") || main?.querySelector<HTMLElement>("h1");
    if (target) target.focus({ preventScroll: id === undefined });
    else main?.focus();
    if (!main || (target && !target.matches("h1"))) return;
    // A page may draw its heading anew when its data come: the focus follows it, unless it went elsewhere meanwhile.
    const waiting = new MutationObserver(() => {
      const head = (id && document.getElementById(id)) || main.querySelector<HTMLElement>("h1");
      if (head && (document.activeElement === main || document.activeElement === document.body)) head.focus({ preventScroll: true });
    });
    this.waiting = waiting;
    waiting.observe(main, { childList: true, subtree: true });
    setTimeout(() => waiting.disconnect(), 10_000);
  }

  private takeAway(): void {
    this.page?.remove();
    this.page = undefined;
  }

  /** The screen locks: the page leaves the document now. */
  private leave(): void {
    const { staff } = session.view;
    const focused = document.activeElement?.id;
    if (this.route.visit && focused) this.route.visit.focus = focused;
    if (staff) this.left = { staff: staff.id, hash: location.hash, focus: focused };
    this.turn += 1;
    this.shown = "";
    this.help = false;
    this.ready = false;
    clearToast();
    this.takeAway();
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>("main")?.focus();
  }

  private async askToday(): Promise<void> {
    this.today = (await call<{ date: { both: string } }>("today").catch(() => undefined))?.value.date.both ?? this.today;
  }

  /** `F6`: to the next region of the window, and into its first control. */
  private walkRegions(step: 1 | -1): void {
    const regions = [...this.querySelectorAll<HTMLElement>("header.bar, nav.rail, main, main aside, .deeds, footer.status")].filter((one) => one.offsetParent !== null);
    const active = document.activeElement;
    const at = regions.findLastIndex((region) => region.contains(active));
    const next = regions[(at + step + regions.length) % regions.length];
    if (next?.matches("main")) (next.querySelector<HTMLElement>("h1") ?? next).focus();
    else next?.querySelector<HTMLElement>("a, button, input, summary")?.focus();
  }

  private bindKeys(): void {
    const inside = (run: () => void) => (): void => {
      if (this.ready) run();
    };
    keys.bind([
      { chord: "F1", run: inside(() => (this.help = !this.help)) },
      { chord: "F2", run: inside(() => this.search()) },
      { chord: "Ctrl+KeyK", run: inside(() => this.search()) },
      { chord: "Ctrl+KeyL", run: inside(() => void lock()) },
      { chord: "Ctrl+KeyZ", run: inside(() => void undoLast()) },
      { chord: "F6", run: () => this.walkRegions(1) },
      { chord: "Shift+F6", run: () => this.walkRegions(-1) },
      { chord: "F8", run: () => walkMissing(1) },
      { chord: "Shift+F8", run: () => walkMissing(-1) },
      ...Array.from({ length: 9 }, (_, index) => ({
        chord: `Ctrl+Digit${index + 1}`,
        run: inside(() => {
          const visit = visits.open[index];
          if (visit) goToVisit(visit);
        }),
      })),
      ...Array.from({ length: 8 }, (_, index) => ({
        chord: `Alt+Digit${index + 1}`,
        run: inside(() => {
          const place = places()[index];
          if (place) location.hash = `#${place.path}`;
        }),
      })),
    ]);
  }
}
