import assert from "node:assert/strict";
import fc from "fast-check";
import type { Integer, LabResult } from "../../../../src/core/api/labResult";
import { AskOrder } from "../../../../src/core/results/store/askOrder";
import { mergeResults } from "../../../../src/core/results/store/mergeResults";
import { labResult } from "../../labResult";

describe("merging results", () => {
  const running = labResult({ End: null, LastActivity: 100 });
  const ended = labResult({ End: 300, LastActivity: 200 });
  const scored = labResult({ End: 300, LastActivity: 200, IsExam: true, ExamPassed: true });

  const cases: [title: string, arrivals: LabResult[], kept: LabResult][] = [
    ["ended wins over running", [running, ended], ended],
    ["running never replaces ended", [ended, { ...running, LastActivity: 900 }], ended],
    [
      "a later last activity wins",
      [running, { ...running, LastActivity: 101 }],
      { ...running, LastActivity: 101 },
    ],
    ["an earlier last activity never wins", [ended, { ...ended, LastActivity: 199 }], ended],
    ["with the same activity the later end wins", [ended, { ...ended, End: 301 }], { ...ended, End: 301 }],
    ["an earlier end never wins", [ended, { ...ended, End: 299 }], ended],
    ["of two that are alike in that, what came later wins", [ended, scored], scored],
  ];
  for (const [title, arrivals, kept] of cases) {
    it(title, () => {
      const held = new Map<Integer, LabResult>();
      for (const arrival of arrivals) mergeResults(held, [arrival]);
      assert.deepEqual([...held.values()], [kept]);
    });
  }

  it("tells what is new, what changed and nothing of what is the same", () => {
    const held = new Map<Integer, LabResult>();
    const big = labResult({ LabInstanceId: 9223372036854775807n });
    assert.deepEqual(mergeResults(held, [running, big]), { added: [running, big], updated: [] });
    assert.deepEqual(mergeResults(held, [{ ...running }, { ...big }]), { added: [], updated: [] });
    const changes = mergeResults(held, [ended]);
    assert.deepEqual(changes, { added: [], updated: [{ before: running, after: ended }] });
    assert.equal(changes.updated[0]?.before, running, "the very result that was held");
  });

  it("tells every step of an instance that comes several times at once", () => {
    const later = { ...ended, LastActivity: 250 };
    assert.deepEqual(mergeResults(new Map(), [running, ended, later, { ...later }]), {
      added: [running],
      updated: [
        { before: running, after: ended },
        { before: ended, after: later },
      ],
    });
  });

  it("sees a change deep inside an unknown field", () => {
    const held = new Map<Integer, LabResult>();
    const [before, after] = [labResult({ Extra: { a: [1, 2] } }), labResult({ Extra: { a: [1, 3] } })];
    mergeResults(held, [before]);
    assert.deepEqual(mergeResults(held, [labResult({ Extra: { a: [1, 2] } })]).updated, []);
    assert.deepEqual(mergeResults(held, [after]).updated, [{ before, after }]);
  });

  describe("of two that are alike in that", () => {
    const [old, fresh, freshest] = [3, 4, 60].map((CompletionStatus) => labResult({ CompletionStatus }));
    assert.ok(old && fresh && freshest, "there are three results to merge");
    let held: Map<Integer, LabResult>;
    let order: AskOrder;

    beforeEach(() => {
      held = new Map();
      order = new AskOrder();
    });

    const merge = (result: LabResult, at: number): unknown => mergeResults(held, [result], { at, order });

    it("what was asked for later wins, whichever comes first", () => {
      merge(fresh, 2);
      assert.deepEqual(merge(old, 1), { added: [], updated: [] });
      assert.deepEqual(merge(freshest, 3), { added: [], updated: [{ before: fresh, after: freshest }] });
      assert.deepEqual([...held.values()], [freshest]);
    });

    it("an answer that says the same as is held counts as asked for later", () => {
      merge(fresh, 1);
      merge({ ...fresh }, 3);
      merge(old, 2);
      assert.deepEqual([...held.values()], [fresh]);
      merge({ ...fresh }, 2);
      merge(old, 3);
      assert.deepEqual([...held.values()], [old]);
    });

    it("a fresher one that was asked for earlier gives way to what was asked for between", () => {
      merge(running, 3);
      merge(fresh, 1);
      merge(freshest, 2);
      assert.deepEqual([...held.values()], [freshest]);
    });
  });

  it("changes nothing when it cannot compare", () => {
    const held = new Map<Integer, LabResult>([[running.LabInstanceId, running]]);
    const bad = labResult({ End: null, LastActivity: Object.create(null) as number });
    assert.throws(() => mergeResults(held, [labResult({ LabInstanceId: 2 }), bad]), TypeError);
    assert.deepEqual([...held.values()], [running]);
  });

  it("ends in the same results whatever the order and repetition of answers", () => {
    // A lab instance goes through states; each state is more knowledge than the one before.
    const states = fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 5 }),
        activity: fc.integer({ min: 1, max: 9 }),
        ended: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(states, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const answers = drawn.map(({ id, activity, ended: hasEnded }) =>
          labResult({ LabInstanceId: id, LastActivity: activity, End: hasEnded ? activity + 10 : null }),
        );
        const shuffled = [...answers, ...answers]
          .map((answer) => ({ answer, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ answer }) => answer);
        assert.deepEqual(mergedAll(shuffled), mergedAll(answers));
      }),
    );
  });

  function mergedAll(answers: LabResult[]): [Integer, LabResult][] {
    const held = new Map<Integer, LabResult>();
    for (const answer of answers) mergeResults(held, [answer]);
    return [...held].sort(([a], [b]) => Number(a) - Number(b));
  }
});
