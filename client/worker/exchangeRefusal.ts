import type { ExchangeReading, ExchangeTask } from './exchangeProtocol.ts';

/** What whoever asked gets where the work itself failed. */
export function exchangeRefusal({ kind, ticket }: ExchangeTask, message: string): ExchangeReading {
  switch (kind) {
    case 'read-netbox':
      return { kind: 'netbox-read', ticket, proposal: null, message, review: [] };
    case 'write-netbox':
      return { kind: 'netbox-written', ticket, files: [], message, review: [] };
    case 'read-dxf':
      return { kind: 'dxf-read', ticket, drawing: null, message };
    case 'most-racks':
      return { kind: 'most-racks-found', ticket, answer: null, message };
  }
}
