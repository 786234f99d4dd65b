import * as l10n from "@vscode/l10n";
import type { Browser, Locator, Page } from "playwright-core";
import { tableColumns, type Column } from "../../../src/core/results/table/columns";
import type { TableSort } from "../../../src/core/results/table/types";
import {
  tableSchemas,
  type ChosenColumn,
  type TableAsked,
  type TableColumnModel,
  type TableContent,
} from "../../../src/protocol/tableContract";
import { openPanelPage, translations, type Language } from "./panelPage";

/** The real page of the table with rows that say their own numbers, and what was asked of the extension. */
export class TablePage {
  readonly opened: number[] = [];
  readonly copied: unknown[] = [];
  sort: readonly TableSort[] = [{ column: "Start", isDescending: true }];
  columns: ChosenColumn[];
  private readonly all = tableColumns();
  private version = 1;
  private shownPage: Page | undefined;

  private constructor(
    private readonly rows: number,
    private readonly tell: { show: (content: TableContent) => void },
  ) {
    this.columns = this.all.filter(({ isShownAtFirst }) => isShownAtFirst).map(({ id }) => ({ id }));
  }

  static async open(
    browser: Browser,
    rows: number,
    viewport = { width: 1000, height: 700 },
    language: Language = "en",
  ): Promise<TablePage> {
    l10n.config({ contents: translations[language] });
    const tell: { show: (content: TableContent) => void } = { show: () => undefined };
    const table = new TablePage(rows, tell);
    const opened = await openPanelPage<TableAsked, TableContent>(browser, {
      name: "table",
      language,
      viewport,
      schemas: tableSchemas,
      handlers: {
        questions: {
          rows: ({ from, count }) =>
            Array.from({ length: Math.min(count, rows - from) }, (_, place) => ({
              mark: "complete",
              cells: Object.fromEntries(table.columns.map(({ id }) => [id, `${id} ${from + place}`])),
            })),
          copy: (cells) => {
            table.copied.push(cells);
            return "Copied";
          },
          export: () => undefined,
        },
        notices: {
          ready: () => undefined,
          sort: ({ sort }) => {
            table.sort = sort;
            table.version += 1;
            table.show();
          },
          find: () => undefined,
          chooseColumns: ({ columns }) => {
            if (columns.length > 0) table.columns = [...columns];
            table.show();
          },
          open: ({ row }) => table.opened.push(row),
          act: () => undefined,
        },
      },
    });
    const { page } = opened;
    tell.show = (content) => opened.show(content);
    table.shownPage = page;
    table.show();
    await page.locator(".result-row .text").first().waitFor();
    return table;
  }

  get page(): Page {
    if (!this.shownPage) throw new Error("The page is not there yet.");
    return this.shownPage;
  }

  get grid(): Locator {
    return this.page.getByRole("grid");
  }

  /** The cell where somebody is. */
  get active(): Locator {
    return this.page.locator('[id^="cell-"]');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.grid.press(key);
  }

  /** Resolves once so many cells are selected. */
  async selected(count: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelectorAll('[aria-selected="true"]').length === wanted,
      count,
    );
  }

  /** Resolves once a column is the first. */
  async firstColumn(label: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector(".head .text")?.textContent === wanted,
      label,
    );
  }

  /** The numbers of the rows in sight, from the top. */
  rowsInSight(): Promise<number[]> {
    return this.page.evaluate(() => {
      const box = document.querySelector(".grid")?.getBoundingClientRect();
      const head = document.querySelector(".head-row")?.getBoundingClientRect();
      return [...document.querySelectorAll(".result-row")]
        .filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top >= (head?.bottom ?? 0) - 1 && bottom <= (box?.bottom ?? 0) + 1;
        })
        .map((row) => Number(row.getAttribute("aria-rowindex")) - 2)
        .sort((a, b) => a - b);
    });
  }

  private show(): void {
    const shown = this.columns.map(({ id, width }) => {
      const column = this.all.find((one) => one.id === id);
      if (!column) throw new Error(`There is no column ${id}.`);
      return modelOf(column, true, width);
    });
    const others = this.all.filter(({ id }) => !shown.some((one) => one.id === id));
    this.tell.show({
      kind: "table",
      model: {
        version: this.version,
        title: "Table of Results",
        subtitle: "Oct 1 – Oct 31 · Sample",
        rows: this.rows,
        results: this.rows,
        text: "",
        sort: this.sort,
        columns: [...shown, ...others.map((column) => modelOf(column, false))],
      },
    });
  }
}

function modelOf(
  { id, label, kind, width: usual }: Column,
  isShown: boolean,
  width = usual,
): TableColumnModel {
  return { id, label, kind, isShown, width };
}
