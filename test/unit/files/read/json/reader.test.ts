import assert from "node:assert/strict";
import { JsonReader } from "../../../../../src/core/files/read/json/reader";
import type { JsonReceiver } from "../../../../../src/core/files/read/json/receiver";

/** What a receiver was told, in order. */
function reading(longest?: number): { reader: JsonReader; told: string[] } {
  const told: string[] = [];
  const receiver: JsonReceiver = {
    take: (values) => told.push(...values.map((value) => JSON.stringify(value))),
    beginList: (name) => told.push(name === undefined ? "[" : `${name}[`),
    endList: () => told.push("]"),
    beginObject: () => told.push("{"),
    endObject: (fields) => told.push(`}${JSON.stringify(fields)}`),
  };
  return { reader: new JsonReader(receiver, longest === undefined ? {} : { longest }), told };
}

/** The sentence of what is wrong with a text, cut into pieces; undefined where nothing is. */
function wrongWith(pieces: readonly string[], longest?: number): string | undefined {
  const { reader } = reading(longest);
  try {
    for (const piece of pieces) reader.write(piece);
    reader.end();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe("a reader of JSON in pieces", () => {
  it("tells values as soon as they are whole", () => {
    const { reader, told } = reading();
    reader.write('{"a":1}\n{"a":2}\n{"a"');
    assert.deepEqual(told, ['{"a":1}', '{"a":2}']);
    reader.write(":3}\n");
    assert.deepEqual(told, ['{"a":1}', '{"a":2}', '{"a":3}']);
    reader.end();
    assert.equal(told.length, 3);
  });

  it("enters what is longer than it takes at once", () => {
    const { reader, told } = reading(10);
    reader.write('[{"a":1},{"a":22222222},{"b":[1,2,3,4,5,6]},"x",5]');
    reader.end();
    assert.equal(told[0], "[");
    assert.equal(told.at(-1), "]");
    assert.ok(told.includes('{"a":1}'), told.join());
    assert.ok(told.includes('{"a":22222222}'), told.join());
    assert.deepEqual(told.slice(-3), ['"x"', "5", "]"]);
  });

  const wrong: [pieces: string[], says: string][] = [
    [['{"a":1,}'], "The file is not JSON from line 1, column 8 on."],
    [["[1,\n2,,3]"], "The file is not JSON from line 2, column 3 on."],
    [["[1,\n", "2 3]"], "The file is not JSON from line 2, column 3 on."],
    [["[1, 2"], "The file is not complete: its JSON breaks off at line 1, column 6."],
    [["nonsense"], "The file is not JSON from line 1, column 1 on."],
    [["}"], "The file is not JSON from line 1, column 1 on."],
    [["1]"], "The file is not JSON from line 1, column 2 on."],
  ];
  for (const [pieces, says] of wrong) {
    for (const longest of [undefined, 4]) {
      it(`says where ${JSON.stringify(pieces.join(""))} is wrong, ${longest ?? "many"} signs at once`, () =>
        assert.equal(wrongWith(pieces, longest), says));
    }
  }

  const lines: [text: string, says: string][] = [
    ['{"a":', "The file is not complete: its JSON breaks off at line 1, column 6."],
    ['{"a":1}\n{"a":\n{"a":3}', "Line 2: the JSON on this line is not complete."],
    ['{"a":1}\n{"a":x}\n{"a":3}', "Line 2: this is not JSON from column 6 on."],
  ];
  for (const [text, says] of lines) {
    it(`says where ${JSON.stringify(text)} is wrong, in one piece`, () =>
      assert.equal(wrongWith([text]), says));
  }
});
