import { parseAllDocuments } from 'yaml';
import { decodeText } from '../../../models/interchange/decodeText.ts';
import { netboxDocuments } from '../../../models/interchange/netbox/netboxDocuments.ts';
import { readDeviceTypes, type ReadDeviceTypes } from '../../../models/interchange/netbox/readDeviceTypes.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { PlanContext } from '../protocol/CallContext.ts';
import type { UploadedFile } from '../protocol/UploadedFile.ts';

const MiB = 1024 * 1024;
const MAX_MiB = 8;

/** Files with device types, and the year of the import. */
export interface DeviceTypeFiles {
  readonly files: readonly UploadedFile[];
  readonly year: number;
}

/**
 * Reads device types of the form of the NetBox device type library.
 *
 * @throws ModelError if nothing can be read, or the plan is invalid
 */
export async function readDeviceTypeFiles(
  { files, year }: DeviceTypeFiles,
  { document, library }: PlanContext,
): Promise<ReadDeviceTypes> {
  const total_bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (total_bytes > MAX_MiB * MiB) {
    throw new ModelError('netbox-unreadable', `The files exceed ${String(MAX_MiB)} MiB; read fewer at once.`);
  }
  const texts = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      text: decodeText(new Uint8Array(await file.arrayBuffer()), TextDecoder).text,
    })),
  );
  const { documents, findings } = netboxDocuments(texts, parseAllDocuments);
  return readDeviceTypes(documents, { library, into: parsePlan(document), year, findings });
}
