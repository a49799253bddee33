import { boundsOfOutline } from '../../../../models/present/floor/boundsOfOutline.ts';
import { signal } from '@preact/signals';
import { call } from '../../../state/call.ts';
import { fitted } from '../../../floor/scene/view.ts';
import { firstPlacement, ownPlacement } from '../../../../models/edit/trace/firstPlacement.ts';
import { hasPlanCoordinates } from '../../../../models/edit/trace/tracedHall.ts';
import { tracedArea } from '../../../../models/edit/trace/tracePlacement.ts';
import { setTrace, trace, withSize, type Trace } from '../../../state/trace.ts';
import { drawnCorners, hallId, room, announcement, stage } from '../floorState.ts';

/** Why the last file is not shown; null if it is. */
export const traceRefusal = signal<string | null>(null);

const MiB = 1024 * 1024;
const MAX_IMAGE_MiB = 10;
const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** Shows a selected file under the floor plan; a rejected file changes nothing. */
export async function traceFile(file: File): Promise<void> {
  const hall = hallId.value;
  try {
    const opened = /\.dxf$/i.test(file.name) ? await traceOfDxf(file) : await traceOfImage(file);
    if (hallId.value !== hall) return;
    traceRefusal.value = null;
    setTrace(opened);
    if (room.value === null) drawnCorners.value ??= [];
    showAll();
    announcement.value = `${file.name} added under the floor plan.`;
  } catch (error) {
    traceRefusal.value = error instanceof Error ? error.message : String(error);
  }
}

/** Fits the whole drawing to the view. */
export function showAll(): void {
  // A canvas that was just mounted knows its size in the next frame.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const present = trace.value;
      if (present === null || stage.size.value.width_px === 0) return;
      stage.setView(fitted(tracedArea(present.placement, present.size), stage.free.value));
    });
  });
}

const initialValues = { opacityFraction: 0.6, isLocked: false, isShown: true } as const;

async function traceOfDxf(file: File): Promise<Trace> {
  const outcome = await call('readDxf', file);
  if (!outcome.isDone) throw new Error(outcome.message);
  const drawing = outcome.value;
  const opened = await placed(
    {
      name: file.name,
      ...initialValues,
      opacityFraction: 0.9,
      source: { kind: 'lines', drawing, hiddenLayers: [] },
    },
    drawing.unit_mm ?? drawing.likelyUnit_mm ?? 1,
  );
  if (drawing.unit_mm === null || !hasPlanCoordinates(drawing)) return opened;
  return { ...opened, placement: ownPlacement(drawing, drawing.unit_mm) };
}

async function traceOfImage(file: File): Promise<Trace> {
  const type = IMAGES[/\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''];
  if (type === undefined) throw new Error('Not a PNG, JPEG, SVG or DXF file.');
  if (file.size > MAX_IMAGE_MiB * MiB) {
    const size = Math.ceil(file.size / MiB).toLocaleString('en-US');
    throw new Error(`The image has ${size} MiB; the limit is ${String(MAX_IMAGE_MiB)} MiB. Reduce its size.`);
  }
  const image = new Blob([await file.arrayBuffer()], { type });
  return placed({ name: file.name, ...initialValues, source: { kind: 'image', image } }, null);
}

async function placed(
  loose: Omit<Trace, 'placement' | 'size' | 'image'>,
  unit_mm: number | null,
): Promise<Trace> {
  const origin = { x_mm: 0, y_mm: 0, mm_per_unit: 1 };
  const opened = await withSize({ ...loose, placement: origin });
  const bounds = room.value === null ? undefined : boundsOfOutline(room.value.outline);
  return { ...opened, placement: firstPlacement(opened.size, unit_mm, bounds) };
}
