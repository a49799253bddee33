import type { JsonObject } from '../../../models/edit/document/json.ts';

/** One parameter of a design: its field, and the value used if the design does not state it. */
export interface FormField {
  /** Keys from the root of the design. */
  readonly path: readonly string[];
  readonly label: string;
  readonly description: string | undefined;
  /** Allowed values; default: a number. */
  readonly choices: readonly string[] | undefined;
  /** Their labels, for catalogue rows. */
  readonly choiceLabels?: readonly string[];
  /** True for a text, such as a currency. */
  readonly isText?: boolean;
  readonly unit: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** undefined if a design must state it, or if there is no default. */
  readonly fallback: number | string | undefined;
  /** Source of that value. */
  readonly source: string | undefined;
}

/** A component of a design with its parameters. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  /** Its kind, if there are several. */
  readonly kind: KindField | undefined;
  /** Objects on the path of the fields, outermost first, with their initial value if the design does not have them. */
  readonly owners: readonly FormOwner[];
  readonly fields: readonly FormField[];
}

/** The kinds of a component, the effective one, and the one that applies if the design states none. */
export interface KindField {
  readonly path: readonly string[];
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly fallback: string | undefined;
}

/** An object of the design that contains parameters. */
export interface FormOwner {
  readonly path: readonly string[];
  readonly initial: JsonObject;
}

/** A list of a design with entries of the same shape, such as the parts of a contract. */
export interface FormList {
  /** Keys from the root of the design. */
  readonly path: readonly string[];
  readonly title: string;
  readonly description: string | undefined;
  /** Name of an entry: "part". */
  readonly entry: string;
  readonly owners: readonly FormOwner[];
  readonly leastCount: number;
  readonly mostCount: number;
  /** Of one entry, with paths inside it. */
  readonly fields: readonly FormField[];
}
