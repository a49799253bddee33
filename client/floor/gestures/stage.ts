import { boundsOfOutline } from '../../../models/present/floor/boundsOfOutline.ts';
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import { emptyInteraction, type InteractionOverlay } from '../draw/drawInteraction.ts';
import type { Painter } from '../draw/painter.ts';
import {
  centred,
  fitted,
  panned,
  visibleArea,
  zoomedAt,
  type CanvasPart,
  type ScreenPoint,
  type Size,
  type View,
} from '../scene/view.ts';
import type { Scene } from '../../../models/present/floor/floorItem.ts';

/** The view of the canvas and its interaction overlay, for gestures, keys and panels. */
export interface Stage {
  readonly view: ReadonlySignal<View>;
  readonly size: ReadonlySignal<Size>;
  /** The part of the canvas that no panel covers: what is shown is shown there. */
  readonly free: ReadonlySignal<CanvasPart>;
  readonly setView: (view: View) => void;
  readonly zoom: (factor: number, at?: ScreenPoint) => void;
  readonly pan: (x_px: number, y_px: number) => void;
  readonly fit: (scene: Scene) => void;
  /** Shows a part of the floor as large as possible, also after the size changes, until the view is moved. */
  readonly fitTo: (part: Rectangle) => void;
  /** The part of the floor that the view was fitted to; null after the view was moved. */
  readonly fittedTo: () => Rectangle | null;
  readonly hold: (change: Partial<InteractionOverlay>) => void;
  readonly interaction: () => InteractionOverlay;
  /** Sets the painter of the canvas. */
  readonly mount: (painter: Painter) => () => void;
  /** Sets the size of the canvas, and the part that no panel covers. */
  readonly resize: (size: Size, free: CanvasPart) => void;
  /** Brings a part of the floor into view, if it is not completely visible. */
  readonly reveal: (part: Rectangle) => void;
}

/** The side on the screen from which on an item is recognised. */
const RECOGNISED_px = 14;
const MIN_REVEALED_px_per_mm = 0.04;

/** Creates a stage; it exists as long as the page, so that the floor keeps its view. */
export function makeStage(): Stage {
  const view = signal<View>({ left_mm: 0, top_mm: 0, scale_px_per_mm: 0.05 });
  const size = signal<Size>({ width_px: 0, height_px: 0 });
  const free = signal<CanvasPart>({ left_px: 0, top_px: 0, width_px: 0, height_px: 0 });
  let painter: Painter | undefined;
  let hand = emptyInteraction;
  let fittedPart: Rectangle | null = null;

  const look = (next: View): void => {
    view.value = next;
    painter?.look(next);
  };
  const setView = (next: View): void => {
    fittedPart = null;
    look(next);
  };
  const fitTo = (part: Rectangle): void => {
    fittedPart = part;
    look(fitted(part, free.value));
  };
  const middle = (): ScreenPoint => {
    const { left_px, top_px, width_px, height_px } = free.value;
    return { x_px: left_px + width_px / 2, y_px: top_px + height_px / 2 };
  };
  return {
    view,
    size,
    free,
    setView,
    zoom: (factor, at = middle()) => {
      setView(zoomedAt(view.value, at, factor));
    },
    pan: (x_px, y_px) => {
      setView(panned(view.value, x_px, y_px));
    },
    fit: ({ room }) => {
      fitTo(boundsOfOutline(room.outline));
    },
    fitTo,
    fittedTo: () => fittedPart,
    hold: (change) => {
      hand = { ...hand, ...change };
      painter?.hold(hand);
    },
    interaction: () => hand,
    mount: (next) => {
      painter = next;
      painter.look(view.value);
      painter.hold(hand);
      return () => {
        next.stop();
        painter = undefined;
      };
    },
    resize: (next, nextFree) => {
      const before = size.peek();
      if (!isSameSize(before, next)) {
        size.value = next;
        painter?.resize(next);
      }
      if (!isSamePart(free.peek(), nextFree)) free.value = nextFree;
      if (next.width_px === 0) return;
      if (fittedPart !== null) fitTo(fittedPart);
      // Panels move nothing under the hand; in another window the middle of the view stays in the middle.
      else if (before.width_px > 0 && !isSameSize(before, next)) {
        look(
          panned(view.peek(), (next.width_px - before.width_px) / 2, (next.height_px - before.height_px) / 2),
        );
      }
    },
    reveal: (part) => {
      const { scale_px_per_mm: scale } = view.value;
      const seen = visibleArea(view.value, free.value);
      const isVisible =
        part.west_mm >= seen.west_mm &&
        part.north_mm <= seen.north_mm &&
        part.east_mm <= seen.east_mm &&
        part.south_mm >= seen.south_mm;
      const isLarge =
        (part.north_mm - part.south_mm) * scale > RECOGNISED_px ||
        (part.east_mm - part.west_mm) * scale > RECOGNISED_px;
      if (isVisible && isLarge) return;
      const fit = fitted(part, free.value).scale_px_per_mm;
      setView(centred(part, free.value, Math.min(fit, Math.max(scale, MIN_REVEALED_px_per_mm))));
    },
  };
}

const isSameSize = (one: Size, other: Size): boolean =>
  one.width_px === other.width_px && one.height_px === other.height_px;

const isSamePart = (one: CanvasPart, other: CanvasPart): boolean =>
  isSameSize(one, other) && one.left_px === other.left_px && one.top_px === other.top_px;
