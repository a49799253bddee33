import { computed } from '@preact/signals';
import { similarFindings, type SimilarFindings } from '../../../floor/checks/similarFindings.ts';
import { airReport } from './airState.ts';

/** The findings of the shown answer; those on inlets with all of the racks that they are about. */
export const airFindingLines = computed((): readonly SimilarFindings[] => {
  const report = airReport.value;
  if (report === null) return [];
  const { racks, allowableMax_C, recommendedMax_C } = report;
  const warmerThan = (low_C: number, high_C: number): readonly string[] =>
    racks.filter(({ highest_C }) => highest_C > low_C && highest_C <= high_C).map(({ key }) => key);
  const keysOf = ({ code, keys }: SimilarFindings): readonly string[] => {
    if (code === 'inlet-above-allowable') return warmerThan(allowableMax_C, Infinity);
    if (code === 'inlet-above-recommended') return warmerThan(recommendedMax_C, allowableMax_C);
    return keys;
  };
  return similarFindings(report.findings).map((line) => {
    const keys = keysOf(line);
    return {
      ...line,
      keys,
      found: line.found.map((each) => ({ ...each, keys: line.found.length === 1 ? keys : each.keys })),
    };
  });
});
