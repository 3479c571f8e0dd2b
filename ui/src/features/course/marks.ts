import { html, nothing, type TemplateResult } from "lit";
import type { DaysLeft, TimeLeft, WhereView } from "../../generated/types";
import { prose, tag } from "../../parts";
import { courseText as text } from "../../text/course";
import { whereLine } from "./where-line";

/** How a request stands against its target: a word with its colour, and nothing where no promise runs. */
export function timeTag(left: TimeLeft): TemplateResult | typeof nothing {
  if (left === "stopped") return nothing;
  const tone = left === "late" ? { tone: "danger" as const } : left === "soon" ? { tone: "warn" as const } : {};
  return tag(text.timeLeft[left], { icon: left === "late" ? "circle-alert" : left === "waiting" ? "user-round" : "clock", ...tone });
}

/** «بعد 14 يومًا (10 أيام عمل)». */
export const leftWords = (left: DaysLeft): string => text.left(left.calendar, left.working);

/** All marks of a request in one line: urgent, time, what holds it up. */
export function marks(at: WhereView): TemplateResult {
  return html`${at.urgent ? tag(text.urgent, { icon: "flag", tone: "danger" }) : nothing}${timeTag(at.time_left)}${at.obstacles.map((kind) => tag(text.kinds[kind], { icon: "triangle-alert", tone: "warn" }))}`;
}

/** Where it is in one sentence, for a line of a list. */
export const whereWords = (at: WhereView): TemplateResult => prose(whereLine(at));
