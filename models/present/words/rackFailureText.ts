import type { RackFailure } from '../../report/capacity/capacitySchema.ts';
import { significant } from '../format/number.ts';

const MAX_NAMED = 4;

/** What any of some failures does to a rack: "The loss of side A or side B drops 20.4 kW: ... needs 4 of 6 ...". */
export function rackFailureText({ lost, dropped_kW, cause }: RackFailure): string {
  const others = lost.length - MAX_NAMED;
  const named = others > 0 ? [...lost.slice(0, MAX_NAMED), `${String(others)} more`] : lost;
  const either =
    named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} or ${named.at(-1) ?? ''}`;
  const effect = dropped_kW > 0 ? `drops ${significant(dropped_kW, 3)} kW` : 'overloads a feed';
  return `The loss of ${either} ${effect}: ${cause}.`;
}
