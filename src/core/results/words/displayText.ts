/** What must not reach a label as it is: controls, line breaks, halves of characters, and what nobody can see. */
const unsafe = String.raw`[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]`;

/**
 * Invisible characters where they belong to the writing: joiners inside Persian or Hindi words and emoji,
 * and the selectors that pick an emoji's or a Han character's form.
 */
const proper = [
  String.raw`(?<=[\p{Lo}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D](?=[\p{Lo}\p{Extended_Pictographic}])`,
  String.raw`(?<=\p{Extended_Pictographic})\uFE0F`,
  String.raw`(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}]`,
].join("|");

const anyUnsafe = new RegExp(unsafe, "u");
const properOrUnsafe = new RegExp(`(${proper})|${unsafe}`, "gu");

export interface DisplayTextOptions {
  /** The most characters (code points) to return, the ellipsis included. */
  readonly maxLength?: number;
}

/**
 * Makes text from outside harmless for a label of one line: control characters and line breaks become
 * their symbols (␊), invisible and direction-changing characters become their code (⟨U+202E⟩).
 */
export function displayText(text: string, { maxLength = Infinity }: DisplayTextOptions = {}): string {
  const beginning = beginningOf(text, maxLength);
  const visible = anyUnsafe.test(beginning)
    ? beginning.replace(properOrUnsafe, (match: string, kept?: string) => kept ?? symbolOf(match))
    : beginning;
  return cut(visible, maxLength);
}

/** The same for a text of several lines, which stay lines; a tab becomes spaces. */
export function displayLines(text: string, { maxLength = Infinity }: DisplayTextOptions = {}): string {
  const lines = beginningOf(text, maxLength)
    .replaceAll("\t", "    ")
    .split(/\r\n|[\n\r]/);
  return cut(lines.map((line) => displayText(line)).join("\n"), maxLength);
}

/**
 * Keeps `$(name)` in a text from becoming an icon, in quick picks, the status bar and Markdown with icons.
 * VS Code takes a backslash away only where an icon would stand, so it is added only there.
 */
export function iconSafe(text: string): string {
  return text.replace(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, (icon) => `\\${icon}`);
}

/**
 * Keeps `[text](command:…)` in a notification from becoming a link, by a zero-width space between.
 * For a whole message: two harmless parts can make a link together.
 */
export function linkSafe(text: string): string {
  return text.replaceAll("](", "]\u200B(");
}

/**
 * Shortens a text in its middle, since ids often differ only at their ends: "AZ104-2026…room-12-DXB".
 * @param maxLength the most characters (code points) to return, the ellipsis included.
 */
export function shortenMiddle(text: string, maxLength: number): string {
  const characters = Array.from(text);
  if (characters.length <= maxLength) return text;
  const kept = maxLength - 1;
  const head = Math.ceil(kept / 2);
  return `${characters.slice(0, head).join("")}…${characters.slice(head - kept).join("")}`;
}

function symbolOf(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/**
 * All that can be shown of a text, and what tells that there is more. A line break or a character may be two units;
 * symbols are never shorter than what they stand for.
 */
function beginningOf(text: string, maxLength: number): string {
  return text.slice(0, 2 * (maxLength + 1));
}

function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const characters = Array.from(text);
  if (characters.length <= maxLength) return text;
  const kept = characters.slice(0, Math.max(0, maxLength - 1)).join("");
  return `${kept.replace(/⟨(?:U\+?[0-9A-F]{0,6})?$/, "")}…`;
}
