import { computed } from '@preact/signals';
import type { Severity } from '../../models/problems/severities.ts';
import { planDocument } from './editor.ts';
import { findingCounts } from '../../models/present/figures/findingCounts.ts';
import { findingLocation } from './findingLocation.ts';
import { groupFindings, type GroupedFinding } from '../../models/present/figures/groupFindings.ts';
import { known, report } from './models.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import { racksOf } from './racksOf.ts';

/** All findings of the plan, each listed once. */
export const findings = computed(() => groupFindings(known.value.options));

/** The number of open findings by severity. */
export const openCounts = computed((): Readonly<Record<Severity, number>> => {
  const { error, warning, info } = findingCounts(findings.value);
  return { error: error.open, warning: warning.open, info: info.open };
});

/**
 * Identical racks, by the id of each: a finding on one applies to all. Empty if the latest answer has no report: racks that
 * were identical before may differ now.
 */
export const identicalRacks = computed((): ReadonlyMap<string, readonly string[]> => {
  if (known.value.reportRevision !== known.value.revision) return new Map();
  const racks = report.value?.options.flatMap((option) => option.racks) ?? [];
  return new Map(racks.flatMap(({ ids }) => ids.map((id): [string, readonly string[]] => [id, ids])));
});

/** Findings by rack, the most severe first. */
export const findingsByRack = computed((): ReadonlyMap<string, readonly GroupedFinding[]> => {
  const byRack = new Map<string, Set<GroupedFinding>>();
  for (const group of findings.value) {
    for (const named of racksOf(group.finding)) {
      for (const rackId of identicalRacks.value.get(named) ?? [named]) {
        byRack.set(rackId, (byRack.get(rackId) ?? new Set()).add(group));
      }
    }
  }
  return new Map([...byRack].map(([rackId, groups]) => [rackId, [...groups]]));
});

/** Why there are no results, and the location. */
export interface Blocker {
  /** Path of the value, in the base plan or in an option's changes. */
  readonly path: string;
  readonly message: string;
  /** The option of the finding; absent for an invalid value, whose path includes it. */
  readonly optionId?: string;
}

/** Why the current plan has no results: the first invalid value, or the first finding that prevents results. */
export const blocker = computed((): Blocker | undefined => {
  const { issues, options } = known.value;
  if (issues[0] !== undefined) return issues[0];
  const broken = options.find(({ computable }) => !computable);
  const finding = broken?.findings.find(({ severity }) => severity === 'error');
  if (broken === undefined || finding === undefined) return undefined;
  const path = findingLocation(planDocument.value, finding, broken, options);
  return { path: pathKey(path), message: finding.message, optionId: broken.id };
});
