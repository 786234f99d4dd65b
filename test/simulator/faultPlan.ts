import type { Fault } from "./fault";
import type { ChooseFault, ReceivedRequest } from "./types";

/** Which requests are to go wrong, and how. */
export class FaultPlan {
  private next: Fault[] = [];
  private choose: ChooseFault = () => undefined;

  failNext(fault: Fault, times = 1): void {
    for (let time = 0; time < times; time += 1) this.next.push(fault);
  }

  failWhen(choose: ChooseFault): void {
    this.choose = choose;
  }

  clear(): void {
    this.next = [];
    this.choose = () => undefined;
  }

  faultFor(request: ReceivedRequest, index: number): Fault | undefined {
    return this.next.shift() ?? this.choose(request, index);
  }
}
