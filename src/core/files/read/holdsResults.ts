import { isListName } from "./apiAnswer";

/** Names that stand in every result, and above every list of them; in anything else that is long, hardly ever. */
const namesOfResults = /"(?:LabInstanceId|LabProfileId|Results)"\s*:/i;

/**
 * Whether a field that is too long to be parsed in one go seems to have results in it, so that it is to be read from
 * inside. What it stands in is a result itself otherwise, or nothing that is looked for.
 * @param beginning of its value.
 */
export function seemsToHoldResults(name: string, beginning: string): boolean {
  return isListName(name) || namesOfResults.test(beginning);
}
