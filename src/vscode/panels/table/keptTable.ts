import type * as vscode from "vscode";
import type { TableColumn, TableSort } from "../../../core/results/table/types";
import {
  readKeptTable,
  type ChosenColumn,
  type KeptTable,
  type TableColumnModel,
} from "../../../protocol/tableContract";

const key = "labResults.table";

/** The columns and the order that somebody chose, which the workspace remembers. */
export class KeptTableState {
  private kept: KeptTable;

  constructor(private readonly state: vscode.Memento) {
    this.kept = readKeptTable(state.get(key));
  }

  get sort(): readonly TableSort[] | undefined {
    return this.kept.sort;
  }

  keepSort(sort: readonly TableSort[]): Promise<void> {
    return this.keep({ ...this.kept, sort: [...sort] });
  }

  /** @param columns in their order; none at all for those that are shown at first. */
  keepColumns(columns: readonly ChosenColumn[]): Promise<void> {
    return this.keep({ ...this.kept, columns: [...columns] });
  }

  /** The columns that there are: first those that are shown, in their order, then the others. */
  columnsOf(all: readonly TableColumn[]): TableColumnModel[] {
    const chosen = this.chosenOf(all);
    const others = all.filter(({ id }) => !chosen.some((one) => one.id === id));
    return [...chosen, ...others.map((column) => modelOf(column, false))];
  }

  private chosenOf(all: readonly TableColumn[]): TableColumnModel[] {
    const chosen = new Map(this.kept.columns.map(({ id, width }) => [id, width]));
    const known = [...chosen].flatMap(([id, width]) => {
      const column = all.find((one) => one.id === id);
      return column ? modelOf(column, true, width) : [];
    });
    if (known.length > 0) return known;
    return all.filter(({ isShownAtFirst }) => isShownAtFirst).map((column) => modelOf(column, true));
  }

  private async keep(kept: KeptTable): Promise<void> {
    this.kept = kept;
    await this.state.update(key, kept);
  }
}

function modelOf(
  { id, label, kind, width: usual }: TableColumn,
  isShown: boolean,
  width = usual,
): TableColumnModel {
  return { id, label, kind, isShown, width };
}
