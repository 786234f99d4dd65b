import type { Integer } from "../../api/labResult";
import type { Naming } from "../names/names";
import type { Present } from "../state/resultState";
import type { InstanceNow } from "./openInstance";

/** What must be known to tell a class as it runs. */
export interface LiveClassContext {
  readonly present: Present;
  /** An IANA name. */
  readonly timeZone: string;
  readonly names: Naming;
  readonly title: string;
  readonly subtitle: string;
  /** The labs planned for the class, in their order; undefined where that is not told. */
  readonly planned?: readonly Integer[] | undefined;
  /** What is known of instances at this moment. */
  readonly now: ReadonlyMap<Integer, InstanceNow>;
  /** Whether it is known that a lab of which there is no result has not been started. */
  readonly knowsNotStarted: boolean;
}
