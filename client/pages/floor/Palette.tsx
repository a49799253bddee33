import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { DraggedItem } from '../../floor/gestures/draggedItem.ts';
import {
  coolingItems,
  powerItems,
  rackPaletteItem,
  roomItems,
  type PaletteItem,
} from '../../floor/gestures/paletteItems.ts';
import { facingLabels, rotated } from '../../../models/present/floor/facing.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import type { RackKind } from '../../../models/present/floor/floorItem.ts';
import { exact } from '../../../models/present/format/number.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { dragFromPalette } from './dragFromPalette.ts';
import { placeInView, placeNewRack } from './floorActions.ts';
import { scene } from './floorState.ts';

const groups: readonly { readonly title: string; readonly items: readonly PaletteItem[] }[] = [
  { title: 'Cooling', items: coolingItems },
  { title: 'Power', items: powerItems },
  { title: 'Room', items: roomItems },
];

/** Equipment to add to the floor: racks of the plan, and parts of the room. Dragged onto it, or clicked to place in view. */
export function Palette(): JSX.Element {
  const kinds = scene.value?.kinds ?? [];
  const facing = useSignal<Facing>(0);
  const facing_deg = facing.value;
  const next = rotated(facing_deg);
  return (
    <div class="floor-palette">
      <div class="floor-palette-hint">
        <p class="card-hint">Drag onto the floor plan, or click to place it in free space.</p>
        <IconButton
          icon="rotate"
          label={`Facing ${facingLabels[facing_deg]}: switch to ${facingLabels[next]}`}
          onPress={() => {
            facing.value = next;
          }}
        />
      </div>
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
                item={{ ...item, facing_deg: rotated(item.facing_deg, facing_deg / 90) }}
              >
                {item.label}
              </ItemButton>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface KindLineProps {
  readonly kind: RackKind;
  readonly facing_deg: Facing;
}

const MAX_IN_ROW = 100;

/** The racks of an entry: how many are unplaced, and how many are placed in a row at once. */
function KindLine({ kind, facing_deg }: KindLineProps): JSX.Element {
  const unplaced = Math.max(0, kind.rackCount - kind.placedCount);
  const count = useSignal('1');
  const inRow = Math.min(MAX_IN_ROW, Math.max(1, Math.floor(Number(count.value)) || 1));
  return (
    <li class="floor-kind">
      <ItemButton item={{ ...rackPaletteItem(kind, inRow), facing_deg }}>
        <span class="floor-kind-name">
          {inRow > 1 && <span class="sr-only">{`${String(inRow)} × `}</span>}
          {kind.name}
        </span>
        <span class="floor-kind-count">{unplaced === 0 ? 'all placed' : `${exact(unplaced)} unplaced`}</span>
      </ItemButton>
      <input
        class="input number-input floor-kind-row"
        inputMode="numeric"
        aria-label={`Number of ${kind.name} in a row`}
        title="Racks in a row"
        value={count.value}
        onInput={(event) => {
          count.value = event.currentTarget.value;
        }}
      />
    </li>
  );
}

interface ItemButtonProps {
  readonly item: DraggedItem;
  readonly children: JSX.Element | string | readonly JSX.Element[];
}

function ItemButton({ item, children }: ItemButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="floor-item"
      onPointerDown={(event) => {
        dragFromPalette(event, item);
      }}
      onClick={(event) => {
        // The click after a drag is prevented; a click by keyboard is not.
        if (!event.defaultPrevented) placeInView(item);
      }}
    >
      <span class="sr-only">Place </span>
      {children}
    </button>
  );
}
