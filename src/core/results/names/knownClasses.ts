import type { LabClass } from "../../api/depth/labClass";
import { ChangeEvent } from "../store/changeEvent";

type FindClass = (id: string) => LabClass | undefined;

/** What is known of the classes of the results held beside their names: when they are held, by whom, and what is planned. */
export class KnownClasses {
  private find: FindClass = () => undefined;
  private readonly changeEvent: ChangeEvent;

  /** Tells that more is known, or something else. */
  readonly onDidChange: ChangeEvent["subscribe"];

  /** @param onError takes what a listener threw. */
  constructor(onError?: (error: unknown) => void) {
    this.changeEvent = new ChangeEvent(onError);
    this.onDidChange = this.changeEvent.subscribe;
  }

  /** @returns undefined where nobody has asked, or the server does not tell. */
  of(id: string): LabClass | undefined {
    return this.find(id);
  }

  /** Has what is known from somewhere else from now on. */
  use(find: FindClass): void {
    this.find = find;
    this.tell();
  }

  /** Says that more is known. */
  tell(): void {
    this.changeEvent.fire();
  }
}
