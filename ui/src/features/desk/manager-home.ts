import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Outcome } from "../../bridge";
import { desk } from "../../generated/desk";
import type { BackupStatus, FollowUpCounts, OfficeWatch, PolicyLine, PrivacyDue } from "../../generated/types";
import { Load, panel, Part, prose, rows, tag, type IconName } from "../../parts";
import { session } from "../../state/session";
import { managerText as text } from "../../text/manager-home";

/** One thing to look after. */
interface Line {
  icon: IconName;
  tone?: "warn" | "danger";
  words: string;
  under?: string;
  path: string;
}

const nobody = <T>(): Promise<Outcome<T | undefined>> => Promise.resolve({ value: undefined, changes: [] });

/** What the manager looks after (ما يتابعه المدير): copies, room, sign-ins, keys, the journal, privacy, policies. Others see only what they have to read. */
@customElement("manager-home")
export class ManagerHome extends Part {
  private readonly backup = new Load<BackupStatus | undefined>(this, () => (session.may("office_watch") ? desk.backupStatus({}) : nobody()), ["backup"]);
  private readonly watch = new Load<OfficeWatch | undefined>(this, () => (session.may("office_watch") ? desk.officeWatch({}) : nobody()), ["staff", "office", "journal"]);
  private readonly privacy = new Load<PrivacyDue | undefined>(this, () => (session.may("privacy_due") ? desk.privacyDue({}) : nobody()), ["subject_request", "incident", "person", "retention"]);
  private readonly policies = new Load<PolicyLine[] | undefined>(this, () => (session.may("list_policies") ? desk.listPolicies({}) : nobody()), ["policy", "staff"]);

  private readonly followUp = new Load<FollowUpCounts | undefined>(this, () => (session.may("office_watch") && session.may("follow_up_counts") ? desk.followUpCounts({}) : nobody()), ["request", "promise", "decision", "declaration", "person"]);

  protected override render(): TemplateResult | typeof nothing {
    const lines = [...this.ofBackup(), ...this.ofWatch(), ...this.ofRequests(), ...this.ofPrivacy(), ...this.ofPolicies()];
    const failed = [this.backup, this.watch, this.followUp, this.privacy, this.policies].find((load) => load.failure);
    if (!session.may("office_watch") && lines.length === 0 && !failed) return nothing;
    const urgent = lines.filter(({ tone }) => tone !== undefined).length;
    return panel(
      { title: text.title, ...(urgent > 0 ? { count: urgent, tone: lines.some(({ tone }) => tone === "danger") ? ("danger" as const) : ("warn" as const) } : {}) },
      html`${failed ? failed.show(() => nothing) : nothing}${lines.length === 0 ? html`<p class="inside muted">${text.allWell}</p>` : rows(lines.map((line) => this.row(line)))}`,
    );
  }

