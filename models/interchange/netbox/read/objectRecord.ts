import { choiceOf } from './choices.ts';
import { fieldOfHeading, fieldOfKind, settleFields } from './columnNames.ts';
import { isJsonRecord, type JsonRecord } from './jsonRecord.ts';
import { objectForm } from './objectForm.ts';
import type { NetboxKind, NetboxPort, NetboxRecord } from '../NetboxDocument.ts';

/** An object of a YAML file or an API response, with its fields as text. */
export function objectRecord(kind: NetboxKind, at: string, object: JsonRecord): NetboxRecord {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(object)) {
    // Other names of a field do not replace the field itself.
    const name = fieldOfKind(kind, fieldOfHeading(key));
    if (name !== key && name in object) continue;
    fields.set(name, choiceOf(kind, name, textOf(value)));
    if (isJsonRecord(value)) setRelated(fields, name, value);
  }
  settleFields(fields);
  const record = { kind, at, fields, ports: portsOf(object['power-ports']) };
  return kind === 'device-type' ? { ...record, form: objectForm(object) } : record;
}

/** Ids of related objects, by which objects without a name are found, and the manufacturer of a related type. */
function setRelated(fields: Map<string, string>, name: string, related: JsonRecord): void {
  const { id } = related;
  if (typeof id === 'number' || typeof id === 'string') fields.set(`${name}_id`, String(id));
  // A device and a module state their manufacturer through their type only.
  if ((name === 'device_type' || name === 'module_type') && !fields.has('manufacturer')) {
    fields.set('manufacturer', textOf(related['manufacturer']));
  }
  if (name === 'rack_type') fields.set('rack_type', textOf(related['model'] ?? related));
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
    maximum_W: netboxWatts(port['maximum_draw']),
    allocated_W: netboxWatts(port['allocated_draw']),
  }));
}

/** Watts of a power port. A draw of 0 means that none was entered. */
export function netboxWatts(value: unknown): number | undefined {
  const watts = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof watts === 'number' && Number.isFinite(watts) && watts > 0 ? watts : undefined;
}
