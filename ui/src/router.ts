import { screens } from "made:screens";
import type { Role } from "./state/session";
import { visits, type Visit } from "./state/visits";

/** A place of the rail. */
export type Place = "desk" | "beneficiaries" | "requests" | "research" | "committee" | "replies" | "service" | "reports" | "sealed" | "journal" | "settings";

/** One screen of the window. Each feature lists its own in features/<name>/screens.ts; the build joins them. */
export interface Screen {
  /** Name of the custom element that draws it. */
  element: string;
  /** Under `#`, with `:name` for ids: `/persons/:id`. Never a beneficiary's name. */
  path: string;
  /** The window's title while it is open, without any name. */
  title: string;
  /** Who may open it; `anyone` signed in, or `door` for what stands before the sign-in (drawn without bar and rail). */
  roles: readonly Role[] | "anyone" | "door";
  /** Which place of the rail it belongs to. */
  place?: Place;
  /** It is a part of the settings, listed at their head under this name (see `features/settings/sections.ts`). */
  section?: string;
  /** It serves one visitor: it is drawn inside a visit, and all it keeps is destroyed with it. */
  visit?: boolean;
  /** Loads the module that defines the element. */
  load: () => Promise<unknown>;
  /** Left out of the product; only test builds show it. */
  testOnly?: boolean;
  /** A path that fits, with made-up ids, for the run over all screens. */
  sample?: string;
}

/** Where the window is. */
export interface Route {
  screen: Screen | undefined;
  params: Readonly<Record<string, string>>;
  /** Without the visit's part. */
  path: string;
  visit: Visit | undefined;
}

/** All screens, in the order of their features. */
export const allScreens: readonly Screen[] = screens;

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const part = given[index] ?? "";
    if (step.startsWith(":")) {
      if (part === "") return undefined;
      params[step.slice(1)] = decodeURIComponent(part);
    } else if (step !== part) return undefined;
  }
  return params;
}

/** The screen of a path; one without parameters goes before one with. */
export function find(path: string): { screen: Screen; params: Record<string, string> } | undefined {
  const bare = path.split("?")[0] ?? path;
  const exact = allScreens.find((screen) => screen.path === bare);
  if (exact) return { screen: exact, params: {} };
  for (const screen of allScreens) {
    const params = match(screen.path, bare);
    if (params) return { screen, params };
  }
  return undefined;
}

/** Reads a hash: `#/v2/persons/0190…` is the second visit's page, `#/settings` a page outside visits. */
export function read(hash: string): Route {
  const whole = hash.replace(/^#/, "") || "/";
  const inVisit = /^\/(v\d+)(\/.*)$/.exec(whole);
  const visit = inVisit ? visits.find(inVisit[1] ?? "") : undefined;
  const path = inVisit ? (inVisit[2] ?? "/") : whole;
  const found = inVisit && !visit ? undefined : find(path);
  return { screen: found?.screen, params: found?.params ?? {}, path, visit };
}

/** The hash of a path: inside the visit for a visit's screen, else outside any. */
export function href(path: string, visit: Visit | undefined = visits.current): string {
  const screen = find(path)?.screen;
  return screen?.visit && visit ? `#/${visit.id}${path}` : `#${path}`;
}

/** Goes to a path. A visit's screen stays in the present visit; without one a new visit begins. */
export function go(path: string): void {
  if (find(path)?.screen.visit && !visits.current) openVisit(path);
  else location.hash = href(path);
}

/** Opens a visitor's page in their own visit: the one that is open for the subject, or a new one. False when nine are open. */
export function openVisit(path: string, options: { label?: string; subject?: string } = {}): boolean {
  const visit = visits.begin(options.label ?? "", path, options.subject);
  if (!visit) return false;
  location.hash = href(path, visit);
  return true;
}

/** Goes to an open visit, where it was left. */
export function goToVisit(visit: Visit): void {
  location.hash = href(visit.path, visit);
}
