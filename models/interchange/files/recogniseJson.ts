import { isCarbonAnswer } from '../../carbon/series/carbonAnswer.ts';
import { fieldOfHeading } from '../netbox/read/columnNames.ts';
import { kindOfFields } from '../netbox/read/kindOf.ts';
import {
  recognitionOf,
  recognised,
  refused,
  type FileCandidate,
  type FileGlimpse,
  type FileRecognition,
} from './FileRecognition.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const PLAN_SECTIONS = ['site', 'halls', 'racks', 'power', 'cooling', 'workload', 'tariff', 'carbon'] as const;
/** As many sections of a plan are no coincidence. */
const MIN_SECTIONS = 3;
/** A file that is looked at only in part is recognised by its words. */
const PLAN_WORDS = /"(?:schemaVersion|halls|rackType)"\s*:/;
const RATE_WORDS =
  /"(?:energyratestructure|flatdemandstructure|demandratestructure|fixedchargefirstmeter|energyweekdayschedule)"\s*:/;
const RATE_FIELD =
  /^(energyratestructure|energyweekdayschedule|flatdemandstructure|demandratestructure|coincidentratestructure|fixedchargefirstmeter|mincharge)$/;

/**
 * Recognises JSON by its fields.
 *
 * @param text - without a byte order mark
 */
export function recogniseJson({ name, isWhole }: FileGlimpse, text: string): FileRecognition {
  if (!isWhole) return recogniseFields(text, 'The file is a large JSON without a field that Plenum knows.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    // A plan with an error is told by its reader, with the place of the error.
    return recogniseFields(text, `The file begins like JSON, and cannot be read: ${reason}.`);
  }
  const foreign = foreignMessage(json);
  if (foreign !== undefined) return refused(foreign);
  return recognitionOf(
    candidatesOf(json, name),
    'The file is JSON, and neither a plan, a utility rate, carbon intensity nor NetBox objects.',
  );
}

function recogniseFields(text: string, otherwise: string): FileRecognition {
  if (RATE_WORDS.test(text)) return recognised('utility-rate', 'charges of a utility rate');
  if (PLAN_WORDS.test(text)) return recognised('plan', 'sections of a plan');
  return refused(otherwise);
}

function candidatesOf(json: unknown, name: string): FileCandidate[] {
  if (isObject(json) && isPlan(json)) return [{ kind: 'plan', reason: 'sections of a plan' }];
  const records = recordsOf(json);
  if (records.some(isRate)) {
    const count =
      records.length === 1 ? 'a utility rate' : `${records.length.toLocaleString('en-US')} utility rates`;
    return [{ kind: 'utility-rate', reason: `charges of ${count}` }];
  }
  if (isCarbonAnswer(json)) return [{ kind: 'carbon-series', reason: 'carbon intensity by time' }];
  if (records.some((record) => isNetbox(record, name))) {
    return [{ kind: 'netbox', reason: 'fields of NetBox objects' }];
  }
  return [];
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isPlan(json: JsonObject): boolean {
  const sections = PLAN_SECTIONS.filter((section) => section in json).length;
  return sections >= MIN_SECTIONS || 'schemaVersion' in json;
}

/** The records of a list, of an answer of an interface, or the only one. */
function recordsOf(json: unknown): readonly JsonObject[] {
  if (Array.isArray(json)) return json.filter(isObject);
  if (!isObject(json)) return [];
  const list = json['items'] ?? json['results'];
  return Array.isArray(list) ? list.filter(isObject) : [json];
}

const isRate = (record: JsonObject): boolean => Object.keys(record).some((key) => RATE_FIELD.test(key));

function isNetbox(record: JsonObject, name: string): boolean {
  if (typeof record['url'] === 'string' && /\/api\/dcim\//.test(record['url'])) return true;
  return kindOfFields(new Set(Object.keys(record).map(fieldOfHeading)), name) !== undefined;
}

/** Files of Plenum and of others that are often mistaken for a plan. */
function foreignMessage(json: unknown): string | undefined {
  if (!isObject(json)) return undefined;
  if (isObject(json['plan']) && Array.isArray(json['options']) && isObject(json['library'])) {
    return 'The file is a report of Plenum, not a plan: open the plan that it was computed from.';
  }
  if (json['type'] === 'FeatureCollection')
    return 'The file is GeoJSON. Plenum reads drawings as DXF, PNG, JPEG or SVG.';
  if (typeof json['openapi'] === 'string')
    return 'The file describes a programming interface (OpenAPI), not a plan.';
  if (isObject(json['meta']) && /moer|marginal/i.test(JSON.stringify(json['meta']))) {
    return 'The file has marginal emissions. Plenum counts average carbon intensity: use a series of average factors.';
  }
  return undefined;
}
