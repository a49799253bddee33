import type { JsonObject } from '../../../models/edit/document/json.ts';

/** One parameter of a design: how its field looks, and what counts while the design does not state it. */
export interface FormField {
  /** Keys from the root of the design. */
  readonly path: readonly string[];
  readonly label: string;
  readonly description: string | undefined;
  /** Allowed values; a number where absent. */
  readonly choices: readonly string[] | undefined;
  /** How each of them is called, where a row of the catalogue is chosen. */
  readonly choiceLabels?: readonly string[];
  /** True for a text, such as a currency. */
  readonly isText?: boolean;
  readonly unit: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** undefined where a design must state it, or where nothing counts without it. */
  readonly fallback: number | string | undefined;
  /** Where that value comes from. */
  readonly source: string | undefined;
}

/** A component of a design with its parameters. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  /** What it can be, where there are several kinds. */
  readonly kind: KindField | undefined;
  /** Objects on the way to the fields, outermost first, as they must be where the design does not have them. */
  readonly owners: readonly FormOwner[];
  readonly fields: readonly FormField[];
}

/** The kinds of a component, the one that counts, and the one that would count if the design named none. */
export interface KindField {
  readonly path: readonly string[];
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly fallback: string | undefined;
}

/** An object of the design that holds parameters. */
export interface FormOwner {
  readonly path: readonly string[];
  readonly initial: JsonObject;
}

/** A list of a design whose entries are alike, such as the parts of a contract. */
export interface FormList {
  /** Keys from the root of the design. */
  readonly path: readonly string[];
  readonly title: string;
  readonly description: string | undefined;
  /** What one entry is called: "part". */
  readonly entry: string;
  readonly owners: readonly FormOwner[];
  readonly leastCount: number;
  readonly mostCount: number;
  /** Of one entry; their paths are keys inside it. */
  readonly fields: readonly FormField[];
}
