import { isJsonRecord, type JsonRecord } from './jsonRecord.ts';
import type { NetboxKind, NetboxPort, NetboxRecord } from '../NetboxDocument.ts';

/** An object of a YAML file or an API response, with its fields as text. */
export function objectRecord(kind: NetboxKind, at: string, object: JsonRecord): NetboxRecord {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(object)) {
    fields.set(name, textOf(value));
    // A device states its manufacturer through its type only.
    if (name === 'device_type' && isJsonRecord(value) && !('manufacturer' in object)) {
      fields.set('manufacturer', textOf(value['manufacturer']));
    }
    if (name === 'rack_type' && isJsonRecord(value)) fields.set('rack_type', textOf(value['model'] ?? value));
  }
  const role = fields.get('role') ?? fields.get('device_role');
  if (kind === 'device' && role !== undefined) fields.set('role', role);
  return { kind, at, fields, ports: portsOf(object['power-ports']) };
}

/** Text of a value: of a choice its value, of a related object its name; lists have no text. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isJsonRecord(value)) return '';
  for (const key of ['value', 'name', 'model', 'slug', 'display']) {
    const text = value[key];
    if (typeof text === 'string' || typeof text === 'number') return String(text).trim();
  }
  return '';
}

function portsOf(value: unknown): NetboxPort[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isJsonRecord).map((port) => ({
    name: textOf(port['name']),
    type: textOf(port['type']) || undefined,
    maximum_W: wattsOf(port['maximum_draw']),
    allocated_W: wattsOf(port['allocated_draw']),
  }));
}

/** A draw of 0 means that none was entered. */
function wattsOf(value: unknown): number | undefined {
  const watts = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof watts === 'number' && Number.isFinite(watts) && watts > 0 ? watts : undefined;
}
