import { boundsOfOutline } from '../../../models/present/floor/boundsOfOutline.ts';
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import { emptyInteraction, type InteractionOverlay } from '../draw/drawInteraction.ts';
import type { Painter } from '../draw/painter.ts';
import { fitted, panned, zoomedAt, type ScreenPoint, type Size, type View } from '../scene/view.ts';
import type { Scene } from '../../../models/present/floor/floorItem.ts';

/** The view of the canvas and its interaction overlay, for gestures, keys and panels. */
export interface Stage {
  readonly view: ReadonlySignal<View>;
  readonly size: ReadonlySignal<Size>;
  readonly setView: (view: View) => void;
  readonly zoom: (factor: number, at?: ScreenPoint) => void;
  readonly pan: (x_px: number, y_px: number) => void;
  readonly fit: (scene: Scene) => void;
  readonly hold: (change: Partial<InteractionOverlay>) => void;
  readonly interaction: () => InteractionOverlay;
  /** Sets the painter of the canvas. */
  readonly mount: (painter: Painter) => () => void;
  readonly resize: (size: Size) => void;
  /** Brings a part of the floor into view, if it is not completely visible. */
  readonly reveal: (part: Rectangle) => void;
}

/** Creates a stage; it exists as long as the page, so that the floor keeps its view. */
export function makeStage(): Stage {
  const view = signal<View>({ left_mm: 0, top_mm: 0, scale_px_per_mm: 0.05 });
  const size = signal<Size>({ width_px: 0, height_px: 0 });
  let painter: Painter | undefined;
  let hand = emptyInteraction;

  const setView = (next: View): void => {
    view.value = next;
    painter?.look(next);
  };
  const middle = (): ScreenPoint => ({ x_px: size.value.width_px / 2, y_px: size.value.height_px / 2 });
  return {
    view,
    size,
    setView,
    zoom: (factor, at = middle()) => {
      setView(zoomedAt(view.value, at, factor));
    },
    pan: (x_px, y_px) => {
      setView(panned(view.value, x_px, y_px));
    },
    fit: ({ room }) => {
      setView(fitted(boundsOfOutline(room.outline), size.value));
    },
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
    resize: (next) => {
      size.value = next;
      painter?.resize(next);
    },
    reveal: (part) => {
      const { left_mm, top_mm, scale_px_per_mm: scale } = view.value;
      const { width_px, height_px } = size.value;
      const isVisible =
        part.west_mm >= left_mm &&
        part.north_mm <= top_mm &&
        part.east_mm <= left_mm + width_px / scale &&
        part.south_mm >= top_mm - height_px / scale;
      const isLarge =
        (part.north_mm - part.south_mm) * scale > 14 || (part.east_mm - part.west_mm) * scale > 14;
      if (isVisible && isLarge) return;
      const fit = fitted(part, size.value).scale_px_per_mm;
      const target = Math.min(fit, Math.max(scale, 0.04));
      setView({
        scale_px_per_mm: target,
        left_mm: (part.west_mm + part.east_mm - width_px / target) / 2,
        top_mm: (part.south_mm + part.north_mm + height_px / target) / 2,
      });
    },
  };
}
