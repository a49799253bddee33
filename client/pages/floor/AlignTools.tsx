import type { JSX } from 'preact';
import type { Alignment } from '../../floor/gestures/blocks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { alignSelection, distributeSelection } from './floorActions.ts';

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

interface AlignToolsProps {
  readonly count: number;
}

/** Aligns or distributes several items. */
export function AlignTools({ count }: AlignToolsProps): JSX.Element {
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
