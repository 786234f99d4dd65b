import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import type { ChartModel } from "../../../core/results/summary/charts/types";
import { chartData } from "./data";
import { chartHeight } from "./height";
import { chartOptions } from "./options";
import { hatchMissing } from "./hatchMissing";
import { rowAt } from "./rowAt";
import type { SummaryActions } from "../actions";
import { readTheme, type Theme } from "./theme";

interface Drawing {
  readonly chart: Chart<"bar", (number | null)[]>;
  model: ChartModel;
}

/** Draws the charts of a page on the canvases that stand for them. */
export class ChartBoard {
  readonly #drawings = new Map<HTMLCanvasElement, Drawing>();
  readonly #filter: SummaryActions["filter"];

  /** @param filter takes the row of a chart that was chosen. */
  constructor(filter: SummaryActions["filter"]) {
    this.#filter = filter;
    Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, Legend);
  }

  /** Draws on each canvas of the page what its chart is now, and forgets the canvases that are gone. */
  draw(page: HTMLElement, models: readonly ChartModel[]): void {
    for (const [canvas, { chart }] of this.#drawings) {
      if (page.contains(canvas)) continue;
      chart.destroy();
      this.#drawings.delete(canvas);
    }
    const theme = readTheme();
    for (const canvas of page.querySelectorAll("canvas")) {
      const model = models.find(({ id }) => id === canvas.dataset["chart"]);
      if (model) this.#drawOn(canvas, model, theme);
    }
  }

  #drawOn(canvas: HTMLCanvasElement, model: ChartModel, theme: Theme): void {
    const data = chartData(model, theme);
    const options = chartOptions(model, theme);
    if (canvas.parentElement) canvas.parentElement.style.height = `${chartHeight(model)}px`;
    const drawing = this.#drawings.get(canvas);
    if (!drawing) {
      const plugins = [hatchMissing(() => this.#drawings.get(canvas)?.model ?? model)];
      this.#begin(canvas, { chart: new Chart(canvas, { type: "bar", data, options, plugins }), model });
      return;
    }
    drawing.model = model;
    drawing.chart.data = data;
    drawing.chart.options = options;
    drawing.chart.resize();
    drawing.chart.update();
  }

  #begin(canvas: HTMLCanvasElement, drawing: Drawing): void {
    this.#drawings.set(canvas, drawing);
    const rowUnder = ({ offsetX, offsetY }: MouseEvent): number | undefined =>
      rowAt(drawing.chart, drawing.model, offsetX, offsetY);
    canvas.addEventListener("mousemove", (event) => {
      canvas.style.cursor = rowUnder(event) === undefined ? "" : "pointer";
    });
    canvas.addEventListener("click", (event) => {
      const row = rowUnder(event);
      if (row !== undefined) this.#filter(drawing.model.id, row);
    });
  }
}
