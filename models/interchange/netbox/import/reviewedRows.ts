import type { Device } from '../../../catalogue/device.ts';
import { drawEstimates, type DrawEstimate } from '../../../racks/estimateDraw.ts';
import { drawsNothing, hasDraw } from '../../../racks/draw.ts';
import type { ReviewFinding } from '../groupReview.ts';
import { deviceWarnings, type UseOfType } from './deviceWarnings.ts';
import type { ImportedDevice } from './importDevices.ts';
import type { TypeEntry } from './TypeEntry.ts';
import { knownDraws } from './knownDraws.ts';

/**
 * Rows of the imported types, with findings on their power; types without a draw get an estimate if asked for.
 *
 * @param known - rows of the plan and of the catalogue
 * @param review - receives the findings; those on types in racks first
 */
export function reviewedRows(
  entries: ReadonlyMap<string, TypeEntry>,
  devices: ReadonlyMap<string, readonly ImportedDevice[]>,
  { isEstimated, known }: { readonly isEstimated: boolean; readonly known: readonly Device[] },
  review: ReviewFinding[],
): Map<string, Device> {
  const counts = new Map<string, number>();
  for (const inRack of devices.values()) {
    for (const { device } of inRack) counts.set(device, (counts.get(device) ?? 0) + 1);
  }
  const estimateOf = drawEstimates([...known, ...[...entries.values()].map(({ row }) => row)]);
  const match = knownDraws(known);
  const rows = new Map<string, Device>();
  const byUse = [...entries].sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  for (const [id, entry] of byUse) {
    const estimate = hasDraw(entry.row) || drawsNothing(entry.row) ? undefined : estimateOf(entry.row);
    const use: UseOfType = { deviceCount: counts.get(id) ?? 0, estimate, isEstimated };
    review.push(...deviceWarnings(entry, use, match));
  }
  for (const [id, { row }] of entries) {
    const estimate = isEstimated && !hasDraw(row) ? estimateOf(row) : undefined;
    rows.set(id, estimate === undefined ? row : estimated(row, estimate));
  }
  return rows;
}

function estimated(row: Device, { maximum_kW, typical_kW, rowCount }: DrawEstimate): Device {
  const note = `Draws are an estimate: the median per unit of height of ${String(rowCount)} rows of this class.`;
  return {
    ...row,
    maximum_kW,
    ...(typical_kW === undefined ? {} : { typical_kW }),
    quality: { ...row.quality, maximum_kW: 'E', ...(typical_kW === undefined ? {} : { typical_kW: 'E' }) },
    note: row.note === undefined ? note : `${row.note} ${note}`,
  };
}
