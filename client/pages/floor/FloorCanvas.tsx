import { boundsOfOutline } from '../../../models/present/floor/boundsOfOutline.ts';
import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { textAt } from '../../../models/edit/document/json.ts';
import { startPainter } from '../../floor/draw/painter.ts';
import type { CanvasPart } from '../../floor/scene/view.ts';
import { followPointers } from '../../floor/gestures/pointers.ts';
import { planDocument } from '../../state/editor.ts';
import { gestures, doubleClick, handlesPress } from './floorGestures.ts';
import { pressKey } from './floorKeys.ts';
import {
  drawnCorners,
  hallId,
  lengthUnit,
  overlay,
  overlayId,
  room,
  select,
  selection,
  stage,
} from './floorState.ts';
import { HoverCard } from './HoverCard.tsx';
import { Minimap } from './Minimap.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { OverlayLegend } from './OverlayLegend.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { followPicture } from './followPicture.ts';

/** The floor plan of the hall. All of its functions are available in the list and the fields too. */
export function FloorCanvas(): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const free = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const interaction = useRef<HTMLCanvasElement>(null);
  const name = textAt(planDocument.value, ['halls', hallId.value, 'name']) ?? hallId.value;

  useEffect(() => {
    if (frame.current === null || free.current === null) return undefined;
    if (base.current === null || interaction.current === null) return undefined;
    const element = frame.current;
    const painter = startPainter(base.current, interaction.current);
    const unmount = stage.mount(painter);
    const uncovered = free.current;
    const measure = (): void => {
      stage.resize(
        { width_px: element.clientWidth, height_px: element.clientHeight },
        partOf(element, uncovered),
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(uncovered);
    measure();
    const stopPicture = effect(() => {
      followPicture(painter);
    });
    // Who chose to draw an outline by keys goes on with keys.
    if (drawnCorners.peek() !== null) element.focus({ preventScroll: true });
    const stopPointers = followPointers(interaction.current, {
      stage,
      gestures,
      doubleClick,
      handlesPress,
      selection: () => [...selection.peek()],
      select,
      floorBounds: () => boundsOfOutline(room.peek()?.outline ?? []),
    });
    return () => {
      stopPointers();
      stopPicture();
      observer.disconnect();
      unmount();
    };
  }, []);

  const isNarrow = useMedia('(width < 760px) or (height < 480px)');
  const isAirShown = overlayId.value === 'inlet' && room.value !== null;
  // On a phone, the answer follows the drawing instead of covering it.
  const isBelow = isAirShown && isNarrow;
  const legend = <OverlayLegend overlay={overlay.value} />;
  const air = <Lazy load={async () => (await import('./airflow/InletPanel.tsx')).InletPanel} />;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (pressKey(event, gestures.cancel)) event.preventDefault();
  };

  return (
    <>
      <div
        ref={frame}
        class="floor-frame"
        role="application"
        aria-label={`Floor of ${name}`}
        aria-roledescription="floor plan"
        aria-describedby="floor-instructions"
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <canvas ref={base} class="floor-ground" aria-hidden="true" />
        <canvas ref={interaction} class="floor-above" aria-hidden="true" />
        <p id="floor-instructions" class="sr-only">
          Arrow keys move the selection by 100 millimetres{lengthUnit.value === 'ft' && ' (4 inches)'}, with
          Shift by one tile, with Alt by one millimetre; without a selection they move the view. R rotates the
          selection, Delete removes it from the floor, Control with D duplicates it, F shows the whole hall. M
          shows a cursor that the arrow keys move; pressed again it begins a frame, and Enter selects. The
          list of the racks on the floor has a select button in each row.
        </p>
        <HoverCard />
      </div>
      <div ref={free} class="floor-free">
        <ScaleBar />
        {!isBelow && (
          <div class="floor-legends">
            {isAirShown && air}
            {legend}
          </div>
        )}
        {room.value !== null && <Minimap />}
      </div>
      {isBelow && (
        <div class="floor-air-below">
          {air}
          {legend}
        </div>
      )}
    </>
  );
}

/** The part of the frame that a part over it covers. */
function partOf(frame: HTMLElement, part: HTMLElement): CanvasPart {
  const [outer, inner] = [frame.getBoundingClientRect(), part.getBoundingClientRect()];
  return {
    left_px: inner.left - outer.left,
    top_px: inner.top - outer.top,
    width_px: inner.width,
    height_px: inner.height,
  };
}
