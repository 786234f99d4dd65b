/** How a JSON parser quotes what stands around the place that it stumbles over. */
const quote = /(?:\.\.\.)?"[^]*"(?:\.\.\.)?(?= is not valid JSON$)/;

/**
 * What a JSON parser threw, without the piece of the text that it quotes, and otherwise the same: that piece can be
 * a password or about a person, and logs have neither.
 */
export function withoutQuote(error: unknown): unknown {
  if (!(error instanceof SyntaxError) || !quote.test(error.message)) return error;
  const copy = new SyntaxError(error.message.replace(quote, "…"));
  const { stack = "" } = error;
  const places = stack.slice(stack.indexOf(error.message) + error.message.length);
  copy.stack = `${copy.name}: ${copy.message}${places}`;
  return copy;
}
