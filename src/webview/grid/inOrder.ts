import { noChange } from "lit/html.js";
import { Directive, directive, type ChildPart } from "lit/directive.js";
import { insertPart, removePart, setChildPartValue } from "lit/directive-helpers.js";

interface Item {
  readonly index: number;
}

type View = (item: Item & { readonly start: number }) => unknown;

/**
 * Draws items whose indexes rise, each in elements of its own as long as it is there.
 * Lit's `repeat` leaves a comment behind for each item that goes (lit-html 3.3.3), which slows a long scroll down.
 */
class InOrderDirective extends Directive {
  readonly #parts = new Map<number, ChildPart>();
  #drawnFor: readonly unknown[] = [];

  render(
    _items: readonly Parameters<View>[0][],
    _view: View,
    _drawnFor?: readonly unknown[],
  ): typeof noChange {
    return noChange;
  }

  override update(
    container: ChildPart,
    [items, view, drawnFor]: Parameters<this["render"]>,
  ): typeof noChange {
    this.#removeOthers(new Set(items.map(({ index }) => index)));
    const areDrawn = drawnFor?.every((value, index) => value === this.#drawnFor[index]) ?? false;
    this.#drawnFor = drawnFor ?? [];
    let next: ChildPart | undefined;
    for (const item of items.toReversed()) {
      const drawn = this.#parts.get(item.index);
      const part = drawn ?? insertPart(container, next);
      this.#parts.set(item.index, part);
      if (!drawn || !areDrawn) setChildPartValue(part, view(item));
      next = part;
    }
    return noChange;
  }

  #removeOthers(wanted: ReadonlySet<number>): void {
    for (const [index, part] of this.#parts) {
      if (wanted.has(index)) continue;
      const { endNode } = part;
      removePart(part);
      endNode?.parentNode?.removeChild(endNode);
      this.#parts.delete(index);
    }
  }
}

/**
 * Draws those items of a long list that are in sight. What was drawn for the same values is left as it is.
 */
export const inOrder = directive(InOrderDirective);
