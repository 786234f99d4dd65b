/** In what variable of its environment the suite finds its order, as JSON. */
export const benchVariable = "LAB_RESULTS_BENCH";

export interface BenchOrder {
  /** Everything about the host, or whether a million results work. */
  readonly kind: "host" | "many";
  readonly count: number;
  /** Of the simulator. */
  readonly url: string;
  readonly key: string;
  /** The file that the rows are written to. */
  readonly report: string;
}
