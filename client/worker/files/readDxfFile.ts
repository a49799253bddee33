import { ModelError } from '../../../models/problems/ModelError.ts';
import { readDxf } from '../../../models/interchange/dxf/readDxf.ts';
import type { ReadingOf, TaskOf } from '../taskProtocol.ts';
import { givenText } from './givenText.ts';

const LARGEST_MiB = 50;
const MiB = 1024 * 1024;

/** How binary files that people take for a DXF begin. */
const beginnings: readonly (readonly [begins: string, message: string])[] = [
  [
    'AutoCAD Binary DXF',
    'This DXF is binary: save it as an ASCII DXF (in AutoCAD, Save As, Options, DXF Options, ASCII).',
  ],
  ['AC10', 'This is a DWG, not a DXF: save the drawing as an ASCII DXF.'],
  ['%PDF', 'This is a PDF: export it as PNG or SVG and trace that.'],
];

/**
 * Reads a DXF drawing. Its size is looked at before its bytes are.
 *
 * @returns the drawing, or why there is none
 */
export async function readDxfFile({ ticket, file }: TaskOf<'read-dxf'>): Promise<ReadingOf<'read-dxf'>> {
  const refused = (message: string): ReadingOf<'read-dxf'> => ({
    kind: 'dxf-read',
    ticket,
    drawing: null,
    message,
  });
  if (file.size > LARGEST_MiB * MiB) {
    const size = Math.ceil(file.size / MiB).toLocaleString('en-US');
    return refused(
      `The file has ${size} MiB; at most ${String(LARGEST_MiB)} MiB are read. Export only the layers of walls and columns.`,
    );
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const begins = new TextDecoder('windows-1252').decode(bytes.subarray(0, 24));
    const other = beginnings.find(([beginning]) => begins.startsWith(beginning));
    if (other !== undefined) return refused(other[1]);
    return { kind: 'dxf-read', ticket, drawing: readDxf(givenText(bytes).text), message: '' };
  } catch (error) {
    if (error instanceof ModelError) return refused(error.message);
    throw error;
  }
}
