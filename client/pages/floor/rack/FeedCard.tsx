import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { removeFeed } from '../../../../models/edit/commands/rackFeeds.ts';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import { objectAt, textAt, valueAt, type Path } from '../../../../models/edit/document/json.ts';
import { fixed, significant } from '../../../../models/present/format/number.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { TextField } from '../../../fields/TextField.tsx';
import { planDocument, run } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CaptionedField } from './CaptionedField.tsx';
import { capacity } from './rackState.ts';

interface FeedCardProps {
  readonly rackId: string;
  readonly id: string;
  /** True if its fields are shown until the user closes them. */
  readonly isOpenAtFirst: boolean;
}

/** Feeds that the user opened or closed, by rack and feed. */
const toggled = signal<ReadonlyMap<string, boolean>>(new Map());

/** A circuit that ends at a rack: its load in normal operation and at failover, and its fields. */
export function FeedCard({ rackId, id, isOpenAtFirst }: FeedCardProps): JSX.Element {
  const key = `${rackId} ${id}`;
  const isOpen = toggled.value.get(key) ?? isOpenAtFirst;
  const bodyId = `rack-feed-${id}`;
  return (
    <div class="rack-feed" role="group" aria-label={`Feed ${id}`}>
      <div class="rack-feed-head">
        <button
          type="button"
          class="rack-feed-button"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => {
            toggled.value = new Map(toggled.value).set(key, !isOpen);
          }}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
          <strong>{id}</strong>
        </button>
        <FeedLoad id={id} />
        <IconButton
          icon="remove"
          label={`Remove feed ${id}`}
          onPress={() => {
            run(removeFeed(planDocument.value, rackId, id));
          }}
        />
      </div>
      <div id={bodyId} hidden={!isOpen}>
        {isOpen && <FeedFields rackId={rackId} id={id} />}
      </div>
    </div>
  );
}

function FeedFields({ rackId, id }: Pick<FeedCardProps, 'rackId' | 'id'>): JSX.Element {
  const path = ['racks', rackId, 'feeds', id];
  return (
    <div class="rack-feed-fields">
      <CaptionedField caption="Side">
        <TextField path={[...path, 'side']} label={`Side of feed ${id}`} isLabelHidden placeholder={id} />
      </CaptionedField>
      <CaptionedField caption="Phases">
        <PhaseCount path={[...path, 'phaseCount']} id={id} />
      </CaptionedField>
      <CaptionedField caption="Voltage">
        <NumberField path={[...path, 'voltage_V']} label={`Voltage of feed ${id}`} isLabelHidden unit="V" />
      </CaptionedField>
      <CaptionedField caption="Breaker">
        <NumberField path={[...path, 'current_A']} label={`Breaker of feed ${id}`} isLabelHidden unit="A" />
      </CaptionedField>
      <CaptionedField caption="Derating">
        <NumberField
          path={[...path, 'deratingFraction']}
          label={`Derating of feed ${id}`}
          isLabelHidden
          unit="%"
          factor={100}
          placeholder="80"
        />
      </CaptionedField>
      <SourceNode path={[...path, 'from']} id={id} />
    </div>
  );
}

/** The load of the feed in normal operation and at failover, from the latest result of the worker. */
function FeedLoad({ id }: Pick<FeedCardProps, 'id'>): JSX.Element {
  const load = capacity.value?.feeds.find((feed) => feed.id === id);
  if (load === undefined) return <span class="rack-note">no results yet</span>;
  const { load_kVA, limit_kVA, worst } = load;
  const headroom_kVA = worst?.headroom_kVA ?? limit_kVA - load_kVA;
  return (
    <span class="rack-feed-load">
      <span>
        {fixed(load_kVA, 2)} of {fixed(limit_kVA, 2)} kVA
      </span>
      {worst !== null && (
        <span class="rack-note">
          {fixed(worst.load_kVA, 2)} kVA at failover ({worst.lost})
        </span>
      )}
      {worst !== null && worst.dropped_kW > 0 && (
        <span class="rack-drop">drops {significant(worst.dropped_kW, 3)} kW</span>
      )}
      <span class={headroom_kVA < 0 ? 'is-short' : 'rack-note'}>
        {headroom_kVA < 0
          ? `${fixed(-headroom_kVA, 2)} kVA over the limit`
          : `${fixed(headroom_kVA, 2)} kVA headroom`}
      </span>
    </span>
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

/** The node of the power topology that supplies a feed; nothing in a plan without one. */
function SourceNode({ path, id }: ChoiceProps): JSX.Element | null {
  const stated = textAt(planDocument.value, path) ?? '';
  const nodes = Object.entries(objectAt(planDocument.value, ['powerTopology', 'nodes']));
  if (nodes.length === 0 && stated === '') return null;
  const isKnown = nodes.some(([node]) => node === stated);
  return (
    <CaptionedField caption="Fed from">
      <span class="control">
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
    </CaptionedField>
  );
}
