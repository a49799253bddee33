import { drawInteraction, emptyInteraction, type InteractionOverlay } from './drawInteraction.ts';
import { changedMarks } from './changedMarks.ts';
import { drawFloor, drawPatches, type Picture } from './drawFloor.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Size, View } from '../scene/view.ts';

/** Draws a floor on two canvases: what stands there, and above it what the hand holds. */
export interface Painter {
  readonly show: (picture: Picture) => void;
  readonly look: (view: View) => void;
  readonly hold: (hand: InteractionOverlay) => void;
  readonly resize: (size: Size) => void;
  readonly stop: () => void;
}

/** From so many things in sight on, a moving view shifts what is drawn, and draws it anew once it rests. */
const MANY_ITEMS = 500;
/** Drawn beyond each edge, so that there is something to shift. */
const MARGIN_px = 240;
const REST_ms = 140;
/** Beyond this the shifted drawing is too coarse or too small. */
const MAX_STRETCH = 2.5;

/**
 * Starts drawing. All that is asked for within one frame is drawn once.
 *
 * @param ground - for what stands on the floor
 * @param above - for the hand, of the same size
 */
export function startPainter(ground: HTMLCanvasElement, above: HTMLCanvasElement): Painter {
  const groundContext = ground.getContext('2d', { alpha: false });
  const aboveContext = above.getContext('2d');
  let picture: Picture | undefined;
  let view: View = { left_mm: 0, top_mm: 0, scale_px_per_mm: 0.05 };
  let drawn: View | undefined;
  let drawnFor: View | undefined;
  let size: Size = { width_px: 0, height_px: 0 };
  let hand = emptyInteraction;
  let [isGroundDue, isHandDue] = [false, false];
  /** Where the ground has changed since it was drawn. */
  let patches: Rectangle[] = [];
  let frame = 0;
  let rest = 0;
  let isMany = false;

  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const draw = (): void => {
    frame = 0;
    if (picture === undefined || size.width_px === 0) return;
    if (isGroundDue || !isShifted()) drawGround(picture);
    else if (patches.length > 0) mendGround(picture);
    if (isHandDue) drawAbove(picture);
  };

  /** Moves what is drawn to where it belongs now; false where it must be drawn anew. */
  const isShifted = (): boolean => {
    if (drawn === undefined) return false;
    if (drawnFor === view) return true;
    if (!isMany) return false;
    const stretch = view.scale_px_per_mm / drawn.scale_px_per_mm;
    const left = (drawn.left_mm - view.left_mm) * view.scale_px_per_mm;
    const top = (view.top_mm - drawn.top_mm) * view.scale_px_per_mm;
    const isCovered =
      left <= 0 &&
      top <= 0 &&
      left + (size.width_px + 2 * MARGIN_px) * stretch >= size.width_px &&
      top + (size.height_px + 2 * MARGIN_px) * stretch >= size.height_px;
    if (stretch > MAX_STRETCH || stretch < 1 / MAX_STRETCH || (stretch === 1 && !isCovered)) return false;
    ground.style.transform = `translate(${String(left)}px, ${String(top)}px) scale(${String(stretch)})`;
    clearTimeout(rest);
    if (stretch !== 1) rest = setTimeout(askGround, REST_ms);
    return true;
  };

  const askGround = (): void => {
    isGroundDue = true;
    ask();
  };

  const drawGround = (shown: Picture): void => {
    if (groundContext === null) return;
    isGroundDue = false;
    patches = [];
    clearTimeout(rest);
    const scale = view.scale_px_per_mm;
    const wide: View = {
      scale_px_per_mm: scale,
      left_mm: view.left_mm - MARGIN_px / scale,
      top_mm: view.top_mm + MARGIN_px / scale,
    };
    fit(ground, wideSize());
    ground.style.transform = `translate(${String(-MARGIN_px)}px, ${String(-MARGIN_px)}px)`;
    drawn = wide;
    drawnFor = view;
    const ratio = devicePixelRatio;
    groundContext.setTransform(ratio, 0, 0, ratio, 0, 0);
    const sheet = { context: groundContext, view: wide, size: wideSize(), theme: shown.theme };
    isMany = drawFloor(sheet, shown) > MANY_ITEMS;
  };

  const mendGround = (shown: Picture): void => {
    if (groundContext === null || drawn === undefined) return;
    const sheet = { context: groundContext, view: drawn, size: wideSize(), theme: shown.theme };
    drawPatches(sheet, shown, patches);
    patches = [];
  };

  const wideSize = (): Size => ({
    width_px: size.width_px + 2 * MARGIN_px,
    height_px: size.height_px + 2 * MARGIN_px,
  });

  const drawAbove = ({ theme }: Picture): void => {
    if (aboveContext === null) return;
    isHandDue = false;
    fit(above, size);
    const ratio = devicePixelRatio;
    aboveContext.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawInteraction({ context: aboveContext, view, size, theme }, hand);
  };

  return {
    show: (next) => {
      const changed = picture === undefined ? null : changedMarks(picture, next);
      picture = next;
      isHandDue = true;
      if (changed === null || patches.length + changed.length > MAX_PATCHES) isGroundDue = true;
      else patches.push(...changed);
      ask();
    },
    look: (next) => {
      view = next;
      isHandDue = true;
      ask();
    },
    hold: (next) => {
      hand = next;
      isHandDue = true;
      ask();
    },
    resize: (next) => {
      size = next;
      isHandDue = true;
      askGround();
    },
    stop: () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    },
  };
}

/** Beyond so many, drawing all is quicker. */
const MAX_PATCHES = 200;

/** Gives a canvas its size on the screen, in pixels of the device. */
function fit(canvas: HTMLCanvasElement, { width_px, height_px }: Size): void {
  const [width, height] = [Math.round(width_px * devicePixelRatio), Math.round(height_px * devicePixelRatio)];
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${String(width_px)}px`;
  canvas.style.height = `${String(height_px)}px`;
}
