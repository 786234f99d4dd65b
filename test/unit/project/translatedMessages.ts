import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A call of `l10n.t` or `vscode.l10n.t` in the source code. */
export interface TranslatedMessage {
  /** `src/core/api/labStats.ts:17` */
  readonly place: string;
  /** What its translation stands under: the message, and after a slash the comment. */
  readonly key: string;
  readonly message: string;
  /** How many values are handed over to be put in; undefined where that cannot be told. */
  readonly values: number | undefined;
}

/** Every use of `l10n.t`, and what is wrong with those that cannot be translated. */
export function findMessages(): { messages: TranslatedMessage[]; problems: string[] } {
  const messages: TranslatedMessage[] = [];
  const problems: string[] = [];
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  for (const source of sources) {
    const path = `src/${source}`;
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!isTranslate(node)) return;
      const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      const call =
        ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
      const read = call && readMessage(call);
      if (!read) problems.push(`${place}: the message must be a literal`);
      else messages.push({ place, ...read });
      // What is translated while a module loads is so before the translations are there.
      if (!isInFunction(node)) problems.push(`${place}: this must be inside a function`);
    };
    visit(file);
  }
  return { messages, problems };
}

function isTranslate(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && /^(vscode\.)?l10n\.t$/.test(node.getText());
}

function readMessage({ arguments: given }: ts.CallExpression): Omit<TranslatedMessage, "place"> | undefined {
  const [first, ...values] = given;
  if (first === undefined) return undefined;
  const text = readLiteral(first);
  const counted = values.some(ts.isSpreadElement) ? undefined : values.length;
  if (text !== undefined) return { key: text, message: text, values: counted };
  if (!ts.isObjectLiteralExpression(first)) return undefined;
  const message = readLiteral(valueOf(first, "message"));
  const comment = readComment(valueOf(first, "comment"));
  if (message === undefined || comment === undefined) return undefined;
  const args = valueOf(first, "args");
  if (args && !ts.isArrayLiteralExpression(args)) return undefined;
  return { key: `${message}/${comment}`, message, values: args?.elements.length ?? 0 };
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.find((one) => one.name?.getText() === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function readComment(node: ts.Expression | undefined): string | undefined {
  if (!node || !ts.isArrayLiteralExpression(node)) return readLiteral(node);
  const lines = node.elements.map(readLiteral);
  return lines.includes(undefined) ? undefined : lines.join("");
}

function readLiteral(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isInFunction(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return true;
  return ts.isSourceFile(node) ? false : isInFunction(node.parent);
}
