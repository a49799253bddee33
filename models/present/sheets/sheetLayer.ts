import { mark, type Mark } from '../charts/mark.ts';
import type { SheetLayer } from '../../interchange/dxf/write/sheetLayers.ts';

/** Marks that belong to one layer of a drawing: a group of an SVG, a layer of a DXF. */
export function onLayer(layer: SheetLayer, marks: readonly Mark[]): Mark {
  return mark('g', { 'data-layer': layer }, marks);
}

/** The group of a drawing beneath a floor plan, which no layer of a DXF has. */
export const BACKGROUND = 'background';
