import { finding, type Finding } from '../../problems/Finding.ts';
import { withMorePlaces } from '../../problems/mergeFindings.ts';
import { numberText } from '../../units/text.ts';
import { failureCause } from './failureCause.ts';
import type { FailureResult } from './Failure.ts';
import { namesText, worstFeedText } from './failureText.ts';
import { mustSurvive } from './provenRedundancy.ts';
import type { StatedTopology } from './topologySchema.ts';
import type { RackCause, TracedFinding } from './TracedFinding.ts';

type Redundancy = StatedTopology['redundancy'];

/**
 * Loads dropped by failures of nodes and units, and the rack feeds they overload. Failures with the same effects are
 * reported once.
 *
 * @param results - results of all single failures; failures of feeds and sides are reported at the racks
 * @param redundancy - declared redundancy, which makes a drop an error
 */
export function checkDrops(results: readonly FailureResult[], redundancy: Redundancy): TracedFinding[] {
  const ofNodes = results.filter(({ failure }) => failure.kind === 'node' || failure.kind === 'unit');
  const dropping = ofNodes.filter(
    ({ droppedRacks, droppedLoads }) => droppedRacks.length + droppedLoads.length > 0,
  );
  const overloading = ofNodes.filter(({ rackOverloads }) => rackOverloads.length > 0);
  return [
    ...reportedOnce(dropping, (result) => dropFinding(result, redundancy), causeOfDrop),
    ...reportedOnce(overloading, feedFinding, causeOfOverload),
  ];
}

/** Groups failures whose numbers are identical, so that they differ only in their places. */
function reportedOnce(
  results: readonly FailureResult[],
  findingOf: (result: FailureResult) => Finding,
  causeOf: (result: FailureResult) => RackCause | null,
): TracedFinding[] {
  const groups = new Map<string, FailureResult[]>();
  for (const result of results) {
    const { failure, dropped_kW, droppedLoads, deadNodeCount } = result;
    const counts = [countRacks(result.droppedRacks), droppedLoads.length, countRacks(result.rackOverloads)];
    const key = [failure.kind, dropped_kW.toFixed(3), ...counts, deadNodeCount].join();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [result]);
    else known.push(result);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            finding: withMorePlaces(
              findingOf(first),
              others.length,
              others.map(({ failure }) => failure.path),
            ),
            cause: causeOf(first),
          },
        ],
  );
}

/** Drops that a finding of the racks explains: too few supplies on each side, or all feeds on one. */
function causeOfDrop({ droppedRacks, droppedLoads }: FailureResult): RackCause | null {
  if (droppedLoads.length > 0) return null;
  const paths = droppedRacks.map(({ path }) => path);
  if (droppedRacks.every(({ isDark }) => isDark)) return { codes: ['feed-one-side'], paths };
  const isShort = droppedRacks.every(({ isDark }) => !isDark);
  return isShort ? { codes: ['supplies-after-side-loss'], paths } : null;
}

const causeOfOverload = ({ rackOverloads }: FailureResult): RackCause => ({
  codes: ['feed-failover-overload', 'phase-failover-overload', 'bank-failover-overload'],
  paths: rackOverloads.map(({ path }) => path),
});

const countRacks = (racks: readonly { readonly rackCount: number }[]): number =>
  racks.reduce((total, { rackCount }) => total + rackCount, 0);

function dropFinding(result: FailureResult, redundancy: Redundancy): Finding {
  const { failure, droppedRacks, droppedLoads, dropped_kW, live_kW } = result;
  const rackCount = countRacks(droppedRacks);
  const areDark = droppedRacks.every(({ isDark }) => isDark);
  const racks = `${areDark ? '' : 'devices in '}${numberText(rackCount)} ${rackCount === 1 ? 'rack' : 'racks'} (${namesText(droppedRacks.map(({ key }) => key))})`;
  const parts = [
    ...(rackCount > 0 ? [racks] : []),
    ...(droppedLoads.length > 0 ? [namesText(droppedLoads.map(({ name }) => name))] : []),
  ];
  const message = `The loss of ${failure.name} drops ${parts.join(' and ')}: ${numberText(dropped_kW)} kW; ${numberText(live_kW)} kW stay energised.${areDark ? '' : ` Cause: ${failureCause({ ...result, nodeOverloads: [], rackOverloads: [] }) ?? ''}.`}${batteryText(result)}`;
  const code = mustSurvive(failure.kind, redundancy)
    ? 'topology-redundancy-broken'
    : 'topology-failure-drops-load';
  return finding(code, failure.path, message);
}

function batteryText({ deadUpsCount }: FailureResult): string {
  return deadUpsCount === 0 ? '' : ' UPS battery autonomy is not counted.';
}

function feedFinding({ failure, rackOverloads }: FailureResult): Finding {
  const rackCount = countRacks(rackOverloads);
  const message = `After the loss of ${failure.name} feeds of ${numberText(rackCount)} ${rackCount === 1 ? 'rack are' : 'racks are'} overloaded; worst case ${worstFeedText(rackOverloads)}.`;
  return finding('topology-failure-feed-overload', failure.path, message);
}
