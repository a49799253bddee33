import type { Report } from '../../report/reportSchema.ts';
import { changeText, type ChangeText } from '../format/change.ts';
import { moneyFigure, percentFigure, scaledFigure } from '../format/figure.ts';
import type { Scale } from '../format/scale.ts';
import { withAssertion } from './assertedPue.ts';
import { figureScale } from './figureScale.ts';
import type { FigureKey } from './figureLabels.ts';

/**
 * The change of a figure of an option from the baseline, as text in the unit of the figures; it says if it rests on a stated PUE.
 *
 * @param key - which figure
 * @param report - that the option is part of
 * @param optionId - the option
 * @returns undefined for the baseline itself, and for figures that the report does not compare
 */
export function optionChange(key: FigureKey, report: Report, optionId: string): ChangeText | undefined {
  const change = plainChange(key, report, optionId);
  return change === undefined ? undefined : withAssertion(change, report.comparison, optionId);
}

/**
 * The change of facility energy as a share of the baseline, for narrow places: "28.1 % lower, asserted PUE".
 *
 * @returns undefined for the baseline itself, and for a baseline without energy
 */
export function energyShareChange({ comparison }: Report, optionId: string): ChangeText | undefined {
  const compared = comparison.options.find(({ id }) => id === optionId);
  if (compared === undefined || optionId === comparison.baseline) return undefined;
  const { energySaving_kWh, energySavingFraction } = compared;
  if (energySavingFraction === null) return undefined;
  const change = changeText(energySaving_kWh, percentFigure(Math.abs(energySavingFraction)));
  return withAssertion(change, comparison, optionId);
}

function plainChange(key: FigureKey, report: Report, optionId: string): ChangeText | undefined {
  const { comparison, currency } = report;
  const compared = comparison.options.find(({ id }) => id === optionId);
  if (compared === undefined || optionId === comparison.baseline) return undefined;
  const { energySaving_kWh, energySavingFraction, costSaving, carbonSaving_kg } = compared;
  const shared = figureScale(key, report);
  const fitting = (saving: number): Scale | undefined => (isShownBy(shared, saving) ? shared : undefined);
  switch (key) {
    case 'facilityEnergy': {
      const change = changeText(
        energySaving_kWh,
        scaledFigure('energy', energySaving_kWh, fitting(energySaving_kWh)),
      );
      if (energySavingFraction === null || change.direction === 'same') return change;
      return { ...change, text: `${change.text}, ${percentFigure(Math.abs(energySavingFraction)).text} %` };
    }
    case 'cost':
      return changeText(costSaving, moneyFigure(costSaving, currency, fitting(costSaving)));
    case 'carbon':
      return carbonSaving_kg === null
        ? { direction: 'same', text: 'not comparable' }
        : changeText(carbonSaving_kg, scaledFigure('carbon', carbonSaving_kg, fitting(carbonSaving_kg)));
    case 'meanPrice':
    case 'demandCost':
    case 'waterCost':
    case 'itEnergy':
    case 'overheadEnergy':
    case 'pue':
    case 'itue':
    case 'tue':
    case 'wue':
    case 'water':
    case 'designPeak':
    case 'operatingPeak':
    case 'designItPeak':
    case 'operatingItPeak':
      return undefined;
  }
}

/** A saving that would show only zeros in the unit of its row gets a separate unit. */
function isShownBy(scale: Scale | undefined, saving: number): boolean {
  return scale !== undefined && Math.abs(saving) >= scale.divisor / 1000;
}
