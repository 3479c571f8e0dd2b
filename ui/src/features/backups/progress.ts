import type { ReactiveController, ReactiveControllerHost, TemplateResult } from "lit";
import { html } from "lit";
import { desk } from "../../generated/desk";
import { progressPanel } from "../../parts";
import { backupText as text } from "../../text/backups";

/** How often the progress is asked for, in milliseconds. */
const PAUSE = 300;

/** One long piece of work on copies: what is being done, how far it is, the wish to stop it. */
export class BackupWork implements ReactiveController {
  private title = "";
  private percent = 0;
  private word = "";
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // It is begun by a deed of the page; nothing is followed before.
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }

  get running(): boolean {
    return this.word !== "";
  }

  /** Does the work; the word it gets is the one it is followed by. */
  async run<T>(title: string, work: (word: string) => Promise<T>): Promise<T> {
    this.title = title;
    this.percent = 0;
    this.word = crypto.randomUUID();
    this.timer = setInterval(() => void this.ask(), PAUSE);
    this.host.requestUpdate();
    try {
      return await work(this.word);
    } finally {
      clearInterval(this.timer);
      this.word = "";
      this.host.requestUpdate();
    }
  }

  show(under: string, stoppable: boolean): TemplateResult {
    return progressPanel({
      title: this.title,
      now: this.percent,
      all: 100,
      words: html`<bdi>${text.percent(this.percent)}</bdi> · ${under}`,
      ...(stoppable ? { onCancel: () => void desk.stopBackup({ progress: this.word }).catch(() => undefined) } : {}),
    });
  }

  private async ask(): Promise<void> {
    const answer = await desk.backupProgress({ progress: this.word }).catch(() => undefined);
    if (answer?.value == null) return;
    this.percent = answer.value;
    this.host.requestUpdate();
  }
}
