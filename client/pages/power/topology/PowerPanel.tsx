import type { JSX } from 'preact';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { removeTopology } from '../../../../models/edit/commands/powerTopology.ts';
import { redundancyProof } from '../../../../models/present/diagrams/redundancyProof.ts';
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
  const { text, isProved, summary, failures } = redundancyProof(topology);
  const tone = isProved === null ? 'neutral' : isProved ? 'good' : 'error';
  const label = isProved === null ? 'open' : isProved ? 'verified' : 'not verified';
  return (
    <>
      <div class="power-proof">
        <p>
          <Badge tone={tone}>{label}</Badge> {text}
        </p>
        <p class="rack-note">{summary}</p>
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
      <FailureList failures={failures} />
    </>
  );
}
