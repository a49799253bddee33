import { facingLabels } from '../../../models/present/floor/facing.ts';
import { lengthText, lengthUnitLabels, type LengthUnit } from '../../floor/gestures/lengths.ts';
import type { Scene } from '../../../models/present/floor/floorItem.ts';

/**
 * Every rack of the floor as a table for print. It is built synchronously with DOM calls: a browser does not wait before printing.
 *
 * @param scene - the items in the hall
 * @param unit - of lengths
 */
export function printedRacks({ items, kinds }: Scene, unit: LengthUnit): HTMLTableElement {
  const names = new Map(kinds.map(({ rackId, name }) => [rackId, name]));
  const table = document.createElement('table');
  table.className = 'figures-table';
  const head = table.createTHead().insertRow();
  for (const title of [
    'Label',
    'Rack',
    `x, ${lengthUnitLabels[unit]}`,
    `y, ${lengthUnitLabels[unit]}`,
    'Facing',
  ]) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = title;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { list, label, rackId = '', west_mm, south_mm, facing_deg } of items) {
    if (list !== 'racks') continue;
    const row = body.insertRow();
    const front = facing_deg === undefined ? '' : facingLabels[facing_deg];
    const texts = [
      label,
      names.get(rackId) ?? rackId,
      lengthText(west_mm, unit),
      lengthText(south_mm, unit),
      front,
    ];
    for (const text of texts) row.insertCell().textContent = text;
  }
  return table;
}
