import type { MostRacksQuestion } from '../../models/report/mostRacksOfHall.ts';
import type { ExchangeReading, GivenFile } from '../worker/exchangeProtocol.ts';
import { reading } from './models.ts';

export type NetboxReading = Extract<ExchangeReading, { kind: 'netbox-read' }>;
export type NetboxWriting = Extract<ExchangeReading, { kind: 'netbox-written' }>;
export type DxfReading = Extract<ExchangeReading, { kind: 'dxf-read' }>;
export type MostRacksAnswer = Extract<ExchangeReading, { kind: 'most-racks-found' }>;

/**
 * Has the worker read files of NetBox; nothing is changed by it.
 *
 * @param isIntoPlan - whether they are laid over the plan on the page
 */
export function readNetbox(files: readonly GivenFile[], isIntoPlan: boolean): Promise<NetboxReading> {
  const year = new Date().getFullYear();
  return reading(
    (ticket) => ({ kind: 'read-netbox', ticket, files, isIntoPlan, year }),
    (ticket, message) => ({ kind: 'netbox-read', ticket, proposal: null, message, review: [] }),
  );
}

/**
 * Has the worker write an option of the plan as files for NetBox.
 *
 * @param hasCooling - whether that NetBox is of version 4.7 or later
 */
export function writeNetbox(optionId: string, hasCooling: boolean): Promise<NetboxWriting> {
  return reading(
    (ticket) => ({ kind: 'write-netbox', ticket, optionId, hasCooling }),
    (ticket, message) => ({ kind: 'netbox-written', ticket, files: [], message, review: [] }),
  );
}

/** Has the worker read a DXF drawing. */
export function readDrawing(file: GivenFile): Promise<DxfReading> {
  return reading(
    (ticket) => ({ kind: 'read-dxf', ticket, file }),
    (ticket, message) => ({ kind: 'dxf-read', ticket, drawing: null, message }),
  );
}

/** Asks the worker how many racks of a kind a hall carries at most. */
export function askForMostRacks(question: MostRacksQuestion): Promise<MostRacksAnswer> {
  return reading(
    (ticket) => ({ kind: 'most-racks', ticket, question }),
    (ticket, message) => ({ kind: 'most-racks-found', ticket, answer: null, message }),
  );
}
