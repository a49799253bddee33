import { type Rectangle, boundsOf } from '../../../models/floor/rectangle.ts';
import { placeRacks, type RackPlacement } from '../../../models/edit/commands/floorPlaces.ts';
import { copyItems, type CopyStep } from '../../../models/edit/commands/arrange/copyItems.ts';
import { addParts } from '../../../models/edit/commands/floorItems.ts';
import { isObject, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument } from '../../state/editor.ts';
import { finish, removeSelection, freeSpotFor } from './floorActions.ts';
import { hallId, selectedItems, announcement } from './floorState.ts';

interface Copied {
  readonly racks: readonly RackPlacement[];
  readonly parts: readonly { readonly list: string; readonly stem: string; readonly value: JsonObject }[];
  readonly block: Rectangle;
}

let copied: Copied | undefined;

export function copySelection(): void {
  const things = selectedItems.value;
  const block = boundsOf(things);
  if (block === undefined) return;
  copied = {
    block,
    racks: things.flatMap(({ rackId, west_mm, south_mm, facing_deg = 0 }) =>
      rackId === undefined ? [] : [{ rackId, x_mm: west_mm, y_mm: south_mm, facing_deg }],
    ),
    parts: things.flatMap(({ list, kind, stated }) =>
      list === 'racks' ? [] : [{ list, stem: kind, value: stated }],
    ),
  };
  announcement.value = `Copied ${countText(things.length, 'item')}.`;
}

export function cutSelection(): void {
  copySelection();
  removeSelection();
}

/** Pastes the copied items in free space in view. */
export function paste(): void {
  if (copied === undefined) return;
  const spot = freeSpotFor([copied.block]);
  if (spot !== undefined)
    placeCopies(copied, spot.x_mm - copied.block.west_mm, spot.y_mm - copied.block.south_mm, 'paste');
}

/** The last duplicate: what was copied, and the copies. */
let lastDuplicate: { readonly source: Rectangle; readonly keys: ReadonlySet<string> } | undefined;

/**
 * Places a copy of each selected item next to the selection; a duplicate that is duplicated again, moved or not, repeats its
 * displacement.
 */
export function duplicateSelection(): void {
  const items = selectedItems.value;
  const block = boundsOf(items);
  if (block === undefined) return;
  const isWide = block.east_mm - block.west_mm > 2 * (block.north_mm - block.south_mm);
  const isRepeated =
    lastDuplicate !== undefined &&
    items.length === lastDuplicate.keys.size &&
    items.every(({ key }) => lastDuplicate?.keys.has(key));
  const step =
    isRepeated && lastDuplicate !== undefined
      ? {
          east_mm: block.west_mm - lastDuplicate.source.west_mm,
          north_mm: block.south_mm - lastDuplicate.source.south_mm,
        }
      : {
          east_mm: isWide ? 0 : block.east_mm - block.west_mm,
          north_mm: isWide ? block.south_mm - block.north_mm : 0,
        };
  copySelected([step]);
}

/** Copies the selection, in one step, and selects the copies. */
export function copySelected(copies: readonly CopyStep[]): void {
  const items = selectedItems.value;
  const block = boundsOf(items);
  if (block === undefined) return;
  const { command, keys, addedCount } = copyItems(planDocument.value, hallId.value, items, { copies });
  const added = addedCount === 0 ? '' : ` ${countText(addedCount, 'rack')} added to the plan.`;
  finish(command, keys, `Placed ${countText(keys.length, 'item')}.${added}`);
  lastDuplicate = copies.length === 1 ? { source: block, keys: new Set(keys) } : undefined;
}

function placeCopies({ racks, parts }: Copied, x_mm: number, y_mm: number, label: string): void {
  const document = planDocument.value;
  const moved = racks.map((rack) => ({ ...rack, x_mm: rack.x_mm + x_mm, y_mm: rack.y_mm + y_mm }));
  const placing = placeRacks(
    document,
    moved.filter(({ rackId }) => isObject(valueAt(document, ['racks', rackId]))),
  );
  const adding = addParts(
    document,
    hallId.value,
    parts.map((part) => ({ ...part, value: movedPart(part.value, x_mm, y_mm) })),
  );
  const edits = [...placing.command.edits, ...adding.command.edits];
  const keys = [...placing.keys, ...adding.keys];
  finish(
    { label: `${label} ${countText(keys.length, 'item')}`, edits },
    keys,
    `Placed ${countText(keys.length, 'item')}.`,
  );
}

function movedPart(value: JsonObject, x_mm: number, y_mm: number): JsonObject {
  const moved = (owner: JsonObject): JsonObject => ({
    ...owner,
    ...(typeof owner['x_mm'] === 'number' ? { x_mm: owner['x_mm'] + x_mm } : {}),
    ...(typeof owner['y_mm'] === 'number' ? { y_mm: owner['y_mm'] + y_mm } : {}),
  });
  const points = ['from', 'to', 'at'].flatMap((name): [string, JsonObject][] => {
    const point = value[name];
    return isObject(point) ? [[name, moved(point)]] : [];
  });
  return { ...moved(value), ...Object.fromEntries(points) };
}
