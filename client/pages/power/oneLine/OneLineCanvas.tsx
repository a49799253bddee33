import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { oneLineScene } from '../../../../models/present/diagrams/oneLineScene.ts';
import type { DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import type { FailureDetail } from '../../../../models/report/failureDetail.ts';
import { diagramTheme } from '../../../ui/diagramColours.ts';
import { Drawing } from '../../../ui/Drawing.tsx';
import { onOneLineKey } from './oneLineKeys.ts';
import { apart, focusedItem, isGrouped, placedItems, selectedItem } from './oneLineState.ts';
import { startDrag } from './oneLineDrag.ts';
import { followPinch, keepHeld, letGo } from './oneLinePinch.ts';
import { openingZoom, shownZoom, wholeZoom, zoom } from './oneLineZoom.ts';

interface OneLineCanvasProps {
  /** Room in pixels with the panel closed: opening it changes nothing of the drawing. */
  readonly width: number;
  readonly title: string;
  readonly topology: DrawnTopology;
  readonly failure: FailureDetail | null;
}

/** The one-line diagram: it is scrolled, zoomed, and its items are selected, connected and walked through with the arrow keys. */
export function OneLineCanvas({ width, title, topology, failure }: OneLineCanvasProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const theme = diagramTheme.value;
  const view = {
    title,
    width: Math.max(560, Math.floor(width / FULL_SIZE)),
    theme,
    isGrouped: isGrouped.value,
    apart: apart.value,
    failure,
    selected: selectedItem.value,
    focusable: focusedItem.value ?? selectedItem.value,
  };
  const scene = useMemo(
    () => oneLineScene(topology, view),
    [topology, failure, theme, view.width, view.isGrouped, view.apart, view.selected, view.focusable],
  );
  const fit = Math.min(1, (width - EDGES_px) / (scene.width * FULL_SIZE));
  const fitted = openingZoom(fit);
  const scale = FULL_SIZE * (zoom.value ?? fitted);
  useLayoutEffect(() => {
    shownZoom.value = zoom.value ?? fitted;
    wholeZoom.value = fit;
  });
  useLayoutEffect(() => {
    placedItems.value = scene.placed;
  }, [scene]);
  useFocusedItem(box, width > 0);
  useSelectedInView(box);
  useFailureInView(box, failure);
  useHandZoom(box, width > 0, scale);
  return (
    <div class="one-line-canvas">
      {width > 0 && (
        <div
          ref={box}
          class="one-line-scroll"
          role="application"
          aria-label={title}
          aria-roledescription="one-line diagram"
          onKeyDown={(event) => {
            onOneLineKey(event, scene.placed);
          }}
          onPointerDown={(event) => {
            startDrag(event, { scene, scale });
          }}
        >
          <div
            class="one-line-sheet"
            style={{ width: `${String(scene.width * scale)}px`, height: `${String(scene.height * scale)}px` }}
          >
            <Drawing drawing={scene.drawing} />
            <svg
              class="one-line-wire"
              aria-hidden="true"
              viewBox={`0 0 ${String(scene.width)} ${String(scene.height)}`}
            >
              <path d="" />
            </svg>
          </div>
        </div>
      )}
      {scene.notes.map((note) => (
        <p key={note} class="rack-note">
          {note}
        </p>
      ))}
    </div>
  );
}

/** Pixels of the page for a pixel of the drawing, whose texts are sized for paper. */
const FULL_SIZE = 1.25;
/** The edges of the box that scrolls. */
const EDGES_px = 2;

/** Moves the focus to the item that a key went to. */
function useFocusedItem(box: { readonly current: HTMLDivElement | null }, isDrawn: boolean): void {
  const id = focusedItem.value;
  useLayoutEffect(() => {
    const element = box.current;
    if (!isDrawn || id === null || element === null || !element.contains(document.activeElement)) return;
    const items = [...element.querySelectorAll<SVGGElement>('[data-item]')];
    items.find((item) => item.dataset['item'] === id)?.focus();
  }, [box, id, isDrawn]);
}

/** Scrolls to what was selected, which the panel may cover. */
function useSelectedInView(box: { readonly current: HTMLDivElement | null }): void {
  const id = selectedItem.value;
  useLayoutEffect(() => {
    if (id === null) return;
    const selected = box.current?.querySelector('[data-item][aria-pressed="true"]');
    selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [box, id]);
}

/** Scrolls to what a failure begins with. */
function useFailureInView(
  box: { readonly current: HTMLDivElement | null },
  failure: FailureDetail | null,
): void {
  const key = JSON.stringify(failure?.failures ?? null);
  useLayoutEffect(() => {
    const failed = box.current?.querySelector('[data-state="failed"]');
    failed?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [box, key]);
}

/** Follows two fingers and the wheel, and keeps in place what they hold. */
function useHandZoom(
  box: { readonly current: HTMLDivElement | null },
  isDrawn: boolean,
  scale: number,
): void {
  useLayoutEffect(() => (box.current === null ? undefined : followPinch(box.current)), [box, isDrawn]);
  useLayoutEffect(() => {
    if (box.current !== null) keepHeld(box.current);
    letGo();
  }, [box, scale]);
}
