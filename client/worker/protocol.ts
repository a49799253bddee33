import type { Device, Grid, InputIssue, Price, RackType, Review, Source } from '../../models/index.ts';
import type { Edit } from '../document/edit.ts';
import type { Json, JsonObject } from '../document/json.ts';

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

/** What of the worker's work did not succeed, through a fault that is not the plan's. */
export type FailedWork = 'catalogue' | 'country-grids' | 'answer';

/** What the worker says. */
export type Reply =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'file-read';
      readonly ticket: number;
      /** null where the text is nothing that the page can edit. */
      readonly document: JsonObject | null;
      readonly message: string;
      /** What is wrong with it; a document may come with issues, which are mended on the page. */
      readonly issues: readonly InputIssue[];
    }
  | { readonly kind: 'failed'; readonly what: FailedWork; readonly message: string };
