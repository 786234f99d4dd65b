import { isAscii } from "node:buffer";
import { TextDecoder } from "node:util";
import { readWindows1252 } from "./windows1252";

/** Reads bytes of one encoding that come in chunks, cut anywhere. What a cut leaves incomplete waits for the next chunk. */
export interface ChunkDecoder {
  readonly encoding: string;
  /** @returns undefined when the bytes are not of this encoding; then {@link waiting} is as before. */
  write(bytes: Uint8Array): string | undefined;
  /** @returns the last of the text, or undefined when the bytes ended within a letter. */
  end(): string | undefined;
  /** What the chunks so far left incomplete. */
  readonly waiting: Uint8Array;
  /** Whether text was handed out that would read otherwise in windows-1252. */
  readonly hasLetters: boolean;
}

const nothing: Uint8Array = new Uint8Array(0);

/** @param encoding as `TextDecoder` names it; that must know it. */
export function chunkDecoder(encoding: string): ChunkDecoder {
  switch (encoding) {
    case "utf-8":
      return new Utf8Decoder();
    case "utf-16le":
    case "utf-16be":
      return new Utf16Decoder(encoding);
    case "windows-1252":
      return new Windows1252Decoder();
    default:
      return new OtherDecoder(encoding);
  }
}

/** Two pieces as one, copied only where neither is empty. */
export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  return second.length === 0 ? first : Buffer.concat([first, second]);
}

class Utf8Decoder implements ChunkDecoder {
  readonly encoding = "utf-8";
  waiting = nothing;
  hasLetters = false;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  write(bytes: Uint8Array): string | undefined {
    const all = joinBytes(this.waiting, bytes);
    // Most chunks are plain ASCII, for which there is a way that is twice as fast.
    if (isAscii(all)) return asBuffer(all).toString("latin1");
    const length = wholeLetters(all);
    const text = decodeOrNone(this.decoder, all.subarray(0, length));
    if (text === undefined) return undefined;
    // A copy: whoever gave the bytes may use their memory again.
    this.waiting = new Uint8Array(all.subarray(length));
    this.hasLetters ||= length > 0;
    return text;
  }

  end(): string | undefined {
    return this.waiting.length === 0 ? "" : undefined;
  }
}

/** How many of the bytes stand before a letter whose last bytes are still to come; all where there is none such. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (isContinuation) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Every pair of bytes is a unit of a JavaScript string, halves of pairs included, so there is nothing to refuse. */
class Utf16Decoder implements ChunkDecoder {
  waiting = nothing;
  readonly hasLetters = false;

  constructor(readonly encoding: "utf-16le" | "utf-16be") {}

  write(bytes: Uint8Array): string {
    const all = joinBytes(this.waiting, bytes);
    const whole = all.subarray(0, all.length - (all.length % 2));
    this.waiting = new Uint8Array(all.subarray(whole.length));
    const littleEndian = this.encoding === "utf-16le" ? asBuffer(whole) : Buffer.from(whole).swap16();
    return littleEndian.toString("utf16le");
  }

  /** Tools that add a line to a file of another encoding leave an odd byte behind. */
  end(): string {
    return readWindows1252(this.waiting);
  }
}

class Windows1252Decoder implements ChunkDecoder {
  readonly encoding = "windows-1252";
  readonly waiting = nothing;
  readonly hasLetters = false;

  write(bytes: Uint8Array): string {
    return readWindows1252(bytes);
  }

  end(): string {
    return "";
  }
}

/** Whatever else is declared and Node knows, such as Shift_JIS. */
class OtherDecoder implements ChunkDecoder {
  readonly waiting = nothing;
  /** These decoders do not tell what they keep, so a failure always means to start anew. */
  readonly hasLetters = true;
  private readonly decoder: TextDecoder;

  constructor(readonly encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  write(bytes: Uint8Array): string | undefined {
    return decodeOrNone(this.decoder, bytes);
  }

  end(): string | undefined {
    return decodeOrNone(this.decoder);
  }
}

/** @param bytes none at the end. */
function decodeOrNone(decoder: TextDecoder, bytes?: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return undefined;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
