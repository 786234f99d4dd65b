import { createHash } from "node:crypto";
import * as l10n from "@vscode/l10n";
import type { ChartModel, SummaryFact } from "../results/summary/charts/types";
import type { Steps } from "../results/steps";
import { chartSection } from "./chartSection";
import { gradebookSection, type ReportGradebook } from "./gradebookSection";
import { html, Html } from "./html";
import { reportStyle } from "./style";

/** What a report says. Every text is for people and on one line. */
export interface ReportModel {
  readonly title: string;
  /** Where from, when, through which filter: a line each. */
  readonly about: readonly string[];
  readonly facts: readonly SummaryFact[];
  readonly charts: readonly ChartModel[];
  /** Only of a single class. */
  readonly gradebook?: ReportGradebook | undefined;
  /** What stands at its end. */
  readonly end: string;
}

/**
 * A report as one HTML file that needs nothing else: no script, no address, and a policy that would let neither in.
 * @returns the file's text, made in steps.
 */
export function* reportPage({ title, about, facts, charts, gradebook, end }: ReportModel): Steps<string> {
  const sections: Html[] = [];
  for (const chart of charts) {
    sections.push(chartSection(chart));
    yield;
  }
  if (gradebook) sections.push(yield* gradebookSection(gradebook));
  // Its own style is known by its hash; of anything else there is none.
  const hash = createHash("sha256").update(reportStyle).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const language = l10n.t({ message: "en", comment: "The language of dates: en or de" });
  // Nothing that comes from outside stands in the style.
  const style = new Html(`<style>${reportStyle}</style>`);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <main>
          <header>
            <h1>${title}</h1>
            ${about.map((line) => html`<p class="quiet">${line}</p> `)}
          </header>
          <dl>${facts.map(fact)}</dl>
          ${sections}
        </main>
        <footer class="quiet">${end}</footer>
      </body>
    </html> `.text;
}

function fact({ label, text, note }: SummaryFact): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd class="figure">${text}</dd>
    ${note !== undefined && html`<dd class="quiet">${note}</dd>`}
  </div> `;
}
