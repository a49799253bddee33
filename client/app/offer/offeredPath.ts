import { pathInDesign } from '../../../models/edit/commands/values.ts';
import type { Path } from '../../../models/edit/document/json.ts';
import { parsePath, pathKey } from '../../../models/edit/document/path.ts';

/** Parts of a plan that are no part of a design. */
const OTHER_PARTS: ReadonlySet<string> = new Set([
  ...['schemaVersion', 'name', 'description', 'options', 'findingDecisions', 'netbox', 'phases'],
]);
/** Positions in a room and in a rack, of which no figure of a study follows. */
const POSITION = /(^|\.)(([xy]|rotation)_(mm|deg)|position_U)$/;
/** Keys as the path of an axis has them; entries of a list have none. */
const KEY = /^[A-Za-z][A-Za-z0-9_-]*$/;
/** Choices that an axis has all of. */
const CHOICES =
  /^(cooling\.(preset|kind)|site\.climate\.id|tariff\.(kind|price)|carbon\.grid|racks\..+\.device)$/;
/** Kinds replace what they are of. */
const KIND = /(^|\.)kind$/;

/**
 * The path of the field of a control that a study may vary.
 *
 * @param control - of the frame of a field
 * @returns undefined if a study varies no such fields: texts, kinds, positions, and entries of lists
 */
export function offeredPath(control: Element): Path | undefined {
  const path = parsePath(control.id.replace(/^field-/, ''));
  const inDesign = pathInDesign(path);
  const key = pathKey(inDesign);
  const [section = ''] = inDesign;
  if (OTHER_PARTS.has(section) || !inDesign.every((part) => KEY.test(part))) return undefined;
  if (CHOICES.test(key)) return path;
  const isValue = control.matches('input.number-input, input[type=checkbox], select');
  return isValue && !KIND.test(key) && !POSITION.test(key) ? path : undefined;
}
