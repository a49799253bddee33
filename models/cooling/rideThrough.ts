import { airRideThrough_s, waterRideThrough_s } from './equipment/rideThrough.ts';

/** Thermal storage while machines are off, and the restart time. */
export interface RideThrough {
  /** Undefined if the plan does not state the water volume. */
  readonly water_L: number | undefined;
  readonly waterRise_K: number;
  readonly roomVolume_m3: number | undefined;
  readonly airRise_K: number;
  readonly restart_s: number;
}

/** Ride-through times in seconds; null if the plan does not state the thermal storage. */
export interface RideThroughTimes {
  /** Chillers off, pumps and fans running: the water warms up. */
  readonly chillersOff_s: number | null;
  /** Pumps and fans off too: only the room air absorbs heat. */
  readonly pumpsOff_s: number | null;
  readonly restart_s: number;
}

/**
 * Ride-through times after a power loss.
 *
 * @param heat_kW - continuing heat load
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
