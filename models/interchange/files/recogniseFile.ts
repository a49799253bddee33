import { BYTE_ORDER_MARK } from '../../series/csvLines.ts';
import { recognised, refused, type FileGlimpse, type FileRecognition } from './FileRecognition.ts';
import { recogniseBytes } from './recogniseBytes.ts';
import { recogniseJson } from './recogniseJson.ts';
import { recogniseTable } from './recogniseTable.ts';

const MiB = 1024 * 1024;
/** The largest file of any kind: a set of NetBox files. The readers have limits of their own. */
const MAX_MiB = 128;

/** What the program reads, for a file that it does not know. */
export const KNOWN_FILES =
  'Plenum reads its plans (JSON), utility rates (JSON of the Utility Rate Database), weather (EPW, also in a zip file, or CSV of monthly normals), drawings (DXF, PNG, JPEG, SVG), NetBox files (YAML, CSV, JSON), carbon intensity (CSV or JSON), utilisation (CSV), system peak hours, and lists of racks or devices (CSV, Excel).';

/**
 * Recognises a file by its content; its name decides only where the content allows several kinds.
 *
 * @param glimpse - its name, size and beginning
 */
export function recogniseFile(glimpse: FileGlimpse): FileRecognition {
  const { size_bytes } = glimpse;
  if (size_bytes === 0) return refused('The file is empty.');
  if (size_bytes > MAX_MiB * MiB) {
    const size = Math.ceil(size_bytes / MiB).toLocaleString('en-US');
    return refused(
      `The file has ${size} MiB; the largest file that Plenum reads has ${String(MAX_MiB)} MiB.`,
    );
  }
  return recogniseBytes(glimpse) ?? recogniseText(glimpse);
}

function recogniseText(glimpse: FileGlimpse): FileRecognition {
  const text = glimpse.text.replace(BYTE_ORDER_MARK, '');
  const start = text.trimStart();
  if (start === '') return refused('The file has only blank lines.');
  if (/^LOCATION\s*,/i.test(start)) return recognised('weather', 'the header of an EPW weather file');
  if (/^(?:999\r?\n[^\n]*\n\s*)*0\r?\n\s*SECTION\b/.test(start))
    return recognised('drawing', 'sections of a DXF drawing');
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(start)) {
    return recognised('image', 'an SVG picture');
  }
  if (/^[[{]/.test(start)) return recogniseJson(glimpse, start);
  if (/^</.test(start)) return refused(`The file is XML or HTML. ${KNOWN_FILES}`);
  if (isYaml(start)) return recogniseYaml(start);
  return recogniseTable(glimpse.name, start);
}

/** A first line that a table never has: a mark of YAML, or a key with a value. */
const isYaml = (start: string): boolean =>
  /^(?:---\s|%YAML|(?:#[^\n]*\n\s*)*[A-Za-z_][\w-]*:(?:\s|$))/.test(start);

const NETBOX_YAML = /^-?\s*(?:manufacturer|model|slug|part_number|u_height|device_type|power-ports):/m;

function recogniseYaml(start: string): FileRecognition {
  if (NETBOX_YAML.test(start)) return recognised('netbox', 'fields of NetBox in YAML');
  return refused(
    'The file is YAML, without a field of NetBox such as manufacturer, model or slug. Of YAML files, Plenum reads those of NetBox.',
  );
}
