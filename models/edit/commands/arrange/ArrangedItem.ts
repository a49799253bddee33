import type { Facing } from '../../../floor/pointSchema.ts';
import type { Rectangle } from '../../../floor/rectangle.ts';
import type { JsonObject } from '../../document/json.ts';

/** An item on the floor with its footprint, as commands that arrange items need it. */
export interface ArrangedItem extends Rectangle {
  /** `rack-1/A01`, or `units:crah-1`. */
  readonly key: string;
  /** Kind of item: rack, crah, column … */
  readonly kind: string;
  /** Undefined for items without a front. */
  readonly facing_deg: Facing | undefined;
  /** As stated in the plan. */
  readonly stated: JsonObject;
}
