import type { DetailsModel } from "../../core/results/detailsModelTypes";

/** The codicon of each kind of completion status, the same as in the tree. */
export const statusIcons: Readonly<Record<DetailsModel["status"]["group"], string>> = {
  complete: "pass",
  incomplete: "circle-large-outline",
  cancelled: "circle-slash",
  noShow: "person",
  failed: "error",
  grading: "watch",
  unknown: "question",
};
