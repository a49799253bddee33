import type { Device } from '../../../catalogue/device.ts';
import type { RackType } from '../../../catalogue/rackType.ts';
import { fieldDifference, recordDifference } from './changedBy.ts';
import type { PlanComparison } from './PlanComparison.ts';
import type { Draft } from './Draft.ts';
import type { ProposedChange } from './NetboxDifference.ts';

type Row = Device | RackType;

/** Figures of rows that NetBox states, with their names and units. */
const deviceFigures = [
  ['name', 'name', ''],
  ['class', 'class', ''],
  ['height_U', 'height', ' U'],
  ['depth', 'depth', ''],
  ['weight_kg', 'weight', ' kg'],
  ['maximum_kW', 'maximum draw', ' kW'],
  ['typical_kW', 'typical draw', ' kW'],
  ['idle_kW', 'idle draw', ' kW'],
  ['psuCount', 'power supplies', ''],
  ['psuRequiredCount', 'power supplies required', ''],
] as const;
const rackTypeFigures = [
  ['name', 'name', ''],
  ['height_U', 'height', ' U'],
  ['width_mm', 'outer width', ' mm'],
  ['depth_mm', 'outer depth', ' mm'],
  ['height_mm', 'outer height', ' mm'],
  ['weight_kg', 'empty weight', ' kg'],
  ['payload_kg', 'payload', ' kg'],
] as const;

/** Figures that follow from power ports: they are compared only if all of these were read. */
const drawFigures: ReadonlySet<string> = new Set([
  'maximum_kW',
  'typical_kW',
  'idle_kW',
  'psuCount',
  'psuRequiredCount',
]);

type Figures = readonly (readonly [figure: string, label: string, unit: string])[];

/** A kind of rows, and where a draft has them. */
interface RowKind {
  readonly what: string;
  readonly figures: Figures;
  readonly planned: Readonly<Record<string, Row>>;
  readonly now: ReadonlyMap<string, Row>;
  readonly rowsOf: (draft: Draft) => Record<string, Row>;
}

/** Figures of a row as texts to compare. */
export function rowTexts(row: Row): Record<string, string> {
  const figures: Figures = 'class' in row ? deviceFigures : rackTypeFigures;
  return Object.fromEntries(
    figures.flatMap(([figure]): [string, string][] => {
      const value: unknown = row[figure as keyof Row];
      return typeof value === 'string' || typeof value === 'number' ? [[figure, String(value)]] : [];
    }),
  );
}

/** Device types and rack types whose figures differ, and those that nothing in NetBox refers to. */
export function compareRows({ plan, objects, isComplete }: PlanComparison): ProposedChange[] {
  const used = new Set([
    ...objects.racks.map(({ rackType }) => rackType),
    ...[...objects.devices.values()].flatMap((some) => some.map(({ device }) => device)),
  ]);
  const kinds: readonly RowKind[] = [
    {
      what: 'Device type',
      figures: deviceFigures.filter(([figure]) => isComplete('power-port') || !drawFigures.has(figure)),
      planned: plan.catalogue?.devices ?? {},
      now: objects.deviceRows,
      rowsOf: ({ deviceRows }) => deviceRows,
    },
    {
      what: 'Rack type',
      figures: rackTypeFigures,
      planned: plan.catalogue?.rackTypes ?? {},
      now: objects.rackTypeRows,
      rowsOf: ({ rackTypeRows }) => rackTypeRows,
    },
  ];
  return kinds.flatMap((kind) =>
    [...kind.now].flatMap(([id, row]): ProposedChange[] => {
      const planned = kind.planned[id];
      if (planned !== undefined) return changedRow(row, planned, kind, plan.netbox?.rows[id]);
      return used.has(id) ? [] : [addedRow(row, kind)];
    }),
  );
}

function addedRow(row: Row, { what, rowsOf }: RowKind): ProposedChange {
  return {
    difference: recordDifference({
      id: `types/${row.id}`,
      group: 'types',
      kind: 'added',
      text: `${what} ${row.name}, which no rack that was read uses`,
      changedBy: 'netbox',
      isSuggested: false,
    }),
    take: (draft) => {
      rowsOf(draft)[row.id] = row;
    },
  };
}

function changedRow(
  row: Row,
  planned: Row,
  { what, figures, rowsOf }: RowKind,
  known: Readonly<Record<string, string>> | undefined,
): ProposedChange[] {
  const [now, present] = [rowTexts(row), rowTexts(planned)];
  return figures.flatMap(([figure, label, unit]): ProposedChange[] => {
    // What NetBox does not state is left to the plan.
    if (now[figure] === undefined) return [];
    const difference = fieldDifference({
      id: `types/${row.id}/${figure}`,
      group: 'types',
      text: `${what} ${planned.name}: ${label}`,
      before: known === undefined ? undefined : (known[figure] ?? ''),
      planned: present[figure] ?? '',
      now: now[figure],
      shown: (value) => `${value}${unit}`,
    });
    if (difference === undefined) return [];
    return [
      {
        difference,
        take: (draft) => {
          const rows = rowsOf(draft);
          rows[row.id] = withFigure(rows[row.id] ?? planned, row, figure);
        },
      },
    ];
  });
}

/** A row with one figure of another, and its quality. */
function withFigure(row: Row, from: Row, figure: string): Row {
  const flag = (from.quality as Record<string, string>)[figure];
  return {
    ...row,
    [figure]: from[figure as keyof Row],
    quality: flag === undefined ? row.quality : { ...row.quality, [figure]: flag },
  } as Row;
}
