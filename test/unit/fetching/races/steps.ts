import fc from "fast-check";

const some = fc.nat({ max: 20 });
/** One thing that people, scripts, servers or timers do. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("fetch" as const),
      first: fc.nat({ max: 5 }),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("keyIsThere" as const), some }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant("answer" as const), some }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("fail" as const), some }) },
  fc.record({ kind: fc.constant("refuseKey" as const), some }),
  fc.record({ kind: fc.constant("cancel" as const), some }),
  fc.record({ kind: fc.constant("retry" as const), some }),
  fc.record({ kind: fc.constant("refresh" as const), some }),
  fc.record({ kind: fc.constant("catchUp" as const), week: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant("filter" as const), classId: fc.constantFrom("even", "odd", undefined) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("refreshOne" as const), week: fc.nat({ max: 5 }) }) },
  fc.record({ kind: fc.constant("switch" as const) }),
  fc.record({ kind: fc.constant("openFile" as const) }),
  fc.record({ kind: fc.constant("fileIsRead" as const), some, isRight: fc.boolean() }),
  fc.record({ kind: fc.constant("sample" as const) }),
  fc.record({ kind: fc.constant("clear" as const) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("export" as const) }) },
  fc.record({ kind: fc.constant("exportIsWritten" as const), some }),
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
