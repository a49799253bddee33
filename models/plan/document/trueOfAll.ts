import type { Finding } from '../../problems/Finding.ts';
import { alsoTrueAt, PLACES_LISTED } from '../../problems/mergeFindings.ts';
import type { Scenario } from './planSchema.ts';

/**
 * Says of several racks what was found about the first of them.
 *
 * @param ids - of racks that are alike in what was looked at
 * @param racks - the racks section
 */
export function trueOfAll(finding: Finding, ids: readonly string[], racks: Scenario['racks']): Finding {
  return ids.length === 1
    ? finding
    : alsoTrueAt(finding, ids.length - 1, placesAlike(ids, finding.path, racks));
}

/** Where in other racks that are built alike the same thing is that a path names in the first of them. */
function placesAlike(ids: readonly string[], path: string, racks: Scenario['racks']): string[] {
  const [first = '', ...others] = ids;
  const rest = path.slice(`racks.${first}`.length);
  const [, contentsId] = /^\.contents\.([^.]+)/.exec(rest) ?? [];
  const index = contentsId === undefined ? -1 : Object.keys(racks[first]?.contents ?? {}).indexOf(contentsId);
  return others.slice(0, PLACES_LISTED).map((id) => {
    const itsContentsId = Object.keys(racks[id]?.contents ?? {})[index];
    const itsRest =
      contentsId === undefined || itsContentsId === undefined
        ? rest
        : `.contents.${itsContentsId}${rest.slice(`.contents.${contentsId}`.length)}`;
    return `racks.${id}${itsRest}`;
  });
}
