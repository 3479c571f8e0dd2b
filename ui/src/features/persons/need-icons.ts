import type { Need } from "../../generated/types";
import type { IconName } from "../../parts";

/** The shape beside the word of a need. */
export const needIcons: Record<Need, IconName> = {
  elderly: "user-round",
  disability: "heart-handshake",
  no_transport: "bus",
  needs_reader: "ear",
  female_staff: "user-round",
  interpreter: "languages",
};
