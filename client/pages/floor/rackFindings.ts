import { computed } from '@preact/signals';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { Severity } from '../../../models/problems/severities.ts';
import type { SimilarFindings } from '../../floor/checks/similarFindings.ts';
import { known } from '../../state/models.ts';
import { racksOf } from '../../state/racksOf.ts';
import { identicalRacks } from '../../state/findings.ts';
import { higherSeverity } from '../../../models/present/floor/itemSeverity.ts';
import { scene } from './floorState.ts';

/** Findings of the floor itself have the place of a rack, or the room, and are checked on the page. */
const isOfFloor = ({ path }: Finding): boolean => /^racks\.[^.]+\.places\b/.test(path);

const isOfPower = ({ path }: Finding): boolean => /^powerTopology\b/.test(path);

/**
 * Errors and warnings on the racks of the hall and on the power topology, from the latest review of the first option, which
 * is the one that the floor shows: their cause once, without its consequences.
 */
export const rackFindings = computed((): readonly Finding[] => {
  const ids = new Set(scene.value?.kinds.map(({ rackId }) => rackId));
  const [option] = known.value.options;
  return (option?.findings ?? []).filter((finding) => {
    if (finding.severity === 'info' || isOfFloor(finding)) return false;
    return isOfPower(finding) || racksIn(finding).some((id) => ids.has(id));
  });
});

/** A finding lists the first racks only; racks identical to these have it too. */
const racksIn = (finding: Finding): readonly string[] =>
  racksOf(finding).flatMap((id) => identicalRacks.value.get(id) ?? [id]);

/** Keys of the placed racks of each finding. */
const keysOf = computed((): ReadonlyMap<Finding, readonly string[]> => {
  const byRack = new Map<string, string[]>();
  for (const { key, rackId } of scene.value?.items ?? []) {
    if (rackId === undefined) continue;
    const keys = byRack.get(rackId) ?? [];
    keys.push(key);
    byRack.set(rackId, keys);
  }
  return new Map(
    rackFindings.value.map((finding) => [
      finding,
      [...new Set(racksIn(finding))].flatMap((id) => byRack.get(id) ?? []),
    ]),
  );
});

/** The same as a list, each with its racks. */
export const rackFindingLines = computed((): readonly SimilarFindings[] =>
  rackFindings.value.map((finding) => {
    const { code, severity, source, path, message, consequences = [] } = finding;
    const keys = keysOf.value.get(finding) ?? [];
    const more =
      consequences.length === 0 ? '' : ` Consequences: ${String(consequences.length)}, in Findings.`;
    return { code, severity, source, found: [{ path, message: message + more, keys }], keys };
  }),
);

/** The highest severity of each rack with such findings. */
export const rackSeverities = computed((): ReadonlyMap<string, Severity> => {
  const all = new Map<string, Severity>();
  for (const [{ severity }, keys] of keysOf.value) {
    for (const key of keys) all.set(key, higherSeverity(all.get(key), severity));
  }
  return all;
});
