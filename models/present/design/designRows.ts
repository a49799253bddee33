import { meteringLabels } from '../words/meteringLabels.ts';
import type { Path } from '../../edit/document/json.ts';
import { pathKey } from '../../edit/document/path.ts';

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
}

/** One figure or choice of a design, stated by the plan; any option may change it. */
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
      /** The choice applies only if this figure is stated. */
      readonly needs?: Path;
    }
  | { readonly kind: 'cooling-kind'; readonly path: Path; readonly label: string }
  | { readonly kind: 'preset'; readonly path: Path; readonly label: string }
  | { readonly kind: 'climate'; readonly path: Path; readonly label: string }
  | { readonly kind: 'text'; readonly path: Path; readonly label: string }
  | { readonly kind: 'tariff'; readonly path: Path; readonly label: string }
  | { readonly kind: 'price'; readonly path: Path; readonly label: string }
  | { readonly kind: 'grid'; readonly path: Path; readonly label: string };

/** Rows that apply to some kinds of their section only, and the text shown for other kinds. */
const kindsOfRows: Readonly<
  Record<string, { readonly kinds: readonly string[]; readonly otherwise: string }>
> = {
  'cooling.pue': { kinds: ['fixed-pue'], otherwise: 'Computed' },
  'cooling.capture': { kinds: ['fixed-pue'], otherwise: 'Same as cooling system' },
  'cooling.preset': { kinds: ['system'], otherwise: 'Only for computed systems' },
  'tariff.price': { kinds: ['flat'], otherwise: 'Same as tariff' },
  'tariff.energyPrice_per_kWh': { kinds: ['flat'], otherwise: 'Same as tariff' },
  'tariff.currency': { kinds: ['flat'], otherwise: 'Same as tariff' },
  'carbon.grid': { kinds: ['annual'], otherwise: 'Hourly' },
  'carbon.intensity_g_per_kWh': { kinds: ['annual'], otherwise: 'Hourly' },
  'carbon.basis': { kinds: ['annual'], otherwise: 'Hourly' },
  'workload.utilisationFraction': { kinds: ['constant', 'training'], otherwise: 'Hourly' },
};

/**
 * The text in the cell of a row that does not apply to the kind of its section.
 *
 * @param row - of the table
 * @param kind - of the section in the column's design
 * @returns undefined if the row applies
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

/** Rows of a flat energy price. */
export const priceRows: readonly DesignRow[] = [
  { kind: 'price', path: ['tariff', 'price'], label: 'From the catalogue' },
  {
    kind: 'number',
    path: ['tariff', 'energyPrice_per_kWh'],
    label: 'Custom price',
    unit: 'per kWh',
    step: 0.001,
  },
  { kind: 'text', path: ['tariff', 'currency'], label: 'Currency' },
];

/** Rows of an annual carbon factor. */
export const gridRows: readonly DesignRow[] = [
  { kind: 'grid', path: ['carbon', 'grid'], label: 'From the catalogue' },
  {
    kind: 'number',
    path: ['carbon', 'intensity_g_per_kWh'],
    label: 'Custom factor',
    unit: 'g/kWh',
    step: 1,
  },
  {
    kind: 'select',
    path: ['carbon', 'basis'],
    label: 'Basis of the custom factor',
    needs: ['carbon', 'intensity_g_per_kWh'],
    choices: [
      { value: 'direct', label: 'Direct' },
      { value: 'lifecycle', label: 'Life cycle' },
    ],
  },
];

const PERCENT_RULE = 'Must be from 0 to 100 %.';

/** The inputs of the design table, for the plan and for options, in groups. */
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
          { value: 'rear-door', label: 'Rear-door heat exchangers' },
          { value: 'direct-to-chip', label: 'Direct-to-chip liquid cooling' },
          { value: 'immersion', label: 'Immersion' },
        ],
      },
      {
        kind: 'number',
        path: ['cooling', 'airHeatPerRackLimit_kW'],
        label: 'Air-cooled heat limit per rack',
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
    rows: [
      { kind: 'number', path: ['power', 'powerFactor'], label: 'Power factor', step: 0.01 },
      {
        kind: 'select',
        path: ['itMetering'],
        label: 'IT metering point',
        choices: Object.entries(meteringLabels).map(([value, label]) => ({ value, label })),
      },
    ],
  },
  {
    name: 'Electricity price',
    rows: [{ kind: 'tariff', path: ['tariff', 'kind'], label: 'Tariff' }, ...priceRows],
  },
  {
    name: 'Grid carbon',
    rows: gridRows,
  },
];

/** All paths of the rows; other changes of an option are listed separately. */
export const shownPaths: readonly Path[] = designGroups.flatMap(({ rows }) => rows.map(({ path }) => path));
