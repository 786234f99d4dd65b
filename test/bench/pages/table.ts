import { launchBrowser } from "../../host/chromium/browser";
import { openWithWorker, slowFrame, timeRow } from "./pageWithWorker";
import { report, type Row } from "../row";

// The real page and what the extension answers it with, in a browser without VS Code around it.
const browser = await launchBrowser();
const { page, begin } = await openWithWorker(browser, "table", "test/bench/pages/tableWorker.ts");
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
const firstRows = await timed(async () => {
  await begin();
  await page.locator(".result-row .text").first().waitFor();
});
const rows: Row[] = [
  timeRow("table of a million results: its first rows", firstRows, 2000),
  timeRow("frame while it scrolls by rows, 95th percentile", await slowFrame(page, 0, 100), 20),
  timeRow("frame while it scrolls by pages, 95th percentile", await slowFrame(page, 0, 20_000), 20),
  timeRow(
    "sorted by user instead",
    await timed(async () => {
      await page.getByRole("columnheader").first().click();
      await page.locator('[role=columnheader][aria-sort="ascending"]', { hasText: "User" }).waitFor();
    }),
    4000,
  ),
  timeRow(
    "found by two words",
    await timed(async () => {
      await page.locator("#find").fill("AZ104 walker");
      await page.getByText(/^[\d,]+ of 1,000,000 rows$/).waitFor();
    }),
    1500,
  ),
];
await browser.close();
report(rows);
