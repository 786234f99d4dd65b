import type { ResultSource } from "../../../../src/core/results/store/resultStore";

export const connections = ["A", "B"].map((name): ResultSource => {
  return { kind: "connection", name, url: `https://${name.toLowerCase()}.example/api` };
});
export const file: ResultSource = { kind: "file", name: "old.json", url: "old.json" };
export const sample: ResultSource = { kind: "sample", name: "Sample", url: "sample" };
