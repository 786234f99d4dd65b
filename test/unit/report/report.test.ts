import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { buildReport } from "../../../src/core/report/buildReport";
import { reportPage } from "../../../src/core/report/page";
import type { ReportContent, ReportManner } from "../../../src/core/report/reportContent";
import { Names } from "../../../src/core/results/names/names";
import { allSteps } from "../../../src/core/results/steps";
import { hostileTexts } from "../hostileTexts";
import { labResult } from "../labResult";

const now = 1_793_491_200;
const named: ReportManner = { now, timeZone: "UTC", pseudonyms: undefined };

function content(changes: Partial<ReportContent> = {}): ReportContent {
  const results = changes.results ?? [labResult({ ClassId: "AZ-104", UserId: "ada" })];
  return {
    results,
    total: results.length,
    names: new Names(),
    present: { seenAt: now, now, idleMinutes: 15 },
    source: { kind: "connection", name: "Contoso", url: "https://labondemand.com/api/v3" },
    range: { start: 1_325_376_000, end: 1_325_980_800 },
    covered: [{ start: 1_325_376_000, end: 1_325_980_800 }],
    missing: [],
    filterWords: "",
    plannedLabs: undefined,
    failureThresholdPercent: undefined,
    ...changes,
  };
}

function written(changes: Partial<ReportContent> = {}, manner = named): string {
  return allSteps(reportPage(allSteps(buildReport(content(changes), manner))));
}

/** The names of elements, and those of all their attributes. */
function markup(page: string): { elements: Set<string>; attributes: Set<string> } {
  const tags = [...page.replace(/<style>[^]*<\/style>/, "").matchAll(/<([a-zA-Z!/][^\s>/]*)([^>]*)>/g)];
  const attributes = tags.flatMap(([, , rest = ""]) =>
    [...rest.replace(/"[^"]*"/g, '""').matchAll(/([^\s="/]+)(?==|\s|$)/g)].map(([, name]) => name ?? ""),
  );
  return { elements: new Set(tags.map(([, name]) => name ?? "")), attributes: new Set(attributes) };
}

