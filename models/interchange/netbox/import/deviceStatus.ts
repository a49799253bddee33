import { finding } from '../../../problems/Finding.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';

/** Statuses of devices that draw nothing: switched off, on their way out, or in stock. */
const LEFT_OUT: ReadonlySet<string> = new Set(['offline', 'decommissioning', 'inventory']);
/** Statuses of devices that stand in the rack and get power again, so that they are counted. */
const DOUBTED: ReadonlySet<string> = new Set(['staged', 'failed']);

/** Localised labels of the statuses, as table exports have them. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^(au(ß|ss)er betrieb|ausgeschaltet|hors[- ]ligne|fuera de línea|sin conexión|non in linea)$/, 'offline'],
  [
    /^(wird au(ß|ss)er betrieb genommen|stilllegung|mise hors service|desmantelamiento|dismissione)$/,
    'decommissioning',
  ],
  [/^(inventar|inventaire|inventario|inventário)$/, 'inventory'],
];

/** Status of an object as NetBox's value. */
export function statusOf(record: NetboxRecord): string {
  const text = (netboxFieldOf(record, 'status') ?? '').toLowerCase();
  return labels.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}

/** Whether a device is left out by its status. */
export const isLeftOut = (record: NetboxRecord): boolean => LEFT_OUT.has(statusOf(record));

/**
 * Whether a device is counted by its status: active, planned, staged and failed ones are; offline and decommissioning
 * ones and the inventory are not unless asked for.
 *
 * @param review - receives what is left out, and what is counted although it is staged or failed
 */
export function isCounted(record: NetboxRecord, isAllCounted: boolean, review: ReviewFinding[]): boolean {
  const status = statusOf(record);
  const name = netboxFieldOf(record, 'name') ?? 'a device without a name';
  if (DOUBTED.has(status)) {
    const message = `"${name}" has the status ${status} and was counted: it gets power when it is in service.`;
    review.push(
      inGroup(finding('netbox-status', record.at, message), {
        what: `devices have the status ${status} and were counted`,
        item: name,
      }),
    );
    return true;
  }
  if (!LEFT_OUT.has(status)) return true;
  const message = isAllCounted
    ? `"${name}" has the status ${status} and was counted, as asked for.`
    : `"${name}" has the status ${status} and was not imported.`;
  review.push(
    inGroup(finding('netbox-status', record.at, message), {
      what: `devices have the status ${status} and were ${isAllCounted ? 'counted, as asked for' : 'not imported'}`,
      item: name,
    }),
  );
  return isAllCounted;
}
