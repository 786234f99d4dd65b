import {
  ApiError,
  HttpStatusError,
  KeyRefusedError,
  NotJsonError,
  RedirectError,
  ResponseShapeError,
} from "../errors/errors";

/**
 * Why a server does not answer a question at all, while it may well answer others:
 * - `notAllowed`: the key may not ask this.
 * - `notFound`: there is nothing of that id.
 * - `webPage`: a proxy or a sign-in answers in its place.
 * - `noCommand`: it does not have the command, or has another under its name.
 */
export type Refusal = "notAllowed" | "notFound" | "webPage" | "noCommand";

const noCommandStatuses = new Set([404, 405, 410, 501]);

/**
 * Whether an error means that asking again is of no use and nobody needs to be told.
 * @returns undefined for everything else: a key that is refused, a network that is down, somebody who cancelled.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof KeyRefusedError) return error.mayBeCommand ? "notAllowed" : undefined;
  if (error instanceof NotJsonError) return error.looksLikeHtml ? "webPage" : undefined;
  if (error instanceof RedirectError) return "webPage";
  if (error instanceof ResponseShapeError) return "noCommand";
  if (error instanceof ApiError) return refusalIn(error.apiText);
  if (error instanceof HttpStatusError) {
    return refusalIn(error.words) ?? (noCommandStatuses.has(error.status) ? "noCommand" : undefined);
  }
  return undefined;
}

/** The commands without which nothing can be seen at all: what is said to one of them is said to all. */
const basicCommands = new Set(["Results", "LatestResults", "Result", "Stats"]);

/** Whether an error says something of its command alone, and nothing of the key or the way to the server. */
export function isOfCommandAlone(command: string, error: unknown): boolean {
  return !basicCommands.has(command) && refusalOf(error) !== undefined;
}

function refusalIn(words: string): Refusal | undefined {
  if (isAboutCommand.test(words)) return "noCommand";
  if (/\b(not (?:be )?found|does(?: not|n't) exist|no such|unknown)\b/i.test(words)) return "notFound";
  return /\b(not (allowed|permitted|authori[sz]ed)|permission|access denied|forbidden|unauthori[sz]ed)\b/i.test(
    words,
  )
    ? "notAllowed"
    : undefined;
}

/** A server that lacks a command speaks of it, or of what it calls it. */
const isAboutCommand =
  /\b(command|method|endpoint|action|resource|route|operation)\b.*\b(not|unknown|invalid|unsupported)\b|\b(not|unknown|invalid|unsupported|no)\b.*\b(command|method|endpoint|action|resource|route|operation)\b/i;