const visible = (page: string): string =>
  page
    .replace(/<style>[^]*<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("a report", () => {
  afterEach(() => l10n.config({ contents: {} }));

  it("tells where its results are from, when, and through which filter", () => {
    const text = visible(
      written({ total: 12, filterWords: "exam passed", missing: [{ start: 0, end: 86_400 }] }),
    );
    assert.match(text, /Lab Report/);
    assert.match(text, /Contoso · Jan 1 – Jan 7, 2012/);
    assert.match(text, /1 of 12 results/);
    assert.match(text, /exam passed/);
    assert.match(text, /Not fetched: .*1970/);
  });

  it("has each chart as a picture and as a table", () => {
    const page = written();
    const pictures = page.match(/<svg\s+class="picture"/g) ?? [];
    assert.ok(pictures.length >= 4, `${pictures.length} pictures`);
    assert.equal((page.match(/<h2>/g) ?? []).length, pictures.length);
    assert.equal((page.match(/<table>/g) ?? []).length, pictures.length);
  });

  it("has the gradebook of a class, in tables that fit a page, and none of several classes", () => {
    const results = Array.from({ length: 12 }, (_, index) =>
      labResult({ LabInstanceId: index, LabProfileId: 100 + index, ClassId: "AZ-104", UserId: "ada" }),
    );
    const page = written({ results, classId: "AZ-104", plannedLabs: [777] });
    assert.match(visible(page), /Lab Report: AZ-104/);
    const [, gradebook = ""] = page.split('class="gradebook"');
    assert.equal((gradebook.match(/<table>/g) ?? []).length, 4);
    assert.match(gradebook, /Labs 1–4 of 13/);
    assert.match(gradebook, /Lab 777/);
    assert.match(gradebook, /Not started/);
    assert.doesNotMatch(written({ results }), /class="gradebook"/);
  });

  it("says that a filter hides some of a class rather than that they were not started", () => {
    const results = [1, 2].map((index) =>
      labResult({ LabInstanceId: index, LabProfileId: index, ClassId: "AZ-104", UserId: `user ${index}` }),
    );
    const page = written({ results, classId: "AZ-104", part: "filtered" });
    assert.match(page, /No result shown/);
    assert.doesNotMatch(page, /Not started/);
  });

  it("is nothing but what it is made of, whatever names are like", () => {
    const results = hostileTexts.map((text, index) =>
      labResult({ LabInstanceId: index, ClassId: "c", UserId: text, LabProfileId: index }),
    );
    const [hostile = ""] = hostileTexts;
    const names = new Names(undefined, () => ({ dispose: () => undefined }));
    names.set("class", [["c", hostile]]);
    names.set(
      "lab",
      hostileTexts.map((text, index) => [index, text] as const),
    );
    const source = { kind: "file", name: hostile, url: hostile } as const;
    const plain = markup(written({ classId: "AZ-104" }));
    const page = written({ results, names, source, classId: "c", filterWords: hostile });
    const { elements, attributes } = markup(page);
    assert.match(page, /&lt;img src=x onerror=alert\(1\)&gt;/);
    assert.deepEqual(
      [...elements].filter((name) => !plain.elements.has(name)),
      [],
    );
    assert.deepEqual(
      [...attributes].filter((name) => !plain.attributes.has(name)),
      [],
    );
    assert.deepEqual(
      [...elements].filter((name) => /script|img|link|iframe|object|form|^a$/i.test(name)),
      [],
    );
    assert.deepEqual(
      [...attributes].filter((name) => /^on|^src|href|^style$/i.test(name)),
      [],
    );
    assert.doesNotMatch(page, /\u202E/);
  });

  it("lets nothing in but its own style", () => {
    const page = written();
    const [, style = ""] = /<style>([^]*)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    const [, policy = ""] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
    assert.equal(
      policy.replaceAll("&#39;", "'"),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(style, /url\(|@import/);
  });

  it("without names has pseudonyms, no times of day and no places", () => {
    const start = Date.parse("2012-01-01T09:41:00Z") / 1000;
    const results = [1, 2, 3].map((index) =>
      labResult({
        ...{ LabInstanceId: 987_650 + index, ClassId: "AZ-104", UserId: "ada", LabHostId: 4900 + index },
        ...{ Start: start, End: start + 600, CompletionStatus: index === 1 ? 10 : 2 },
      }),
    );
    const names = new Names(undefined, () => ({ dispose: () => undefined }));
    names.set("user", [["ada", "Ada Lovelace"]]);
    names.set("class", [["AZ-104", "Azure Administrator"]]);
    names.set("lab", [[5522, "Manage Storage"]]);
    const pseudonyms = { user: () => "user-1", class: () => "class-1" };
    const changes: Partial<ReportContent> = {
      ...{ results, names, classId: "AZ-104", filterWords: "user Ada Lovelace" },
      covered: [{ start, end: start + 3600 }],
      range: { start, end: start + 600 },
      source: { kind: "file", name: "ada.json", url: "ada.json" },
    };
    const text = visible(written(changes, { ...named, pseudonyms }));
    assert.doesNotMatch(text, /ada|lovelace|AZ-104|Azure|9876|49\d\d|\b09:|\b9:/i);
    assert.match(text, /Lab Report: class-1/);
    assert.match(text, /user-1/);
    assert.match(text, /Manage Storage/);
    const withNames = visible(written(changes));
    for (const word of ["Ada Lovelace", "Azure Administrator", "49", "09:"]) {
      assert.ok(withNames.includes(word), word);
    }
  });

  it("is of many users as many as a browser opens, and says so", () => {
    const results = Array.from({ length: 2100 }, (_, index) =>
      labResult({ LabInstanceId: index, ClassId: "c", UserId: `user ${index}` }),
    );
    const page = written({ results, classId: "c" });
    assert.match(page, /2,000 of 2,100 are listed\./);
  });

  it("speaks the language of VS Code", () => {
    l10n.config({ contents: readFileSync("l10n/bundle.l10n.de.json", "utf8") });
    const page = written({ classId: "AZ-104", total: 1234 });
    assert.match(page, /<html lang="de">/);
    const text = visible(page);
    assert.match(text, /Lab-Bericht: AZ-104/);
    assert.match(text, /1 von 1\.234 Ergebnissen/);
    assert.match(text, /Notenübersicht/);
  });
});
