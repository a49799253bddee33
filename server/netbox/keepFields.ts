type JsonRecord = Readonly<Record<string, unknown>>;

/** Fields of related objects that an import understands. */
const relatedFields = ['id', 'value', 'name', 'model', 'slug', 'manufacturer'] as const;

/**
 * An object of NetBox with some of its fields, and related objects with those that identify them. Addresses are without their host.
 *
 * @param fields - that are kept, where they have a value
 */
export function keptFields(object: JsonRecord, fields: readonly string[]): JsonRecord {
  const kept: Record<string, unknown> = {};
  for (const field of fields) {
    const value = object[field];
    if (value === null || value === undefined || value === '') continue;
    kept[field] = field === 'url' ? pathOf(value) : related(value);
  }
  return kept;
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function related(value: unknown): unknown {
  if (!isRecord(value)) return Array.isArray(value) ? undefined : value;
  const kept: Record<string, unknown> = {};
  for (const field of relatedFields) {
    const part = value[field];
    if (part === null || part === undefined) continue;
    kept[field] = isRecord(part) ? { id: part['id'], name: part['name'], slug: part['slug'] } : part;
  }
  return kept;
}

function pathOf(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined;
  return /\/api\/dcim\/[a-z-]{1,40}\/\d{1,19}\/$/.exec(url)?.[0];
}

/** Id of a related object; undefined if there is none. */
export function relatedId(object: JsonRecord, field: string): number | undefined {
  const value = object[field];
  const id = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'number' ? id : undefined;
}
