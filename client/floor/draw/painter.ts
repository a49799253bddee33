import { drawInteraction, emptyInteraction, type InteractionOverlay } from './drawInteraction.ts';
import { changedMarks } from './changedMarks.ts';
import { drawFloor, drawPatches, type DrawnFloor, type Picture } from './drawFloor.ts';
import { rectangleBetween, type Rectangle } from '../../../models/floor/rectangle.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import { RULER_px, toFloor, type Size, type View } from '../scene/view.ts';
import type { CanvasSheet } from './sheet.ts';

/** Draws a floor on two canvases: the base with all items, and above it the interaction overlay. */
export interface Painter {
  readonly show: (picture: Picture) => void;
  readonly look: (view: View) => void;
  readonly hold: (interaction: InteractionOverlay) => void;
  readonly resize: (size: Size) => void;
  readonly stop: () => void;
}

/** Above this number of visible items, a moving view shifts the existing drawing, and redraws it when it stops. */
const MANY_ITEMS = 500;
/** Margin drawn beyond each edge, for shifting. */
const MARGIN_px = 240;
const SETTLE_ms = 140;
/** Above this stretch the shifted drawing is too coarse or too small. */
const MAX_STRETCH = 2.5;

/**
 * Starts drawing. All requests within one frame are drawn once.
 *
 * @param base - for all items on the floor
 * @param above - for the interaction overlay, of the same size
 */
