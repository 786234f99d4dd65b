import { withoutQuote } from "../../json/withoutQuote";
import { checkEnvelope } from "../decode/envelope";
import { NotJsonError } from "../errors/errors";
import { parseJson, type JsonObject, type JsonValue } from "../json";
import type { TextMask } from "../keyMask";
import { decodeText } from "../text/decodeText";
import { takeTurn } from "./takeTurn";

/** One question to the API. */
export interface ApiRequest {
  /** A command of the API, such as `Results`. */
  readonly command: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the log may know of a request: no key, and nothing of the answer but its size and form. */
export interface RequestTrace {
  /** The HTTP status, once there is one. */
  status?: number;
  /** The answer's size in bytes after decompression, as far as it arrived. */
  bytes: number;
  /** The answer's encoding, where it is not UTF-8: such as `utf-16le` or `windows-1252`. */
  encoding?: string | undefined;
  /** Whether the answer was neither UTF-8 nor what it declares, and counts as windows-1252. */
  isOddlyEncoded?: boolean | undefined;
}

/** An answer with the status of a success, as it came. */
export interface RawAnswer {
  /** After decompression; in a buffer of its own. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** What the answer's `Content-Type` declares. */
  readonly charset: string | undefined;
}

/**
 * Reads the JSON object of an answer.
 * @param mask hides the key in what the server says of an error.
 * @throws NotJsonError, ApiError, KeyRefusedError, ResponseShapeError
 */
export async function readAnswer(
  { body, charset }: RawAnswer,
  host: string,
  mask: TextMask,
  trace: RequestTrace = { bytes: 0 },
): Promise<JsonObject> {
  const { text, encoding, isOdd } = decodeText(body, charset);
  if (encoding !== "utf-8") trace.encoding = encoding;
  if (isOdd) trace.isOddlyEncoded = true;
  // Decoding took this round of the event loop; parsing takes one of its own.
  await takeTurn();
  return checkEnvelope(readJson(text, host, mask), host, mask);
}

function readJson(text: string, host: string, mask: TextMask): JsonValue {
  try {
    return parseJson(text);
  } catch (error) {
    const cause = mask.hideInError(withoutQuote(error));
    throw new NotJsonError(host, /^\s*<(!|html|head|body|\?xml)/i.test(text), { cause });
  }
}
