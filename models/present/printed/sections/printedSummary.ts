import { capacityReport } from '../../../report/capacity/capacityReport.ts';
import { listText } from '../../../units/text.ts';
import { groupFindings } from '../../figures/groupFindings.ts';
import { limitPercentText, limitState } from '../../figures/limitFigures.ts';
import { fixed } from '../../format/number.ts';
import { inputValue } from '../../words/basisText.ts';
import { kindLabel } from '../../words/kindLabel.ts';
import { provenTexts } from '../../words/topologyText.ts';
import { sumOf } from '../document/Cited.ts';
import { placesOf } from '../document/Located.ts';
import { cellWithUnit } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { caveatBlocks } from './caveats.ts';
import { headFigure, headKeys } from './headFigures.ts';
import { findingCountsTable } from './printedFindings.ts';
import {
  figureRow,
  printedOptionsTable,
  ownershipRows,
  savingRows,
  type OptionsRow,
} from './printedOptionsTable.ts';

/** More options are compared in the table alone. */
const MAX_FIGURES = 3;
const MAX_ERRORS = 6;

/** For those who decide: the design, its figures with their savings and caveats, its limits and its errors. */
export function printedSummary(source: PrintedSource): PrintedBlock[] {
  const { plan, report, options } = source;
  const shown = options.length > MAX_FIGURES ? options.slice(0, 1) : options;
  return [
    ...(plan.description === undefined ? [] : [{ kind: 'paragraph', text: plan.description } as const]),
    printedOptionsTable('The design', source, designRows(source)),
    ...shown.map((option): PrintedBlock => ({
      kind: 'figures',
      label: options.length === 1 ? 'Figures of the year' : option.name,
      figures: headKeys.map((key) => headFigure(key, option, report.value)),
    })),
    ...(options.length > 1 || report.value.comparison.options.length > 0
      ? [
          printedOptionsTable('Savings against the baseline, and cost', source, [
            ...(options.length > MAX_FIGURES ? headKeys.map((key) => figureRow(key, source)) : []),
            ...savingRows(source),
            ...ownershipRows(source),
          ]),
        ]
      : ownershipBlocks(source)),
    ...caveatBlocks(source, 'short'),
    ...limitBlocks(source),
    ...findingBlocks(source),
  ];
}

function ownershipBlocks(source: PrintedSource): PrintedBlock[] {
  const rows = ownershipRows(source);
  return rows.length === 0 ? [] : [printedOptionsTable('Cost of ownership', source, rows)];
}

function designRows(source: PrintedSource): OptionsRow[] {
  const hasTopology = source.options.some(({ facility }) => facility.topology !== null);
  return [
    {
      label: 'Racks',
      cellOf: ({ report }) =>
        cellWithUnit(sumOf(placesOf(report.at('racks')).map((rack) => rack.at('rackCount'))), {
          text: fixed(
            report.value.racks.reduce((sum, { rackCount }) => sum + rackCount, 0),
            0,
          ),
          unit: '',
        }),
    },
    figureRow('designItPeak', source),
    { label: 'Cooling', cellOf: coolingText },
    ...(hasTopology
      ? [
          {
            label: 'Power',
            cellOf: ({ report }: PrintedOption) => {
              const topology = report.value.topology;
              return topology === null ? 'no power topology' : provenTexts[topology.proven];
            },
          },
        ]
      : []),
    {
      label: 'Climate',
      cellOf: ({ report }) => report.value.plant?.climate.name ?? 'not used: stated PUE',
    },
    { label: 'Tariff', cellOf: ({ report }) => report.value.bill.tariff },
  ];
}

function coolingText({ report: { value } }: PrintedOption): string {
  const { inputs, plant } = value;
  const preset = inputs.find(({ path }) => path === 'cooling.preset');
  if (preset !== undefined) return inputValue(preset);
  const stated = inputs.find(({ path }) => path === 'cooling.pue');
  if (stated !== undefined) return `stated PUE of ${inputValue(stated)}`;
  return plant === null ? 'not stated' : kindLabel(plant.capture);
}

/** The binding limit of every hall of each option that has one. */
function limitBlocks({ options }: PrintedSource): PrintedBlock[] {
  const lines = new Map<string, string[]>();
  for (const { name, facility } of options) {
    for (const { name: hall, binding } of capacityReport(facility).halls) {
      const state = binding === null ? null : limitState(binding);
      const line =
        binding === null || state === null || state.fraction === null
          ? `${hall}: no limit is stated, so none is checked.`
          : `${hall}: ${binding.label}, ${state.text} (${limitPercentText(state.fraction)}), ${state.leftText}.`;
      lines.set(line, [...(lines.get(line) ?? []), name]);
    }
  }
  if (lines.size === 0) return [];
  const items = [...lines].map(([line, names]) =>
    names.length === options.length ? line : `${line} (${listText(names)})`,
  );
  return [
    { kind: 'heading', text: 'What limits it' },
    { kind: 'paragraph', text: 'The limit of each hall that is reached first if its load grows.' },
    { kind: 'list', items },
  ];
}

function findingBlocks(source: PrintedSource): PrintedBlock[] {
  const groups = groupFindings(source.reviews);
  const errors = groups.filter(({ severity, isOpen }) => severity === 'error' && isOpen);
  return [
    { kind: 'heading', text: 'Findings' },
    findingCountsTable(source),
    ...(errors.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: [
              ...errors
                .slice(0, MAX_ERRORS)
                .map(({ statements }) => `Error: ${statements[0]?.message ?? ''}`),
              ...(errors.length > MAX_ERRORS
                ? [`${String(errors.length - MAX_ERRORS)} more errors in the section on findings.`]
                : []),
            ],
          } as const,
        ]),
  ];
}
