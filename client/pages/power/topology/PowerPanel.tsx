import type { JSX } from 'preact';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { removeTopology } from '../../../../models/edit/commands/powerTopology.ts';
import { proofText } from '../../../../models/present/words/topologyText.ts';
import { limitPercentText } from '../../../../models/present/figures/limitFigures.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureList } from './FailureList.tsx';
import { NodesTable } from './NodesTable.tsx';

interface PowerPanelProps {
  readonly topology: TopologyReport;
}

/** Declared and verified redundancy, the load of every node, and the effects of each failure. */
export function PowerPanel({ topology }: PowerPanelProps): JSX.Element {
  const { text, isProved } = proofText(topology);
  const tone = isProved === null ? 'neutral' : isProved ? 'good' : 'error';
  const label = isProved === null ? 'open' : isProved ? 'verified' : 'not verified';
  return (
    <>
      <div class="power-proof">
        <p>
          <Badge tone={tone}>{label}</Badge> {text}
        </p>
        <p class="rack-note">
          {limitPercentText(topology.survivedFraction)} of {exact(topology.singleFailureCount)} single
          failures are tolerated.
          {topology.untriedFailureCount > 0 &&
            ` ${exact(topology.untriedFailureCount)} further failures were not computed.`}
          {topology.maintenancePairCount !== null &&
            ` During maintenance, ${exact(topology.harmfulPairCount ?? 0)} of ${exact(topology.maintenancePairCount)} further failures have an impact.`}
        </p>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            run(removeTopology(planDocument.value));
          }}
        >
          <Icon name="remove" />
          Remove the topology
        </button>
      </div>
      <NodesTable nodes={topology.nodes} />
      <FailureList failures={topology.failures} />
    </>
  );
}
