import type { AirFields } from '../flow/AirFields.ts';
import type { AirSpace } from '../grid/AirSpace.ts';
import type { EnteringAir } from '../heat/entering.ts';
import type { HeatShares } from '../heat/steadyHeat.ts';
import type { AirRoom } from '../room/AirRoom.ts';

/** Steady air of a room: the same for an instant answer and a settled one. */
export interface AirSolution {
  readonly room: AirRoom;
  readonly space: AirSpace;
  readonly fields: AirFields;
  readonly entering: EnteringAir;
  /** How heat moves with this air, for further sources at no further cost of flow. */
  readonly shares: HeatShares;
  readonly quality: AirQuality;
}

/** How well a solution is solved. */
export interface AirQuality {
  /** Whether it is potential flow, or marched in time. */
  readonly isSettled: boolean;
  readonly steps: number;
  /** Greatest divergence times the size of a cell, as a share of the fastest velocity at an opening. */
  readonly divergenceShare: number;
  /** Greatest change of a temperature in the last sweep. */
  readonly heatResidual_K: number;
  /** Heat that the units take, as a share of the heat of the racks; 1 if it is balanced, NaN without heat. */
  readonly heatBalance: number;
  /** Greatest change of the mean inlet of a rack between the two halves of the averaged time; 0 for an instant answer. */
  readonly drift_K: number;
}

/** What a solve tells on its way: from 0 to 1. */
export interface AirProgress {
  readonly share: number;
}
