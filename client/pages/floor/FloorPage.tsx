import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { EmptyHall } from './EmptyHall.tsx';
import { FloorCanvas } from './FloorCanvas.tsx';
import { FloorFindings } from './FloorFindings.tsx';
import { FloorHead } from './FloorHead.tsx';
import { FloorPanels } from './layout/FloorPanels.tsx';
import { FloorStrip } from './FloorStrip.tsx';
import { FloorToolbar } from './FloorToolbar.tsx';
import { Palette } from './Palette.tsx';
import { startChecking } from './floorChecking.ts';
import { PrintedFloor } from './PrintedFloor.tsx';
import { Properties } from './Properties.tsx';
import { RackList } from './RackList.tsx';
import { RackSection } from './rack/RackSection.tsx';
import { useAddressedOverlay } from './useAddressedOverlay.ts';
import { useShownPart } from './useShownPart.ts';
import { drawnCorners, isRoomInvalid, room, announcement } from './floorState.ts';

/** The floor plan of a hall: the drawing, the equipment to add, and the racks as a list. */
export function FloorPage(): JSX.Element {
  useEffect(() => startChecking(), []);
  useShownPart();
  useAddressedOverlay();
  const isDrawn = room.value !== null;
  const isDrawing = drawnCorners.value !== null;
  return (
    <>
      <FloorHead />
      <FloorPanels />
      {isRoomInvalid.value && (
        <p class="floor-broken" role="alert">
          The room of this hall is invalid and cannot be shown; see Findings.
        </p>
      )}
      {!isDrawn && !isDrawing && !isRoomInvalid.value && <EmptyHall />}
      {(isDrawn || isDrawing) && (
        <>
          {isDrawn && <FloorStrip />}
          <div class={`floor-layout ${isDrawn ? '' : 'is-drawing'}`}>
            {isDrawn && <Palette />}
            <section class="card floor-stage" aria-label="Floor plan">
              <FloorToolbar />
              <FloorCanvas />
              <PrintedFloor />
            </section>
            {isDrawn && (
              <div class="floor-side">
                <Properties />
                <FloorFindings />
              </div>
            )}
          </div>
          {isDrawn && <RackList />}
        </>
      )}
      <RackSection />
      <p class="sr-only" role="status">
        {announcement.value}
      </p>
    </>
  );
}
