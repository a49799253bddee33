import { ModelError } from '../../../models/problems/ModelError.ts';
import { readDxf } from '../../../models/interchange/dxf/readDxf.ts';
import type { DxfDrawing } from '../../../models/interchange/dxf/DxfDrawing.ts';
import { decodeText } from '../../../models/interchange/decodeText.ts';
import type { UploadedFile } from '../protocol/UploadedFile.ts';

const MAX_MiB = 50;
const MiB = 1024 * 1024;

/** Beginnings of other files that are often mistaken for a DXF. */
const beginnings: readonly (readonly [begins: string, message: string])[] = [
  [
    'AutoCAD Binary DXF',
    'This DXF is binary: save it as an ASCII DXF (in AutoCAD, Save As, Options, DXF Options, ASCII).',
  ],
  ['AC10', 'This is a DWG, not a DXF: save the drawing as an ASCII DXF.'],
  ['%PDF', 'This is a PDF: export it as PNG or SVG and trace that file.'],
];

/**
 * Reads a DXF drawing. Its size is checked before its bytes are read.
 *
 * @throws ModelError if the file is too large, or is not an ASCII DXF with lines
 */
export async function readDxfFile(file: UploadedFile): Promise<DxfDrawing> {
  if (file.size > MAX_MiB * MiB) {
    const size = Math.ceil(file.size / MiB).toLocaleString('en-US');
    throw refusal(
      `The file has ${size} MiB; DXF files are limited to ${String(MAX_MiB)} MiB. Export only the layers with walls and columns.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = new TextDecoder('windows-1252').decode(bytes.subarray(0, 24));
  const other = beginnings.find(([beginning]) => begins.startsWith(beginning));
  if (other !== undefined) throw refusal(other[1]);
  return readDxf(decodeText(bytes, TextDecoder).text);
}

const refusal = (message: string): ModelError => new ModelError('file-unreadable', message);
