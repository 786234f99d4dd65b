import type { TestPauses } from "../../src/vscode/fetching/pauses";

/** The environment in which a development build of the extension keeps shorter pauses. */
export function testPauses(pauses: TestPauses): Record<string, string> {
  return { LAB_RESULTS_TEST_PAUSES: JSON.stringify(pauses) };
}
