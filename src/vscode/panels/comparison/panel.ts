import * as vscode from "vscode";
import { formatCoverage } from "../../../core/range/words/formatCoverage";
import { countWindows } from "../../../core/range/splitIntoWindows";
import { formatRequests } from "../../../core/range/words/formatRange";
import type { TimeRange } from "../../../core/range/timeRange";
import type { TableSort } from "../../../core/results/summary/charts/table";
import type { ChartModel, SummaryFact, SummaryModel } from "../../../core/results/summary/charts/types";
import type { ComparisonAnswer, ComparisonQuestion } from "../../../engine/comparing/comparisonContract";
import { summarySchemas, type SummaryAsked, type SummaryContent } from "../../../protocol/summaryContract";
import { clock } from "../../clock";
import type { ErrorReporter } from "../../errorReporter";
import type { SummaryCopier } from "../../export/summaryCopier";
import type { FetchSession } from "../../fetching/fetchSession";
import { commandIds, panelTypes } from "../../ids";
import { sourceWords } from "../../words/sourceWords";
import type { UserResults } from "../../userResults";
import type { PagePanelOptions } from "../pagePanel";
import { SinglePanel } from "../singlePanel";
import { emptyPage, emptyPageCommand } from "../emptyPage";

/** So many figures have room above the charts; the others stand in the table. */
const mostFigures = 6;

type Handlers = PagePanelOptions<SummaryAsked, SummaryContent>["handlers"];

/** The panel that shows two parts of the results beside each other, on the page that summaries have. */
export class ComparisonPanel implements vscode.Disposable {
  private readonly panel: SinglePanel<SummaryAsked, SummaryContent>;
  private question: ComparisonQuestion | undefined;
  private lastTurn = 0;
  /** What the page shows. */
  private answer: ComparisonAnswer | undefined;

  constructor(
    extensionUri: vscode.Uri,
    private readonly results: UserResults,
    private readonly session: FetchSession,
    private readonly copier: SummaryCopier,
    errors: ErrorReporter,
  ) {
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.comparison,
      page: { name: "summary", title: vscode.l10n.t("Comparison") },
      schemas: summarySchemas,
      handlers: this.handlers(),
      onDidChange: results.onDidChange,
      content: (signal) => this.content(signal),
      reportError: (error) => errors.show(error),
    });
  }

  /**
   * Compares two parts and shows it.
   * @throws NoPeriodError
   */
  async show(question: ComparisonQuestion): Promise<ComparisonAnswer> {
    const turn = (this.lastTurn += 1);
    const answer = await this.results.engine.comparisons.compare(question);
    // Something else was asked for meanwhile, and is what is wanted.
    if (turn !== this.lastTurn) return answer;
    // Which period is meant must not change with what is fetched from here on.
    this.question = { left: answer.left.filter, right: answer.right.filter };
    this.panel.show();
    this.panel.turn();
    return answer;
  }

  dispose(): void {
    this.panel.dispose();
  }

  private async content(signal: AbortSignal): Promise<SummaryContent> {
    const title = vscode.l10n.t("Comparison");
    if (!this.question) {
      return {
        kind: "empty",
        title,
        text: vscode.l10n.t("Two classes, two labs or two periods can stand here side by side."),
        action: vscode.l10n.t("Compare…"),
      };
    }
    // A filter hides nothing here: each part has its own.
    if (this.results.held.size === 0) {
      const empty = emptyPage(this.results, title);
      if (empty) return empty;
    }
    const answer = await this.results.engine.comparisons.compare(this.question, { signal });
    signal.throwIfAborted();
    this.answer = answer;
    return { kind: "summary", model: this.model(answer, title) };
  }

  private model({ left, right, charts }: ComparisonAnswer, title: string): SummaryModel {
    const { source } = this.results.held;
    const missing = this.missing;
    const notFetched =
      missing.length > 0 && vscode.l10n.t("Not fetched: {0}", formatCoverage(missing, clock()));
    return {
      title,
      subtitle: [
        vscode.l10n.t("{0} beside {1}", left.name, right.name),
        source && sourceWords(source),
        notFetched,
      ]
        .filter(Boolean)
        .join(" · "),
      facts: factsOf(charts[0]),
      charts,
      offers: missing.length > 0 ? [offerToFetch(missing)] : [],
    };
  }

  /** The stretches that were not fetched of either part. */
  private get missing(): TimeRange[] {
    return [...(this.answer?.left.missing ?? []), ...(this.answer?.right.missing ?? [])];
  }

  private handlers(): Handlers {
    return {
      questions: { copy: ({ chart, sort }) => this.copy(chart, sort) },
      notices: {
        filter: ({ chart, row }) => this.filterByRow(chart, row),
        clearFilter: () => this.results.clearFilter(),
        takeOffer: () => this.fetchMissing(),
        act: () =>
          vscode.commands.executeCommand(this.question ? emptyPageCommand(this.results) : commandIds.compare),
      },
    };
  }

  private async fetchMissing(): Promise<void> {
    for (const range of this.missing) {
      const summary = await this.session.fetchForPerson(range);
      // Who cancels the first does not want the second.
      if (!summary || summary.cancelled) return;
    }
  }

  private async copy(id: string, sort: TableSort | undefined): Promise<string | null> {
    const chart = this.answer?.charts.find((model) => model.id === id);
    return chart ? this.copier.copy(chart, this.answer?.filters[id] ?? [], sort) : null;
  }

  /** Shows only what a row stands for in the part on the right. */
  private filterByRow(chart: string, row: number): unknown {
    const filter = this.answer?.filters[chart]?.[row];
    return filter && this.results.setFilter(filter);
  }
}

/** The figures of the part on the right, each with how far it is from that on the left. */
function factsOf(totals: ChartModel | undefined): SummaryFact[] {
  const rows = totals?.rows.slice(0, mostFigures) ?? [];
  return rows.map(({ label, cells: [, right = "", difference = "", , remark = ""] }) => ({
    label,
    text: right,
    note: [difference, remark].filter(Boolean).join(" · "),
  }));
}

function offerToFetch(missing: readonly TimeRange[]): string {
  const requests = missing.reduce((sum, range) => sum + countWindows(range), 0);
  return vscode.l10n.t("Fetch {0} ({1})", formatCoverage(missing, clock()), formatRequests(requests));
}