export function startPainter(base: HTMLCanvasElement, above: HTMLCanvasElement): Painter {
  const baseContext = base.getContext('2d', { alpha: false });
  const aboveContext = above.getContext('2d');
  let picture: Picture | undefined;
  let view: View = { left_mm: 0, top_mm: 0, scale_px_per_mm: 0.05 };
  let drawn: View | undefined;
  let drawnFor: View | undefined;
  let size: Size = { width_px: 0, height_px: 0 };
  let interaction = emptyInteraction;
  let [isBaseDue, isInteractionDue] = [false, false];
  /** Areas of the base that have changed since it was drawn. */
  let patches: Rectangle[] = [];
  let frame = 0;
  let rest = 0;
  let drawnFloor: DrawnFloor = { itemCount: 0, names: [], locks: [] };

  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const draw = (): void => {
    frame = 0;
    if (picture === undefined || size.width_px === 0) return;
    if (isBaseDue || !isShifted()) drawBase(picture);
    else if (patches.length > 0) repaintBase(picture);
    if (isInteractionDue) drawAbove(picture);
  };

  /** Shifts the existing drawing to its current position; false if it must be redrawn. */
  const isShifted = (): boolean => {
    if (drawn === undefined) return false;
    if (drawnFor === view) return true;
    if (drawnFloor.itemCount <= MANY_ITEMS) return false;
    const stretch = view.scale_px_per_mm / drawn.scale_px_per_mm;
    const left = (drawn.left_mm - view.left_mm) * view.scale_px_per_mm;
    const top = (view.top_mm - drawn.top_mm) * view.scale_px_per_mm;
    const isCovered =
      left <= 0 &&
      top <= 0 &&
      left + (size.width_px + 2 * MARGIN_px) * stretch >= size.width_px &&
      top + (size.height_px + 2 * MARGIN_px) * stretch >= size.height_px;
    if (stretch > MAX_STRETCH || stretch < 1 / MAX_STRETCH || (stretch === 1 && !isCovered)) return false;
    base.style.transform = `translate(${String(left)}px, ${String(top)}px) scale(${String(stretch)})`;
    clearTimeout(rest);
    if (stretch !== 1) rest = setTimeout(requestBase, SETTLE_ms);
    return true;
  };

  const requestBase = (): void => {
    isBaseDue = true;
    ask();
  };

  const drawBase = (shown: Picture): void => {
    if (baseContext === null) return;
    isBaseDue = false;
    patches = [];
    clearTimeout(rest);
    const scale = view.scale_px_per_mm;
    const wide: View = {
      scale_px_per_mm: scale,
      left_mm: view.left_mm - MARGIN_px / scale,
      top_mm: view.top_mm + MARGIN_px / scale,
    };
    fit(base, wideSize());
    base.style.transform = `translate(${String(-MARGIN_px)}px, ${String(-MARGIN_px)}px)`;
    drawn = wide;
    drawnFor = view;
    const ratio = devicePixelRatio;
    baseContext.setTransform(ratio, 0, 0, ratio, 0, 0);
    const sheet = { context: baseContext, view: wide, size: wideSize(), theme: shown.theme };
    drawnFloor = drawFloor(sheet, shown);
  };

  const repaintBase = (shown: Picture): void => {
    if (baseContext === null || drawn === undefined) return;
    const sheet = { context: baseContext, view: drawn, size: wideSize(), theme: shown.theme };
    drawPatches(sheet, shown, { patches, drawn: drawnFloor });
    patches = [];
  };

  const wideSize = (): Size => ({
    width_px: size.width_px + 2 * MARGIN_px,
    height_px: size.height_px + 2 * MARGIN_px,
  });

  const drawAbove = ({ theme, index }: Picture): void => {
    if (aboveContext === null) return;
    isInteractionDue = false;
    fit(above, size);
    const ratio = devicePixelRatio;
    aboveContext.setTransform(ratio, 0, 0, ratio, 0, 0);
    const sheet = { context: aboveContext, view, size, theme };
    drawInteraction(sheet, interaction, (box) => hidesItem(sheet, index, box) || hidesName(box));
  };

  /** Whether a box hides a name on the floor, which is where it was drawn until the view rests. */
  const hidesName = ([left, top, width, height]: Box): boolean => {
    if (drawn === undefined || drawn.scale_px_per_mm !== view.scale_px_per_mm) return false;
    const east = (drawn.left_mm - view.left_mm) * view.scale_px_per_mm;
    const south = (view.top_mm - drawn.top_mm) * view.scale_px_per_mm;
    return drawnFloor.names.some(
      ({ box: [x, y, wide, high] }) =>
        x + east < left + width &&
        left < x + east + wide &&
        y + south < top + height &&
        top < y + south + high,
    );
  };

  return {
    show: (next) => {
      const changed = picture === undefined ? null : changedMarks(picture, next);
      picture = next;
      isInteractionDue = true;
      if (changed === null || patches.length + changed.length > MAX_PATCHES) isBaseDue = true;
      else patches.push(...changed);
      ask();
    },
    look: (next) => {
      view = next;
      isInteractionDue = true;
      ask();
    },
    hold: (next) => {
      interaction = next;
      isInteractionDue = true;
      ask();
    },
    resize: (next) => {
      size = next;
      isInteractionDue = true;
      requestBase();
    },
    stop: () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    },
  };
}

/** Whether a box hides something that is written on the floor: in a rack or a unit, or in a ruler. */
function hidesItem(
  { view, size }: Pick<CanvasSheet, 'view' | 'size'>,
  index: Picture['index'],
  [left, top, width, height]: Box,
): boolean {
  if (left < RULER_px || top < RULER_px || left + width > size.width_px || top + height > size.height_px)
    return true;
  const [north_west, south_east] = [
    toFloor(view, { x_px: left, y_px: top }),
    toFloor(view, { x_px: left + width, y_px: top + height }),
  ];
  return index
    .within(rectangleBetween(north_west, south_east))
    .some(({ list }) => list === 'racks' || list === 'units');
}

/** Above this number, a complete redraw is faster. */
const MAX_PATCHES = 200;

/** Sets the size of a canvas on the screen, in device pixels. */
function fit(canvas: HTMLCanvasElement, { width_px, height_px }: Size): void {
  const [width, height] = [Math.round(width_px * devicePixelRatio), Math.round(height_px * devicePixelRatio)];
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${String(width_px)}px`;
  canvas.style.height = `${String(height_px)}px`;
}
