import type { Gate } from "./gate";

/** Something that goes wrong with an answer, as data. */
export type Fault =
  /** Another HTTP status than 200. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  /** 200, with a web page: what a proxy or a sign-in sends. */
  | { readonly kind: "html" }
  /** 200, with any text or bytes. */
  | {
      readonly kind: "body";
      readonly body: string | Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The length of the whole, half of it, then the end of the connection. */
  | { readonly kind: "halfBody" }
  | { readonly kind: "resetBeforeHeaders" }
  | { readonly kind: "resetInHeaders" }
  | { readonly kind: "resetAfterHeaders" }
  /** The right answer, all of it after a wait. */
  | { readonly kind: "slowHeaders"; readonly milliseconds: number }
  /** The right answer, once a test opens the gate. */
  | { readonly kind: "gate"; readonly gate: Gate }
  /** The right answer, with a wait after its first half. */
  | { readonly kind: "slowBody"; readonly milliseconds: number }
  /** The start of an answer, with HTTP 200 unless told, then white space until the client lets go. */
  | { readonly kind: "endlessBody"; readonly status?: number }
  /** The right answer in pieces of so many bytes, its length not told. */
  | { readonly kind: "chunked"; readonly bytes: number }
  /** The right answer, compressed. */
  | { readonly kind: "gzip" }
  /** The first half of the compressed answer, as if it were the whole. */
  | { readonly kind: "gzipCutShort" }
  /** Sends the client to another address; 302 unless told. */
  | { readonly kind: "redirect"; readonly to: string; readonly status?: number }
  /** The API's own answer to a wrong key, with HTTP 200. */
  | { readonly kind: "refuseKey" };
