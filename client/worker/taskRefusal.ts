import type { ReadingOf, Task } from './taskProtocol.ts';

type Refusals = {
  readonly [Kind in Task['kind']]: (ticket: number, message: string) => ReadingOf<Kind>;
};

const refusals: Refusals = {
  'read-file': (ticket, message) => ({ kind: 'file-read', ticket, document: null, message, issues: [] }),
  'read-weather': (ticket, message) => ({
    kind: 'weather-read',
    ticket,
    climate: null,
    message,
    findings: [],
  }),
  'read-utilisation': (ticket, message) => ({
    kind: 'utilisation-read',
    ticket,
    utilisationFractions: null,
    message,
  }),
  'read-tariff': (ticket, message) => ({ kind: 'tariff-read', ticket, choices: [], record: null, message }),
  'read-carbon': (ticket, message) => ({ kind: 'carbon-read', ticket, carbon: null, message, findings: [] }),
  'lay-out': (ticket, message) => ({ kind: 'laid-out', ticket, layout: null, message }),
  'read-netbox': (ticket, message) => ({ kind: 'netbox-read', ticket, proposal: null, message, review: [] }),
  'write-netbox': (ticket, message) => ({ kind: 'netbox-written', ticket, files: [], message, review: [] }),
  'read-dxf': (ticket, message) => ({ kind: 'dxf-read', ticket, drawing: null, message }),
  'most-racks': (ticket, message) => ({ kind: 'most-racks-found', ticket, answer: null, message }),
};

/**
 * What whoever gave a task gets where it could not be done.
 *
 * @param message - why
 */
export function taskRefusal<Kind extends Task['kind']>(
  { kind, ticket }: { readonly kind: Kind; readonly ticket: number },
  message: string,
): ReadingOf<Kind> {
  return refusals[kind](ticket, message);
}
