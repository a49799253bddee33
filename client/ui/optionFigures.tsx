import type { ComponentChildren } from 'preact';
import type { OptionReport } from '../../models/index.ts';
import { moneyFigure, ratioFigure, scaledFigure, type Figure } from '../format/figure.ts';
import type { Scale } from '../format/scale.ts';
import { basisOf } from './basisWords.ts';

/** Keys of the figures that stand for an option everywhere on the page. */
export type FigureKey =
  'facilityEnergy' | 'itEnergy' | 'overheadEnergy' | 'pue' | 'peak' | 'itPeak' | 'cost' | 'carbon';

/** A figure of an option, what it is called, and what it rests on. */
export interface OptionFigure {
  readonly label: string;
  readonly figure: Figure;
  readonly basis: ComponentChildren;
}

/**
 * A figure of an option with its label and basis, the same wherever it stands.
 *
 * @param key - which figure
 * @param option - of a report
 * @param currency - of that report
 * @param scale - the unit that figures side by side share
 */
export function optionFigure(
  key: FigureKey,
  option: OptionReport,
  currency: string,
  scale?: Scale,
): OptionFigure {
  const { annual, peak } = option;
  const year = `Sum of ${annual.hourCount.toLocaleString('en-US')} hours of ${String(annual.year)}.`;
  const draw = basisOf(option, 'energyBasis', 'workload');
  switch (key) {
    case 'facilityEnergy':
      return {
        label: 'Facility energy',
        figure: scaledFigure('energy', annual.facilityEnergy_kWh, scale),
        basis: lines(
          year,
          'IT energy and everything that keeps it running.',
          ...basisOf(option, 'cooling.pue'),
          ...draw,
        ),
      };
    case 'itEnergy':
      return {
        label: 'IT energy',
        figure: scaledFigure('energy', annual.itEnergy_kWh, scale),
        basis: lines(year, 'At the inlets of the devices.', ...draw),
      };
    case 'overheadEnergy':
      return {
        label: 'Overhead energy',
        figure: scaledFigure('energy', annual.overheadEnergy_kWh, scale),
        basis: lines(
          year,
          'Facility energy without IT energy: cooling and losses.',
          ...basisOf(option, 'cooling.pue'),
        ),
      };
    case 'pue':
      return {
        label: 'PUE',
        figure: ratioFigure(annual.pue),
        basis: lines(
          'Facility energy over IT energy, both summed over the year.',
          ...basisOf(option, 'cooling.pue'),
        ),
      };
    case 'peak':
      return {
        label: 'Facility peak',
        figure: scaledFigure('power', peak.facility_kW, scale),
        basis: lines(
          `Highest hour of the year, from ${peak.time}.`,
          `IT load in that year at most ${String(peak.it_kW)} kW.`,
        ),
      };
    case 'itPeak':
      return {
        label: 'IT peak',
        figure: scaledFigure('power', peak.it_kW, scale),
        basis: lines('Highest hour of the IT load.', ...draw),
      };
    case 'cost':
      return {
        label: 'Electricity',
        figure: moneyFigure(annual.electricityCost, currency),
        basis: lines('Facility energy at the price of electricity.', ...basisOf(option, 'tariff')),
      };
    case 'carbon':
      return {
        label: 'Carbon',
        figure: scaledFigure('carbon', annual.carbonLocation_kg, scale),
        basis: lines(
          `CO₂e of the electricity, location-based, ${annual.carbonBasis === 'direct' ? 'direct emissions' : 'life cycle'}.`,
          ...basisOf(option, 'carbon'),
        ),
      };
  }
}

function lines(...texts: readonly string[]): ComponentChildren {
  return texts.map((text) => <span key={text}>{text}</span>);
}
