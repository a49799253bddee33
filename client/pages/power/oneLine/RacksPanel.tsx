import type { JSX } from 'preact';
import { connectRacks, feedsOfGroup } from '../../../../models/edit/commands/powerFeeds.ts';
import { racksId, type DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import { significant } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { editedDesign, runOnDesign } from './editedDesign.ts';
import { nodeChoices, selectItem } from './oneLineState.ts';

interface RacksPanelProps {
  readonly topology: DrawnTopology;
  readonly itemId: string;
}

/** Racks that the same nodes feed, and the node of each of their feeds. */
export function RacksPanel({ topology, itemId }: RacksPanelProps): JSX.Element | null {
  const group = topology.racks.find(({ from }) => racksId(from) === itemId);
  if (group === undefined) return null;
  const document = editedDesign.value;
  const feeds = feedsOfGroup(document, group.from);
  const isEditable = readOnlySource.value === null;
  return (
    <>
      <p>
        {countText(group.rackCount, 'rack')}, {significant(group.load_kW, 4)} kW sizing load
      </p>
      {isEditable && (
        <div class="one-line-fields">
          {feeds.map(({ feedId, side, from }) => (
            <SelectBox
              key={feedId}
              id={`one-line-feed-${feedId}`}
              label={`Feed ${feedId}${side === undefined || side === feedId ? '' : `, side ${side}`}`}
              choices={
                from === undefined
                  ? [{ value: '', label: 'No node' }, ...nodeChoices.value]
                  : nodeChoices.value
              }
              value={from ?? ''}
              onChoose={(nodeId) => {
                if (nodeId === '') return;
                runOnDesign(connectRacks(document, { from: group.from, feedIds: [feedId], nodeId }));
                const next = feeds.flatMap((feed) => (feed.feedId === feedId ? [nodeId] : (feed.from ?? [])));
                selectItem(racksId([...new Set(next)]));
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}
