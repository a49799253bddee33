import type { JSX } from 'preact';
import { isLockedEntry } from '../../../models/edit/commands/arrange/lockItems.ts';
import { partKindLabels } from '../../../models/present/floor/partStyle.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import { boxOf } from '../../floor/draw/sheet.ts';
import type { CanvasPart } from '../../floor/scene/view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { areaText } from '../../floor/gestures/lengths.ts';
import { airFactsOfRack } from './airflow/airFactsOfRack.ts';
import { factsOfRack } from './factsOfRack.ts';
import { lengthUnit, scene, stage } from './floorState.ts';
import { hoveredItem } from './hoveredItem.ts';

const BESIDE_px = 10;
const WIDTH_px = 250;
const HEIGHT_px = 150;
const FACT_px = 18;

/** What the item under the pointer is; the same is in the panel of the selection. */
export function HoverCard(): JSX.Element | null {
  const hovered = hoveredItem.value;
  // An edit may have moved or removed it.
  const item = hovered === null ? undefined : scene.value?.byKey.get(hovered.key);
  if (item === undefined) return null;
  const [x, y] = placeOfCard(boxOf(stage.view.value, item), stage.free.value, heightOf(item));
  return (
    <div
      key={item.key}
      class="floor-hover"
      aria-hidden="true"
      style={{ transform: `translate(${String(Math.round(x))}px, ${String(Math.round(y))}px)` }}
    >
      {item.rackId === undefined ? <PartCard item={item} /> : <RackCard item={item} rackId={item.rackId} />}
    </div>
  );
}

const heightOf = ({ key }: FloorItem): number => HEIGHT_px + FACT_px * airFactsOfRack(key).length;

/** Beside the item to the east, else to the west, else below it; within the uncovered part of the drawing. */
function placeOfCard(
  [left, top, width, height]: Box,
  free: CanvasPart,
  card_px: number,
): readonly [number, number] {
  const lowest = Math.max(free.top_px, free.top_px + free.height_px - card_px);
  const within = (y: number): number => Math.max(free.top_px, Math.min(y, lowest));
  const east = left + width + BESIDE_px;
  if (east + WIDTH_px <= free.left_px + free.width_px) return [Math.max(free.left_px, east), within(top)];
  const west = left - BESIDE_px - WIDTH_px;
  if (west >= free.left_px) return [west, within(top)];
  return [Math.max(free.left_px, left), within(top + height + BESIDE_px)];
}

function RackCard({ item, rackId }: { readonly item: FloorItem; readonly rackId: string }): JSX.Element {
  const name = scene.value?.kinds.find((kind) => kind.rackId === rackId)?.name ?? rackId;
  const ofAir = airFactsOfRack(item.key);
  return (
    <>
      <p class="floor-hover-title">
        {item.label} <span>{name}</span>
      </p>
      <LockLine item={item} />
      <dl class={`floor-hover-facts ${ofAir.length > 0 ? 'has-air' : ''}`}>
        {[...ofAir, ...factsOfRack(rackId)].map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function PartCard({ item }: { readonly item: FloorItem }): JSX.Element {
  const size = areaText(item.east_mm - item.west_mm, item.north_mm - item.south_mm, lengthUnit.value);
  return (
    <>
      <p class="floor-hover-title">
        {partKindLabels[item.kind] ?? item.kind} <span>{item.label}</span> <span>{size}</span>
      </p>
      <LockLine item={item} />
    </>
  );
}

/** That the item is locked. */
function LockLine({ item }: { readonly item: FloorItem }): JSX.Element | null {
  if (!isLockedEntry(item.stated)) return null;
  return (
    <p class="floor-hover-lock">
      <Icon name="lock" />
      Locked
    </p>
  );
}
