import type { CellPlace } from "../grid/cellPlace";
import { movePlace, type MoveKey } from "../grid/movePlace";
import type { Selection } from "./selection";

/** What a key does in the grid. */
export type KeyAction =
  | { readonly kind: "copy"; readonly isHeaded: boolean }
  | { readonly kind: "selectAll" | "find" | "open" | "hide" | "collapse" }
  | { readonly kind: "sort"; readonly isFurther: boolean }
  | { readonly kind: "moveColumn" | "resizeColumn"; readonly by: 1 | -1 }
  | { readonly kind: "go"; readonly to: CellPlace; readonly isExtending: boolean };

/**
 * What a key does.
 * @param last the last cell.
 * @param page how many rows are seen at once.
 * @returns undefined for a key that does nothing here.
 */
export function keyAction(
  pressed: MoveKey,
  { active }: Selection,
  last: CellPlace,
  page: number,
): KeyAction | undefined {
  // An event hands on nothing of what it has when it is spread.
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === "c") return { kind: "copy", isHeaded: shiftKey };
    if (key === "a") return { kind: "selectAll" };
    if (key === "f") return { kind: "find" };
  }
  const inPlace = active.row === 0 ? headKeyAction(pressed) : bodyKeyAction(pressed);
  if (inPlace) return inPlace;
  const to = movePlace(active, { key, ctrlKey, metaKey, altKey, shiftKey: false }, last, page);
  return to && { kind: "go", to, isExtending: shiftKey && active.row > 0 };
}

function headKeyAction({ key, shiftKey, ctrlKey, metaKey }: MoveKey): KeyAction | undefined {
  if (key === "Enter" || key === " ") return { kind: "sort", isFurther: shiftKey };
  if (key === "Delete") return { kind: "hide" };
  if (!shiftKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return undefined;
  return { kind: ctrlKey || metaKey ? "moveColumn" : "resizeColumn", by: key === "ArrowRight" ? 1 : -1 };
}

function bodyKeyAction({ key }: MoveKey): KeyAction | undefined {
  if (key === "Enter") return { kind: "open" };
  return key === "Escape" ? { kind: "collapse" } : undefined;
}
