import type { JSX } from 'preact';
import {
  connectionProblem,
  connectNode,
  disconnectNode,
  nodeName,
  preferSource,
  sourcesAt,
  type FedItem,
} from '../../../../models/edit/commands/powerNodes.ts';
import { textAt } from '../../../../models/edit/document/json.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ConnectSelect } from './ConnectSelect.tsx';
import { editedDesign, runOnDesign } from './editedDesign.ts';
import { nodeChoices, selectItem } from './oneLineState.ts';

/** What feeds a node or a load, the preferred source first, and what else could. */
export function SourceList(item: FedItem): JSX.Element | null {
  const document = editedDesign.value;
  const path = ['powerTopology', item.list, item.id];
  const kind = textAt(document, [...path, 'kind']);
  if (item.list === 'nodes' && (kind === 'utility' || kind === 'generator')) return null;
  const sources = sourcesAt(document, path);
  const isLast = item.list === 'loads' && sources.length === 1;
  const possible = nodeChoices.value.filter(({ value }) => connectionProblem(document, value, item) === null);
  return (
    <section class="one-line-list" aria-label="Sources">
      <h4>Sources</h4>
      {sources.length === 0 && <p class="rack-note">No source: it is treated as one.</p>}
      <ul>
        {sources.map((source, index) => (
          <li key={source}>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                selectItem(`node ${source}`);
              }}
            >
              {nodeName(document, source)}
            </button>
            {index > 0 && (
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  runOnDesign(preferSource(document, source, item));
                }}
              >
                Prefer
              </button>
            )}
            <IconButton
              icon="remove"
              label={`Disconnect ${nodeName(document, source)}`}
              disabled={isLast}
              onPress={() => {
                runOnDesign(disconnectNode(document, source, item));
              }}
            />
          </li>
        ))}
      </ul>
      <ConnectSelect
        label="Connect a source"
        choices={possible}
        onChoose={(source) => {
          runOnDesign(connectNode(document, source, item));
        }}
      />
    </section>
  );
}
