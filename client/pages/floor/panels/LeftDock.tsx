import type { JSX } from 'preact';
import { FloorPanels } from '../layout/FloorPanels.tsx';
import { openPanel } from '../layout/floorPanel.ts';
import { Palette } from '../Palette.tsx';
import { room } from '../floorState.ts';
import { FoldButton } from './FoldButton.tsx';
import { isUnfolded } from './floorPanels.ts';

/** To the left over the drawing: the equipment to add, or the open panel in its place. */
export function LeftDock(): JSX.Element | null {
  const panel = openPanel.value;
  const isDrawn = room.value !== null;
  // Only tracing needs no room; the traced drawing is loaded with the page.
  const hasPanel = panel === 'trace' || (panel !== null && isDrawn);
  const isOpen = isUnfolded('palette');
  return (
    <>
      {isDrawn && !hasPanel && (
        <section
          class={`card floor-dock floor-left ${isOpen ? '' : 'is-folded'}`}
          aria-labelledby="palette-title"
        >
          <h2 id="palette-title" class="floor-dock-title">
            <FoldButton panel="palette" title="Add equipment" controls="floor-palette" />
          </h2>
          <div id="floor-palette" class="floor-dock-body" hidden={!isOpen}>
            {isOpen && <Palette />}
          </div>
        </section>
      )}
      <div class={hasPanel ? 'floor-dock floor-left is-wide' : 'floor-left-none'}>
        <FloorPanels />
      </div>
    </>
  );
}
