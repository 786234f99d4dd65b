import type { Simulator } from "../../simulator/startSimulator";

export interface Question extends RequestInit {
  readonly headers?: Record<string, string>;
}

/** Asks a simulator with the right key; what it answers, as `fetch` gives it. */
export function ask(simulator: Simulator, question: string, init: Question = {}): Promise<Response> {
  return fetch(`${simulator.url}/${question}`, {
    redirect: "manual",
    ...init,
    headers: { api_key: simulator.key, ...init.headers },
  });
}

interface Answer {
  readonly Status: number;
  readonly Error: string | null;
  readonly Results?: readonly { readonly LabInstanceId: number }[];
}

/** The answer as JSON. */
export async function answerTo(simulator: Simulator, question: string, init: Question = {}): Promise<Answer> {
  return (await (await ask(simulator, question, init)).json()) as Answer;
}
