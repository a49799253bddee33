import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Carried } from '../../floor/gestures/carried.ts';
import {
  coolingItems,
  powerItems,
  rackItem,
  roomItems,
  type PartItem,
} from '../../floor/gestures/paletteItems.ts';
import { turned } from '../../floor/scene/facing.ts';
import type { RackKind } from '../../floor/scene/thing.ts';
import { exact } from '../../../models/present/format/number.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { carryFrom } from './carryFrom.ts';
import { placeInSight, placeNewRack } from './floorActions.ts';
import { scene } from './floorState.ts';

const groups: readonly { readonly title: string; readonly items: readonly PartItem[] }[] = [
  { title: 'Cooling', items: coolingItems },
  { title: 'Power', items: powerItems },
  { title: 'Room', items: roomItems },
];

/** What can be put on the floor: racks of the plan, and parts of the room. Dragged there, or pressed to land in sight. */
export function Palette(): JSX.Element {
  const kinds = scene.value?.kinds ?? [];
  const isTurned = useSignal(false);
  const facing_deg = isTurned.value ? 90 : 0;
  return (
    <section class="card floor-palette" aria-labelledby="palette-title">
      <div class="card-head">
        <h2 id="palette-title">Put on the floor</h2>
        <IconButton
          icon="rotate"
          label={isTurned.value ? 'Fronts look east: turn to north' : 'Fronts look north: turn to east'}
          onPress={() => {
            isTurned.value = !isTurned.value;
          }}
        />
      </div>
      <p class="card-hint floor-palette-hint">Drag to the floor, or press to put it where it is free.</p>
      <ul class="floor-kinds" aria-label="Racks of the plan">
        {kinds.map((kind) => (
          <KindLine key={kind.rackId} kind={kind} facing_deg={facing_deg} />
        ))}
      </ul>
      <button type="button" class="text-button floor-new-rack" onClick={placeNewRack}>
        <Icon name="add" />
        New rack
      </button>
      {groups.map(({ title, items }) => (
        <div key={title} class="floor-parts">
          <h3>{title}</h3>
          <div class="floor-part-buttons">
            {items.map((item) => (
              <ItemButton
                key={item.id}
                item={{ ...item, facing_deg: turned(item.facing_deg, facing_deg / 90) }}
              >
                {item.label}
              </ItemButton>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

interface KindLineProps {
  readonly kind: RackKind;
  readonly facing_deg: 0 | 90;
}

const MOST_IN_ROW = 100;

/** The racks of an entry: how many wait for a place, and how many are put side by side at once. */
function KindLine({ kind, facing_deg }: KindLineProps): JSX.Element {
  const waiting = Math.max(0, kind.rackCount - kind.placedCount);
  const count = useSignal('1');
  const wanted = Math.min(MOST_IN_ROW, Math.max(1, Math.floor(Number(count.value)) || 1));
  return (
    <li class="floor-kind">
      <ItemButton item={{ ...rackItem(kind, wanted), facing_deg }}>
        <span class="floor-kind-name">
          {wanted > 1 && <span class="sr-only">{`${String(wanted)} × `}</span>}
          {kind.name}
        </span>
        <span class="floor-kind-count">
          {waiting === 0 ? 'all placed' : `${exact(waiting)} without a place`}
        </span>
      </ItemButton>
      <input
        class="input number-input floor-kind-row"
        inputMode="numeric"
        aria-label={`How many of ${kind.name} side by side`}
        title="Racks side by side"
        value={count.value}
        onInput={(event) => {
          count.value = event.currentTarget.value;
        }}
      />
    </li>
  );
}

interface ItemButtonProps {
  readonly item: Carried;
  readonly children: JSX.Element | string | readonly JSX.Element[];
}

function ItemButton({ item, children }: ItemButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="floor-item"
      onPointerDown={(event) => {
        carryFrom(event, item);
      }}
      onClick={(event) => {
        // A drag ends in no click of its own; one by keyboard has no detail.
        if (!event.defaultPrevented) placeInSight(item);
      }}
    >
      <span class="sr-only">Place </span>
      {children}
    </button>
  );
}
