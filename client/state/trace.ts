import { computed, signal } from '@preact/signals';
import type { Point } from '../../models/floor/pointSchema.ts';
import { drawTrace, linesOf, type ShownTrace } from '../floor/trace/drawTrace.ts';
import type { TraceSize } from '../../models/edit/trace/tracePlacement.ts';
import type { CanvasSheet } from '../floor/draw/sheet.ts';
import { removeStoredTrace, storeTrace, storedTrace, type StoredTrace } from './traceStore.ts';

/** A drawing under the floor plan, with the data for the canvas. */
export interface Trace extends Omit<StoredTrace, 'id' | 'savedAt'> {
  readonly size: TraceSize;
  /** Decoded; null for lines. */
  readonly image: HTMLImageElement | null;
}

/** The traced drawing of the hall on the page. */
export const trace = signal<Trace | null>(null);

/** Why a drawing is not stored for the next visit; null if it is. */
export const traceStorageFailure = signal<string | null>(null);

/** Points clicked on the drawing, and their purpose. */
export const tracePointPick = signal<{
  readonly purpose: 'scale' | 'move';
  readonly points: readonly Point[];
} | null>(null);

const lines = computed(() => {
  const source = trace.value?.source;
  if (source?.kind !== 'lines') return null;
  const hidden = new Set(source.hiddenLayers);
  return linesOf(
    source.drawing,
    new Set(source.drawing.layers.map(({ name }) => name).filter((name) => !hidden.has(name))),
  );
});

/** Draws the traced drawing; null if there is none. */
export const traceLayer = computed((): ((sheet: CanvasSheet) => void) | null => {
  const present = trace.value;
  if (present === null || !present.isShown) return null;
  const { placement, size, opacityFraction, image } = present;
  const source: ShownTrace['source'] | null =
    image !== null
      ? { kind: 'image', image }
      : lines.value === null
        ? null
        : { kind: 'lines', lines: lines.value };
  if (source === null) return null;
  return (sheet) => {
    drawTrace(sheet, { placement, size, opacityFraction, source });
  };
});

let shownId = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the stored drawing of a hall, if there is one.
 *
 * @param id - of document and hall
 */
export async function openTrace(id: string): Promise<void> {
  if (id === shownId) return;
  shownId = id;
  trace.value = null;
  tracePointPick.value = null;
  try {
    const stored = await storedTrace(id);
    if (stored === undefined || shownId !== id) return;
    const opened = await withSize(stored);
    if (shownId === id) trace.value = opened;
  } catch {
    // A drawing is only a background: if it cannot be read, the floor is shown without it.
  }
}

/** Shows and stores a drawing; null removes it. */
export function setTrace(next: Trace | null): void {
  trace.value = next;
  const id = shownId;
  clearTimeout(timer);
  timer = setTimeout(() => {
    store(id, next).then(
      () => {
        traceStorageFailure.value = null;
      },
      (error: unknown) => {
        traceStorageFailure.value = error instanceof Error ? error.message : String(error);
      },
    );
  }, 300);
}

/** Changes the placement or display of the drawing. */
export function changeTrace(change: Partial<Omit<Trace, 'size' | 'image' | 'name'>>): void {
  if (trace.value !== null) setTrace({ ...trace.value, ...change });
}

async function store(id: string, next: Trace | null): Promise<void> {
  if (next === null) {
    await removeStoredTrace(id);
    return;
  }
  const { name, placement, opacityFraction, isLocked, isShown, source } = next;
  await storeTrace({ id, savedAt: Date.now(), name, placement, opacityFraction, isLocked, isShown, source });
}

/** Larger images need gigabytes of memory when decoded. */
const MAX_PIXELS = 60e6;

/**
 * A drawing with its size, its image decoded.
 *
 * @throws Error if the image cannot be shown
 */
export async function withSize(stored: Omit<StoredTrace, 'id' | 'savedAt'>): Promise<Trace> {
  if (stored.source.kind === 'lines') {
    const { west, south, east, north } = stored.source.drawing;
    return { ...stored, image: null, size: { width: east - west, height: north - south } };
  }
  const image = new Image();
  const address = URL.createObjectURL(stored.source.image);
  image.src = address;
  try {
    await image.decode();
  } catch {
    throw new Error('This browser cannot show the image: save it as PNG, JPEG or SVG.');
  } finally {
    URL.revokeObjectURL(address);
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0 || height === 0)
    throw new Error('The image has no size: add a width and a height to the SVG.');
  if (width * height > MAX_PIXELS) {
    throw new Error(
      `The image has ${Math.round((width * height) / 1e6).toLocaleString('en-US')} million pixels; the limit is ${String(MAX_PIXELS / 1e6)} million.`,
    );
  }
  return { ...stored, image, size: { width, height } };
}
