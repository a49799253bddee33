import { displayUnits } from '../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { figureLabels, type FigureKey } from '../../../models/present/figures/figureLabels.ts';
import { optionChange } from '../../../models/present/figures/optionChange.ts';
import { optionFigure } from '../../../models/present/figures/optionFigure.ts';
import { HeadFigures } from '../../ui/HeadFigures.tsx';

interface FigureTilesProps {
  readonly report: Report;
  readonly option: OptionReport;
}

const tiles: readonly FigureKey[] = [
  'facilityEnergy',
  'itEnergy',
  'designPeak',
  'operatingPeak',
  'pue',
  'cost',
  'carbon',
];

/** The annual figures of an option, with their change from the baseline. */
export function FigureTiles({ report, option }: FigureTilesProps): JSX.Element {
  const hasOthers = report.options.length > 1;
  const figures = tiles.map((key) => ({
    label: figureLabels[key],
    ...optionFigure(key, option, report, displayUnits.value),
    ...(hasOthers ? { change: optionChange(key, report, option.id) ?? null } : {}),
  }));
  return <HeadFigures label={`Year of ${option.name}`} figures={figures} />;
}
