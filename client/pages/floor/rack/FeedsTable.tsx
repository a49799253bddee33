import type { JSX } from 'preact';
import { addFeed, removeFeed } from '../../../../models/edit/commands/rackFeeds.ts';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import { objectAt, textAt, valueAt, type Json, type Path } from '../../../../models/edit/document/json.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { TextField } from '../../../fields/TextField.tsx';
import { fixed, significant } from '../../../../models/present/format/number.ts';
import { rackFailureText } from '../../../../models/present/words/rackFailureText.ts';
import { floorCapacity } from '../../../state/details.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';

interface FeedsTableProps {
  readonly rackId: string;
}

/** The circuits that end at a rack, in the order of their sides. */
export function FeedsTable({ rackId }: FeedsTableProps): JSX.Element {
  const feeds = Object.entries(objectAt(planDocument.value, ['racks', rackId, 'feeds']));
  const bySide = feeds.toSorted(([one, a], [other, b]) => {
    const [left, right] = [textAt(a, ['side']) ?? one, textAt(b, ['side']) ?? other];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  return (
    <section class="rack-feeds" aria-labelledby="rack-feeds-title">
      <div class="rack-part-head">
        <h3 id="rack-feeds-title">Feeds</h3>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            run(addFeed(planDocument.value, rackId));
          }}
        >
          <Icon name="add" />
          {feeds.length === 0 ? 'Feeds on two sides' : 'Feed'}
        </button>
      </div>
      {feeds.length === 0 ? (
        <p class="rack-note">No feeds stated: breakers and failover are not checked.</p>
      ) : (
        <ScrollBox label="Table of feeds">
          <table class="figures-table rack-feeds-table">
            <thead>
              <tr>
                <th scope="col">Feed</th>
                <th scope="col" class="number">
                  Load
                </th>
                <th scope="col" class="number">
                  Failover load
                </th>
                <th scope="col" class="number">
                  Headroom
                </th>
                <th scope="col">Side</th>
                <th scope="col">Phases</th>
                <th scope="col">Voltage</th>
                <th scope="col">Breaker</th>
                <th scope="col">Derating</th>
                <th scope="col">Fed from</th>
                <th scope="col">
                  <span class="sr-only">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {bySide.map(([id, feed]) => (
                <FeedLine key={id} rackId={rackId} id={id} feed={feed} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <RackFailures rackId={rackId} />
    </section>
  );
}

/** What single failures do to the rack, from the latest result of the worker. */
function RackFailures({ rackId }: FeedsTableProps): JSX.Element | null {
  const failures =
    floorCapacity.value?.capacity.racks.find(({ ids }) => ids.includes(rackId))?.failures ?? [];
  if (failures.length === 0) return null;
  return (
    <ul class="rack-failures" aria-label="Failures that the rack does not survive">
      {failures.map((failure) => (
        <li key={failure.cause}>
          <SeverityMark severity="error" />
          {rackFailureText(failure)}
        </li>
      ))}
    </ul>
  );
}

interface FeedLineProps {
  readonly rackId: string;
  readonly id: string;
  readonly feed: Json;
}

function FeedLine({ rackId, id, feed }: FeedLineProps): JSX.Element {
  const path = ['racks', rackId, 'feeds', id];
  const number = (
    name: string,
    label: string,
    more: { unit: string; factor?: number; placeholder?: string },
  ): JSX.Element => (
    <NumberField path={[...path, name]} label={`${label} of feed ${id}`} isLabelHidden {...more} />
  );
  return (
    <tr>
      <th scope="row">{id}</th>
      <FeedLoad rackId={rackId} id={id} />
      <td>
        <TextField path={[...path, 'side']} label={`Side of feed ${id}`} isLabelHidden placeholder={id} />
      </td>
      <td>
        <PhaseCount path={[...path, 'phaseCount']} id={id} />
      </td>
      <td>{number('voltage_V', 'Voltage', { unit: 'V' })}</td>
      <td>{number('current_A', 'Breaker', { unit: 'A' })}</td>
      <td>{number('deratingFraction', 'Derating', { unit: '%', factor: 100, placeholder: '80' })}</td>
      <td>
        <NodeSelect path={[...path, 'from']} id={id} stated={textAt(feed, ['from']) ?? ''} />
      </td>
      <td>
        <IconButton
          icon="remove"
          label={`Remove feed ${id}`}
          onPress={() => {
            run(removeFeed(planDocument.value, rackId, id));
          }}
        />
      </td>
    </tr>
  );
}

/** The load of the feed in normal operation and at failover, from the latest result of the worker. */
function FeedLoad({ rackId, id }: Pick<FeedLineProps, 'rackId' | 'id'>): JSX.Element {
  const racks = floorCapacity.value?.capacity.racks.find(({ ids }) => ids.includes(rackId));
  const load = racks?.feeds.find((feed) => feed.id === id);
  if (load === undefined) {
    return (
      <>
        <td class="number">–</td>
        <td class="number">–</td>
        <td class="number">–</td>
      </>
    );
  }
  const { load_kVA, limit_kVA, worst } = load;
  const headroom_kVA = worst?.headroom_kVA ?? limit_kVA - load_kVA;
  return (
    <>
      <td class="number">{`${fixed(load_kVA, 2)} kVA`}</td>
      <td class="number">
        {worst === null ? '–' : `${fixed(worst.load_kVA, 2)} kVA`}
        {worst !== null && <span class="rack-note">{` ${worst.lost}`}</span>}
        {worst !== null && worst.dropped_kW > 0 && (
          <span class="rack-drop">{`drops ${significant(worst.dropped_kW, 3)} kW`}</span>
        )}
      </td>
      <td class={`number ${headroom_kVA < 0 ? 'is-short' : ''}`}>{`${fixed(headroom_kVA, 2)} kVA`}</td>
    </>
  );
}

interface ChoiceProps {
  readonly path: Path;
  readonly id: string;
}

/** One or three. The plan states a number, which a select field would turn into text. */
function PhaseCount({ path, id }: ChoiceProps): JSX.Element {
  const value = valueAt(planDocument.value, path);
  return (
    <span class="control">
      <select
        class="input select"
        aria-label={`Phases of feed ${id}`}
        value={value === 1 ? '1' : '3'}
        onChange={(event) => {
          const count = Number(event.currentTarget.value);
          run(changeValue(planDocument.value, { path, value: count, label: 'Phases' }));
        }}
      >
        <option value="1">1</option>
        <option value="3">3</option>
      </select>
      <Icon name="down" />
    </span>
  );
}

/** The node of the power topology that supplies a feed. */
function NodeSelect({ path, id, stated }: ChoiceProps & { readonly stated: string }): JSX.Element {
  const nodes = Object.entries(objectAt(planDocument.value, ['powerTopology', 'nodes']));
  if (nodes.length === 0 && stated === '') return <span class="rack-note">–</span>;
  const isKnown = nodes.some(([node]) => node === stated);
  return (
    <span class="control rack-node">
      <select
        class="input select"
        aria-label={`Source node of feed ${id}`}
        value={stated}
        onChange={(event) => {
          const node = event.currentTarget.value;
          const value = node === '' ? undefined : node;
          run(changeValue(planDocument.value, { path, value, label: 'Fed from' }));
        }}
      >
        <option value="">not stated</option>
        {!isKnown && stated !== '' && <option value={stated}>{stated}</option>}
        {nodes.map(([node, entry]) => (
          <option key={node} value={node}>
            {textAt(entry, ['name']) ?? node}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
