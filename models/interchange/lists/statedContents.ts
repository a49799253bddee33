import { MAX_HEIGHT_U } from '../../catalogue/heights.ts';
import type { ListDraft } from './ListDraft.ts';
import type { ListField } from './listFields.ts';
import type { ListRecord } from './readListSheet.ts';

/** A row with a device that is known. */
export interface DeviceRecord {
  readonly record: ListRecord;
  readonly rackId: string;
  readonly deviceId: string;
  readonly stated: StatedContents;
}

/** What a row states of its devices besides their kind. */
export interface StatedContents {
  readonly count: number;
  readonly position_U: number | undefined;
  readonly face: 'front' | 'rear' | undefined;
  readonly heatCaptureFraction: number | undefined;
}

/**
 * What a row states of its devices.
 *
 * @returns undefined if the row is left out
 */
export function statedContents(record: ListRecord, draft: ListDraft): StatedContents | undefined {
  const { texts, numbers, cellOf } = record;
  const { count = 1, position_U, heatCaptureFraction } = numbers;
  const face = texts.face === undefined ? undefined : faceOf(texts.face);
  const fault = faultOf(numbers, texts.face);
  if (fault !== undefined || face === null) {
    const [field, message] = fault ?? ['face', ''];
    draft.leaveOut(cellOf(field), message);
    return undefined;
  }
  return { count, position_U, face, heatCaptureFraction };
}

/** The first value that is not valid, and why. */
function faultOf(
  { count = 1, position_U = 1, heatCaptureFraction = 0 }: ListRecord['numbers'],
  face: string | undefined,
): readonly [field: ListField, message: string] | undefined {
  if (!Number.isInteger(count) || count < 1 || count > 200) {
    return ['count', 'must be a whole number from 1 to 200'];
  }
  if (!(position_U >= 1 && position_U <= MAX_HEIGHT_U + 0.5 && Number.isInteger(position_U * 2))) {
    return ['position_U', 'must be a unit from 1, in halves: the lowest unit of the device'];
  }
  if (!(heatCaptureFraction >= 0 && heatCaptureFraction <= 1)) {
    return ['heatCaptureFraction', 'must be a share from 0 to 1'];
  }
  return face === undefined || faceOf(face) !== null
    ? undefined
    : ['face', `“${face.slice(0, 40)}” must be front or rear`];
}

const faceOf = (text: string): 'front' | 'rear' | null =>
  /^f(ront)?$/i.test(text) ? 'front' : /^(r(ear)?|back)$/i.test(text) ? 'rear' : null;
