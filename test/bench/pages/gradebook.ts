import { launchBrowser } from "../../host/chromium/browser";
import { openWithWorker, slowFrame, timeRow } from "./pageWithWorker";
import { report, type Row } from "../row";

// The real page and what the extension answers it with, in a browser without VS Code around it.
const browser = await launchBrowser();
const { page, begin } = await openWithWorker(browser, "gradebook", "test/bench/pages/gradebookWorker.ts");
const started = performance.now();
await begin();
await page.locator(".user-row .cell.result").first().waitFor();
const firstRows = performance.now() - started;
const rows: Row[] = [
  timeRow("gradebook of 5,000 users × 200 labs, a million results: its first rows", firstRows, 700),
  timeRow("frame while it scrolls down, 95th percentile", await slowFrame(page, 0, 100), 20),
  timeRow("frame while it scrolls sideways, 95th percentile", await slowFrame(page, 80, 0), 20),
];
await browser.close();
report(rows);
