import type { Report } from '../../report/reportSchema.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { scaleFor, type Scale } from '../format/scale.ts';
import { demandCostOf, waterCostOf } from './billCharges.ts';
import type { FigureKey } from './figureLabels.ts';

/**
 * The common unit of a figure in all options of a report, so that options can be compared.
 *
 * @param key - which figure
 * @param report - whose options are compared
 * @param units - the chosen units
 * @returns undefined for figures without a unit
 */
export function figureScale(
  key: FigureKey,
  { options }: Report,
  units: DisplayUnits = metricUnits,
): Scale | undefined {
  switch (key) {
    case 'facilityEnergy':
    case 'itEnergy':
    case 'overheadEnergy':
      return scaleFor(
        'energy',
        options.map(({ annual }) => annual[`${key}_kWh`]),
      );
    // Both peaks stand side by side, so they share a unit.
    case 'designItPeak':
    case 'operatingItPeak':
      return scaleFor(
        'power',
        options.flatMap(({ peak }) => [peak.designIt_kW, peak.it_kW]),
      );
    case 'designPeak':
    case 'operatingPeak':
      return scaleFor(
        'power',
        options.flatMap(({ peak }) => [peak.designFacility_kW, peak.facility_kW]),
      );
    case 'cost':
      return scaleFor(
        'money',
        options.map(({ annual }) => annual.electricityCost),
      );
    case 'demandCost':
      return scaleFor(
        'money',
        options.map((option) => demandCostOf(option)),
      );
    case 'waterCost':
      return scaleFor(
        'money',
        options.map((option) => waterCostOf(option)),
      );
    case 'carbon':
      return scaleFor(
        'carbon',
        options.map(({ annual }) => annual.carbonLocation_kg),
      );
    case 'water':
      return scaleFor(
        'water',
        options.map(({ plant }) => plant?.water_L ?? 0),
        units,
      );
    case 'pue':
    case 'itue':
    case 'tue':
    case 'wue':
    case 'meanPrice':
      return undefined;
  }
}
