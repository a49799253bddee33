import type { HallLayout } from '../../../models/plan/layout/layOutHall.ts';
import { countedNoun, figure } from './numbers.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

const ROWS_SHOWN = 60;
const directions = { 0: 'north', 90: 'east', 180: 'south', 270: 'west' } as const;

type Place = HallLayout['places'][string][string];

/**
 * The rows of a layout, the contained aisles, and the unplaced racks.
 *
 * @param width - columns to wrap running text to
 */
export function layoutTable(layout: HallLayout, width: number): string[] {
  const { rowCount, placedCount, unplacedCount, reasons, containments, feeding } = layout;
  const closed = Object.values(containments).length;
  return [
    `${countedNoun(placedCount, 'rack')} in ${countedNoun(rowCount, 'row')}, ${figure(unplacedCount, [0, 0])} unplaced` +
      (closed === 0 ? '' : `, ${countedNoun(closed, 'contained aisle')}`) +
      (feeding === null ? '' : `, ${countedNoun(feeding.addedCount, 'power unit')} to feed them`),
    ...reasons.flatMap((reason) => wrap(reason, { width, indent: '  ' })),
    ...rowLines(layout),
  ];
}

interface ShownRow {
  readonly first: string;
  last: string;
  readonly place: Place;
  rackCount: number;
}

/** Labels consist of the letters of the row and the position in it. */
function rowLines({ places }: HallLayout): string[] {
  const rows = new Map<string, ShownRow>();
  const all = Object.values(places).flatMap((entryPlaces) => Object.entries(entryPlaces));
  for (const [label, place] of all.sort(([a], [b]) => byLabel(a, b))) {
    const letters = lettersOf(label);
    const row = rows.get(letters);
    if (row === undefined) {
      rows.set(letters, { first: label, last: label, place, rackCount: 1 });
    } else {
      row.last = label;
      row.rackCount += 1;
    }
  }
  if (rows.size === 0) return [];
  const lines = table([
    ['Row', 'Racks', 'Facing', 'x', 'y'],
    ...[...rows.values()]
      .slice(0, ROWS_SHOWN)
      .map(({ first, last, place, rackCount }) => [
        first === last ? first : `${first} to ${last}`,
        figure(rackCount, [0, 0]),
        directions[place.facing_deg],
        figure(place.x_mm, [0, 0], 'mm'),
        figure(place.y_mm, [0, 0], 'mm'),
      ]),
  ]);
  const rest = rows.size - ROWS_SHOWN;
  if (rest > 0) lines.push(`  ${countedNoun(rest, 'more row')}; --json has every position`);
  return ['', ...lines];
}

const lettersOf = (label: string): string => /^[A-Z]+/.exec(label)?.[0] ?? label;

/** A02 comes before B01, and Z01 before AA01. */
function byLabel(a: string, b: string): number {
  const [ofA, ofB] = [lettersOf(a), lettersOf(b)];
  return ofA.length - ofB.length || Number(a > b) - Number(a < b);
}
