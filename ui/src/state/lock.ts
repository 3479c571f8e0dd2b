import { call, onSignedOut } from "../bridge";
import { drafts } from "./drafts";
import { session } from "./session";
import { visits } from "./visits";

/** Minutes without a key or a pointer after which the screen locks itself. */
export const IDLE_MINUTES = 5;

let timer: ReturnType<typeof setTimeout> | undefined;
let locking: Promise<void> | undefined;

/** How often it is looked whether the machine slept, and how far the two clocks may part before it must have, in milliseconds. */
const LOOK = 2000;
const SLEPT = 30_000;

let last = Date.now();

/** Tells from two clocks whether the machine slept: one goes on in sleep, the other rests. A hand that sets the clock forward looks alike, and a lock too many harms nobody. */
export class SleepWatch {
  private wall: number;
  private running: number;

  constructor(wall: number, running: number) {
    this.wall = wall;
    this.running = running;
  }

  /** True when it slept since the last look; also when the web view itself stood still for as long as an idle desk may stay open. */
  slept(wall: number, running: number): boolean {
    const [passed, ran] = [wall - this.wall, running - this.running];
    this.wall = wall;
    this.running = running;
    return passed - ran > SLEPT || passed > IDLE_MINUTES * 60_000;
  }
}

function again(): void {
  clearTimeout(timer);
  // A machine that slept does not run timers: the first key after the sleep must not find an open screen.
  const slept = Date.now() - last > IDLE_MINUTES * 60_000;
  last = Date.now();
  if (slept && session.view.stage === "signed_in") {
    void lock();
    return;
  }
  if (session.view.stage === "signed_in") timer = setTimeout(() => void lock(), IDLE_MINUTES * 60_000);
}

const leaving = new Set<() => void>();

/** Runs before anything else when the screen locks: the page leaves the document here. */
export function onLock(listener: () => void): void {
  leaving.add(listener);
}

/** Takes the page away at once, keeps all typing as drafts, closes the store. */
export function lock(): Promise<void> {
  locking ??= (async () => {
    try {
      session.goAway(visits.open.length);
      // The page leaves the document before anything is awaited: nobody reads it meanwhile.
      for (const listener of leaving) listener();
      await visits.close();
      await call("lock").catch(() => undefined);
    } finally {
      drafts.clear();
      // The names on the door are asked anew; without an answer the old ones stay.
      await session.refresh().catch(() => session.leave());
      locking = undefined;
    }
  })();
  return locking;
}

/** After a sign-in: brings back drafts and open visits. */
export async function unlock(): Promise<void> {
  await drafts.load();
  visits.restore();
}

/** Starts the watch over idleness; called once. */
export function watchIdle(): void {
  for (const event of ["keydown", "pointerdown", "pointermove", "wheel", "input"]) {
    addEventListener(event, again, { capture: true, passive: true });
  }
  session.onChange(() => {
    last = Date.now();
    again();
  });
  // A machine that wakes shows what was on its screen: it is locked before anybody touches it.
  const watch = new SleepWatch(Date.now(), performance.now());
  setInterval(() => {
    if (watch.slept(Date.now(), performance.now()) && session.view.stage === "signed_in") void lock();
  }, LOOK);
  // The shell says so where the system tells it that the account's session was locked or cut off (src-tauri/away.rs).
  addEventListener("istiqbal-away", () => {
    if (session.view.stage === "signed_in") void lock();
  });
  onSignedOut(() => {
    if (session.view.stage === "signed_in") void lock();
  });
  again();
}
