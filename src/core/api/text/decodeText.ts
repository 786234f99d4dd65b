import { chunkDecoder, joinBytes, type ChunkDecoder } from "./textDecoders";

export interface TextReaderOptions {
  /** What is said of the bytes elsewhere, such as the `charset` of a `Content-Type`. A name nobody knows counts as none. */
  readonly charset?: string | undefined;
}

const nothing: Uint8Array = new Uint8Array(0);

/** What a first reading of the same bytes has shown. */
type Finding = "notAsDeclared" | "notUtf8";

/**
 * Turns bytes that come in chunks, cut anywhere, into text: one way for answers and files.
 *
 * A byte order mark decides, and is left out of the text. Else the declared charset does, unless it is UTF-8 or
 * ASCII, which are declared of anything. Else a zero byte at the start means UTF-16, and anything else UTF-8.
 * Bytes that turn out not to be of that encoding are windows-1252, in which every byte means something:
 * no text ever has U+FFFD in the place of a letter.
 *
 * That may turn out after letters were handed out. Then {@link isMixed} is true, the rest is read as windows-1252,
 * and whoever can have the bytes again reads all of them with {@link toReread}. {@link decodeText} does.
 */
export class TextReader {
  private decoder: ChunkDecoder | undefined;
  /** The first bytes, until there are enough to know the encoding. */
  private start = nothing;
  private newFinding: Finding | undefined;
  private mixed = false;

  /** @param finding for {@link toReread} alone. */
  constructor(
    private readonly options: TextReaderOptions = {},
    private readonly finding?: Finding,
  ) {}

  /** The encoding's name, such as `utf-8`, `utf-16le` or `windows-1252`. It may change until the end. */
  get encoding(): string {
    return this.decoder?.encoding ?? "utf-8";
  }

  /** Whether the bytes were not of the encoding they should have been. */
  get isOdd(): boolean {
    return this.finding !== undefined || this.newFinding !== undefined;
  }

  /** Whether part of the text was handed out in an encoding that turned out to be wrong. */
  get isMixed(): boolean {
    return this.mixed;
  }

  /** A reader for the same bytes from the first one on. It may be mixed again, but no more than once. */
  toReread(): TextReader {
    return new TextReader(this.options, this.newFinding ?? this.finding);
  }

  /** @returns text, as much as is certain by now. */
  write(bytes: Uint8Array): string {
    if (this.decoder) return this.read(this.decoder, bytes);
    this.start = joinBytes(this.start, new Uint8Array(bytes));
    return this.start.length < longestMark ? "" : this.begin();
  }

  /** @returns the last of the text. Nothing can be written afterwards. */
  end(): string {
    const first = this.decoder ? "" : this.begin();
    const last = this.decoder?.end();
    return first + (last ?? this.fallBack(nothing));
  }

  private begin(): string {
    const { start } = this;
    const mark = markOf(start);
    this.decoder = chunkDecoder(this.encodingOf(start, mark?.encoding));
    return this.read(this.decoder, start.subarray(mark?.bytes.length ?? 0));
  }

  private encodingOf(start: Uint8Array, marked: string | undefined): string {
    if (this.finding === "notUtf8") return "windows-1252";
    if (marked !== undefined) return marked;
    const byZeros = utf16WithoutMark(start);
    const declared = this.finding === "notAsDeclared" ? undefined : declaredEncoding(this.options.charset);
    // Which of the two bytes comes first is often declared wrongly; the zero byte cannot be wrong.
    if (declared?.startsWith("utf-16")) return byZeros ?? declared;
    return declared ?? byZeros ?? "utf-8";
  }

  private read(decoder: ChunkDecoder, bytes: Uint8Array): string {
    return decoder.write(bytes) ?? this.fallBack(bytes);
  }

  /** @param bytes what the decoder refused, beside what it still had. */
  private fallBack(bytes: Uint8Array): string {
    const refusing = this.decoder;
    this.newFinding = refusing?.encoding === "utf-8" ? "notUtf8" : "notAsDeclared";
    this.mixed = refusing?.hasLetters ?? false;
    this.decoder = chunkDecoder("windows-1252");
    return this.read(this.decoder, joinBytes(refusing?.waiting ?? nothing, bytes));
  }
}

export interface DecodedText {
  readonly text: string;
  /** The encoding's name, such as `utf-8`. */
  readonly encoding: string;
  /** Whether the bytes were not of the encoding they should have been. */
  readonly isOdd: boolean;
}

/**
 * Turns bytes that are all there into text, by the rules of {@link TextReader}.
 * @param bytes one piece, or the pieces in order.
 */
export function decodeText(bytes: Uint8Array | readonly Uint8Array[], charset?: string): DecodedText {
  return readAll(bytes instanceof Uint8Array ? [bytes] : bytes, new TextReader({ charset }));
}

/** Reads pieces with a reader, and once more where the first reading shows that it must be. */
function readAll(pieces: readonly Uint8Array[], reader: TextReader): DecodedText {
  const texts = pieces.map((piece) => reader.write(piece));
  texts.push(reader.end());
  if (reader.isMixed) return readAll(pieces, reader.toReread());
  return { text: texts.join(""), encoding: reader.encoding, isOdd: reader.isOdd };
}

const marks = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;
const longestMark = 3;

function markOf(start: Uint8Array): (typeof marks)[number] | undefined {
  return marks.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
}

/** JSON, CSV and whatever else is a table begin with an ASCII character, one half of which is zero in UTF-16. */
function utf16WithoutMark(start: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const first = start[0];
  const second = start[1];
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return undefined;
  return first === 0 ? "utf-16be" : "utf-16le";
}

/** The encoding that a charset names, where naming it says anything. */
function declaredEncoding(charset: string | undefined): string | undefined {
  if (charset === undefined || /^\s*(us-)?ascii\s*$/i.test(charset)) return undefined;
  try {
    const { encoding } = new TextDecoder(charset, { fatal: true });
    return encoding === "utf-8" ? undefined : encoding;
  } catch {
    return undefined;
  }
}
