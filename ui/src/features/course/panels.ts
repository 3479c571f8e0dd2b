import type { nothing, TemplateResult } from "lit";
import type { CourseView } from "../../generated/types";

/** A panel of another feature on a request's course: it shows what that feature knows of the request, and draws nothing where it knows nothing. */
export type CoursePanel = (view: CourseView) => TemplateResult | typeof nothing;

/** The panels in the order of the chain: study, decision and letters, service, appeals. */
export const panels: readonly CoursePanel[] = [];
