/** What VS Code says about itself while it starts offline; none of it is about the extension or its tests. */
const beginnings = [
  "Resolving connection token",
  "Resolved connection token",
  "Creating a socket",
  "[reconnection-grace-time]",
  "Updating additional builtin extensions cache",
  "[Service Worker] registration",
  "ChatSessionStore:",
  "[AgentHost",
  "[AccountPolicyGate]",
  "Timed out waiting for authentication provider",
];
/** The gallery it cannot reach, and its file search, whose binary comes by an install script. */
const failures = [/^getaddrinfo \w+ open-vsx\.org/, /@vscode\/ripgrep\/bin\/rg ENOENT/];

/**
 * Whether a console message is VS Code's own and not worth a tester's attention.
 * Set `LAB_RESULTS_TEST_VERBOSE` to see everything.
 */
export function isWorkbenchTalk(text: string): boolean {
  if (process.env["LAB_RESULTS_TEST_VERBOSE"]) return false;
  return (
    beginnings.some((beginning) => text.startsWith(beginning)) ||
    failures.some((failure) => failure.test(text))
  );
}
