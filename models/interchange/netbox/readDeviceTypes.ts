import type { Device } from '../../catalogue/device.ts';
import type { Source } from '../../catalogue/row.ts';
import type { Finding } from '../../problems/Finding.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import { hasDraw } from '../../racks/draw.ts';
import { groupReview } from './groupReview.ts';
import type { NetboxDocument } from './NetboxDocument.ts';
import { netboxSource } from './newPlanOf.ts';
import { NETBOX_SOURCE, readObjects, type ImportRequest } from './readObjects.ts';

/** Device types of files as rows of a plan. */
export interface ReadDeviceTypes {
  readonly devices: readonly {
    readonly row: Device;
    /** False if the file states no draw: it is in no load until one is entered. */
    readonly isDrawKnown: boolean;
  }[];
  readonly sourceKey: string;
  readonly source: Source;
  /** What was ignored, assumed or questionable, and which types the catalogue has. */
  readonly review: readonly Finding[];
}

/**
 * Reads the device types of files of the NetBox device type library. What a file does not state stays missing.
 *
 * @param documents - decoded files, in any order
 * @throws ModelError `netbox-unreadable` if no file has anything to read
 */
export function readDeviceTypes(
  documents: readonly NetboxDocument[],
  request: ImportRequest,
): ReadDeviceTypes {
  const { deviceRows, review } = readObjects(documents, request);
  return {
    devices: [...deviceRows.values()].map((row) => ({ row, isDrawKnown: hasDraw(row) })),
    sourceKey: NETBOX_SOURCE,
    source: netboxSource(request.year),
    review: mergeFindings(groupReview(review)),
  };
}
