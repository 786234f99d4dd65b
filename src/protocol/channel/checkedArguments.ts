import * as v from "valibot";

/** Checks what arrives before it is dispatched. */
export interface ArgumentCheck {
  /** @returns the argument with nothing beside what is known of it; undefined when it is refused. */
  check(kind: "questions" | "notices", name: string, argument: unknown): { argument: unknown } | undefined;
}

/** A schema for the argument of everything that an end can be asked or told. */
export interface ArgumentSchemas {
  readonly questions: Readonly<Record<string, v.GenericSchema>>;
  readonly notices: Readonly<Record<string, v.GenericSchema>>;
}

/** The schema of what has no argument. */
export const noArgument = v.optional(v.undefined());

/** The contract that says the same as the schemas, with the answers' types. */
export interface ContractOf<
  Schemas extends ArgumentSchemas,
  Answers extends Record<keyof Schemas["questions"], unknown>,
> {
  readonly questions: {
    readonly [Name in keyof Schemas["questions"]]: {
      readonly argument: v.InferOutput<Schemas["questions"][Name]>;
      readonly answer: Answers[Name];
    };
  };
  readonly notices: {
    readonly [Name in keyof Schemas["notices"]]: v.InferOutput<Schemas["notices"][Name]>;
  };
}

/** Refuses what has no schema and what its schema refuses, whatever it is called. */
export function checkArguments(schemas: ArgumentSchemas): ArgumentCheck {
  return {
    check: (kind, name, argument) => {
      const schema = Object.hasOwn(schemas[kind], name) ? schemas[kind][name] : undefined;
      const parsed = schema && v.safeParse(schema, argument);
      return parsed?.success ? { argument: parsed.output } : undefined;
    },
  };
}
