import type { Library } from '../../../models/catalogue/Library.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

/** What a call works with beside its arguments. */
export interface CallContext {
  /** The plan as the worker has it now. */
  readonly document: JsonObject;
  readonly library: Library;
}
