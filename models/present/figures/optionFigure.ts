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
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { fixed } from '../format/number.ts';
import { basisOf } from '../words/basisText.ts';
import { meteringLabels, pueByCategory } from '../words/meteringLabels.ts';
import { billText, demandCostOf, waterCostOf } from './billCharges.ts';
import type { FigureKey } from './figureLabels.ts';
import { figureScale } from './figureScale.ts';

/** Basis of the emissions of a report. */
export const carbonBasisLabels: Readonly<Record<Annual['carbonBasis'], string>> = {
  direct: 'direct',
  lifecycle: 'life cycle',
};

/** A figure of an option and its basis, one sentence per line. */
export interface OptionFigure {
  readonly figure: Figure;
  readonly basis: readonly string[];
}

/**
 * A figure of an option with its basis, identical in all places, in the common unit of all options.
 *
 * @param key - which figure
 * @param option - of the report
 * @param report - that the option is part of
 * @param units - the chosen units; texts of the basis are metric
 */
export function optionFigure(
  key: FigureKey,
  option: OptionReport,
  report: Report,
  units: DisplayUnits = metricUnits,
): OptionFigure {
  const { annual, peak, plant } = option;
  const scale = figureScale(key, report, units);
  const year = `Sum of ${annual.hourCount.toLocaleString('en-US')} hours of ${String(annual.year)}.`;
  const draw = basisOf(option, 'energyBasis', 'workload');
  switch (key) {
    case 'facilityEnergy':
      return {
        figure: scaledFigure('energy', annual.facilityEnergy_kWh, scale),
        basis: [
          year,
          'IT energy plus all overhead.',
          ...basisOf(option, 'cooling.pue', 'cooling.preset'),
          ...draw,
        ],
      };
    case 'itEnergy':
      return {
        figure: scaledFigure('energy', annual.itEnergy_kWh, scale),
        basis: [
          year,
          `Metered at: ${meteringLabels[option.metering.point].toLowerCase()}; power shelves and supplies are inside the rack.`,
          ...draw,
        ],
      };
    case 'overheadEnergy':
      return {
        figure: scaledFigure('energy', annual.overheadEnergy_kWh, scale),
        basis: [
          year,
          'Facility energy less IT energy: cooling and losses.',
          ...basisOf(option, 'cooling.pue', 'cooling.preset'),
        ],
      };
    case 'pue':
      return {
        figure: ratioFigure(annual.pue),
        basis: [
          'Annual facility energy over annual IT energy.',
          `By category 1 / 2 / 3 of ISO/IEC 30134-2: ${pueByCategory(option)}.`,
          ...basisOf(option, 'cooling.pue', 'cooling.preset'),
        ],
      };
    case 'itue':
      return {
        figure: ratioFigure(plant?.itue ?? null),
        basis: [
          'IT energy over compute energy: server fans and PSU losses count as overhead.',
          ...basisOf(option, 'cooling.serverFanFraction', 'cooling.serverSupplyEfficiency'),
        ],
      };
    case 'tue':
      return {
        figure: ratioFigure(plant?.tue ?? null),
        basis: ['Facility energy over compute energy: ITUE × PUE.'],
      };
    case 'wue':
      return {
        figure: wueFigure(plant?.wue_L_per_kWh ?? null),
        basis: ['Site water over IT energy.'],
      };
    case 'water':
      return {
        figure: scaledFigure('water', plant?.water_L ?? null, scale, units),
        basis: [year, 'Make-up water of towers, coolers and humidifiers.'],
      };
    case 'designPeak':
      return { figure: scaledFigure('power', peak.designFacility_kW, scale), basis: designBasis(option) };
    case 'operatingPeak':
      return {
        figure: scaledFigure('power', peak.facility_kW, scale),
        basis: [
          `Highest hour of the simulated year, from ${momentText(peak.time)}; demand is billed on it.`,
          `IT operating peak: ${figureText(scaledFigure('power', peak.it_kW))}.`,
        ],
      };
    case 'designItPeak':
      return {
        figure: scaledFigure('power', peak.designIt_kW, scale),
        basis: ['Rated IT load: stated, or the capacity of the halls, or the sizing load of the racks.'],
      };
    case 'operatingItPeak':
      return {
        figure: scaledFigure('power', peak.it_kW, scale),
        basis: ['Highest hourly IT load of the simulated year.', ...draw],
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
          'Annual electricity cost over annual facility energy, all charges included.',
          ...basisOf(option, 'tariff'),
        ],
      };
    case 'demandCost':
      return {
        figure: moneyFigure(demandCostOf(option), report.currency, scale),
        basis: ['Demand, TOU demand and coincident-peak charges.'],
      };
    case 'waterCost':
      return {
        figure: moneyFigure(waterCostOf(option), report.currency, scale),
        basis: [year, 'Water and sewer charges of the tariff; not part of the electricity cost.'],
      };
    case 'carbon':
      return {
        figure: scaledFigure('carbon', annual.carbonLocation_kg, scale),
        basis: [
          `CO₂e of electricity, location-based, ${annual.carbonBasis === 'direct' ? 'direct (combustion)' : 'life cycle'}.`,
          ...basisOf(option, 'carbon'),
        ],
      };
  }
}

/** What the design peak is computed from. */
function designBasis({ peak, plant }: OptionReport): string[] {
  const it = figureText(scaledFigure('power', peak.designIt_kW));
  const use = 'Size the connection, generators and contract demand for it.';
  if (plant === null) {
    return [`Rated IT load of ${it} times the stated PUE, an annual mean: its design hour draws more.`, use];
  }
  const { hottest, mostHumid } = plant;
  const { dryBulb_C, wetBulb_C } = mostHumid.facility_kW > hottest.facility_kW ? mostHumid : hottest;
  const air = `${fixed(dryBulb_C, 1)} °C dry bulb and ${fixed(wetBulb_C, 1)} °C wet bulb`;
  return [`Rated IT load of ${it} in the design hour of ${air}.`, use];
}
