import type { FactLink, RelatedResults } from "../../core/results/details/types";

/** What people can do on the page. */
export interface DetailsActions {
  /** Asks for a result that is missing. */
  readonly load: () => void;
  readonly step: (to: "previous" | "next") => void;
  readonly refresh: () => void;
  readonly copyJson: () => void;
  readonly copyValue: (field: string) => void;
  readonly openInBrowser: () => void;
  /** Shows all of a long value, or again only its beginning. */
  readonly toggleWhole: (field: string) => void;
  /** Shows all results of its user, class or lab in the tree. */
  readonly showAll: (of: FactLink) => void;
  /** Shows all of a list of related results in the tree. */
  readonly showRelated: (list: RelatedResults["list"]) => void;
  readonly openRelated: (id: string) => void;
}
