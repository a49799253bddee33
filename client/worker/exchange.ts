import type { Library } from '../../models/index.ts';
import type { JsonObject } from '../document/json.ts';
import type { ExchangeReading, ExchangeTask } from './exchangeProtocol.ts';

/**
 * Does a task of files in and out. This module, and the reader of each kind of file, is loaded when somebody first wants it.
 *
 * @param document - the plan as it lies on the desk
 */
export async function doExchange(
  task: ExchangeTask,
  document: JsonObject,
  library: Library,
): Promise<ExchangeReading> {
  switch (task.kind) {
    case 'read-netbox':
      return (await import('./readNetboxFiles.ts')).readNetboxFiles(task, document, library);
    case 'write-netbox':
      return (await import('./netboxExport.ts')).netboxExport(task, document, library);
    case 'read-dxf':
      return (await import('./readDxfFile.ts')).readDxfFile(task);
    case 'most-racks':
      return (await import('./findMostRacks.ts')).findMostRacks(task, document, library);
  }
}
