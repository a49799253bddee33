import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { removeContents } from '../../../../models/edit/commands/racks.ts';
import {
  changeCords,
  changePhase,
  cordCountTo,
  cordsAt,
  type CordPlace,
} from '../../../../models/edit/commands/rackCords.ts';
import { objectAt, textAt } from '../../../../models/edit/document/json.ts';
import { readNumber } from '../../../fields/editableNumber.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { deviceShape } from '../../../../models/edit/elevation.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { deviceRows } from './rackState.ts';

interface CordGridProps {
  readonly rackId: string;
}

/** The devices of a rack, one row per entry, with the number of cords of each device per feed. */
export function CordGrid({ rackId }: CordGridProps): JSX.Element {
  const rack = objectAt(planDocument.value, ['racks', rackId]);
  const contents = Object.keys(objectAt(rack, ['contents']));
  const feeds = Object.keys(objectAt(rack, ['feeds']));
  return (
    <section class="rack-cords" aria-labelledby="rack-cords-title">
      <h3 id="rack-cords-title">Devices and cords</h3>
      {contents.length === 0 ? (
        <p class="rack-note">Empty.</p>
      ) : (
        <>
          <ScrollBox label="Table of devices and cords">
            <table class="figures-table rack-cords-table">
              <thead>
                <tr>
                  <th scope="col">Device</th>
                  <th scope="col">Lowest unit</th>
                  <th scope="col">Devices</th>
                  {feeds.map((feed) => (
                    <th key={feed} scope="col">
                      {feed}
                      <span class="head-unit">cords</span>
                    </th>
                  ))}
                  <th scope="col">
                    <span class="sr-only">Remove</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {contents.map((id) => (
                  <ContentsRow key={id} rackId={rackId} contentsId={id} feeds={feeds} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          {feeds.length > 0 && (
            <p class="rack-note">Cords per device. Default: distributed evenly over all feeds.</p>
          )}
          <PhaseDisclosure rackId={rackId} contents={contents} />
        </>
      )}
    </section>
  );
}

function nameIn(rackId: string, contentsId: string): string {
  const id = textAt(planDocument.value, ['racks', rackId, 'contents', contentsId, 'device']) ?? contentsId;
  return deviceShape(planDocument.value, id, { devices: deviceRows.value })?.name ?? id;
}

interface ContentsRowProps extends CordPlace {
  readonly feeds: readonly string[];
}

function ContentsRow({ rackId, contentsId, feeds }: ContentsRowProps): JSX.Element {
  const path = ['racks', rackId, 'contents', contentsId];
  const name = nameIn(rackId, contentsId);
  return (
    <tr>
      <th scope="row">
        {name}
        <span class="rack-entry-id">{contentsId}</span>
      </th>
      <td>
        <NumberField
          path={[...path, 'position_U']}
          label={`Lowest unit of ${contentsId}`}
          isLabelHidden
          placeholder="free"
        />
      </td>
      <td>
        <NumberField
          path={[...path, 'count']}
          label={`Number of ${contentsId}`}
          isLabelHidden
          placeholder="1"
        />
      </td>
      {feeds.map((feed) => (
        <td key={feed}>
          <CordField place={{ rackId, contentsId }} feed={feed} />
        </td>
      ))}
      <td>
        <IconButton
          icon="remove"
          label={`Remove ${contentsId}`}
          onPress={() => {
            run(removeContents(planDocument.value, rackId, contentsId));
          }}
        />
      </td>
    </tr>
  );
}

interface CordFieldProps {
  readonly place: CordPlace;
  readonly feed: string;
}

const MAX_CORDS = 32;

function CordField({ place, feed }: CordFieldProps): JSX.Element {
  const typed = useSignal<string | null>(null);
  const cords = cordsAt(planDocument.value, place);
  const count = cordCountTo(cords, feed);
  const phaseCount = cords.filter((cord) => textAt(cord, ['feed']) === feed).length;
  const shown = typed.value ?? (count === 0 ? '' : String(count));
  const read = readNumber(shown);
  const isWrong =
    read !== undefined &&
    !(typeof read === 'number' && Number.isInteger(read) && read >= 0 && read <= MAX_CORDS);
  const enter = (): void => {
    if (isWrong || typed.value === null) return;
    typed.value = null;
    const cordCount = typeof read === 'number' ? read : undefined;
    if ((cordCount ?? 0) !== count) run(changeCords(planDocument.value, place, { feed, cordCount }));
  };
  return (
    <input
      class="input number-input rack-cord"
      inputMode="numeric"
      autocomplete="off"
      aria-label={`Cords of ${place.contentsId} to ${feed}`}
      aria-invalid={isWrong}
      title={
        isWrong
          ? `Must be a whole number from 0 to ${String(MAX_CORDS)}.`
          : phaseCount > 1
            ? 'On several phases: see below.'
            : undefined
      }
      disabled={phaseCount > 1}
      placeholder={cords.length === 0 ? 'even' : '0'}
      value={shown}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
      onBlur={enter}
      onKeyDown={(event) => {
        if (event.key === 'Enter') enter();
        if (event.key === 'Escape') typed.value = null;
      }}
    />
  );
}

const phases = ['L1', 'L2', 'L3', 'L1-L2', 'L2-L3', 'L3-L1'] as const;

interface PhaseDisclosureProps {
  readonly rackId: string;
  readonly contents: readonly string[];
}

/** The phase of a feed that each cord is plugged into. Phases are checked if every cord on the feed states one. */
function PhaseDisclosure({ rackId, contents }: PhaseDisclosureProps): JSX.Element | null {
  const isOpen = useSignal(false);
  const lines = contents.flatMap((contentsId) =>
    cordsAt(planDocument.value, { rackId, contentsId }).map((cord, index) => ({ contentsId, cord, index })),
  );
  if (lines.length === 0) return null;
  return (
    <Disclosure
      id="rack-phases"
      title="Phases of the cords"
      level={4}
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      <ul class="rack-phases">
        {lines.map(({ contentsId, cord, index }) => {
          const feed = textAt(cord, ['feed']) ?? '';
          const label = `Phase of ${contentsId} on ${feed}`;
          return (
            <li key={`${contentsId} ${String(index)}`}>
              <span>
                {nameIn(rackId, contentsId)} ({contentsId}) to {feed}
              </span>
              <span class="control">
                <select
                  class="input select"
                  aria-label={label}
                  value={textAt(cord, ['phase']) ?? ''}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    const phase = chosen === '' ? undefined : chosen;
                    run(changePhase(planDocument.value, { rackId, contentsId }, { index, phase }));
                  }}
                >
                  <option value="">evenly</option>
                  {phases.map((phase) => (
                    <option key={phase} value={phase}>
                      {phase}
                    </option>
                  ))}
                </select>
                <Icon name="down" />
              </span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
