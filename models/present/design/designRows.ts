import type { Path } from '../../edit/document/json.ts';
import { pathKey } from '../../edit/document/path.ts';

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
}

/** One figure or choice of a design, which the plan states and any option may change. */
export type DesignRow =
  | {
      readonly kind: 'number';
      readonly path: Path;
      readonly label: string;
      readonly unit?: string;
      readonly factor?: number;
      readonly step: number;
      readonly rule?: string;
    }
  | {
      readonly kind: 'select';
      readonly path: Path;
      readonly label: string;
      readonly choices: readonly SelectChoice[];
      /** Without a figure there, this choice means nothing. */
      readonly needs?: Path;
    }
  | { readonly kind: 'cooling-kind'; readonly path: Path; readonly label: string }
  | { readonly kind: 'preset'; readonly path: Path; readonly label: string }
  | { readonly kind: 'climate'; readonly path: Path; readonly label: string }
  | { readonly kind: 'text'; readonly path: Path; readonly label: string }
  | { readonly kind: 'tariff'; readonly path: Path; readonly label: string }
  | { readonly kind: 'price'; readonly path: Path; readonly label: string }
  | { readonly kind: 'grid'; readonly path: Path; readonly label: string };

/** Rows that mean something to one kind of their section only, and what stands in their place in a column of another. */
const kindsOfRows: Readonly<
  Record<string, { readonly kinds: readonly string[]; readonly otherwise: string }>
> = {
  'cooling.pue': { kinds: ['fixed-pue'], otherwise: 'Computed' },
  'cooling.capture': { kinds: ['fixed-pue'], otherwise: 'As the system' },
  'cooling.preset': { kinds: ['system'], otherwise: 'Only for a computed system' },
  'tariff.price': { kinds: ['flat'], otherwise: 'As the tariff' },
  'tariff.energyPrice_per_kWh': { kinds: ['flat'], otherwise: 'As the tariff' },
  'tariff.currency': { kinds: ['flat'], otherwise: 'As the tariff' },
  'carbon.grid': { kinds: ['annual'], otherwise: 'By the hour' },
  'carbon.intensity_g_per_kWh': { kinds: ['annual'], otherwise: 'By the hour' },
  'carbon.basis': { kinds: ['annual'], otherwise: 'By the hour' },
  'workload.utilisationFraction': { kinds: ['constant', 'training'], otherwise: 'By the hour' },
};

/**
 * What stands in the cell of a row that means nothing to the kind of its section.
 *
 * @param row - of the table
 * @param kind - of the section in the column's design
 * @returns undefined where the row means something
 */
export function otherwise({ path }: DesignRow, kind: string | undefined): string | undefined {
  const ofKinds = kindsOfRows[pathKey(path)];
  return ofKinds === undefined || kind === undefined || ofKinds.kinds.includes(kind)
    ? undefined
    : ofKinds.otherwise;
}

export interface DesignGroup {
  readonly name: string;
  readonly rows: readonly DesignRow[];
}

/** What one price for every kWh is stated by. */
export const priceRows: readonly DesignRow[] = [
  { kind: 'price', path: ['tariff', 'price'], label: 'From the catalogue' },
  {
    kind: 'number',
    path: ['tariff', 'energyPrice_per_kWh'],
    label: 'Own price',
    unit: 'per kWh',
    step: 0.001,
  },
  { kind: 'text', path: ['tariff', 'currency'], label: 'Currency' },
];

/** What one factor for the carbon of every kWh is stated by. */
export const gridRows: readonly DesignRow[] = [
  { kind: 'grid', path: ['carbon', 'grid'], label: 'From the catalogue' },
  {
    kind: 'number',
    path: ['carbon', 'intensity_g_per_kWh'],
    label: 'Own factor',
    unit: 'g/kWh',
    step: 1,
  },
  {
    kind: 'select',
    path: ['carbon', 'basis'],
    label: 'Basis of own factor',
    needs: ['carbon', 'intensity_g_per_kWh'],
    choices: [
      { value: 'direct', label: 'Direct' },
      { value: 'lifecycle', label: 'Life cycle' },
    ],
  },
];

const PERCENT_RULE = 'Must be from 0 to 100 %.';

/** What the plan page lets a planner state for the plan and change for an option, in groups. */
export const designGroups: readonly DesignGroup[] = [
  {
    name: 'Weather',
    rows: [{ kind: 'climate', path: ['site', 'climate', 'id'], label: 'Climate' }],
  },
  {
    name: 'Cooling',
    rows: [
      { kind: 'cooling-kind', path: ['cooling', 'kind'], label: 'Method' },
      { kind: 'preset', path: ['cooling', 'preset'], label: 'System' },
      { kind: 'number', path: ['cooling', 'pue'], label: 'PUE', step: 0.01 },
      {
        kind: 'select',
        path: ['cooling', 'capture'],
        label: 'Heat capture',
        choices: [
          { value: 'room-air', label: 'Room air' },
          { value: 'in-row', label: 'In-row coolers' },
          { value: 'rear-door', label: 'Rear doors' },
          { value: 'direct-to-chip', label: 'Direct to chip' },
          { value: 'immersion', label: 'Immersion' },
        ],
      },
      {
        kind: 'number',
        path: ['cooling', 'airHeatPerRackLimit_kW'],
        label: 'Air heat limit',
        unit: 'kW',
        step: 1,
      },
    ],
  },
  {
    name: 'Workload',
    rows: [
      {
        kind: 'number',
        path: ['workload', 'utilisationFraction'],
        label: 'Utilisation',
        unit: '%',
        factor: 100,
        step: 1,
        rule: PERCENT_RULE,
      },
      {
        kind: 'select',
        path: ['energyBasis'],
        label: 'Energy basis',
        choices: [
          { value: 'typical', label: 'Typical' },
          { value: 'maximum', label: 'Maximum' },
        ],
      },
    ],
  },
  {
    name: 'Power chain',
    rows: [{ kind: 'number', path: ['power', 'powerFactor'], label: 'Power factor', step: 0.01 }],
  },
  {
    name: 'Electricity price',
    rows: [{ kind: 'tariff', path: ['tariff', 'kind'], label: 'Tariff' }, ...priceRows],
  },
  {
    name: 'Carbon of the grid',
    rows: gridRows,
  },
];

/** Every path that the rows show, to tell which changes of an option they do not. */
export const shownPaths: readonly Path[] = designGroups.flatMap(({ rows }) => rows.map(({ path }) => path));
