import type { FactLink, RelatedResults } from "../../core/results/details/types";

/** What people can do on the page. */
export interface DetailsActions {
  /** Asks for a result that is missing. */
  readonly load: () => void;
  readonly step: (to: "previous" | "next") => void;
  readonly refresh: () => void;
  readonly copyJson: () => void;
  readonly copyLink: () => void;
  readonly copyValue: (field: string) => void;
  readonly openInBrowser: () => void;
  /** Shows all of a long value, or again only its beginning. */
  readonly toggleWhole: (field: string) => void;
  /** Shows all results of its user, class or lab in the tree. */
  readonly showAll: (of: FactLink) => void;
  /** Shows all of a list of related results in the tree. */
  readonly showRelated: (list: RelatedResults["list"]) => void;
  readonly openRelated: (id: string) => void;
  readonly depth: DepthActions;
}

/** What people can do with what is known of the lab instance in depth. */
export interface DepthActions {
  /** Asks for it. */
  readonly ask: () => void;
  /** Copies a text or an activity. */
  readonly copyValue: (field: string) => void;
  readonly toggleWhole: (field: string) => void;
  /** Copies all activities in words, or everything as JSON. */
  readonly copy: (as: "words" | "json") => void;
}
