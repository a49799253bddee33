import type { TopologyReport } from '../../report/topologySchema.ts';
import { countText } from '../../units/text.ts';
import { significant } from '../format/number.ts';

type Failure = TopologyReport['failures'][number];

/** Racks or a load that a failure drops: "gpu-a (19 racks)". */
export const dropText = ({ name, rackCount }: Failure['drops'][number]): string =>
  rackCount === 0 ? name : `${name} (${countText(rackCount, 'rack')})`;

/** What a failure overloads: "UPS B (512 of 500 kVA)". */
export const nodeOverloadText = ({ name, load_kVA, limit_kVA }: Failure['overloads'][number]): string =>
  `${name} (${significant(load_kVA, 3)} of ${significant(limit_kVA, 3)} kVA)`;

/** The first names of a list, and the number of the others. */
export function someNamed(names: readonly string[], maxCount = 4): string {
  const shown = names.slice(0, maxCount).join(', ');
  return names.length > maxCount ? `${shown} and ${String(names.length - maxCount)} more` : shown;
}
