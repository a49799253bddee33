import type { CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import { countedNoun, figure, MISSING } from './numbers.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

type Limit = CapacityReport['halls'][number]['limits'][number];
type Limited = Pick<CapacityReport['halls'][number], 'limits' | 'binding' | 'more'>;
type Hall = CapacityReport['halls'][number];

/** Groups of identical racks, and rows, that are shown; --json has all. */
const RACKS_SHOWN = 8;
const ROWS_SHOWN = 40;

/**
 * Each hall with its limits, the number of further devices that fit, and its stranded capacity when full.
 *
 * @param currency - of the cost of stranded power
 * @param width - columns to wrap running text to
 */
export function hallTables(halls: readonly Hall[], currency: string, width: number): string[] {
  return halls.flatMap((hall) => [
    '',
    `${cut(hall.name, 60)}: ${countedNoun(hall.rackCount, 'rack')}`,
    ...limitsTable(hall),
    ...outcome(hall, width),
    ...uncheckedLines(hall, width),
    ...wrap(strandedText(hall, currency), { width, indent: '  ' }),
  ]);
}

/** Rows of racks with their use and headroom. A row has no separate limit of power or cooling. */
export function rowsTable(rows: CapacityReport['rows']): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, ROWS_SHOWN).map((row) => {
    const of = (kind: Limit['kind']): Limit | undefined => row.limits.find((limit) => limit.kind === kind);
    return [
      row.first === row.last ? row.first : `${row.first} to ${row.last}`,
      figure(row.rackCount, [0, 0]),
      used(of('space')),
      headroom(of('space')),
      used(of('upstream')),
      headroom(of('upstream')),
      used(of('cooling')),
      headroom(of('cooling')),
      ...(row.more === null ? [] : [figure(row.more.count, [0, 0])]),
    ];
  });
  const heading = ['Row', 'Racks', 'Used U', 'headroom', 'Power', 'headroom', 'Cooling', 'headroom'];
  const lines = table([
    rows.every(({ more }) => more === null) ? heading : [...heading, 'Additional'],
    ...shown,
  ]);
  const rest = rows.length - shown.length;
  if (rest > 0) lines.push(`  ${countedNoun(rest, 'more row')}; --json has all`);
  return ['', 'Rows', ...lines];
}

/** Identical racks with identical feeds, and the limits of one of them. */
export function rackTables(racks: CapacityReport['racks'], width: number): string[] {
  const lines = racks
    .slice(0, RACKS_SHOWN)
    .flatMap((rack) => [
      '',
      `${cut(rack.name, 60)}: ${rack.rackCount === 1 ? '' : 'each of '}${countedNoun(rack.rackCount, 'rack')}`,
      ...limitsTable(rack),
      ...outcome(rack, width),
    ]);
  const rest = racks.length - RACKS_SHOWN;
  if (rest > 0) lines.push('', `  ${countedNoun(rest, 'more group')} of identical racks; --json has all`);
  return lines;
}

function limitsTable({ limits, binding }: Limited): string[] {
  const rows = limits.map((limit) => [
    cut(limit.label, 48),
    used(limit),
    figure(limit.limit, [0, 1], limit.unit),
    figure(limit.headroom, [0, 1], limit.unit),
    noteOf(limit, binding),
  ]);
  return table([['Constraint', 'Used', 'Limit', 'Headroom', ''], ...rows], [4]);
}

const used = (limit: Limit | undefined): string =>
  limit === undefined ? MISSING : figure(limit.used, [0, 1], limit.unit);

const headroom = (limit: Limit | undefined): string =>
  limit === undefined || limit.limit === null ? 'no limit' : figure(limit.headroom, [0, 1], limit.unit);

/** Missing limits and unknown use are always marked. */
function noteOf(limit: Limit, binding: Limit | null): string {
  if (limit.limit === null) return 'no limit';
  if (limit.used === null || limit.headroom === null) return 'not known';
  const notes = limit.headroom < 0 ? ['exceeded'] : [];
  if (isSame(limit, binding)) notes.push('binding');
  return notes.join(', ');
}

const isSame = (limit: Limit, other: Limit | null): boolean =>
  other !== null && limit.kind === other.kind && limit.label === other.label && limit.path === other.path;

/** The number of further devices that fit, and the limit that stops more; empty if no device is named. */
function outcome({ binding, more }: Limited, width: number): string[] {
  const layout = { width, indent: '  ' };
  if (more === null) {
    const text = binding === null ? 'No limit is stated.' : '';
    return wrap(text, layout);
  }
  const { count, device, stoppedBy, caution = '' } = more;
  if (count === null) return wrap(`No stated limit restricts more ${device}. ${caution}`, layout);
  const next = stoppedBy?.label ?? 'an unknown limit';
  const fits = count === 1 ? 'fits' : 'fit';
  return wrap(`${figure(count, [0, 0])} more ${device} ${fits}; limited by: ${next}. ${caution}`, layout);
}

/** Limits of the hall and of its racks that are not checked. */
function uncheckedLines({ more }: Hall, width: number): string[] {
  if (more === null || more.unchecked.length === 0) return [];
  const names = more.unchecked.join(', ');
  return wrap(`Not checked, as not stated or unknown: ${names}.`, { width, indent: '  ' });
}

function strandedText({ stranded }: Hall, currency: string): string {
  const { power_kW, cooling_kW, space_U, powerCost } = stranded;
  const parts = [
    power_kW === null ? '' : `${figure(power_kW, [1, 1], 'kW')} of IT power`,
    cooling_kW === null ? '' : `${figure(cooling_kW, [1, 1], 'kW')} of cooling`,
    space_U === null ? '' : `${figure(space_U, [0, 1], 'U')} of space`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const cost = powerCost === null ? '' : ` Capex of that power: ${figure(powerCost, [0, 0], currency)}.`;
  return `Stranded when full: ${parts.join(', ')}.${cost}`;
}
