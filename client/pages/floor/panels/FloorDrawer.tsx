import type { JSX } from 'preact';
import { FloorStrip } from '../FloorStrip.tsx';
import { RackList } from '../RackList.tsx';
import { FoldButton } from './FoldButton.tsx';
import { isUnfolded } from './floorPanels.ts';

/** Along the lower edge of the drawing: the figures of the floor in one line, and the racks as a list, folded at first. */
export function FloorDrawer(): JSX.Element {
  const isOpen = isUnfolded('list');
  return (
    <div class="floor-drawer">
      <div class="floor-drawer-head">
        <FoldButton panel="list" title="Racks on the floor" controls="floor-drawer" />
        <FloorStrip />
      </div>
      <div id="floor-drawer" class="floor-drawer-body" hidden={!isOpen}>
        {isOpen && <RackList />}
      </div>
    </div>
  );
}