  private row({ icon, tone, words, under, path }: Line) {
    return { icon, ...(tone ? { tone } : {}), title: html`<a href=${`#${path}`}>${prose(words)}</a>`, ...(under ? { end: tag(prose(under), tone ? { tone } : {}) } : {}) };
  }

  private ofBackup(): Line[] {
    const now = this.backup.value;
    if (!now) return [];
    const path = "/settings/backups";
    const copy: Line = now.last && !now.late ? { icon: "shield-check", words: text.backup(now.last.at.minutes), path } : { icon: "shield-alert", tone: "danger", words: now.last ? text.backupLate : text.backupNone, path };
    const room: Line[] = now.blocked ? [{ icon: "circle-alert", tone: "danger", words: text.spaceLow, path }] : [];
    return [
      copy,
      ...(now.failed ? [{ icon: "shield-alert", tone: "danger", words: text.backupFailed, path } as const] : []),
      ...(now.medium === null ? [{ icon: "info", words: text.mediumNone, path } as const] : now.medium.late ? [{ icon: "shield-alert", tone: "warn", words: text.mediumLate, path } as const] : []),
      ...room,
      ...(now.free_megabytes === null ? [] : [{ icon: "info", words: text.space(now.free_megabytes), path } as const]),
    ];
  }

  private ofWatch(): Line[] {
    const now = this.watch.value;
    if (!now) return [];
    const since = now.since ? { under: text.since(now.since.short_hijri) } : {};
    const staff = "/settings/staff";
    return [
      ...(now.journal_broken_at === null ? [] : [{ icon: "shield-alert", tone: "danger", words: text.journal, under: text.journalAt(now.journal_broken_at), path: "/journal/check" } as const]),
      ...(now.renewal_due ? [{ icon: "key-round", tone: "danger", words: text.renewal, path: staff } as const] : []),
      ...(now.without_key.length > 0 ? [{ icon: "key-round", tone: "warn", words: text.withoutKey, under: now.without_key.join("، "), path: staff } as const] : []),
      ...(now.failed_sign_ins > 0 ? [{ icon: "lock", tone: "warn", words: text.failed(now.failed_sign_ins), ...since, path: "/journal" } as const] : []),
      ...(now.denials > 0 ? [{ icon: "ban", words: text.denials(now.denials), ...since, path: "/journal" } as const] : []),
      ...(now.waiting.length > 0 ? [{ icon: "user-check", words: text.waiting, under: now.waiting.join("، "), path: staff } as const] : []),
      ...(now.alone > 0 ? [{ icon: "flag", words: text.alone(now.alone), path: "/journal" } as const] : []),
    ];
  }

  private ofRequests(): Line[] {
    const now = this.followUp.value;
    if (!now) return [];
    return [
      ...(now.passed > 0 ? [{ icon: "calendar-clock", tone: "danger", words: text.latePromises(now.passed), path: "/reports/promises" } as const] : []),
      ...(now.near > 0 ? [{ icon: "calendar-clock", tone: "warn", words: text.nearPromises(now.near), path: "/reports/promises" } as const] : []),
      ...(now.quiet > 0 ? [{ icon: "clock", tone: "warn", words: text.quiet(now.quiet), path: "/reports/quiet" } as const] : []),
      ...(now.missing > 0 ? [{ icon: "list-checks", words: text.lacking(now.missing), path: "/reports" } as const] : []),
    ];
  }

  private ofPrivacy(): Line[] {
    const now = this.privacy.value;
    if (!now) return [];
    return [
      ...now.incidents.map(({ id, number, hours_left }): Line => ({
        icon: "triangle-alert",
        tone: "danger",
        words: text.incident(number),
        ...(hours_left === null ? {} : { under: hours_left < 0 ? text.hoursOver : text.hoursLeft(hours_left) }),
        path: `/settings/privacy/incidents/${id}`,
      })),
      ...now.requests.map(({ id, number, days_left }): Line => ({
        icon: "clock",
        ...(days_left < 0 ? { tone: "danger" as const } : days_left <= 7 ? { tone: "warn" as const } : {}),
        words: text.subject(number),
        under: days_left < 0 ? text.overdue(-days_left) : text.left(days_left),
        path: `/settings/privacy/requests/${id}`,
      })),
      ...(now.due_for_destruction > 0 ? [{ icon: "archive", words: text.destroy(now.due_for_destruction), path: "/settings/privacy/retention" } as const] : []),
      ...(now.retention_undecided ? [{ icon: "calendar-clock", words: text.undecided, path: "/settings/privacy/retention" } as const] : []),
    ];
  }

  private ofPolicies(): Line[] {
    const all = (this.policies.value ?? []).filter(({ withdrawn }) => !withdrawn);
    const manager = session.may("save_policy");
    const unread = all.filter((one) => one.unread > 0).length;
    return [
      ...all.filter((one) => !one.read_by_me).map((one): Line => ({ icon: "book-open", tone: "warn", words: text.unread(one.title), path: `/settings/policies/${one.id}` })),
      ...(manager ? all.filter((one) => one.review_due).map((one): Line => ({ icon: "calendar-clock", words: text.review(one.title), path: `/settings/policies/${one.id}` })) : []),
      ...(manager && unread > 0 ? [{ icon: "book-open", words: text.policies(unread), path: "/settings/policies" } as const] : []),
    ];
  }
}
