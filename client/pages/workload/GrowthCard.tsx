import type { JSX } from 'preact';
import type { GrowthAnswer } from '../../../models/workload/ai/growth.ts';
import { countFigure } from '../../../models/present/format/count.ts';
import { figureText } from '../../../models/present/format/figure.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import type { Workloads } from '../../worker/protocol.ts';
import { GrowthChart } from './GrowthChart.tsx';
import type { FieldGroup } from './StatementFields.tsx';
import { WorkCard } from './WorkCard.tsx';

interface GrowthCardProps {
  readonly workloads: Workloads;
}

const groups: readonly FieldGroup[] = [
  { title: 'Years', fields: ['startYear', 'span_years'] },
  { title: 'Demand', fields: ['demandGrowthRatio', 'demandDoubling_months', 'startRatio'] },
  {
    title: 'Hardware',
    fields: ['hardwareGrowthRatio', 'hardwareDoubling_months', 'startAcceleratorCount'],
  },
];

/** How demand for computing and what the hardware does grow apart. */
export function GrowthCard({ workloads: { growth, fields } }: GrowthCardProps): JSX.Element {
  const { answer } = growth;
  return (
    <WorkCard
      kind="growth"
      title="Growth"
      hint="Demand against hardware, each by a factor a year or by the months in which it doubles"
      work={growth}
      fields={fields.growth}
      groups={groups}
    >
      {answer !== null && (
        <>
          <p>{sentence(answer)}</p>
          <GrowthChart answer={answer} />
          <GrowthTable answer={answer} />
        </>
      )}
    </WorkCard>
  );
}

const ratio = (value: number): string => figureText(countFigure(value));

function sentence({ crossing_years, years, demandGrowthRatio, hardwareGrowthRatio }: GrowthAnswer): string {
  const last = years.at(-1);
  const rates = `In a year demand grows by a factor of ${ratio(demandGrowthRatio)}, the hardware by ${ratio(hardwareGrowthRatio)}.`;
  const meeting =
    crossing_years === null
      ? 'They never meet.'
      : crossing_years === 0
        ? 'They begin alike.'
        : `They meet after ${fixed(crossing_years, 1)} years.`;
  const end =
    last === undefined
      ? ''
      : ` In ${String(last.year)} demand is ${ratio(last.gapRatio)} times what as many accelerators do.`;
  return `${rates} ${meeting}${end}`;
}

interface GrowthTableProps {
  readonly answer: GrowthAnswer;
}

function GrowthTable({ answer: { years } }: GrowthTableProps): JSX.Element {
  const hasCounts = years.some(({ acceleratorCount }) => acceleratorCount !== null);
  const columns: readonly FigureColumn[] = [
    { head: 'Demand', unit: '', cells: years.map(({ demandRatio }) => ratio(demandRatio)) },
    { head: 'Hardware', unit: '', cells: years.map(({ hardwareRatio }) => ratio(hardwareRatio)) },
    { head: 'Gap', unit: '', cells: years.map(({ gapRatio }) => ratio(gapRatio)) },
    ...(hasCounts
      ? [
          {
            head: 'Accelerators',
            unit: '',
            cells: years.map(({ acceleratorCount }) => figureText(countFigure(acceleratorCount))),
          },
        ]
      : []),
  ];
  return (
    <FiguresTable
      label="Demand and hardware by year"
      corner="Year"
      rows={years.map(({ year }) => ({ key: year, head: year }))}
      columns={columns}
      class="growth-table"
    />
  );
}
