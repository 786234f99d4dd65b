import * as vscode from "vscode";
import { takeTurn } from "../../core/api/takeTurn";
import type { TableSort } from "../../core/results/chartTable";
import { factsId, type SummaryModel } from "../../core/results/chartTypes";
import { filterWords } from "../../core/results/filter/resultFilter";
import { overlap } from "../../core/range/coverage";
import type { TimeRange } from "../../core/range/timeRange";
import type { ResultFilter } from "../../core/results/filter/resultFilter";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { SummaryBuilder } from "../../core/results/summary";
import { factFilters, summaryCharts, summaryFacts, type FilterChart } from "../../core/results/summaryModel";
import type { Summary } from "../../core/results/summaryTypes";
import { formatInteger } from "../../core/results/numberWords";
import { summarySchemas, type SummaryAsked, type SummaryContent } from "../../protocol/summaryContract";
import { clock } from "../clock";
import type { ErrorReporter } from "../errorReporter";
import type { SummaryCopier } from "../export/summaryCopier";
import { markDone } from "../markDone";
import { sourceWords } from "../sourceWords";
import { panelTypes } from "../ids";
import { heldRange } from "../heldWords";
import { presentOf } from "../present";
import type { PagePanelOptions } from "./pagePanel";
import { SinglePanel } from "./singlePanel";
import { emptyPage, emptyPageCommand } from "./emptyPage";

type SummaryHandlers = PagePanelOptions<SummaryAsked, SummaryContent>["handlers"];

/** So many results are summed up at a time, between which VS Code has its turn. */
const sliceSize = 20_000;

/** The panel that sums up what the filter shows, and follows it. */
export class SummaryPanel implements vscode.Disposable {
  private readonly panel: SinglePanel<SummaryAsked, SummaryContent>;
  private charts: readonly FilterChart[] = [];

  constructor(
    extensionUri: vscode.Uri,
    private readonly store: ResultStore,
    private readonly shown: ShownResults,
    private readonly copier: SummaryCopier,
    errors: ErrorReporter,
  ) {
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.summary,
      page: { name: "summary", title: vscode.l10n.t("Lab Summary") },
      schemas: summarySchemas,
      handlers: this.handlers(),
      onDidChange: shown.onDidChange,
      content: (signal) => this.content(signal),
      reportError: (error) => errors.show(error),
    });
  }

  show(): void {
    markDone("summary");
    this.panel.show();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private async content(signal: AbortSignal): Promise<SummaryContent> {
    const empty = emptyPage(this.store, this.shown, vscode.l10n.t("Summary"));
    if (empty) return empty;
    const summary = await this.summarize(signal);
    this.charts = summaryCharts(summary, clock(), this.shown.names);
    return { kind: "summary", model: this.model(summary) };
  }

  private async summarize(signal: AbortSignal): Promise<Summary> {
    const builder = new SummaryBuilder({
      timeZone: clock().timeZone,
      seenAt: presentOf(this.store).seenAt,
      covered: this.coveredAndShown(),
    });
    let count = 0;
    for (const result of this.shown.results()) {
      builder.add(result);
      count += 1;
      if (count % sliceSize !== 0) continue;
      await takeTurn();
      signal.throwIfAborted();
    }
    return builder.finish();
  }

  /** The stretches that were fetched, as far as the filter lets them be seen. */
  private coveredAndShown(): TimeRange[] {
    const { started } = this.shown.filter;
    const { covered } = this.store;
    return started ? covered.flatMap((range) => overlap(range, started) ?? []) : [...covered];
  }

  private model(summary: Summary): SummaryModel {
    const { source, size } = this.store;
    const held = heldRange(this.store);
    const counts = [formatInteger(summary.results), formatInteger(size)];
    const subtitle = [
      source && sourceWords(source),
      this.shown.isFiltered &&
        vscode.l10n.t(
          "{0} of {1} shown: {2}",
          ...counts,
          filterWords(this.shown.filter, clock(), this.shown.names),
        ),
    ];
    return {
      title: held ? vscode.l10n.t("Summary of {0}", held) : vscode.l10n.t("Summary"),
      subtitle: subtitle.filter(Boolean).join(" · "),
      facts: summaryFacts(summary),
      charts: this.charts.map(({ model }) => model),
      ...(this.shown.isFiltered && { clearFilter: vscode.l10n.t("Clear Filter") }),
    };
  }

  private handlers(): SummaryHandlers {
    return {
      questions: { copy: ({ chart, sort }) => this.copy(chart, sort) },
      notices: {
        filter: ({ chart, row }) => this.narrow(this.chartRow(chart, row)),
        clearFilter: () => this.shown.setFilter({}),
        act: () => vscode.commands.executeCommand(emptyPageCommand(this.store)),
      },
    };
  }

  private async copy(id: string, sort: TableSort | undefined): Promise<string | null> {
    const chart = this.charts.find(({ model }) => model.id === id);
    return chart ? this.copier.copy(chart, sort) : null;
  }

  private chartRow(id: string, row: number): ResultFilter | undefined {
    if (id === factsId) return factFilters[row];
    return this.charts.find(({ model }) => model.id === id)?.filters[row];
  }

  /** Adds a condition to the filter; one of its kind gives way. */
  private narrow(condition: ResultFilter | undefined): unknown {
    return condition && this.shown.setFilter({ ...this.shown.filter, ...condition });
  }
}
