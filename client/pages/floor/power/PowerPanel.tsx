import type { JSX } from 'preact';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { removeTopology } from '../../../../models/edit/commands/powerTopology.ts';
import { proofText } from '../../../../models/present/words/topologyWords.ts';
import { percentText } from '../../../../models/present/figures/limitFigures.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { FailureList } from './FailureList.tsx';
import { NodesTable } from './NodesTable.tsx';

interface PowerPanelProps {
  readonly topology: TopologyReport;
}

/** What is declared and what the failures prove, the load of every node, and what each failure does. */
export function PowerPanel({ topology }: PowerPanelProps): JSX.Element {
  const { text, isProved } = proofText(topology);
  const tone = isProved === null ? 'neutral' : isProved ? 'good' : 'error';
  const word = isProved === null ? 'open' : isProved ? 'proved' : 'not proved';
  return (
    <>
      <div class="power-proof">
        <p>
          <Badge tone={tone}>{word}</Badge> {text}
        </p>
        <p class="rack-note">
          {percentText(topology.survivedFraction)} of {exact(topology.singleFailureCount)} single failures are
          survived.
          {topology.maintenancePairCount !== null &&
            ` With something out for maintenance, ${exact(topology.harmfulPairCount ?? 0)} of ${exact(topology.maintenancePairCount)} further failures do harm.`}
        </p>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            run(removeTopology(planDocument.value));
          }}
        >
          <Icon name="remove" />
          Take the topology away
        </button>
      </div>
      <NodesTable nodes={topology.nodes} />
      <FailureList failures={topology.failures} />
    </>
  );
}
