import { call } from "../bridge";
import type { CategoryChoice, Digits, Notice } from "../generated/types";

/** What a member of staff may do, as in crates/domain/src/staff.rs. */
export type Role = "clerk" | "researcher" | "secretary" | "manager" | "auditor";

/** A name on the sign-in screen. */
export interface SignInName {
  id: string;
  name: string;
  must_change: boolean;
}

/** Who is signed in, as the desk says it. */
export interface SignedIn {
  staff: { id: string; name: string; roles: Role[]; active: boolean };
  /** Deeds this person may do; what is not here is not shown. */
  allowed: string[];
  office: string;
  training: boolean;
  /** Digits on papers and screens. */
  digits: Digits;
  /** Categories that the office added, and those of the program that it does not offer. */
  categories: CategoryChoice[];
  must_change: boolean;
  /** What is to be told about the place since this sign-in. */
  notices: Notice[];
}

/** What the desk answers to `office_status`. */
export interface OfficeStatus {
  fresh: boolean;
  staff: SignInName[];
  signed_in: SignedIn | null;
  keys_worn: boolean;
  new_machine: boolean;
}

/** Where the office stands: not set up, waiting for somebody to sign in, or open. */
export interface SessionView {
  stage: "no_office" | "signed_out" | "signed_in";
  /** The charity's public name, once the store is open. */
  charity: string;
  training: boolean;
  /** Digits of the screens; at the door those that were seen last. */
  digits: Digits;
  /** Categories that the office added, and those of the program that it does not offer. */
  categories: readonly CategoryChoice[];
  staff: SignedIn["staff"] | null;
  allowed: readonly string[];
  /** The first passphrase must be replaced before anything else. */
  mustChange: boolean;
  /** Who can sign in, as long as nobody is. */
  names: readonly SignInName[];
  /** Whoever locked the screen and comes back to it; the visits that wait for them are only counted. */
  away: { id: string; name: string; visits: number } | null;
  /** Part of the keys file was damaged; its second copy is in use. */
  keysWorn: boolean;
  /** What is told about the place until it is hidden. */
  notices: readonly (Notice | { kind: "reopened" })[];
  /** The data folder was last open on another PC. */
  newMachine: boolean;
  /** Age of the last verified copy in words; null when there is none, absent while the desk does not say it. */
  backup?: { words: string; late: boolean } | null;
  /** How much work waits in a place of the rail. */
  waiting?: Readonly<Record<string, number>>;
}

let now: SessionView = { stage: "signed_out", charity: "", training: false, digits: "western", categories: [], staff: null, allowed: [], mustChange: false, names: [], away: null, keysWorn: false, newMachine: false, notices: [] };
const listeners = new Set<() => void>();

function put(view: SessionView): void {
  now = view;
  for (const listener of [...listeners]) listener();
}

/** Who is at the desk. */
export const session = {
  get view(): SessionView {
    return now;
  },
  /** True when one of the roles is held; asked only to leave out what a role never sees, the desk decides. */
  holdsAny(roles: readonly Role[]): boolean {
    return now.staff?.roles.some((role) => roles.includes(role)) ?? false;
  },
  /** True when whoever is signed in may do the deed of this name; else its button is not drawn. */
  may(deed: string): boolean {
    return now.allowed.includes(deed);
  },
  onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** The age of the last verified copy, for the status bar. */
  tellBackup(backup: SessionView["backup"]): void {
    if (now.stage === "signed_in") put({ ...now, backup: backup ?? null });
  },
  /** Takes over what a sign-in or set-up gave back. */
  enter(signed: SignedIn): void {
    put({ ...now, stage: "signed_in", away: null, charity: signed.office, training: signed.training, digits: signed.digits, categories: signed.categories, staff: signed.staff, allowed: signed.allowed, mustChange: signed.must_change, notices: [...now.notices.filter(({ kind }) => kind === "reopened"), ...signed.notices] });
  },
  /** The page itself was made anew after its process ended. */
  reopened(): void {
    put({ ...now, notices: [{ kind: "reopened" }] });
  },
  /** A notice was read. */
  hide(notice: SessionView["notices"][number]): void {
    put({ ...now, notices: now.notices.filter((other) => other !== notice) });
  },
  /** Remembers who locked the screen, so that only their passphrase is asked when they come back. */
  goAway(visits: number): void {
    if (now.staff) now = { ...now, away: { id: now.staff.id, name: now.staff.name, visits } };
  },
  /** Another member of staff wants to sign in. */
  forgetAway(): void {
    put({ ...now, away: null });
  },
  /** The screen locked: the next one chooses a name. */
  leave(): void {
    put({ ...now, stage: "signed_out", staff: null, allowed: [], mustChange: false, notices: now.notices.filter(({ kind }) => kind === "reopened") });
  },
  /** Asks the desk where the office stands. */
  async refresh(): Promise<void> {
    const { value } = await call<OfficeStatus>("office_status");
    now = { ...now, names: value.staff, keysWorn: value.keys_worn, newMachine: value.new_machine };
    // With a first passphrase nothing may be done yet: the door asks for one's own before it lets in.
    if (value.signed_in && !value.signed_in.must_change) session.enter(value.signed_in);
    else if (value.fresh) put({ ...now, stage: "no_office", staff: null, allowed: [] });
    else session.leave();
  },
};
