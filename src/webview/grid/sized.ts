import { noChange } from "lit/html.js";
import { Directive, directive, type ElementPart } from "lit/directive.js";

type Sizes = Readonly<Record<string, number>>;

/** Sets lengths from script, because the page's policy allows no style attributes. */
class SizedDirective extends Directive {
  readonly #set = new Map<string, number>();

  render(_sizes: Sizes): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [sizes]: [Sizes]): typeof noChange {
    for (const [property, pixels] of Object.entries(sizes)) {
      if (this.#set.get(property) === pixels) continue;
      this.#set.set(property, pixels);
      (element as HTMLElement).style.setProperty(property, `${pixels}px`);
    }
    return noChange;
  }
}

/** Gives an element CSS properties in pixels. */
export const sized = directive(SizedDirective);
