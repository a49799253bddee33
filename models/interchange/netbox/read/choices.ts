import type { NetboxKind } from '../NetboxDocument.ts';

/** Numbers by which releases before 2.7 stated a choice. Source: `LEGACY_MAP` of NetBox 2.9, netbox/dcim/choices.py. */
const deviceStatuses = ['offline', 'active', 'planned', 'staged', 'failed', 'inventory', 'decommissioning'];
const numbered: Partial<Record<NetboxKind, Readonly<Record<string, readonly (string | undefined)[]>>>> = {
  rack: { status: ['reserved', 'available', 'planned', 'active', 'deprecated'] },
  device: { status: deviceStatuses, face: ['front', 'rear'] },
  'power-feed': {
    status: ['offline', 'active', 'planned', undefined, 'failed'],
    type: [undefined, 'primary', 'redundant'],
    supply: [undefined, 'ac', 'dc'],
    phase: [undefined, 'single-phase', undefined, 'three-phase'],
  },
};

const choiceFields: ReadonlySet<string> = new Set(['status', 'face', 'supply', 'phase', 'subdevice_role']);

/** A choice as its value: `active` for Active, for 1 of an old release, and `three-phase` for Three-phase. */
export function choiceOf(kind: NetboxKind, field: string, text: string): string {
  const byNumber = /^\d+$/.test(text) ? numbered[kind]?.[field]?.[Number(text)] : undefined;
  if (byNumber !== undefined) return byNumber;
  const isFeedType = kind === 'power-feed' && field === 'type';
  return choiceFields.has(field) || isFeedType ? text.toLowerCase() : text;
}
