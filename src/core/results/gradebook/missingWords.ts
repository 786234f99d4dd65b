import * as l10n from "@vscode/l10n";
import type { GradebookNotice } from "./types";

/**
 * Why there may be no result of a lab: only where no result can be hidden has the user not started it. `hidden`
 * by a filter, `notFetched` because a part of the time was not fetched.
 */
export type Missing = "notStarted" | "hidden" | "notFetched";

/** What stands in the cell of a lab of which there is no result. */
export function missingText(missing: Missing): string {
  switch (missing) {
    case "notStarted":
      return l10n.t("Not started");
    case "hidden":
      return l10n.t("No result shown");
    case "notFetched":
      return l10n.t("No result fetched");
  }
}

/** What a gradebook cannot tell, and why; undefined where it can tell everything. */
export function missingNotice(missing: Missing): GradebookNotice | undefined {
  switch (missing) {
    case "notStarted":
      return undefined;
    case "hidden":
      return {
        text: l10n.t(
          "A filter hides results: figures are of what it shows, and who has not started cannot be told.",
        ),
        clearFilter: l10n.t("Clear Filter"),
      };
    case "notFetched":
      return {
        text: l10n.t("A part of the time was not fetched: who has not started cannot be told."),
      };
  }
}
