import type { Page } from "playwright-core";

/** Opens what VS Code shows behind its bell only: where more than a few come within a moment, those that are left. */
export async function openHiddenNotifications(page: Page): Promise<void> {
  const shown = page.locator(".notifications-toasts.visible, .notifications-center.visible");
  if (await shown.count()) return;
  const bell = page.locator("#status\\.notifications .codicon-bell-dot");
  // It may lose its dot meanwhile.
  if (await bell.count()) await bell.click({ timeout: 1000 }).catch(() => undefined);
}
