import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { parseMoment } from "../../../../src/core/range/typed/parseMoment";
import { iso, seconds } from "../clock";
import { itReads, type MomentCase } from "./momentCase";

/** Monday. */
const now = seconds("2026-11-23T15:30:00Z");

const months = [
  ["Januar", "Jan", "Jänner", "Jaenner"],
  ["Februar", "Feb"],
  ["März", "Maerz", "Mär", "Mrz"],
  ["April", "Apr"],
  ["Mai"],
  ["Juni", "Jun"],
  ["Juli", "Jul"],
  ["August", "Aug"],
  ["September", "Sept", "Sep"],
  ["Oktober", "Okt"],
  ["November", "Nov"],
  ["Dezember", "Dez"],
];

const weekdays: [name: string, latest: string][] = [
  ["Montag", "2026-11-23"],
  ["Dienstag", "2026-11-17"],
  ["Mittwoch", "2026-11-18"],
  ["Donnerstag", "2026-11-19"],
  ["Freitag", "2026-11-20"],
  ["Samstag", "2026-11-21"],
  ["Sonnabend", "2026-11-21"],
  ["Sonntag", "2026-11-22"],
];

const groups: Record<string, readonly MomentCase[]> = {
  "days around today": [
    ["heute", "start", "Europe/Berlin", "2026-11-22T23:00:00Z"],
    ["heute", "end", "Europe/Berlin", "2026-11-23T23:00:00Z"],
    ["gestern", "start", "UTC", "2026-11-22T00:00:00Z"],
    ["gestern", "end", "America/New_York", "2026-11-23T05:00:00Z"],
    ["vorgestern", "start", "UTC", "2026-11-21T00:00:00Z"],
    ["morgen", "end", "UTC", "2026-11-25T00:00:00Z"],
    ["übermorgen", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["uebermorgen", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["u\u0308bermorgen", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["jetzt", "end", "UTC", "2026-11-23T15:30:00Z"],
    ["seit gestern", "start", "UTC", "2026-11-22T00:00:00Z"],
    ["bis heute", "end", "UTC", "2026-11-24T00:00:00Z"],
  ],
  weekdays: [
    ...weekdays.map(([name, latest]): MomentCase => [name, "start", "UTC", `${latest}T00:00:00Z`]),
    ["am Freitag", "end", "UTC", "2026-11-21T00:00:00Z"],
    ["letzten Montag", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["letzter Freitag", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["vergangenen Freitag", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["vorletzten Freitag", "start", "UTC", "2026-11-13T00:00:00Z"],
    ["vorletzten Montag", "start", "UTC", "2026-11-09T00:00:00Z"],
    ["nächsten Montag", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["naechsten Mittwoch", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["kommenden Mittwoch", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["diesen Freitag", "end", "UTC", "2026-11-28T00:00:00Z"],
    ["Montag letzter Woche", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["letzte Woche Freitag", "start", "Europe/Berlin", "2026-11-19T23:00:00Z"],
    ["Di.", "start", "UTC", "2026-11-17T00:00:00Z"],
  ],
  "so long ago, and in so long": [
    ["vor 3 Tagen", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["vor 3 Tagen", "end", "UTC", "2026-11-21T00:00:00Z"],
    ["vor 2 Wochen", "start", "UTC", "2026-11-09T00:00:00Z"],
    ["vor zwei Wochen", "start", "UTC", "2026-11-09T00:00:00Z"],
    ["vor fünf Tagen", "start", "UTC", "2026-11-18T00:00:00Z"],
    ["vor fuenf Tagen", "start", "UTC", "2026-11-18T00:00:00Z"],
    ["vor einem Monat", "start", "UTC", "2026-10-23T00:00:00Z"],
    ["vor einem Jahr", "start", "UTC", "2025-11-23T00:00:00Z"],
    ["vor 30 Tagen", "start", "Europe/Berlin", "2026-10-23T22:00:00Z"],
    ["seit 3 Tagen", "start", "UTC", "2026-11-20T00:00:00Z"],
    ["vor einer Stunde", "start", "UTC", "2026-11-23T14:30:00Z"],
    ["vor 5 Stunden", "start", "UTC", "2026-11-23T10:30:00Z"],
    ["vor 90 Minuten", "start", "UTC", "2026-11-23T14:00:00Z"],
    ["in 2 Tagen", "end", "UTC", "2026-11-26T00:00:00Z"],
    ["in einer Woche", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["-7 Tage", "start", "UTC", "2026-11-16T15:30:00Z"],
    ["−2 Wochen", "start", "UTC", "2026-11-09T15:30:00Z"],
    ["+3 Monate", "end", "UTC", "2027-02-23T15:30:00Z"],
  ],
  "weeks, months and years": [
    ["letzten Monat", "start", "Europe/Berlin", "2026-09-30T22:00:00Z"],
    ["letzten Monat", "end", "Europe/Berlin", "2026-10-31T23:00:00Z"],
    ["letzter Monat", "end", "America/New_York", "2026-11-01T04:00:00Z"],
    ["vorletzten Monat", "start", "UTC", "2026-09-01T00:00:00Z"],
    ["diesen Monat", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["diesen Monat", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["nächsten Monat", "end", "UTC", "2027-01-01T00:00:00Z"],
    ["letzte Woche", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["in der letzten Woche", "end", "UTC", "2026-11-23T00:00:00Z"],
    ["vorige Woche", "start", "UTC", "2026-11-16T00:00:00Z"],
    ["diese Woche", "start", "UTC", "2026-11-23T00:00:00Z"],
    ["letztes Jahr", "start", "UTC", "2025-01-01T00:00:00Z"],
    ["letztes Jahr", "end", "Europe/Berlin", "2025-12-31T23:00:00Z"],
    ["Ende letzten Monats", "start", "UTC", "2026-10-31T00:00:00Z"],
    ["Ende letzten Monats", "end", "UTC", "2026-11-01T00:00:00Z"],
    ["Ende des letzten Monats", "end", "UTC", "2026-11-01T00:00:00Z"],
    ["am Ende des Monats", "end", "UTC", "2026-12-01T00:00:00Z"],
    ["Ende letzter Woche", "end", "UTC", "2026-11-23T00:00:00Z"],
    ["Anfang des Jahres", "start", "UTC", "2026-01-01T00:00:00Z"],
    ["Anfang Oktober", "start", "UTC", "2026-10-01T00:00:00Z"],
    ["Ende Februar 2024", "start", "UTC", "2024-02-29T00:00:00Z"],
    ["Oktober", "end", "Europe/Berlin", "2026-10-31T23:00:00Z"],
    ["im Mai", "start", "UTC", "2026-05-01T00:00:00Z"],
    ["letzten Mai", "start", "UTC", "2026-05-01T00:00:00Z"],
    ["Dezember 2025", "end", "UTC", "2026-01-01T00:00:00Z"],
  ],
  dates: [
    ...months.flatMap((names, index) =>
      names.map((name): MomentCase => {
        const month = String(index + 1).padStart(2, "0");
        return [`3. ${name} 2025`, "start", "UTC", `2025-${month}-03T00:00:00Z`];
      }),
    ),
    ["1. Nov. 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["1.11.2026", "start", "Europe/Berlin", "2026-10-31T23:00:00Z"],
    ["1.11.2026", "end", "Europe/Berlin", "2026-11-01T23:00:00Z"],
    ["am 1. November", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["bis zum 7. November", "end", "UTC", "2026-11-08T00:00:00Z"],
    ["1.Nov.2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["29. März", "end", "Europe/Berlin", "2026-03-29T22:00:00Z"],
    ["Sonntag, den 1. November 2026", "start", "UTC", "2026-11-01T00:00:00Z"],
    ["So., 1. Nov. 2026, 08:30:00 (UTC+1)", "start", "UTC", "2026-11-01T07:30:00Z"],
    ["So 1.11.", "start", "UTC", "2026-11-01T00:00:00Z"],
  ],
  times: [
    ["08:30 Uhr", "start", "Europe/Berlin", "2026-11-23T07:30:00Z"],
    ["um 8 Uhr", "start", "UTC", "2026-11-23T08:00:00Z"],
    ["um 8", "start", "UTC", "2026-11-23T08:00:00Z"],
    ["8 Uhr 30", "start", "UTC", "2026-11-23T08:30:00Z"],
    ["8.30 Uhr", "start", "UTC", "2026-11-23T08:30:00Z"],
    ["1.11. um 8.30 Uhr", "start", "America/New_York", "2026-11-01T13:30:00Z"],
    ["1. Nov. 2026, 17 Uhr", "end", "Europe/Berlin", "2026-11-01T16:00:00Z"],
    ["gestern um 17 Uhr", "end", "UTC", "2026-11-22T17:00:00Z"],
    ["vor 3 Tagen 9:00", "start", "UTC", "2026-11-20T09:00:00Z"],
    ["morgen um 8 Uhr", "end", "UTC", "2026-11-24T08:00:00Z"],
    ["1.11.2026 24 Uhr", "end", "UTC", "2026-11-02T00:00:00Z"],
    ["8 Uhr UTC", "start", "Europe/Berlin", "2026-11-23T08:00:00Z"],
  ],
  "parts of a day": [
    ["heute Morgen", "start", "Europe/Berlin", "2026-11-23T05:00:00Z"],
    ["heute Morgen", "end", "Europe/Berlin", "2026-11-23T11:00:00Z"],
    ["heute früh", "start", "UTC", "2026-11-23T06:00:00Z"],
    ["heute frueh", "start", "UTC", "2026-11-23T06:00:00Z"],
    ["morgen früh", "start", "UTC", "2026-11-24T06:00:00Z"],
    ["heute Mittag", "end", "UTC", "2026-11-23T12:00:00Z"],
    ["heute Nachmittag", "start", "UTC", "2026-11-23T12:00:00Z"],
    ["gestern Abend", "start", "UTC", "2026-11-22T18:00:00Z"],
    ["gestern Abend", "end", "UTC", "2026-11-23T00:00:00Z"],
    ["Montagmorgen", "start", "UTC", "2026-11-23T06:00:00Z"],
    ["Mittwochnachmittag", "end", "UTC", "2026-11-18T18:00:00Z"],
    ["am Morgen", "start", "UTC", "2026-11-23T06:00:00Z"],
    ["Mittag", "start", "UTC", "2026-11-23T12:00:00Z"],
    ["Mitternacht", "end", "Europe/Berlin", "2026-11-23T23:00:00Z"],
    ["um Mitternacht", "start", "Europe/Berlin", "2026-11-22T23:00:00Z"],
    ["letzte Nacht", "start", "UTC", "2026-11-22T18:00:00Z"],
  ],
};

describe("reading dates in German", () => {
  itReads(groups, now);

  describe("while the texts are in German", () => {
    before(() => l10n.config({ contents: readFileSync("l10n/bundle.l10n.de.json", "utf8") }));
    after(() => l10n.config({ contents: {} }));

    it("both languages are read", () => {
      const read = (text: string): string =>
        iso(parseMoment(text, { now, timeZone: "UTC", as: "start" })).slice(0, 10);
      assert.deepEqual(
        ["yesterday", "gestern", "Dec 3", "3. Dez.", "last month", "letzten Monat"].map(read),
        ["2026-11-22", "2026-11-22", "2025-12-03", "2025-12-03", "2026-10-01", "2026-10-01"],
      );
    });

    const refused: [text: string, says: string][] = [
      ["", "Ein Datum eingeben, zum Beispiel 1.11.2026."],
      [
        "3/4/2026",
        "In „3/4/2026“ lassen sich Tag und Monat verwechseln. Das Datum bitte als 1.11.2026 oder 2026-11-01 eingeben.",
      ],
      ["24/11/26", "Das Jahr bitte mit vier Ziffern schreiben, wie in 1.11.2026."],
      ["30. Februar", "Das Datum „30. februar“ gibt es im Kalender nicht."],
      ["um 25 Uhr", "Die Uhrzeit „25 uhr“ gibt es nicht."],
      [
        "irgendwann",
        "„irgendwann“ wird nicht verstanden. Ein Datum wie 1.11.2026, 1. Nov. oder 1.11.2026 08:30 eingeben, oder gestern, vor 3 Tagen, letzten Monat, -7d, jetzt.",
      ],
    ];
    for (const [text, says] of refused) {
      it(`“${text}” is refused with German examples`, () => {
        assert.throws(() => parseMoment(text, { now, timeZone: "UTC", as: "start" }), {
          name: "InvalidRangeError",
          message: says,
        });
      });
    }

    it("every example in a message or a placeholder is itself understood", () => {
      const bundle = JSON.parse(readFileSync("l10n/bundle.l10n.de.json", "utf8")) as Record<string, string>;
      const placeholders = Object.entries(bundle).filter(([key]) => /, -7d$|, \+7d$/.test(key));
      assert.equal(placeholders.length, 2, "one for the start, one for the end");
      for (const example of placeholders
        .flatMap(([english, german]) => [english, german])
        .join(", ")
        .split(", ")) {
        assert.ok(Number.isInteger(parseMoment(example, { now, timeZone: "UTC", as: "end" })), example);
      }
    });
  });
});
