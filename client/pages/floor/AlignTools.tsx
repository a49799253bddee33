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
  { to: 'centre-x', icon: 'alignMiddleX', label: 'Align middles, west to east' },
  { to: 'east', icon: 'alignEast', label: 'Align east edges' },
  { to: 'north', icon: 'alignNorth', label: 'Align north edges' },
  { to: 'centre-y', icon: 'alignMiddleY', label: 'Align middles, south to north' },
  { to: 'south', icon: 'alignSouth', label: 'Align south edges' },
];

interface AlignToolsProps {
  readonly count: number;
}

/** Lines up several things, or spaces them out. */
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
        label="Same gaps, west to east"
        disabled={count < 3}
        onPress={() => {
          distributeSelection('x');
        }}
      />
      <IconButton
        icon="distributeY"
        label="Same gaps, south to north"
        disabled={count < 3}
        onPress={() => {
          distributeSelection('y');
        }}
      />
    </div>
  );
}
