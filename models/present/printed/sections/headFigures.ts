import { figureLabels, type FigureKey } from '../../figures/figureLabels.ts';
import { optionChange } from '../../figures/optionChange.ts';
import { optionFigure } from '../../figures/optionFigure.ts';
import type { OptionReport, Report } from '../../../report/reportSchema.ts';
import { cited, derived, sumOf, type Cited } from '../document/Cited.ts';
import { placeIfAny, type Located } from '../document/Located.ts';
import { printedNumber } from '../document/printedNumber.ts';
import type { PrintedFigure } from '../document/PrintedTable.ts';
import type { PrintedOption } from '../printedSource.ts';

/** The figures that an option is judged by. */
export const headKeys: readonly FigureKey[] = [
  'facilityEnergy',
  'designPeak',
  'pue',
  'cost',
  'water',
  'carbon',
];

/** A figure of an option as it is printed, with its basis and its change from the baseline. */
export function headFigure(key: FigureKey, option: PrintedOption, report: Report): PrintedFigure {
  const { figure, basis } = optionFigure(key, option.report.value, report);
  const change = optionChange(key, report, option.id) ?? null;
  return {
    label: figureLabels[key],
    number: printedNumber(citedFigure(key, option.report), figure),
    basis: basis.slice(0, MAX_BASIS),
    change,
  };
}

/** The inputs of a figure are in the section on assumptions. */
const MAX_BASIS = 1;

const NO_PLANT = 'unknown: the PUE is stated, so no plant is computed';

/** Where a figure is in the report. */
export function citedFigure(key: FigureKey, option: Located<OptionReport>): Cited {
  const annual = option.at('annual');
  const peak = option.at('peak');
  const plant = placeIfAny(option.at('plant'));
  const bill = option.at('bill').at('annual');
  const ofPlant = (name: 'itue' | 'tue' | 'wue_L_per_kWh' | 'water_L'): Cited =>
    plant === null ? derived(null, NO_PLANT) : cited(plant.at(name));
  switch (key) {
    case 'facilityEnergy':
    case 'itEnergy':
    case 'overheadEnergy':
      return cited(annual.at(`${key}_kWh`));
    case 'pue':
      return cited(annual.at('pue'));
    case 'itue':
    case 'tue':
      return ofPlant(key);
    case 'wue':
      return ofPlant('wue_L_per_kWh');
    case 'water':
      return ofPlant('water_L');
    case 'designPeak':
      return cited(peak.at('designFacility_kW'));
    case 'operatingPeak':
      return cited(peak.at('facility_kW'));
    case 'designItPeak':
      return cited(peak.at('designIt_kW'));
    case 'operatingItPeak':
      return cited(peak.at('it_kW'));
    case 'cost':
      return cited(annual.at('electricityCost'));
    case 'meanPrice':
      return cited(annual.at('meanEnergyPrice_per_kWh'));
    case 'demandCost':
      return sumOf([bill.at('flatDemandCost'), bill.at('touDemandCost'), bill.at('coincidentCost')]);
    case 'waterCost':
      return sumOf([bill.at('waterCost'), bill.at('sewerCost')]);
    case 'carbon':
      return cited(annual.at('carbonLocation_kg'));
  }
}
