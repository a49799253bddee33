import type { JSX } from 'preact';
import type { GrowthResult } from '../../../models/workload/ai/growth.ts';
import { countFigure } from '../../../models/present/format/count.ts';
import { figureText } from '../../../models/present/format/figure.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import type { Workloads } from '../../worker/protocol/protocol.ts';
import { GrowthChart } from './GrowthChart.tsx';
import type { FieldGroup } from './WorkloadFields.tsx';
import { WorkloadCard } from './WorkloadCard.tsx';

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

/** Growth of compute demand compared with growth of the hardware. */
export function GrowthCard({ workloads: { growth, fields } }: GrowthCardProps): JSX.Element {
  const { answer } = growth;
  return (
    <WorkloadCard
      kind="growth"
      title="Growth"
      hint="Demand and hardware, each by annual growth factor or doubling time in months"
      work={growth}
      fields={fields.growth}
      groups={groups}
    >
      {answer !== null && (
        <>
          <p>{sentence(answer)}</p>
          <GrowthChart result={answer} />
          <GrowthTable result={answer} />
        </>
      )}
    </WorkloadCard>
  );
}

const ratio = (value: number): string => figureText(countFigure(value));

function sentence({ crossing_years, years, demandGrowthRatio, hardwareGrowthRatio }: GrowthResult): string {
  const last = years.at(-1);
  const rates = `Demand grows by a factor of ${ratio(demandGrowthRatio)} per year, hardware by ${ratio(hardwareGrowthRatio)}.`;
  const crossing =
    crossing_years === null
      ? 'Demand and hardware are never equal.'
      : crossing_years === 0
        ? 'Demand and hardware are equal in the first year.'
        : `Demand and hardware are equal after ${fixed(crossing_years, 1)} years.`;
  const end =
    last === undefined
      ? ''
      : ` In ${String(last.year)} demand is ${ratio(last.gapRatio)} times the hardware.`;
  return `${rates} ${crossing}${end}`;
}

interface GrowthTableProps {
  readonly result: GrowthResult;
}

function GrowthTable({ result: { years } }: GrowthTableProps): JSX.Element {
  const hasCounts = years.some(({ acceleratorCount }) => acceleratorCount !== null);
  const columns: readonly FigureColumn[] = [
    { head: 'Demand', unit: '', cells: years.map(({ demandRatio }) => ratio(demandRatio)) },
    { head: 'Hardware', unit: '', cells: years.map(({ hardwareRatio }) => ratio(hardwareRatio)) },
    { head: 'Demand over hardware', unit: '', cells: years.map(({ gapRatio }) => ratio(gapRatio)) },
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
