import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { coolingItems, powerItems, roomItems, type PaletteItem } from '../../floor/gestures/paletteItems.ts';
import { facingLabels, rotated } from '../../../models/present/floor/facing.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { placeNewRack } from './floorActions.ts';
import { ItemButton } from './palette/ItemButton.tsx';
import { RackKinds } from './palette/RackKinds.tsx';

const groups: readonly { readonly title: string; readonly items: readonly PaletteItem[] }[] = [
  { title: 'Cooling', items: coolingItems },
  { title: 'Power', items: powerItems },
  { title: 'Room', items: roomItems },
];

/** Equipment to add to the floor: racks of the plan, and parts of the room. Dragged onto it, or clicked to place in view. */
export function Palette(): JSX.Element {
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
      <RackKinds facing_deg={facing_deg} />
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
