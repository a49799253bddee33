import type { Device } from '../../../catalogue/device.ts';
import type { NetboxPort } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import { drawFigures, isEstimate, type ReadRow } from './deviceRow.ts';
import type { TypeEntry } from './TypeEntry.ts';
import { suppliesOf } from './suppliesOf.ts';

/** A row with the draws of ports that a file states for single devices, instead of those of its type. */
export function rowWithPorts(
  { row, record, supplies: before }: TypeEntry,
  ports: readonly NetboxPort[],
): Pick<ReadRow, 'row' | 'supplies'> {
  const text = ['description', 'comments'].map((name) => netboxFieldOf(record, name) ?? '').join('\n');
  const supplies = suppliesOf(ports, text);
  if (supplies.maximum_kW === undefined && supplies.typical_kW === undefined)
    return { row, supplies: before };
  const { maximum_kW: _m, typical_kW: _t, psuCount: _p, psuRequiredCount: _r, ...others } = row;
  const { maximum_kW: _qm, typical_kW: _qt, psuCount: _qp, psuRequiredCount: _qr, ...quality } = row.quality;
  const figures = drawFigures(supplies);
  const flags = Object.keys(figures).map(
    (figure) => [figure, isEstimate(figure, supplies) ? 'E' : 'M'] as const,
  );
  const changed: Device = { ...others, ...figures, quality: { ...quality, ...Object.fromEntries(flags) } };
  return { row: changed, supplies };
}
