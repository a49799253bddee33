import { mark } from '../../../../models/present/charts/mark.ts';
import { drawingBackground, imageBackground } from '../../../../models/present/sheets/tracedBackground.ts';
import type { FloorBackground } from '../../../../models/present/sheets/FloorBackground.ts';
import type { Trace } from '../../../state/trace.ts';

const known = new WeakMap<Blob, Promise<string>>();

/** The drawing beneath the floor plan, for a sheet; null for none, or if it is not shown. */
export async function sheetBackground(trace: Trace | null): Promise<FloorBackground | null> {
  if (trace === null || !trace.isShown) return null;
  const { source } = trace;
  if (source.kind === 'lines') return drawingBackground(source.drawing, new Set(source.hiddenLayers), trace);
  const address = known.get(source.image) ?? dataAddress(source.image);
  known.set(source.image, address);
  return imageBackground(mark('image', { href: await address }), trace);
}

/** An image as an address that holds it, so that a sheet refers to nothing outside itself. */
function dataAddress(image: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.addEventListener('error', () => {
      reject(new Error('The image beneath the floor plan could not be read.'));
    });
    reader.readAsDataURL(image);
  });
}
