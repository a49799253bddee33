import type { CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import { counted, figure, MISSING } from './numbers.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

type Limit = CapacityReport['halls'][number]['limits'][number];
type Limited = Pick<CapacityReport['halls'][number], 'limits' | 'binding' | 'more'>;
type Hall = CapacityReport['halls'][number];

/** Kinds of rack, and rows, that are shown; programs read all. */
const RACKS_SHOWN = 8;
const ROWS_SHOWN = 40;

/**
 * Each hall with its limits, how many more fit, and what is left over when it is full.
 *
 * @param currency - of what stranded power cost
 * @param width - columns to wrap running text to
 */
export function hallTables(halls: readonly Hall[], currency: string, width: number): string[] {
  return halls.flatMap((hall) => [
    '',
    `${cut(hall.name, 60)}: ${counted(hall.rackCount, 'rack')}`,
    ...limitsTable(hall),
    ...outcome(hall, width),
    ...uncheckedLines(hall, width),
    ...wrap(strandedText(hall, currency), { width, indent: '  ' }),
  ]);
}

/** Rows of racks: what they hold, and what stops the next device. A row has no limit of power or cooling of its own. */
export function rowsTable(rows: CapacityReport['rows']): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, ROWS_SHOWN).map((row) => {
    const of = (kind: Limit['kind']): Limit | undefined => row.limits.find((limit) => limit.kind === kind);
    return [
      row.first === row.last ? row.first : `${row.first} to ${row.last}`,
      figure(row.rackCount, [0, 0]),
      used(of('space')),
      left(of('space')),
      used(of('upstream')),
      left(of('upstream')),
      used(of('cooling')),
      left(of('cooling')),
      ...(row.more === null ? [] : [figure(row.more.count, [0, 0])]),
    ];
  });
  const heading = ['Row', 'Racks', 'Units', 'left', 'Power', 'left', 'Cooling', 'left'];
  const lines = table([rows.every(({ more }) => more === null) ? heading : [...heading, 'More'], ...shown]);
  const rest = rows.length - shown.length;
  if (rest > 0) lines.push(`  and ${counted(rest, 'further row')}; --json has them all`);
  return ['', 'Rows', ...lines];
}

/** Racks that are built and fed alike, with the limits of one of them. */
export function rackTables(racks: CapacityReport['racks'], width: number): string[] {
  const lines = racks
    .slice(0, RACKS_SHOWN)
    .flatMap((rack) => [
      '',
      `${cut(rack.name, 60)}: ${rack.rackCount === 1 ? '' : 'each of '}${counted(rack.rackCount, 'rack')}`,
      ...limitsTable(rack),
      ...outcome(rack, width),
    ]);
  const rest = racks.length - RACKS_SHOWN;
  if (rest > 0) lines.push('', `  and ${counted(rest, 'further kind')} of rack; --json has them all`);
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
  return table([['Limit', 'Used', 'Of', 'Left', ''], ...rows], [4]);
}

const used = (limit: Limit | undefined): string =>
  limit === undefined ? MISSING : figure(limit.used, [0, 1], limit.unit);

const left = (limit: Limit | undefined): string =>
  limit === undefined || limit.limit === null ? 'not set' : figure(limit.headroom, [0, 1], limit.unit);

/** What is not set, and what is not known, never looks fine. */
function noteOf(limit: Limit, binding: Limit | null): string {
  if (limit.limit === null) return 'not set';
  if (limit.used === null || limit.headroom === null) return 'not known';
  const notes = limit.headroom < 0 ? ['exceeded'] : [];
  if (isSame(limit, binding)) notes.push('reached first');
  return notes.join(', ');
}

const isSame = (limit: Limit, other: Limit | null): boolean =>
  other !== null && limit.kind === other.kind && limit.label === other.label && limit.path === other.path;

/** How many more fit and why no more; without a device, which limit comes first. */
function outcome({ binding, more }: Limited, width: number): string[] {
  const layout = { width, indent: '  ' };
  if (more === null) {
    const text = binding === null ? 'No limit is set that could end it.' : '';
    return wrap(text, layout);
  }
  const { count, device, stoppedBy } = more;
  if (count === null) return wrap(`No limit that is set ends how many more ${device} fit.`, layout);
  const next = stoppedBy?.label ?? 'nothing that is known';
  const fits = count === 1 ? 'fits' : 'fit';
  return wrap(`${figure(count, [0, 0])} more ${device} ${fits}; the next is stopped by: ${next}.`, layout);
}

/** Limits of the hall and of its racks that the answer leaves out. */
function uncheckedLines({ more }: Hall, width: number): string[] {
  if (more === null || more.unchecked.length === 0) return [];
  const names = more.unchecked.join(', ');
  return wrap(`Not checked, since not set or not known: ${names}.`, { width, indent: '  ' });
}

function strandedText({ stranded }: Hall, currency: string): string {
  const { power_kW, cooling_kW, space_U, powerCost } = stranded;
  const parts = [
    power_kW === null ? '' : `${figure(power_kW, [1, 1], 'kW')} of IT power`,
    cooling_kW === null ? '' : `${figure(cooling_kW, [1, 1], 'kW')} of cooling`,
    space_U === null ? '' : `${figure(space_U, [0, 1], 'U')} of space`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const cost = powerCost === null ? '' : ` That power cost ${figure(powerCost, [0, 0], currency)} to build.`;
  return `Left over when it is full: ${parts.join(', ')}.${cost}`;
}
