import * as l10n from "@vscode/l10n";

/** What the manifest says of a setting. */
export interface SettingSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/**
 * What is wrong with a setting's value, in a sentence that says what holds instead; undefined when nothing is.
 * VS Code hands out whatever stands in the settings; only its editor marks it. All settings of yes or no protect
 * somebody, so what is neither is taken for yes.
 * @param name in full, such as `labResults.groupBy`.
 */
export function settingProblem(name: string, value: unknown, schema: SettingSchema): string | undefined {
  const shown = shortJson(value);
  if (schema.enum) {
    if (schema.enum.includes(value)) return undefined;
    const words = schema.enum.map(shortJson).join(", ");
    const used = shortJson(schema.default);
    return l10n.t("The setting {0} must be one of {1}, not {2}. {3} is used.", name, words, shown, used);
  }
  switch (schema.type) {
    case "integer":
    case "number":
      return numberProblem(name, value, schema);
    case "boolean":
      return typeof value === "boolean"
        ? undefined
        : l10n.t(
            "The setting {0} must be true or false, not {1}. Until then it counts as true.",
            name,
            shown,
          );
    case "string":
      return typeof value === "string"
        ? undefined
        : l10n.t(
            "The setting {0} must be a text, not {1}. {2} is used.",
            name,
            shown,
            shortJson(schema.default),
          );
    case "array":
      return Array.isArray(value)
        ? undefined
        : l10n.t("The setting {0} must be a list, not {1}.", name, shown);
    default:
      return undefined;
  }
}

/**
 * The number that is used for a setting: the nearest one that the setting allows, or the default for what is none.
 * @returns a whole number.
 */
export function numberInUse(value: unknown, schema: SettingSchema): number {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const fallback = typeof schema.default === "number" ? schema.default : minimum;
  const number = typeof value === "number" && Number.isFinite(value) ? Math.round(value) : fallback;
  return Math.min(Math.max(number, minimum), maximum);
}

function numberProblem(name: string, value: unknown, schema: SettingSchema): string | undefined {
  const used = numberInUse(value, schema);
  if (value === used) return undefined;
  const { minimum, maximum } = schema;
  const shown = shortJson(value);
  return minimum === undefined || maximum === undefined
    ? l10n.t("The setting {0} must be a whole number, not {1}. {2} is used.", name, shown, used)
    : l10n.t(
        "The setting {0} must be a whole number from {1} to {2}, not {3}. {4} is used.",
        name,
        minimum,
        maximum,
        shown,
        used,
      );
}

const longest = 60;

function shortJson(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) return "undefined";
  return json.length > longest ? `${json.slice(0, longest - 1)}…` : json;
}
