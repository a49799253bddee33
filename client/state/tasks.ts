import type { HallWishes } from '../../models/plan/layout/feedHall.ts';
import type { MostRacksQuestion } from '../../models/report/mostRacksOfHall.ts';
import type { GivenFile, ReadingOf, Task } from '../worker/taskProtocol.ts';
import { ask } from './models.ts';
import { waitFor } from './tickets.ts';

/** Gives the worker a task, under a ticket of its own. */
function given<Kind extends Task['kind']>(
  task: { readonly kind: Kind } & Omit<Extract<Task, { kind: Kind }>, 'ticket'>,
): Promise<ReadingOf<Kind>> {
  return waitFor<Kind>(task.kind, (ticket) => {
    // What is left out of a task above is its ticket alone.
    ask({ ...task, ticket } as unknown as Task);
  });
}

/**
 * Has the worker read the text of a plan file.
 *
 * @param text - the whole file
 * @returns the document, or what is wrong with it
 */
export function readFileText(text: string): Promise<ReadingOf<'read-file'>> {
  return given({ kind: 'read-file', text });
}

/**
 * Has the worker read the text of a weather file.
 *
 * @param text - the whole file, its bytes read as latin-1
 * @param name - of the file
 * @returns a climate for the plan's site, or why there is none
 */
export function readWeatherText(text: string, name: string): Promise<ReadingOf<'read-weather'>> {
  return given({ kind: 'read-weather', text, name });
}

/**
 * Has the worker read the text of a CSV file of hourly utilisation.
 *
 * @param text - the whole file
 * @returns the hours, or why there are none
 */
export function readUtilisationText(text: string): Promise<ReadingOf<'read-utilisation'>> {
  return given({ kind: 'read-utilisation', text });
}

/**
 * Has the worker read a file of utility rates.
 *
 * @param text - the whole file
 * @param index - place of the wanted record; a file with one record needs none
 * @returns the record, or the list that one must be chosen of, or why there is none
 */
export function readTariffText(text: string, index?: number): Promise<ReadingOf<'read-tariff'>> {
  return given({ kind: 'read-tariff', text, ...(index === undefined ? {} : { index }) });
}

/**
 * Has the worker read a file of hourly carbon.
 *
 * @param text - the whole file
 * @param choice - which factor, and the year that lines without dates stand for
 * @returns a carbon section without accounting, or why there is none
 */
export function readCarbonText(
  text: string,
  choice: { readonly basis: 'direct' | 'lifecycle'; readonly year: number },
): Promise<ReadingOf<'read-carbon'>> {
  return given({ kind: 'read-carbon', text, ...choice });
}

/**
 * Has the worker lay the racks of a hall out.
 *
 * @param hallId - a hall with a room
 * @param wishes - aisles, lengths of rows, containment, feeds
 * @returns a plan of moves, or why there is none
 */
export function askForLayout(hallId: string, wishes: HallWishes): Promise<ReadingOf<'lay-out'>> {
  return given({ kind: 'lay-out', hallId, wishes });
}

/** Asks the worker how many racks of a kind a hall carries at most. */
export function askForMostRacks(question: MostRacksQuestion): Promise<ReadingOf<'most-racks'>> {
  return given({ kind: 'most-racks', question });
}

/**
 * Has the worker read files of NetBox; nothing is changed by it.
 *
 * @param isIntoPlan - whether they are laid over the plan on the page
 */
export function readNetbox(
  files: readonly GivenFile[],
  isIntoPlan: boolean,
): Promise<ReadingOf<'read-netbox'>> {
  const year = new Date().getFullYear();
  return given({ kind: 'read-netbox', files, isIntoPlan, year });
}

/**
 * Has the worker write an option of the plan as files for NetBox.
 *
 * @param hasCooling - whether that NetBox is of version 4.7 or later
 */
export function writeNetbox(optionId: string, hasCooling: boolean): Promise<ReadingOf<'write-netbox'>> {
  return given({ kind: 'write-netbox', optionId, hasCooling });
}

/** Has the worker read a DXF drawing. */
export function readDrawing(file: GivenFile): Promise<ReadingOf<'read-dxf'>> {
  return given({ kind: 'read-dxf', file });
}
