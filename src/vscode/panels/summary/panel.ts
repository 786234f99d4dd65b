import * as vscode from "vscode";
import type { TableSort } from "../../../core/results/summary/charts/table";
import type { SummaryModel } from "../../../core/results/summary/charts/types";
import { formatNumber } from "../../../core/results/words/numbers";
import type { SummaryAnswer } from "../../../engine/contract";
import { summarySchemas, type SummaryAsked, type SummaryContent } from "../../../protocol/summaryContract";
import type { ErrorReporter } from "../../errorReporter";
import type { SummaryCopier } from "../../export/summaryCopier";
import { markDone } from "../../markDone";
import { sourceWords } from "../../words/sourceWords";
import { commandIds, panelTypes } from "../../ids";
import { heldRange } from "../../words/heldWords";
import type { UserResults } from "../../userResults";
import type { PagePanelOptions } from "../pagePanel";
import { SinglePanel } from "../singlePanel";
import { emptyPage, emptyPageCommand } from "../emptyPage";

type SummaryHandlers = PagePanelOptions<SummaryAsked, SummaryContent>["handlers"];

/** The panel that sums up what the filter shows, and follows it. */
export class SummaryPanel implements vscode.Disposable {
  private readonly panel: SinglePanel<SummaryAsked, SummaryContent>;
  /** What the page shows. */
  private summary: SummaryAnswer | undefined;

  constructor(
    extensionUri: vscode.Uri,
    private readonly results: UserResults,
    private readonly copier: SummaryCopier,
    errors: ErrorReporter,
  ) {
    this.panel = new SinglePanel({
      extensionUri,
      type: panelTypes.summary,
      page: { name: "summary", title: vscode.l10n.t("Lab Summary") },
      schemas: summarySchemas,
      handlers: this.handlers(),
      onDidChange: results.onDidChange,
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
    const empty = emptyPage(this.results, vscode.l10n.t("Summary"));
    if (empty) return empty;
    const { engine, view } = this.results;
    const summary = await engine.models.summary({ view }, { signal });
    signal.throwIfAborted();
    this.summary = summary;
    return { kind: "summary", model: this.model(summary) };
  }

  private model({ results, facts, charts }: SummaryAnswer): SummaryModel {
    const { source, size } = this.results.held;
    const { isFiltered, filterWords } = this.results;
    const held = heldRange(this.results.held);
    const counts = [formatNumber(results), formatNumber(size)];
    const subtitle = [
      source && sourceWords(source),
      isFiltered && vscode.l10n.t("{0} of {1} shown: {2}", ...counts, filterWords),
    ];
    return {
      title: held ? vscode.l10n.t("Summary of {0}", held) : vscode.l10n.t("Summary"),
      subtitle: subtitle.filter(Boolean).join(" · "),
      facts,
      charts,
      ...(isFiltered && { clearFilter: vscode.l10n.t("Clear Filter") }),
      offers: held ? [vscode.l10n.t("Compare with the Period Before")] : [],
    };
  }

  private handlers(): SummaryHandlers {
    return {
      questions: { copy: ({ chart, sort }) => this.copy(chart, sort) },
      notices: {
        filter: ({ chart, row }) => this.filterByRow(chart, row),
        clearFilter: () => this.results.clearFilter(),
        takeOffer: () => this.compareWithBefore(),
        act: () => vscode.commands.executeCommand(emptyPageCommand(this.results)),
      },
    };
  }

  private compareWithBefore(): unknown {
    return vscode.commands.executeCommand(commandIds.compare, {
      left: "previous",
      right: this.results.filter,
    });
  }

  private async copy(id: string, sort: TableSort | undefined): Promise<string | null> {
    const chart = this.summary?.charts.find((model) => model.id === id);
    return chart ? this.copier.copy(chart, this.summary?.filters[id] ?? [], sort) : null;
  }

  /** Adds what a row of a chart stands for to the filter; a condition of its kind gives way. */
  private filterByRow(chart: string, row: number): unknown {
    const condition = this.summary?.filters[chart]?.[row];
    return condition && this.results.addToFilter(condition);
  }
}
