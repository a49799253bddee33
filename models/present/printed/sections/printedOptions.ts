import { lightTheme } from '../../charts/chartTheme.ts';
import { optionBars } from '../../charts/optionBars.ts';
import { savingBars } from '../../charts/savingBars.ts';
import { savingParts } from '../../figures/savingParts.ts';
import { optionChange } from '../../figures/optionChange.ts';
import { optionFigure } from '../../figures/optionFigure.ts';
import { changeText } from '../../format/change.ts';
import { figureText, NOT_KNOWN, scaledFigure } from '../../format/figure.ts';
import { fixed } from '../../format/number.ts';
import { scaleFor } from '../../format/scale.ts';
import type { Severity } from '../../../problems/severities.ts';
import { cited, derived } from '../document/Cited.ts';
import { placeIfAny, placesOf } from '../document/Located.ts';
import { cellWithUnit, scaledColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedSource } from '../printedSource.ts';
import { caveatBlocks } from './caveats.ts';
import { CHART_px } from './chartSize.ts';
import { itAndOverhead } from './itAndOverhead.ts';
import {
  figureRow,
  printedOptionsTable,
  ownershipRows,
  savingRows,
  type OptionsRow,
} from './printedOptionsTable.ts';

/** All figures of the options in one table, what the savings are made of, and what else differs. */
export function printedOptions(source: PrintedSource): PrintedBlock[] {
  const hasPlant = source.options.some(({ report }) => report.value.plant !== null);
  return [
    ...barBlocks(source),
    printedOptionsTable('Figures of the options', source, [
      ...(
        ['designPeak', 'operatingPeak', 'facilityEnergy', 'itEnergy', 'overheadEnergy', 'pue'] as const
      ).map((key) => figureRow(key, source)),
      ...(hasPlant ? (['itue', 'tue', 'wue', 'water'] as const) : []).map((key) => figureRow(key, source)),
      ...(['cost', 'meanPrice', 'demandCost', 'waterCost', 'carbon'] as const).map((key) =>
        figureRow(key, source),
      ),
      ...ownershipRows(source),
      ...savingRows(source),
      ...(['error', 'warning'] as const).map((severity) => findingsRow(severity)),
    ]),
    ...partBlocks(source),
    ...caveatBlocks(source, 'full'),
  ];
}

const findingLabels: Readonly<Record<Exclude<Severity, 'info'>, string>> = {
  error: 'Errors',
  warning: 'Warnings',
};

function findingsRow(severity: Exclude<Severity, 'info'>): OptionsRow {
  return {
    label: findingLabels[severity],
    cellOf: ({ report }) => {
      const count = report.value.findings.filter((finding) => finding.severity === severity).length;
      return cellWithUnit(derived(count, 'number of findings of the option'), {
        text: fixed(count, 0),
        unit: '',
      });
    },
  };
}

function barBlocks({ report, options }: PrintedSource): PrintedBlock[] {
  if (options.length < 2) return [];
  const bars = options.map(({ id, name, report: { value } }) => ({
    name,
    parts: [value.annual.itEnergy_kWh, value.annual.overheadEnergy_kWh],
    figure: figureText(optionFigure('facilityEnergy', value, report.value).figure),
    saving: optionChange('facilityEnergy', report.value, id)?.text ?? '',
  }));
  return [
    {
      kind: 'drawing',
      drawing: optionBars(bars, { width: CHART_px }, lightTheme),
      caption: 'Facility energy of the year: IT, then overhead',
      alternative: bars.map(({ name, figure }) => `${name} ${figure}`).join('; '),
      legend: itAndOverhead,
    },
  ];
}

/** Savings by part; none where a PUE is stated. */
function partBlocks({ report, options }: PrintedSource): PrintedBlock[] {
  const compared = placesOf(report.at('comparison').at('options')).flatMap((option) => {
    const gap = placeIfAny(option.at('gap'));
    const name = options.find(({ id }) => id === option.value.id)?.name;
    return gap === null || name === undefined ? [] : [{ name, gap, option }];
  });
  if (compared.length === 0) return [];
  const scale = scaleFor(
    'energy',
    compared.flatMap(({ gap }) => savingParts.map(({ part }) => gap.value[part])),
  );
  const bars = compared.map(({ name, gap, option }) => ({
    name,
    parts: savingParts.map(({ part, colour }) => ({ colour, saving: gap.value[part] })),
    figure: changeText(option.value.energySaving_kWh, scaledFigure('energy', option.value.energySaving_kWh))
      .text,
  }));
  return [
    {
      kind: 'drawing',
      drawing: savingBars(bars, { width: CHART_px }, lightTheme),
      caption:
        'Energy savings against the baseline by part: savings to the right, additional use to the left',
      alternative: bars.map(({ name, figure }) => `${name} ${figure}`).join('; '),
      legend: savingParts.map(({ label, colour }) => ({ colour: lightTheme.parts[colour], label })),
    },
    {
      kind: 'table',
      title: 'Energy savings by part',
      columns: [
        textColumn(
          'Option',
          compared.map(({ name }) => name),
        ),
        ...savingParts.map(({ part, label }) =>
          scaledColumn(
            label,
            compared.map(({ gap }) => cited(gap.at(part))),
            scale,
          ),
        ),
        scaledColumn(
          'All',
          compared.map(({ option }) => cited(option.at('energySaving_kWh'))),
          scale,
        ),
      ],
      note: `Negative: additional use. ${NOT_KNOWN.text}: unknown.`,
    },
  ];
}
