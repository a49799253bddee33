import type { Library } from '../../../models/catalogue/Library.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

/** Context of a call, in addition to its arguments. */
export interface CallContext {
  /** The current plan of the worker. */
  readonly document: JsonObject;
  readonly library: Library;
}
