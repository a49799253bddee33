import { finding } from '../../../problems/Finding.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import type { NetboxDocument, NetboxKind, NetboxRecord } from '../NetboxDocument.ts';
import { isJsonRecord, type JsonRecord } from './jsonRecord.ts';
import { fieldOfHeading } from './columnNames.ts';
import { isIgnored } from './knownFields.ts';
import { kindOfFields, kindOfName } from './kindOf.ts';
import { objectRecord } from './objectRecord.ts';

type ObjectDocument = Extract<NetboxDocument, { readonly value: unknown }>;

/** Objects of a YAML file or an API response: a page of results, a list, or one object. */
export function objectRecords(
  { file, value, isPage }: ObjectDocument,
  review: ReviewFinding[],
): NetboxRecord[] {
  const objects = listOf(value);
  const records: NetboxRecord[] = [];
  const ignored = new Map<NetboxKind, Set<string>>();
  for (const [index, object] of objects.entries()) {
    const at = objects.length === 1 && object === value ? file : placeOf(object, { file, index, isPage });
    const kind = isJsonRecord(object) ? kindOf(object, file) : undefined;
    if (kind === undefined || !isJsonRecord(object)) {
      const keys = isJsonRecord(object) ? Object.keys(object).slice(0, 8).join(', ') : typeof object;
      const message = `Not a NetBox site, location, rack, device, type, panel or feed: it has ${keys}.`;
      const group = { what: `objects are of a kind that a plan does not have; they have ${keys}`, item: at };
      review.push(inGroup(finding('netbox-record-ignored', at, message), group));
      continue;
    }
    records.push(objectRecord(kind, at, object));
    for (const [name, field] of Object.entries(object)) {
      if (isIgnored(kind, name) && !isEmpty(field)) {
        const names = ignored.get(kind) ?? new Set();
        ignored.set(kind, names.add(name));
      }
    }
  }
  for (const [kind, names] of ignored) {
    const message = `Fields of ${kind}s not imported: ${[...names].join(', ')}.`;
    const group = { what: `files have fields of ${kind}s that were not imported`, item: [...names] };
    review.push(inGroup(finding('netbox-field-ignored', file, message), group));
  }
  if (objects.length === 0) review.push(finding('netbox-file-unread', file, 'The file has no objects.'));
  noteMorePages(value, file, review);
  return records;
}

function placeOf(
  object: unknown,
  {
    file,
    index,
    isPage,
  }: { readonly file: string; readonly index: number; readonly isPage: true | undefined },
): string {
  const id = isPage === true && isJsonRecord(object) ? object['id'] : undefined;
  return typeof id === 'number' ? `${file}/${String(id)}` : `${file}:[${String(index)}]`;
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isJsonRecord(value) && Array.isArray(value['results'])) return value['results'] as readonly unknown[];
  return value === null || value === undefined ? [] : [value];
}

function kindOf(object: JsonRecord, file: string): NetboxKind | undefined {
  const { url } = object;
  const address = typeof url === 'string' ? /\/api\/[a-z]+\/([a-z-]+)\//.exec(url)?.[1] : undefined;
  const keys = Object.keys(object);
  if (address === undefined) return kindOfFields(new Set([...keys, ...keys.map(fieldOfHeading)]), file);
  // Rack groups have been a classification without a site since release 4.7.
  return address === 'rack-groups' && !('site' in object) ? undefined : kindOfName(address);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0 || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Reports that a file is one page of an API response. */
function noteMorePages(value: unknown, file: string, review: ReviewFinding[]): void {
  if (!isJsonRecord(value) || typeof value['next'] !== 'string') return;
  const count = typeof value['count'] === 'number' ? ` of ${String(value['count'])}` : '';
  const message = `The file is one page${count} objects: NetBox has more at "next". Request with ?limit=0, or save every page.`;
  review.push(finding('netbox-list-incomplete', file, message));
}
