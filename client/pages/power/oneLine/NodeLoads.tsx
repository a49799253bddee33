import type { JSX } from 'preact';
import { nodeLoadRows } from '../../../../models/present/diagrams/nodeLoadRows.ts';
import type { DrawnNode } from '../../../../models/present/diagrams/topologyGraph.ts';
import { ageClass, yearAge } from '../../../state/numbersAge.ts';
import { explainedFailure } from '../../../state/shownFailure.ts';

/** Load, limit and headroom of a node: in normal operation, after its worst failure, and after the failure that is shown. */
export function NodeLoads({ node }: { readonly node: DrawnNode }): JSX.Element {
  const rows = nodeLoadRows(node, explainedFailure.value);
  return (
    <table class={`one-line-loads ${ageClass[yearAge.value]}`}>
      <thead>
        <tr>
          <th scope="col">kVA</th>
          <th scope="col" class="number">
            Load
          </th>
          <th scope="col" class="number">
            Limit
          </th>
          <th scope="col" class="number">
            Headroom
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, load, limit, headroom, isOver }) => (
          <tr key={label} class={isOver ? 'is-over' : ''}>
            <th scope="row">{label}</th>
            <td class="number">{load}</td>
            <td class="number">{limit}</td>
            <td class="number">{headroom}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
