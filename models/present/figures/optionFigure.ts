import type { Annual, OptionReport, Report } from '../../report/reportSchema.ts';
import {
  figureText,
  moneyFigure,
  priceFigure,
  ratioFigure,
  scaledFigure,
  wueFigure,
  type Figure,
} from '../format/figure.ts';
import { momentText } from '../format/moment.ts';
import { basisOf } from '../words/basisText.ts';
import { billText, demandCostOf, waterCostOf } from './billCharges.ts';
import type { FigureKey } from './figureLabels.ts';
import { figureScale } from './figureScale.ts';

/** What the emissions of a report count. */
export const carbonBasisLabels: Readonly<Record<Annual['carbonBasis'], string>> = {
  direct: 'direct',
  lifecycle: 'life cycle',
};

/** A figure of an option, and what it rests on, a sentence a line. */
export interface OptionFigure {
  readonly figure: Figure;
  readonly basis: readonly string[];
}

/**
 * A figure of an option with its basis, the same wherever it stands, in the unit that all options share.
 *
 * @param key - which figure
 * @param option - of the report
 * @param report - that the option is part of
 */
export function optionFigure(key: FigureKey, option: OptionReport, report: Report): OptionFigure {
  const { annual, peak, plant } = option;
  const scale = figureScale(key, report);
  const year = `Sum of ${annual.hourCount.toLocaleString('en-US')} hours of ${String(annual.year)}.`;
  const draw = basisOf(option, 'energyBasis', 'workload');
  switch (key) {
    case 'facilityEnergy':
      return {
        figure: scaledFigure('energy', annual.facilityEnergy_kWh, scale),
        basis: [
          year,
          'IT energy and everything that keeps it running.',
          ...basisOf(option, 'cooling.pue', 'cooling.preset'),
          ...draw,
        ],
      };
    case 'itEnergy':
      return {
        figure: scaledFigure('energy', annual.itEnergy_kWh, scale),
        basis: [year, 'At the inlets of the devices.', ...draw],
      };
    case 'overheadEnergy':
      return {
        figure: scaledFigure('energy', annual.overheadEnergy_kWh, scale),
        basis: [
          year,
          'Facility energy without IT energy: cooling and losses.',
          ...basisOf(option, 'cooling.pue', 'cooling.preset'),
        ],
      };
    case 'pue':
      return {
        figure: ratioFigure(annual.pue),
        basis: [
          'Facility energy over IT energy, both summed over the year.',
          ...basisOf(option, 'cooling.pue', 'cooling.preset'),
        ],
      };
    case 'itue':
      return {
        figure: ratioFigure(plant?.itue ?? null),
        basis: [
          'IT energy over computing energy: fans and supplies of the servers count as overhead.',
          ...basisOf(option, 'cooling.serverFanFraction', 'cooling.serverSupplyEfficiency'),
        ],
      };
    case 'tue':
      return {
        figure: ratioFigure(plant?.tue ?? null),
        basis: ['Facility energy over computing energy: ITUE times PUE.'],
      };
    case 'wue':
      return {
        figure: wueFigure(plant?.wue_L_per_kWh ?? null),
        basis: ['Water of the site over IT energy.'],
      };
    case 'water':
      return {
        figure: scaledFigure('water', plant?.water_L ?? null, scale),
        basis: [year, 'Water that towers, coolers and humidifiers take in.'],
      };
    case 'peak':
      return {
        figure: scaledFigure('power', peak.facility_kW, scale),
        basis: [
          `Highest hour of the year, from ${momentText(peak.time)}.`,
          `IT load in that year at most ${figureText(scaledFigure('power', peak.it_kW))}.`,
        ],
      };
    case 'itPeak':
      return {
        figure: scaledFigure('power', peak.it_kW, scale),
        basis: ['Highest hour of the IT load.', ...draw],
      };
    case 'cost':
      return {
        figure: moneyFigure(annual.electricityCost, report.currency, scale),
        basis: [...billText(option, report.currency), ...basisOf(option, 'tariff')],
      };
    case 'meanPrice':
      return {
        figure: priceFigure(annual.meanEnergyPrice_per_kWh, report.currency),
        basis: [
          'Electricity over facility energy, both of the year: every charge is in it.',
          ...basisOf(option, 'tariff'),
        ],
      };
    case 'demandCost':
      return {
        figure: moneyFigure(demandCostOf(option), report.currency, scale),
        basis: ['Charges on peaks: demand, demand by time of use, and the system’s peak.'],
      };
    case 'waterCost':
      return {
        figure: moneyFigure(waterCostOf(option), report.currency, scale),
        basis: [year, 'Water and sewer at the prices of the tariff; not part of electricity.'],
      };
    case 'carbon':
      return {
        figure: scaledFigure('carbon', annual.carbonLocation_kg, scale),
        basis: [
          `CO₂e of the electricity, location-based, ${annual.carbonBasis === 'direct' ? 'direct emissions' : 'life cycle'}.`,
          ...basisOf(option, 'carbon'),
        ],
      };
  }
}
