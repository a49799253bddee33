import { recognised, refused, type FileGlimpse, type FileRecognition } from './FileRecognition.ts';

/** Reads the beginning of a file as one character a byte. */
const beginningOf = (bytes: Uint8Array, count: number): string =>
  String.fromCharCode(...bytes.subarray(0, count));

/** Beginnings of files that are no plain text, with what Plenum does with them. */
const beginnings: readonly (readonly [begins: string, recognition: FileRecognition])[] = [
  ['\u0089PNG\r\n\u001a\n', recognised('image', 'a PNG picture')],
  ['\u00ff\u00d8\u00ff', recognised('image', 'a JPEG picture')],
  ['GIF8', refused('The file is a GIF picture: save it as PNG or JPEG.')],
  ['BM', refused('The file is a BMP picture: save it as PNG or JPEG.')],
  ['II*\u0000', refused('The file is a TIFF picture: save it as PNG or JPEG.')],
  ['MM\u0000*', refused('The file is a TIFF picture: save it as PNG or JPEG.')],
  [
    'AutoCAD Binary DXF',
    refused(
      'This DXF is binary: save it as an ASCII DXF (in AutoCAD, Save As, Options, DXF Options, ASCII).',
    ),
  ],
  ['AC10', refused('This is a DWG, not a DXF: save the drawing as an ASCII DXF.')],
  ['%PDF', refused('This is a PDF: export the drawing as PNG, SVG or DXF.')],
  [
    '\u00d0\u00cf\u0011\u00e0',
    refused('This is a file of an older Microsoft Office (.xls): save the table as .xlsx or CSV.'),
  ],
  ['\u001f\u008b', refused('The file is packed with gzip: unpack it first.')],
  ['Rar!', refused('The file is a RAR archive: unpack it first.')],
  ['7z\u00bc\u00af', refused('The file is a 7-Zip archive: unpack it first.')],
  ['PAR1', refused('This is a Parquet file: save the table as CSV.')],
  ['SQLite format 3', refused('This is a database: export the table as CSV.')],
];

const LONGEST = 24;

/**
 * Recognises a file that is no plain text, by its first bytes.
 *
 * @returns undefined for text
 */
export function recogniseBytes(
  glimpse: Pick<FileGlimpse, 'bytes'> & Partial<Pick<FileGlimpse, 'name'>>,
): FileRecognition | undefined {
  const { bytes } = glimpse;
  const begins = beginningOf(bytes, LONGEST);
  if (begins.startsWith('PK\u0003\u0004')) return recogniseZip(glimpse);
  if (begins.startsWith('RIFF') && begins.slice(8, 12) === 'WEBP') {
    return refused('The file is a WebP picture: save it as PNG or JPEG.');
  }
  const known = beginnings.find(([beginning]) => begins.startsWith(beginning));
  // A text may begin with the letters of a bitmap; a bitmap has zeros in its header.
  if (known !== undefined && (known[0] !== 'BM' || bytes.subarray(2, LONGEST).includes(0))) return known[1];
  return isBinary(bytes)
    ? refused('The file is not text, and its format is not known to Plenum.')
    : undefined;
}

/** Documents of Office are zip files with the parts of their format; which one it is, its parts tell, or its name where they come late. */
function recogniseZip({
  bytes,
  name = '',
}: Pick<FileGlimpse, 'bytes'> & { readonly name?: string }): FileRecognition {
  const begins = new Set(
    [...beginningOf(bytes, 4096).matchAll(/\[Content_Types\]|xl\/|word\/|ppt\//g)].map(([part]) => part),
  );
  const isOther = begins.has('word/') || begins.has('ppt/') || /[.](docx|pptx|dotx|xlsb|ods)$/i.test(name);
  if (isOther) return refused('This is a document of Office: save its table as .xlsx or CSV.');
  if (begins.has('xl/') || begins.has('[Content_Types]'))
    return recognised('equipment-list', 'a workbook of Excel');
  return recognised('weather-archive', 'a zip file, which may contain an EPW weather file');
}

/** True for bytes that no text has; UTF-16 has zeros, and states itself by a mark. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isWide && bytes.subarray(0, 1024).includes(0);
}
