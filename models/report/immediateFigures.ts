import { designPeakOf } from '../plan/prepare/designPeak.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import { itPeakWithoutWeather_kW } from '../simulate/simulate.ts';
import { rackEntryFigures, type RackEntryFigures } from './rackReports.ts';
import type { Peak } from './reportSchema.ts';

/** A hall and what stands in it. */
export interface HallFigures {
  readonly id: string;
  readonly rackCount: number;
  /** Sizing load of its racks. */
  readonly itSizing_kW: number;
  /** null if no capacity is stated. */
  readonly itCapacity_kW: number | null;
}

/** Figures of an option that follow from its racks, halls and equipment without the hours of a year. */
export interface ImmediateFigures {
  /** Id of the option. */
  readonly id: string;
  readonly racks: readonly RackEntryFigures[];
  readonly halls: readonly HallFigures[];
  readonly designPeak: Pick<Peak, 'designIt_kW' | 'designIt_kVA' | 'designFacility_kW' | 'designBasis'>;
  /** Operating peak of IT; null if only the hours of the weather tell it. */
  readonly itPeak: Pick<Peak, 'it_kW' | 'it_kVA'> | null;
}

/**
 * The figures of a prepared option that need no simulation: an editor shows them while the year is computed. They equal those of the report.
 *
 * @param id - of the option
 */
export function immediateFigures(id: string, facility: Facility): ImmediateFigures {
  const { powerFactor } = facility.conditions;
  const design = designPeakOf(facility);
  const it_kW = itPeakWithoutWeather_kW(facility);
  return {
    id,
    racks: rackEntryFigures(facility),
    halls: hallFigures(facility),
    designPeak: {
      designIt_kW: design.it_kW,
      designIt_kVA: design.it_kW / powerFactor,
      designFacility_kW: design.facility_kW,
      designBasis: design.basis,
    },
    itPeak: it_kW === null ? null : { it_kW, it_kVA: it_kW / powerFactor },
  };
}

function hallFigures({ halls, racks }: Facility): HallFigures[] {
  const counts = new Map<string, number>();
  for (const { group } of racks) {
    const { hall } = group.rack;
    counts.set(hall, (counts.get(hall) ?? 0) + group.rackCount);
  }
  return halls.map(({ id, itCapacity_kW = null, itSizing_kW }) => ({
    id,
    rackCount: counts.get(id) ?? 0,
    itSizing_kW,
    itCapacity_kW,
  }));
}
