import type { JSX } from 'preact';
import { groupOfEntry } from '../../../models/edit/commands/arrange/groupItems.ts';
import { isLockedEntry } from '../../../models/edit/commands/arrange/lockItems.ts';
import type { Alignment } from '../../floor/gestures/blocks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import {
  groupSelection,
  openArrange,
  swapSelection,
  toggleLock,
  ungroupSelection,
} from './arrange/arrangeActions.ts';
import { alignSelection, distributeSelection } from './floorActions.ts';
import { selectedItems } from './floorState.ts';

const alignments: readonly {
  readonly to: Alignment;
  readonly icon: 'alignWest' | 'alignEast' | 'alignNorth' | 'alignSouth' | 'alignMiddleX' | 'alignMiddleY';
  readonly label: string;
}[] = [
  { to: 'west', icon: 'alignWest', label: 'Align west edges' },
  { to: 'centre-x', icon: 'alignMiddleX', label: 'Align centres, west–east' },
  { to: 'east', icon: 'alignEast', label: 'Align east edges' },
  { to: 'north', icon: 'alignNorth', label: 'Align north edges' },
  { to: 'centre-y', icon: 'alignMiddleY', label: 'Align centres, south–north' },
  { to: 'south', icon: 'alignSouth', label: 'Align south edges' },
];

/** What is done with the selection as a whole: lock, group, swap, copies and labels; several items are aligned and distributed. */
export function ArrangeTools(): JSX.Element {
  const items = selectedItems.value;
  const isLocked = items.every(({ stated }) => isLockedEntry(stated));
  const isGrouped = items.some(({ stated }) => groupOfEntry(stated) !== undefined);
  const rackCount = items.filter(({ list }) => list === 'racks').length;
  return (
    <>
      {isLocked && (
        <p class="field-note">Locked: moving, aligning, removing and layout leave the selection in place.</p>
      )}
      <div class="floor-align" role="group" aria-label="Arrange">
        <IconButton
          icon={isLocked ? 'unlock' : 'lock'}
          label={isLocked ? 'Unlock (L)' : 'Lock in place (L)'}
          onPress={toggleLock}
        />
        <IconButton icon="group" label="Group (G)" disabled={items.length < 2} onPress={groupSelection} />
        <IconButton
          icon="ungroup"
          label="Ungroup (Shift+G)"
          disabled={!isGrouped}
          onPress={ungroupSelection}
        />
        <IconButton
          icon="swap"
          label="Swap two racks (X)"
          disabled={rackCount !== 2}
          onPress={swapSelection}
        />
        <IconButton icon="arrange" label="Copies, distances and labels (A)" onPress={openArrange} />
      </div>
      {items.length > 1 && <AlignTools count={items.length} />}
    </>
  );
}

interface AlignToolsProps {
  readonly count: number;
}

/** Aligns or distributes several items. */
function AlignTools({ count }: AlignToolsProps): JSX.Element {
  return (
    <div class="floor-align" role="group" aria-label="Align and distribute">
      {alignments.map(({ to, icon, label }) => (
        <IconButton
          key={to}
          icon={icon}
          label={label}
          onPress={() => {
            alignSelection(to);
          }}
        />
      ))}
      <IconButton
        icon="distributeX"
        label="Distribute evenly, west–east"
        disabled={count < 3}
        onPress={() => {
          distributeSelection('x');
        }}
      />
      <IconButton
        icon="distributeY"
        label="Distribute evenly, south–north"
        disabled={count < 3}
        onPress={() => {
          distributeSelection('y');
        }}
      />
    </div>
  );
}
