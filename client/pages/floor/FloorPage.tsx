import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { EmptyHall } from './EmptyHall.tsx';
import { FloorBar } from './FloorBar.tsx';
import { FloorCanvas } from './FloorCanvas.tsx';
import { FloorDrawer } from './panels/FloorDrawer.tsx';
import { FloorInspector } from './panels/FloorInspector.tsx';
import { followSelection, startAsking } from './rack/rackState.ts';
import { LeftDock } from './panels/LeftDock.tsx';
import { startChecking } from './floorChecking.ts';
import { PrintedFloor } from './PrintedFloor.tsx';
import { useAirflow } from './airflow/useAirflow.ts';
import { useAddressedOverlay } from './useAddressedOverlay.ts';
import { useShownPart } from './useShownPart.ts';
import { drawnCorners, isRoomInvalid, room, announcement } from './floorState.ts';

/** The floor plan of a hall: the drawing fills the window, and panels lie over it. */
export function FloorPage(): JSX.Element {
  useEffect(() => startChecking(), []);
  useEffect(() => followSelection(), []);
  useEffect(() => startAsking(), []);
  useShownPart();
  useAddressedOverlay();
  useAirflow();
  const isDrawn = room.value !== null;
  const isDrawing = drawnCorners.value !== null;
  return (
    <div class={`floor-work ${isDrawn ? '' : 'is-undrawn'}`}>
      <FloorBar />
      {isRoomInvalid.value && (
        <p class="floor-broken" role="alert">
          The room of this hall is invalid and cannot be shown; see Findings.
        </p>
      )}
      <LeftDock />
      {!isDrawn && !isDrawing && !isRoomInvalid.value && <EmptyHall />}
      {(isDrawn || isDrawing) && <FloorCanvas />}
      {isDrawn && (
        <>
          <FloorInspector />
          <FloorDrawer />
        </>
      )}
      <PrintedFloor />
      <p class="sr-only" role="status">
        {announcement.value}
      </p>
    </div>
  );
}
