import { airRideThrough_s, waterRideThrough_s } from './equipment/rideThrough.ts';

/** What carries the heat while machines are off, and how long they are off. */
export interface RideThrough {
  /** Undefined where the plan does not say how much water there is. */
  readonly water_L: number | undefined;
  readonly waterRise_K: number;
  readonly roomVolume_m3: number | undefined;
  readonly airRise_K: number;
  readonly restart_s: number;
}

/** Seconds of cooling left; null where the plan does not state what would carry the heat. */
export interface RideThroughTimes {
  /** Chillers stop, pumps and fans run on: the water warms up. */
  readonly chillersOff_s: number | null;
  /** Pumps and fans stop as well: only the room's air takes heat. */
  readonly pumpsOff_s: number | null;
  readonly restart_s: number;
}

/**
 * How long cooling lasts when machines stop.
 *
 * @param heat_kW - that goes on
 */
export function rideThroughTimes(ride: RideThrough, heat_kW: number): RideThroughTimes {
  const { water_L, waterRise_K, roomVolume_m3, airRise_K, restart_s } = ride;
  const finite = (time_s: number): number | null => (Number.isFinite(time_s) ? time_s : null);
  return {
    chillersOff_s: water_L === undefined ? null : finite(waterRideThrough_s(water_L, waterRise_K, heat_kW)),
    pumpsOff_s:
      roomVolume_m3 === undefined ? null : finite(airRideThrough_s(roomVolume_m3, airRise_K, heat_kW)),
    restart_s,
  };
}
