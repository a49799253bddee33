import { finding, type Finding } from '../../problems/Finding.ts';
import type { DeviceLayoutProblem } from '../../racks/layOutDevices.ts';
import { numberText } from '../../units/text.ts';

/**
 * Reports why a device cannot be mounted at its stated position.
 *
 * @param height_U - height of the rack
 * @param path - path of the rack in the plan
 */
export function layoutFinding(problem: DeviceLayoutProblem, height_U: number, path: string): Finding {
  const at = `${path}.contents.${problem.itemId}`;
  const rack_U = numberText(height_U);
  switch (problem.kind) {
    case 'outside': {
      const units = unitsText(problem.lowest_U, problem.highest_U);
      return finding(
        'position-outside-rack',
        `${at}.position_U`,
        `A device would occupy ${units}; the rack has U1 to U${rack_U}.`,
      );
    }
    case 'overlap':
      return finding(
        'position-overlap',
        `${at}.position_U`,
        `U${numberText(problem.unit_U)} is already occupied by "${problem.otherId}"; two devices cannot share it.`,
      );
    case 'no-room':
      return finding(
        'rack-overfull',
        at,
        `${numberText(problem.needed_U)} U remain to be placed; the largest free gap in the ${rack_U} U rack is ${numberText(problem.largestGap_U)} U.`,
      );
  }
}

/** U43, or U37 to U43; a device with half units lists all units that it partly occupies. */
function unitsText(lowest_U: number, highest_U: number): string {
  const lowest = Math.floor(lowest_U);
  const highest = Math.max(Math.ceil(highest_U), lowest);
  return lowest === highest ? `U${String(lowest)}` : `U${String(lowest)} to U${String(highest)}`;
}
