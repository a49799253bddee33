import type { Library } from '../../../models/catalogue/Library.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

/** What a call knows of the open plan. */
export interface PlanContext {
  /** The current plan of the worker. */
  readonly document: JsonObject;
  /** With the tables that are loaded so far: those that the plan or a picker needs. */
  readonly library: Library;
}

/** Context of a call, in addition to its arguments. */
export interface CallContext extends PlanContext {
  /** Loads all tables, for a plan that is not the open one. */
  readonly wholeLibrary: () => Promise<Library>;
}
