import type { CellPlace } from "../grid/cellPlace";
import { findPlace } from "../grid/findPlace";
import { placeAt, type GridLayout } from "./grid/layout";

/** Less than so many pixels are a click, not a drag. */
const leastDrag = 5;

type Drag =
  | { readonly kind: "cells" }
  | { readonly kind: "width"; readonly id: string; readonly from: number; readonly width: number }
  | { readonly kind: "column"; readonly place: CellPlace; readonly from: number; isMoved: boolean };

/** What the pointer works on. */
export interface PointedAt {
  readonly grid: HTMLElement;
  readonly layout: GridLayout;
  /** In pixels. */
  readonly fontSize: number;
  /** Where somebody is. */
  readonly active: CellPlace;
}

export interface PointerActions {
  /** @returns undefined while there is no table. */
  pointedAt(): PointedAt | undefined;
  select(place: CellPlace, isExtended: boolean): void;
  /** Sorts by a column. */
  sort(column: number, isFurther: boolean): void;
  /** @param width in parts of the font's size. @param isDone whether the column was let go. */
  resize(id: string, width: number, isDone: boolean): void;
  /** @param to a place among the columns before it is moved. */
  move(column: number, to: number): void;
  /** The column that is dragged is somewhere else. */
  redraw(): void;
}

/** Selects cells, sorts, resizes and moves columns with the mouse or a finger. */
export class PointerDrags {
  readonly #actions: PointerActions;
  #drag: Drag | undefined;
  #dropPlace: number | undefined;

  constructor(actions: PointerActions) {
    this.#actions = actions;
  }

  /** The place where the column that is dragged would be put. */
  get dropPlace(): number | undefined {
    return this.#dropPlace;
  }

  down(event: PointerEvent): void {
    const at = this.#actions.pointedAt();
    const place = findPlace(event.target);
    if (!at || !place || event.button !== 0) return;
    at.grid.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const column = at.layout.columns[place.column];
    if (place.row > 0) {
      this.#drag = { kind: "cells" };
      this.#actions.select(place, event.shiftKey);
    } else if (column && event.target instanceof Element && event.target.closest(".handle")) {
      this.#drag = { kind: "width", id: column.id, from, width: column.width };
    } else this.#drag = { kind: "column", place, from, isMoved: false };
  }

  move(event: PointerEvent): void {
    const at = this.#actions.pointedAt();
    if (!at || !this.#drag) return;
    switch (this.#drag.kind) {
      case "cells":
        return this.#extend(at, event);
      case "width":
        return this.#resize(this.#drag, at, event, false);
      case "column": {
        this.#drag.isMoved ||= Math.abs(event.clientX - this.#drag.from) >= leastDrag;
        if (!this.#drag.isMoved) return;
        this.#dropPlace = dropPlaceOf(at, event);
        this.#actions.redraw();
      }
    }
  }

  up(event: PointerEvent): void {
    const at = this.#actions.pointedAt();
    const drag = this.#drag;
    this.#drag = undefined;
    this.#dropPlace = undefined;
    if (!at || !drag || event.type === "pointercancel") return this.#actions.redraw();
    if (drag.kind === "width") this.#resize(drag, at, event, true);
    if (drag.kind !== "column") return;
    this.#actions.select(drag.place, false);
    if (drag.isMoved) this.#actions.move(drag.place.column, dropPlaceOf(at, event));
    else this.#actions.sort(drag.place.column, event.shiftKey);
  }

  #extend({ grid, active }: PointedAt, { clientX, clientY }: PointerEvent): void {
    const { top, bottom } = grid.getBoundingClientRect();
    const place = findPlace(document.elementFromPoint(clientX, clientY));
    if (place && place.row > 0) return this.#actions.select(place, true);
    // Beyond the edge, more rows come into sight.
    if (clientY >= bottom) this.#actions.select({ ...active, row: active.row + 1 }, true);
    else if (clientY <= top || place) this.#actions.select({ ...active, row: active.row - 1 }, true);
  }

  #resize(
    { id, from, width }: Drag & { kind: "width" },
    { fontSize }: PointedAt,
    { clientX }: PointerEvent,
    isDone: boolean,
  ): void {
    this.#actions.resize(id, width + (clientX - from) / fontSize, isDone);
  }
}

function dropPlaceOf({ grid, layout }: PointedAt, { clientX }: PointerEvent): number {
  return placeAt(layout, clientX - grid.getBoundingClientRect().left + grid.scrollLeft);
}
