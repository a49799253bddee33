import type { JSX } from 'preact';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { apart, isGrouped } from './oneLineState.ts';
import { shownZoom, wholeZoom, zoom, zoomBy } from './oneLineZoom.ts';

const groupings = [
  { value: 'grouped', label: 'Grouped' },
  { value: 'each', label: 'All nodes' },
] as const;

/** How the diagram is drawn: equal branches once or each, and its size. */
export function OneLineTools(): JSX.Element {
  return (
    <div class="one-line-tools">
      <Segments
        label="Equal branches"
        choices={groupings}
        value={isGrouped.value ? 'grouped' : 'each'}
        onChoose={(value) => {
          isGrouped.value = value === 'grouped';
          apart.value = new Set();
        }}
      />
      <IconButton
        icon="dash"
        label="Zoom out (−)"
        onPress={() => {
          zoomBy(0.8);
        }}
      />
      <span class="one-line-zoom">{Math.round(shownZoom.value * 100)} %</span>
      <IconButton
        icon="add"
        label="Zoom in (+)"
        onPress={() => {
          zoomBy(1.25);
        }}
      />
      <IconButton
        icon="fit"
        label="Fit the width (0)"
        onPress={() => {
          zoom.value = wholeZoom.value;
        }}
      />
    </div>
  );
}
