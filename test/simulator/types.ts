import type { IncomingHttpHeaders } from "node:http";
import type { LabResult } from "../../src/core/api/labResult";
import type { Dialect } from "./dialect";
import type { Fault } from "./fault";

export interface SimulatorOptions {
  /** What there is; a function is asked anew with each request. Nothing by default. */
  readonly results?: readonly LabResult[] | (() => readonly LabResult[]);
  /** The key to accept; `demo-key` by default. */
  readonly key?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** How long to wait before each answer; 0 by default. */
  readonly delayMilliseconds?: number;
  /** How it speaks; just as documented by default. */
  readonly dialect?: Dialect;
  readonly depth?: DepthOptions;
}

/** What there is to names and details beside the results; their ids and the sample say the rest. */
export interface DepthOptions {
  /** The most instances of a page of a search; 100 by default. */
  readonly mostPerPage?: number;
  /** Lab profiles that only `LabProfile` knows. */
  readonly catalogLacks?: readonly number[];
}

export interface ReceivedRequest {
  /** In lower case. */
  readonly command: string;
  /** From the address, and from the form that a POST carries; names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The path and query as they arrived. */
  readonly url: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly keyAccepted: boolean;
  /** Whether the client has let go before it had the whole answer; a fault of the simulator does not count. */
  readonly closedEarly: boolean;
  /** Resolves once the exchange is over. */
  readonly closed: Promise<{ readonly early: boolean }>;
}

/**
 * What to do wrong with a request; undefined answers it properly.
 * @param index the request's place in {@link Simulator.requests}, from 0.
 */
export type ChooseFault = (request: ReceivedRequest, index: number) => Fault | undefined;

/** A Lab on Demand of one's own on loopback. */
export interface Simulator {
  /** The API's address, without a slash at the end. */
  readonly url: string;
  readonly key: string;
  /** Everything received, in the order it arrived. */
  readonly requests: readonly ReceivedRequest[];
  /** The ranges asked for with `Results`, in Unix seconds and in the order they arrived. */
  readonly windows: { start: number; end: number }[];
  /** Spoils the next requests (one unless told); goes before {@link Simulator.failWhen}. */
  failNext(fault: Fault, times?: number): void;
  /** Lets a function decide about each request, in place of any earlier one. */
  failWhen(choose: ChooseFault): void;
  clearFaults(): void;
  /** Forgets what was received so far, so that a test counts only its own requests. */
  forgetRequests(): void;
  /** Stops listening and cuts every open connection; again is harmless. */
  close(): Promise<void>;
}
