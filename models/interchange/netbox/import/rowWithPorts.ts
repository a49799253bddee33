import type { Device } from '../../../catalogue/device.ts';
import type { NetboxPort } from '../NetboxDocument.ts';
import { drawFigures, isEstimate, type ReadRow } from './deviceRow.ts';
import { suppliesOf } from './suppliesOf.ts';

/**
 * A row with the draws of ports that a file states for single devices, instead of those of its type.
 *
 * @param type - the row of the type, and its comments and description
 * @returns without supplies, and with the row as it is, if the ports state no draw
 */
export function rowWithPorts(
  { row, text }: { readonly row: Device; readonly text: string },
  ports: readonly NetboxPort[],
): Pick<ReadRow, 'row' | 'supplies'> {
  const supplies = suppliesOf(ports, text);
  if (supplies.maximum_kW === undefined && supplies.typical_kW === undefined)
    return { row, supplies: undefined };
  const { maximum_kW: _m, typical_kW: _t, psuCount: _p, psuRequiredCount: _r, ...others } = row;
  const { maximum_kW: _qm, typical_kW: _qt, psuCount: _qp, psuRequiredCount: _qr, ...quality } = row.quality;
  const figures = drawFigures(supplies);
  const flags = Object.keys(figures).map(
    (figure) => [figure, isEstimate(figure, supplies) ? 'E' : 'M'] as const,
  );
  const changed: Device = { ...others, ...figures, quality: { ...quality, ...Object.fromEntries(flags) } };
  return { row: changed, supplies };
}
