import type { Device, Grid, InputIssue, Price, RackType, Review, Source } from '../../models/index.ts';
import type { Edit } from '../state/edit.ts';
import type { Json, JsonObject } from '../state/json.ts';

/** What the page asks of the worker. Numbers of revisions only grow; the latest wins. */
export type Request =
  | { readonly kind: 'load'; readonly revision: number; readonly document: Json }
  | { readonly kind: 'edit'; readonly revision: number; readonly edits: readonly Edit[] }
  | { readonly kind: 'read-file'; readonly ticket: number; readonly text: string }
  | { readonly kind: 'country-grids' };

/** The rows that pickers offer. */
export interface Catalogue {
  readonly devices: Readonly<Record<string, Device>>;
  readonly rackTypes: Readonly<Record<string, RackType>>;
  readonly prices: Readonly<Record<string, Price>>;
  readonly grids: Readonly<Record<string, Grid>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** True once the grids of countries, a table of their own, are among the grids. */
  readonly hasCountryGrids: boolean;
}

/** What a document of some revision comes to: numbers and findings, or what keeps it from being a plan. */
export interface Answer {
  readonly revision: number;
  /** null where the document is not a valid plan; then `issues` says why. */
  readonly review: Review | null;
  readonly issues: readonly InputIssue[];
}

/** What the worker says. */
export type Reply =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'file-read';
      readonly ticket: number;
      /** null where the text is no plan. */
      readonly document: JsonObject | null;
      readonly message: string;
      readonly issues: readonly InputIssue[];
    }
  | { readonly kind: 'failed'; readonly revision: number; readonly message: string };
