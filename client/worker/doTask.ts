import type { Library } from '../../models/catalogue/Library.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { readPlanFile } from './files/readPlanFile.ts';
import type { Reading, Task } from './taskProtocol.ts';

/** What tasks are done with. */
interface Workplace {
  /** The plan as it lies on the desk. */
  readonly document: JsonObject;
  /** Undefined until the catalogue is loaded. */
  readonly library: Library | undefined;
}

/** Does a task. The code of each kind but plan files is loaded when somebody first wants it. */
export async function doTask(task: Task, { document, library }: Workplace): Promise<Reading> {
  switch (task.kind) {
    case 'read-file':
      return readPlanFile(task.ticket, task.text);
    case 'read-weather':
      return (await import('./files/readWeatherFile.ts')).readWeatherFile(task.ticket, task.text, task.name);
    case 'read-utilisation':
      return (await import('./files/readUtilisationFile.ts')).readUtilisationFile(task.ticket, task.text);
    case 'read-tariff':
      return (await import('./files/readTariffFile.ts')).readTariffFile(task.ticket, task.text, task.index);
    case 'read-carbon':
      return (await import('./files/readCarbonFile.ts')).readCarbonFile(task.ticket, task);
    case 'lay-out':
      return (await import('./layOut.ts')).layOut(task, document, loaded(library));
    case 'read-netbox':
      return (await import('./files/readNetboxFiles.ts')).readNetboxFiles(task, document, loaded(library));
    case 'write-netbox':
      return (await import('./files/netboxExport.ts')).netboxExport(task, document, loaded(library));
    case 'read-dxf':
      return (await import('./files/readDxfFile.ts')).readDxfFile(task);
    case 'most-racks':
      return (await import('./findMostRacks.ts')).findMostRacks(task, document, loaded(library));
  }
}

function loaded(library: Library | undefined): Library {
  if (library === undefined) throw new Error('The catalogue is not loaded.');
  return library;
}
