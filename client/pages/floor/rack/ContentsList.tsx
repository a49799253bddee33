import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { removeContents } from '../../../../models/edit/commands/racks.ts';
import { objectAt, textAt, valueAt } from '../../../../models/edit/document/json.ts';
import { unitsText } from '../../../../models/edit/elevation.ts';
import { deviceChoices } from '../../../fields/catalogueChoices.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { RowField } from '../../../fields/RowField.tsx';
import { planDocument, run } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CaptionedField } from './CaptionedField.tsx';
import { CordField } from './CordField.tsx';
import { PhaseDisclosure } from './PhaseDisclosure.tsx';
import { elevation, factsById, nameOfContents, selectedKey } from './rackState.ts';

/** Up to this number of entries, all are shown with their fields. */
const FEW = 2;

/** Entries that the user opened or closed, by rack and entry. */
const toggled = signal<ReadonlyMap<string, boolean>>(new Map());

interface ContentsListProps {
  readonly rackId: string;
}

/** The entries of a rack: a line for each, which opens to its device, number, position and cords. */
export function ContentsList({ rackId }: ContentsListProps): JSX.Element {
  const rack = objectAt(planDocument.value, ['racks', rackId]);
  const contents = Object.keys(objectAt(rack, ['contents']));
  const feeds = Object.keys(objectAt(rack, ['feeds']));
  if (contents.length === 0) return <p class="rack-note">No devices yet.</p>;
  return (
    <>
      <ul class="rack-contents" aria-label="Entries of the rack">
        {contents.map((id) => (
          <ContentsLine
            key={id}
            rackId={rackId}
            contentsId={id}
            feeds={feeds}
            isOpenAtFirst={contents.length <= FEW}
          />
        ))}
      </ul>
      {feeds.length > 0 && (
        <p class="rack-note">Cords are those of each device. Default: distributed evenly over all feeds.</p>
      )}
      <PhaseDisclosure rackId={rackId} contents={contents} />
    </>
  );
}

interface ContentsLineProps extends ContentsListProps {
  readonly contentsId: string;
  readonly feeds: readonly string[];
  readonly isOpenAtFirst: boolean;
}

function ContentsLine({ rackId, contentsId, feeds, isOpenAtFirst }: ContentsLineProps): JSX.Element {
  const key = `${rackId} ${contentsId}`;
  const isSelected = selectedKey.value?.contentsId === contentsId;
  const isOpen = toggled.value.get(key) ?? (isOpenAtFirst || isSelected);
  const path = ['racks', rackId, 'contents', contentsId];
  const stated = valueAt(planDocument.value, [...path, 'count']);
  const count = typeof stated === 'number' ? stated : 1;
  const name = nameOfContents(rackId, contentsId);
  const bodyId = `rack-entry-${contentsId}`;
  return (
    <li class={`rack-entry ${isSelected ? 'is-picked' : ''}`}>
      <div class="rack-entry-head">
        <button
          type="button"
          class="rack-entry-button"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => {
            toggled.value = new Map(toggled.value).set(key, !isOpen);
          }}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
          <span class="rack-entry-name">
            <span class="rack-entry-text" title={name}>
              {count > 1 && <span class="rack-entry-count">{count} × </span>}
              {name}
            </span>
            <span class="rack-entry-facts">{entryFacts(rackId, contentsId)}</span>
          </span>
        </button>
        <IconButton
          icon="remove"
          label={`Remove ${contentsId}`}
          onPress={() => {
            run(removeContents(planDocument.value, rackId, contentsId));
          }}
        />
      </div>
      <div id={bodyId} hidden={!isOpen}>
        {isOpen && <EntryFields path={path} rackId={rackId} contentsId={contentsId} feeds={feeds} />}
      </div>
    </li>
  );
}

/** "U 1–24 · 6 U · 6.5 kW max": where the devices of an entry stand, and what each is. */
function entryFacts(rackId: string, contentsId: string): string {
  const standing = (elevation.value?.standing ?? []).filter((one) => one.contentsId === contentsId);
  const lowest = Math.min(...standing.map(({ position_U }) => position_U));
  const highest = Math.max(...standing.map(({ position_U, height_U }) => position_U + height_U));
  const where = standing.length === 0 ? [] : [unitsText(lowest, highest - lowest)];
  const device = textAt(planDocument.value, ['racks', rackId, 'contents', contentsId, 'device']) ?? '';
  const facts = factsById.value.get(device);
  return [...where, ...(facts === undefined ? ['unknown device'] : [facts.height, facts.power])].join(' · ');
}

interface EntryFieldsProps {
  readonly path: readonly string[];
  readonly rackId: string;
  readonly contentsId: string;
  readonly feeds: readonly string[];
}

function EntryFields({ path, rackId, contentsId, feeds }: EntryFieldsProps): JSX.Element {
  return (
    <div class="rack-entry-fields">
      <div class="rack-field-wide">
        <CaptionedField caption="Device">
          <RowField
            path={[...path, 'device']}
            label={`Device of ${contentsId}`}
            isLabelHidden
            choices={deviceChoices.value}
          />
        </CaptionedField>
      </div>
      <CaptionedField caption="Number">
        <NumberField
          path={[...path, 'count']}
          label={`Number of ${contentsId}`}
          isLabelHidden
          placeholder="1"
        />
      </CaptionedField>
      <CaptionedField caption="Lowest unit">
        <NumberField
          path={[...path, 'position_U']}
          label={`Lowest unit of ${contentsId}`}
          isLabelHidden
          placeholder="free"
        />
      </CaptionedField>
      {feeds.length > 0 && (
        <div class="rack-entry-cords rack-field-wide" role="group" aria-label={`Cords of ${contentsId}`}>
          {feeds.map((feed) => (
            <CaptionedField key={feed} caption={`Cords to ${feed}`}>
              <CordField place={{ rackId, contentsId }} feed={feed} />
            </CaptionedField>
          ))}
        </div>
      )}
    </div>
  );
}
