import type { Feed } from '../../../power/feedSchema.ts';
import { finding } from '../../../problems/Finding.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import { numberText } from '../../../units/text.ts';
import { netboxAvailable_VA } from '../availablePower.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';

/** Common line-to-neutral voltages. */
const LINE_TO_NEUTRAL_V: ReadonlySet<number> = new Set([120, 127, 220, 230, 240, 277]);
const SIDE = /^Side ([A-Za-z0-9-]{1,16})$/;

/**
 * A power feed as a feed of a rack: primary is side A and redundant side B, unless the description states the side.
 *
 * @param review - receives findings on invalid or questionable values
 * @returns undefined if the feed is not AC, or has no voltage or breaker
 */
export function feedOf(record: NetboxRecord, review: ReviewFinding[]): Feed | undefined {
  const name = netboxFieldOf(record, 'name') ?? 'a feed';
  if (netboxFieldOf(record, 'supply')?.toLowerCase() === 'dc') {
    const message = `"${name}" is a DC feed; only AC feeds are supported.`;
    const group = { what: 'power feeds are of DC and were skipped; only AC feeds are supported', item: name };
    review.push(inGroup(finding('netbox-record-skipped', record.at, message), group));
    return undefined;
  }
  const stated_V = netboxNumberOf(record, 'voltage', { min: -1000, max: 1000 }, review);
  const voltage_V = stated_V === undefined ? undefined : Math.abs(stated_V);
  const current_A = netboxNumberOf(record, 'amperage', { min: 1, max: 4000 }, review);
  if (voltage_V === undefined || voltage_V < 100 || current_A === undefined) {
    const message = `"${name}" has no voltage of 100 V or more, or no amperage, and was skipped; NetBox would assume 120 V and 15 A.`;
    const group = {
      what: 'power feeds have no voltage of 100 V or more, or no amperage, and were skipped',
      item: name,
    };
    review.push(inGroup(finding('netbox-record-skipped', record.at, message), group));
    return undefined;
  }
  const percent = netboxNumberOf(record, 'max_utilization', { min: 10, max: 100 }, review);
  const feed: Feed = {
    side: sideOf(record),
    phaseCount: /three|3/.test(netboxFieldOf(record, 'phase')?.toLowerCase() ?? '') ? 3 : 1,
    voltage_V,
    current_A,
    ...(percent === undefined ? {} : { deratingFraction: percent / 100 }),
  };
  noteWarning(name, feed, record.at, review);
  return feed;
}

function sideOf(record: NetboxRecord): string {
  const stated = SIDE.exec(netboxFieldOf(record, 'description') ?? '')?.[1];
  return stated ?? (netboxFieldOf(record, 'type')?.toLowerCase() === 'redundant' ? 'B' : 'A');
}

/** Description of a side that is not the default of its type. */
export function sideDescription(side: string, type: 'primary' | 'redundant'): string {
  return side === (type === 'primary' ? 'A' : 'B') ? '' : `Side ${side}`;
}

function noteWarning(name: string, feed: Feed, at: string, review: ReviewFinding[]): void {
  const { phaseCount, voltage_V, current_A } = feed;
  if (phaseCount !== 3 || !LINE_TO_NEUTRAL_V.has(voltage_V)) return;
  const asStated_VA = netboxAvailable_VA({ ...feed, deratingFraction: 1 });
  const perLine_VA = 3 * voltage_V * current_A;
  const message = `"${name}" is three-phase at ${String(voltage_V)} V and ${String(current_A)} A. Line-to-line, its breaker is limited to ${numberText(asStated_VA)} VA; if the ${String(voltage_V)} V are line-to-neutral, to ${numberText(perLine_VA)} VA. It was used as stated.`;
  const group = {
    what: `power feeds are three-phase at ${String(voltage_V)} V, which is usual from line to neutral; they were used as line to line`,
    item: `"${name}"`,
  };
  review.push(inGroup(finding('netbox-line-to-neutral', at, message), group));
}
