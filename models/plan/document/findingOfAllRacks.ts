import type { Finding } from '../../problems/Finding.ts';
import { withMorePlaces, PLACES_LISTED } from '../../problems/mergeFindings.ts';
import type { Scenario } from './planSchema.ts';

/**
 * Extends a finding of the first of several racks to all of them.
 *
 * @param ids - ids of racks that are identical in the checked property
 * @param racks - the racks section
 */
export function findingOfAllRacks(
  finding: Finding,
  ids: readonly string[],
  racks: Scenario['racks'],
): Finding {
  return ids.length === 1
    ? finding
    : withMorePlaces(finding, ids.length - 1, correspondingPlaces(ids, finding.path, racks));
}

/** Paths in other identical racks that correspond to a path in the first rack. */
function correspondingPlaces(ids: readonly string[], path: string, racks: Scenario['racks']): string[] {
  const [first = '', ...others] = ids;
  const rest = path.slice(`racks.${first}`.length);
  const [, contentsId] = /^\.contents\.([^.]+)/.exec(rest) ?? [];
  const index = contentsId === undefined ? -1 : Object.keys(racks[first]?.contents ?? {}).indexOf(contentsId);
  return others.slice(0, PLACES_LISTED).map((id) => {
    const otherContentsId = Object.keys(racks[id]?.contents ?? {})[index];
    const otherRest =
      contentsId === undefined || otherContentsId === undefined
        ? rest
        : `.contents.${otherContentsId}${rest.slice(`.contents.${contentsId}`.length)}`;
    return `racks.${id}${otherRest}`;
  });
}
