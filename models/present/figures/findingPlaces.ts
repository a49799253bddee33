import { parsePath } from '../../edit/document/path.ts';
import type { GroupedFinding } from './groupFindings.ts';

/** Where a finding is, in all options. */
export interface FindingPlaces {
  /** Paths; a finding in many places lists the first ones. */
  readonly paths: readonly string[];
  /** Racks of the paths, each once; null if one of the paths is at no rack. */
  readonly racks: readonly string[] | null;
  /** Halls of the paths, each once; null if one of the paths is in no known hall. */
  readonly halls: readonly string[] | null;
  /** True if it is in more places than the paths. */
  readonly isCutShort: boolean;
}

/**
 * The places of a finding, in all options that have it.
 *
 * @param hallOf - the hall of a rack of the plan
 */
export function findingPlaces(
  { byOption }: GroupedFinding,
  hallOf: (rackId: string) => string | undefined,
): FindingPlaces {
  const paths = new Set<string>();
  let isCutShort = false;
  for (const { finding } of byOption) {
    const { path, alsoAt = [], occurrenceCount } = finding;
    for (const one of [path, ...alsoAt]) paths.add(one);
    if (occurrenceCount > 1 + alsoAt.length) isCutShort = true;
  }
  const steps = [...paths].map(parsePath);
  const racks = steps.map(([section, id]) => (section === 'racks' ? id : undefined));
  const halls = steps.map(([section, id], index) => {
    const rack = racks[index];
    return section === 'halls' ? id : rack === undefined ? undefined : hallOf(rack);
  });
  return { paths: [...paths], racks: allKnown(racks), halls: allKnown(halls), isCutShort };
}

function allKnown(ids: readonly (string | undefined)[]): readonly string[] | null {
  const known = new Set<string>();
  for (const id of ids) {
    if (id === undefined) return null;
    known.add(id);
  }
  return [...known];
}
