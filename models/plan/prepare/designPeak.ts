import { withoutExport } from '../../cooling/CoolingSystem.ts';
import { loadInAir } from './designLoad.ts';
import { stageLoss_kW } from '../../power/stage.ts';
import type { Facility, FacilityHall, FixedPueCooling } from './Facility.ts';

/** The load that a site is built for. */
export interface DesignPeak {
  /** Rated IT load, including the additional draw at warm inlets. */
  readonly it_kW: number;
  /** Utility load with the rated IT load in the worse design hour. */
  readonly facility_kW: number;
  readonly basis: 'design-hour' | 'stated-pue';
}

/**
 * The design peak of a facility: its rated IT load in the worse of its design hours, as its chain and plant are sized for;
 * without heat export, which no connection can count on. With a stated PUE, the IT capacity of the halls (or the sizing load of
 * the racks if a hall states none) times that PUE, which is an annual mean: it states no design hour.
 */
export function designPeakOf({
  cooling,
  halls,
  itMetering,
}: Pick<Facility, 'cooling' | 'halls' | 'itMetering'>): DesignPeak {
  if (cooling.kind === 'fixed-pue') {
    const it_kW = ratedItOfHalls_kW(halls);
    const metered_kW = it_kW + meteredLoss_kW(cooling, itMetering, it_kW);
    return { it_kW, facility_kW: metered_kW * cooling.pue, basis: 'stated-pue' };
  }
  const { chain, system, rated, designHours } = cooling.site;
  const { hottest, mostHumid } = designHours;
  const drawn_kW = [system, withoutExport(system)].flatMap((one) =>
    [hottest, mostHumid].map((air) => loadInAir({ chain, system: one }, rated, air).facility_kW),
  );
  return { it_kW: rated.it_kW, facility_kW: Math.max(...drawn_kW), basis: 'design-hour' };
}

/** IT capacity of the halls if each states one, otherwise the sizing load of their racks. */
export function ratedItOfHalls_kW(halls: readonly FacilityHall[]): number {
  const isStated = halls.every(({ itCapacity_kW }) => itCapacity_kW !== undefined);
  return halls.reduce(
    (total, { itCapacity_kW = 0, itSizing_kW }) => total + (isStated ? itCapacity_kW : itSizing_kW),
    0,
  );
}

/** Loss between the UPS and the racks that a stated PUE of category 1 does not contain, since it counts it as IT. */
export function meteredLoss_kW(
  { distribution }: FixedPueCooling,
  itMetering: Facility['itMetering'],
  it_kW: number,
): number {
  return distribution === null || itMetering !== 'ups-output' ? 0 : stageLoss_kW(distribution, it_kW);
}
