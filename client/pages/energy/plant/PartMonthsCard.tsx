import { displayUnits } from '../../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { PlantReport } from '../../../../models/report/plantSchema.ts';
import { monthDomain, type MonthsOfPart } from '../../../../models/present/charts/stackedMonths.ts';
import { energyGroups, sumOfParts, waterGroups } from '../../../../models/present/figures/partGroups.ts';
import { figureText, scaledFigure } from '../../../../models/present/format/figure.ts';
import { scaleFor } from '../../../../models/present/format/scale.ts';
import { CsvButton } from '../../CsvButton.tsx';
import { StackedMonthsCard } from '../../../ui/StackedMonthsCard.tsx';

interface PartMonthsCardProps {
  readonly kind: 'energy' | 'water';
  readonly name: string;
  readonly plant: PlantReport;
  /** Those of all options, which have the same scale. */
  readonly plants: readonly PlantReport[];
}

const titles = { energy: 'Energy by month and part', water: 'Water by month and part' } as const;

const tables = { energy: 'energy-parts-by-month', water: 'water-by-month' } as const;

/** Monthly energy or water, stacked by part. */
export function PartMonthsCard({ kind, name, plant, plants }: PartMonthsCardProps): JSX.Element {
  const parts = partsOf(kind, plant);
  const units = displayUnits.value;
  const domain = monthDomain(...plants.map((one) => partsOf(kind, one)));
  return (
    <StackedMonthsCard
      id={`${kind}-months-title`}
      title={titles[kind]}
      name={name}
      parts={parts}
      action={<CsvButton table={tables[kind]} of={titles[kind]} />}
      unit={{
        ...scaleFor(kind, domain, units),
        amountText: (amount) => figureText(scaledFigure(kind, amount, undefined, units)),
      }}
      domain={domain}
      whenEmpty={kind === 'water' ? 'No water is used.' : 'No energy is used.'}
    />
  );
}

function partsOf(kind: 'energy' | 'water', { monthly }: PlantReport): MonthsOfPart[] {
  return kind === 'energy'
    ? energyGroups.map(({ label, colour, of }) => ({
        label,
        colour,
        amounts: monthly.map(({ energy }) => sumOfParts(energy, of)),
      }))
    : waterGroups.map(({ label, colour, of }) => ({
        label,
        colour,
        amounts: monthly.map(({ water }) => sumOfParts(water, of)),
      }));
}
