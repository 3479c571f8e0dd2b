import { html, type nothing, type TemplateResult } from "lit";
import type { CourseView } from "../../generated/types";
import { appealsStanding } from "../appeals/appeals-standing";
import { serviceStanding } from "../service/service-standing";
import { decisionsPanel } from "../sittings/course-panel";
import "../replies/reply-panel";
import "../studies/standing-panel";

/** A panel of another feature on a request's course: it shows what that feature knows of the request, and draws nothing where it knows nothing. */
export type CoursePanel = (view: CourseView) => TemplateResult | typeof nothing;

/** The panels in the order of the chain: study, decision and letters, service, appeals. */
export const panels: readonly CoursePanel[] = [
  (view) => html`<study-standing .request=${view.id}></study-standing>`,
  (view) => decisionsPanel(view.id),
  (view) => html`<reply-panel .request=${view.id}></reply-panel>`,
  (view) => serviceStanding(view.id, view.at.state),
  (view) => appealsStanding(view.id),
];
