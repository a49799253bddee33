import { textAt } from '../../../../models/edit/document/json.ts';
import { svgText } from '../../../../models/present/charts/svgText.ts';
import {
  hallScenes,
  type DrawingSheet,
  type SheetSet,
  type SheetSource,
} from '../../../../models/present/sheets/drawingSheets.ts';
import { sheetDxf } from '../../../../models/present/sheets/sheetDxf.ts';
import { planDocument } from '../../../state/editor.ts';
import { downloadFile } from '../../../ui/downloadText.ts';

const nameOf = ({ id }: DrawingSheet): string => `${textAt(planDocument.value, ['name']) ?? 'plan'} ${id}`;

/** Saves a sheet as an SVG file. */
export function saveSheetSvg(sheet: DrawingSheet): void {
  downloadFile(nameOf(sheet), 'svg', new Blob([svgText(sheet.drawing)], { type: 'image/svg+xml' }));
}

/** Saves a sheet as a DXF file: a floor plan at full size. */
export function saveSheetDxf(sheet: DrawingSheet, set: SheetSet, source: SheetSource): void {
  const hallId = sheet.floor?.hallId;
  const scene = hallId === undefined ? undefined : hallScenes(source, [hallId])[0]?.scene;
  const background = hallId === undefined ? null : (source.backgrounds?.get(hallId) ?? null);
  const text = sheetDxf(sheet, set, scene, background);
  downloadFile(nameOf(sheet), 'dxf', new Blob([text], { type: 'image/vnd.dxf' }));
}
