/**
 * What windows-1252 has where ISO 8859-1 has control characters, from 0x80 on. The five places it leaves
 * empty stay what they are.
 */
const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Reads bytes as windows-1252, which gives every byte a meaning. By our own table, because the decoder of
 * Node 20 reads the bytes 0x80 to 0x9F as control characters.
 */
export function readWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => special[character.charCodeAt(0) - 0x80] ?? character,
  );
}
