import type { Report } from '../../models/index.ts';
import { changeText, type ChangeText } from '../format/change.ts';
import { moneyFigure, percentFigure, scaledFigure } from '../format/figure.ts';
import type { FigureKey } from './optionFigures.tsx';

/**
 * How a figure of an option differs from the baseline's, in words.
 *
 * @param key - which figure
 * @param report - that the option is part of
 * @param optionId - the option
 * @returns undefined for the baseline itself, and for figures that the report does not compare
 */
export function optionChange(key: FigureKey, report: Report, optionId: string): ChangeText | undefined {
  const { comparison, currency } = report;
  const compared = comparison.options.find(({ id }) => id === optionId);
  if (compared === undefined || optionId === comparison.baseline) return undefined;
  const { energySaving_kWh, energySavingFraction, costSaving, carbonSaving_kg } = compared;
  switch (key) {
    case 'facilityEnergy': {
      const change = changeText(energySaving_kWh, scaledFigure('energy', energySaving_kWh));
      if (energySavingFraction === null || change.direction === 'same') return change;
      return { ...change, text: `${change.text}, ${percentFigure(Math.abs(energySavingFraction)).text} %` };
    }
    case 'cost':
      return changeText(costSaving, moneyFigure(costSaving, currency));
    case 'carbon':
      return carbonSaving_kg === null
        ? { direction: 'same', text: 'not comparable' }
        : changeText(carbonSaving_kg, scaledFigure('carbon', carbonSaving_kg));
    case 'itEnergy':
    case 'overheadEnergy':
    case 'pue':
    case 'peak':
    case 'itPeak':
      return undefined;
  }
}
