import assert from "node:assert/strict";
import { html } from "../../../src/core/report/html";
import { hostileTexts } from "../hostileTexts";

describe("a piece of HTML", () => {
  it("takes texts for texts, inside an element and inside quotes", () => {
    const text = `<b a="1" c='2'>&`;
    const { text: made } = html`<p title="${text}">${text}</p>`;
    const escaped = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;";
    assert.equal(made, `<p title="${escaped}">${escaped}</p>`);
  });

  for (const text of hostileTexts) {
    it(`lets ${JSON.stringify(text.slice(0, 40))} neither begin nor end anything`, () => {
      const { text: made } = html`${[text, [text]]}`;
      assert.doesNotMatch(made, /[<>"']/);
    });
  }

  it("takes in what is HTML already, lists of it, and nothing where there is nothing", () => {
    const items = ["a", "b"].map((text) => html`<li>${text}</li>`);
    assert.equal(html`<p>${items}${false}${undefined}${0}</p>`.text, "<p><li>a</li><li>b</li>0</p>");
  });

  it("takes what only looks like a piece of HTML for none", () => {
    const forged = JSON.parse('["<i>"]') as string[];
    assert.equal(html`${forged}`.text, "&lt;i&gt;");
  });
});
