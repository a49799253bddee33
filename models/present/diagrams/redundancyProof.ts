import type { TopologyReport } from '../../report/topologySchema.ts';
import { numberText } from '../../units/text.ts';
import { limitPercentText } from '../figures/limitFigures.ts';
import { dropText, nodeOverloadText, someNamed } from '../words/powerFailureText.ts';
import { proofText } from '../words/topologyText.ts';

/** A single failure and its effects, in words and figures. */
export interface ProvedFailure {
  readonly name: string;
  readonly isSurvived: boolean;
  readonly verdict: 'tolerated' | 'drops load' | 'overloads' | 'drops load and overloads';
  readonly dropped_kW: number;
  /** Racks and loads that lose power; empty for none. */
  readonly drops: string;
  /** Nodes and feeds above their limit, with load and limit; empty for none. */
  readonly overloads: string;
  /** Why; empty if it is tolerated. */
  readonly cause: string;
  /** Nodes that are newly loaded: generators, reserve paths; empty for none. */
  readonly tookOver: string;
}

/** A failure while other equipment is out for maintenance. */
export interface ProvedPair {
  readonly outage: string;
  readonly failure: string;
  readonly dropped_kW: number;
  readonly overloads: string;
}

/** What the failure analysis of a topology verifies, beside its one-line diagram. */
export interface ShownProof {
  /** The declared redundancy compared with the verified one, as a sentence. */
  readonly text: string;
  /** Null if none is declared, or nodes without a rating leave it open. */
  readonly isProved: boolean | null;
  /** How many failures were computed and are tolerated. */
  readonly summary: string;
  /** Failures of nodes and sides, and those of units and feeds with an impact; worst first. */
  readonly failures: readonly ProvedFailure[];
  /** The worst failures during maintenance; empty if none has an impact, or they were not computed. */
  readonly pairs: readonly ProvedPair[];
}

/** The proof of redundancy: every single failure with its effects, and the worst failures during maintenance. */
export function redundancyProof(topology: TopologyReport): ShownProof {
  return {
    ...proofText(topology),
    summary: failureCountsText(topology),
    failures: topology.failures.map(provedFailure),
    pairs: topology.worstPairs.map(({ outage, failure, dropped_kW, overloadedNodes }) => ({
      outage,
      failure,
      dropped_kW,
      overloads: someNamed(overloadedNodes),
    })),
  };
}

/** How many failures are tolerated, how many were not computed, and how many have an impact during maintenance. */
function failureCountsText(topology: TopologyReport): string {
  const {
    survivedFraction,
    singleFailureCount,
    untriedFailureCount,
    maintenancePairCount,
    harmfulPairCount,
  } = topology;
  const untried =
    untriedFailureCount === 0
      ? ''
      : ` ${numberText(untriedFailureCount)} further failures were not computed.`;
  const pairs =
    maintenancePairCount === null
      ? ''
      : ` During maintenance, ${numberText(harmfulPairCount ?? 0)} of ${numberText(maintenancePairCount)} further failures have an impact.`;
  return `${limitPercentText(survivedFraction)} of ${numberText(singleFailureCount)} single failures are tolerated.${untried}${pairs}`;
}

function provedFailure(report: TopologyReport['failures'][number]): ProvedFailure {
  const { failure, isSurvived, cause, drops, dropped_kW, overloads, tookOver } = report;
  return {
    name: failure.name,
    isSurvived,
    verdict: verdictOf(report),
    dropped_kW,
    drops: someNamed(drops.map(dropText)),
    overloads: someNamed(overloads.map(nodeOverloadText)),
    cause: cause ?? '',
    tookOver: someNamed(tookOver),
  };
}

function verdictOf({
  isSurvived,
  drops,
  overloads,
}: TopologyReport['failures'][number]): ProvedFailure['verdict'] {
  if (isSurvived) return 'tolerated';
  if (drops.length === 0) return 'overloads';
  return overloads.length === 0 ? 'drops load' : 'drops load and overloads';
}
