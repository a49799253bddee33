import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { nodeKindLabels } from '../../../../models/present/words/nodeKindLabels.ts';
import { limitPercentText } from '../../../../models/present/figures/limitFigures.ts';
import { significant } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';

type Node = TopologyReport['nodes'][number];

const MAX_SHOWN = 100;

interface NodesTableProps {
  readonly nodes: readonly Node[];
}

const kVA = (value: number | null): string => (value === null ? '–' : significant(value));

/** Every node with its load in normal operation and in its worst-case failure. */
export function NodesTable({ nodes }: NodesTableProps): JSX.Element {
  const isWhole = useSignal(false);
  const shown = isWhole.value ? nodes : nodes.slice(0, MAX_SHOWN);
  return (
    <section aria-labelledby="power-nodes-title">
      <h3 id="power-nodes-title">Nodes</h3>
      <ScrollBox label="Nodes of the power topology">
        <table class="figures-table power-nodes">
          <thead>
            <tr>
              <th scope="col">Node</th>
              <th scope="col">Kind</th>
              <th scope="col">Side</th>
              <th scope="col" class="number">
                Normal load
                <span class="head-unit">kVA</span>
              </th>
              <th scope="col" class="number">
                Worst-case load
                <span class="head-unit">kVA</span>
              </th>
              <th scope="col">Worst failure</th>
              <th scope="col" class="number">
                Limit
                <span class="head-unit">kVA</span>
              </th>
              <th scope="col" class="number">
                Headroom
                <span class="head-unit">kVA</span>
              </th>
              <th scope="col" class="number">
                Utilisation
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => (
              <NodeLine key={node.id} node={node} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown.length < nodes.length && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            isWhole.value = true;
          }}
        >
          Show {countText(nodes.length - shown.length, 'more node')}
        </button>
      )}
    </section>
  );
}

function NodeLine({ node }: { readonly node: Node }): JSX.Element {
  const { name, kind, side, normal, worst } = node;
  const tightest = worst ?? normal;
  const used = tightest.usedFraction;
  const state = tightest.limit_kVA === null ? 'is-unset' : used !== null && used > 1 ? 'is-over' : '';
  return (
    <tr class={state}>
      <th scope="row">{name}</th>
      <td>{nodeKindLabels[kind]}</td>
      <td>{side ?? '–'}</td>
      <td class="number">{kVA(normal.load_kVA)}</td>
      <td class="number">{kVA(tightest.load_kVA)}</td>
      <td>{worst === null ? 'none' : worst.failure.name}</td>
      <td class="number">
        {tightest.limit_kVA === null ? <span class="power-unset">no limit</span> : kVA(tightest.limit_kVA)}
      </td>
      <td class="number">{kVA(tightest.headroom_kVA)}</td>
      <td class="number power-used">{used === null ? '–' : limitPercentText(used)}</td>
    </tr>
  );
}
