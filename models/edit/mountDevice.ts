import type { JsonObject } from './document/json.ts';
import {
  deviceShape,
  elevationOf,
  isSpaceFree,
  lowestFree_U,
  unitsText,
  type Elevation,
  type Faces,
  type ElevationRows,
} from './elevation.ts';

/** Where a device is to be mounted; the lowest free units if nothing is stated. */
export interface MountTarget {
  readonly position_U?: number | undefined;
  readonly face?: 'front' | 'rear' | undefined;
}

/** Where a device would be mounted in a rack. */
export type Mounting =
  | {
      readonly refusal: null;
      readonly name: string;
      /** Undefined for a device without rack units. */
      readonly target:
        | { readonly position_U: number; readonly face?: 'front' | 'rear' | undefined }
        | undefined;
      /** "U 5–10", "0U". */
      readonly units: string;
    }
  | { readonly refusal: string };

/** The sides that a device occupies if it is mounted on one of them. */
export const facesOn = (isHalfDepth: boolean, face: 'front' | 'rear' | undefined): Faces =>
  isHalfDepth ? (face ?? 'front') : 'both';

/**
 * Where a device would be mounted in a rack, or why it cannot be.
 *
 * @param document - the plan
 * @param rackId - the entry of the rack
 * @param request - the device, and where it is to be mounted
 */
export function mountingOf(
  document: JsonObject,
  rackId: string,
  request: MountTarget & { readonly deviceId: string },
  rows: ElevationRows,
): Mounting {
  const shape = deviceShape(document, request.deviceId, rows);
  if (shape === undefined) return { refusal: 'The device is unknown.' };
  const elevation = elevationOf(document, rackId, rows);
  if (elevation === null) return { refusal: 'The height of the rack is unknown.' };
  const { name, height_U, isHalfDepth } = shape;
  if (height_U === undefined) return { refusal: `The height of ${name} is unknown.` };
  if (height_U === 0) return { refusal: null, name, target: undefined, units: '0U' };
  const face = isHalfDepth ? (request.face ?? 'front') : undefined;
  const faces = facesOn(isHalfDepth, face);
  const position_U = request.position_U ?? lowestFree_U(elevation, { height_U, faces });
  if (position_U === undefined) {
    return { refusal: `${name} needs ${String(height_U)} U; ${freeText(elevation, faces)}.` };
  }
  const units = unitsText(position_U, height_U);
  if (!isSpaceFree(elevation, { position_U, height_U, faces })) return { refusal: `${units} is occupied.` };
  return {
    refusal: null,
    name,
    units,
    target: face === undefined ? { position_U } : { position_U, face },
  };
}

/** "at most 4 U are free in one place". */
function freeText(elevation: Elevation, faces: Faces): string {
  let most_U = 0;
  while (lowestFree_U(elevation, { height_U: most_U + 1, faces }) !== undefined) most_U += 1;
  return most_U === 0 ? 'no rack unit is free' : `at most ${String(most_U)} U are free in one place`;
}
