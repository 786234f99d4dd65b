import type { Integer } from "../api/labResult";

const largestId = 2n ** 63n - 1n;

/** Digits in groups of three, as a spreadsheet shows them in whatever language: the same separator throughout. */
const grouped = /^\d{1,3}(?:([\s.,'’])\d{3})(?:\1\d{3})*$/u;

/** A lab instance's page at Lab on Demand, our own link to a result, or an address that asks the API for one. */
const inAddress = [/\/(?:LabInstance|result)\/(\d+)(?![\w%-])/i, /[?&]labInstanceId=(\d+)(?![\w%-])/i];

/**
 * Reads a LabInstanceId in decimal digits, with or without spaces around it.
 * @returns undefined for anything that is not an integer from 0 to 2^63 - 1.
 */
export function readLabInstanceId(text: string): Integer | undefined {
  const [, digits] = /^\s*0*(\d{1,19})\s*$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const id = BigInt(digits);
  if (id > largestId) return undefined;
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}

/**
 * Reads a LabInstanceId as people type or paste it: `#61,300,000`, `61 300 000`, `61.300.000`, or an address
 * with the id in it, such as `https://labondemand.com/LabInstance/61300000?tab=1`.
 * @returns undefined where there is no id, or no telling which.
 */
export function readTypedLabInstanceId(text: string): Integer | undefined {
  // What nobody sees is pasted along with what one does: marks of direction, spaces without width.
  const visible = text.replace(/\p{Default_Ignorable_Code_Point}/gu, "").trim();
  const inPage = inAddress.map((pattern) => pattern.exec(visible)?.[1]).find((id) => id !== undefined);
  if (inPage !== undefined) return readLabInstanceId(inPage);
  const number = visible.replace(/^#\s*/, "");
  return readLabInstanceId(grouped.test(number) ? number.replace(/\D/g, "") : number);
}

const extensionId = "lab-results.lab-on-demand-results";
const linkedPath = /^\/result\/(\d{1,19})$/;

/**
 * A link that shows a result in whatever VS Code opens it.
 * @param scheme VS Code's own, such as `vscode`.
 * @param instanceId LabInstanceId in decimal digits.
 */
export function resultLink(scheme: string, instanceId: string): string {
  return `${scheme}://${extensionId}/result/${instanceId}`;
}

/** What a link says that VS Code was asked to open. Anybody can have made it. */
export interface LinkParts {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** The lab instance that a link is to; undefined for anything but exactly such a link. */
export function readResultLink({ path, query, fragment }: LinkParts): Integer | undefined {
  const digits = query === "" && fragment === "" ? linkedPath.exec(path)?.[1] : undefined;
  return digits === undefined ? undefined : readLabInstanceId(digits);
}
