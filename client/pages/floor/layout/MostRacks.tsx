import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { MostRacksOfHall } from '../../../../models/report/mostRacksSchema.ts';
import { exact, significant } from '../../../../models/present/format/number.ts';
import { counted } from '../../../../models/units/text.ts';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import { hallId, scene } from '../floorState.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { findMost, isLayingOut, mostFound, useMost } from './layoutState.ts';
import { PlainNumber } from '../../../ui/PlainNumber.tsx';

const limitWords: Readonly<Record<MostRacksOfHall['binding'], string>> = {
  room: 'The room and its rules',
  utility: 'The utility feed',
  hall: 'IT power of the hall',
  cooling: 'Cooling',
  floor: 'Load of the floor',
};

/** A limit that was typed: undefined where there is none, null where it is no number. */
function limitOf(text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** How many racks of one kind fit, and what stops the next one. */
export function MostRacks(): JSX.Element | null {
  const kinds = scene.value?.kinds ?? [];
  const picked = useSignal('');
  const [utility, cooling] = [useSignal(''), useSignal('')];
  const [first] = kinds;
  if (first === undefined) return null;
  const rackId = kinds.some((kind) => kind.rackId === picked.value) ? picked.value : first.rackId;
  const [utility_kW, cooling_kW] = [limitOf(utility.value), limitOf(cooling.value)];
  const messageOf = (limit: number | undefined | null): string | undefined =>
    limit === null ? 'Must be a number of kW from 0.' : undefined;
  const found = mostFound.value?.hallId === hallId.value ? mostFound.value : null;
  return (
    <form
      class="floor-panel-body floor-panel-second"
      aria-labelledby="most-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (utility_kW === null || cooling_kW === null) {
          event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
          return;
        }
        void findMost({
          rackId,
          ...(utility_kW === undefined ? {} : { utility_kW }),
          ...(cooling_kW === undefined ? {} : { cooling_kW }),
        });
      }}
    >
      <h3 id="most-title">The most racks that fit</h3>
      <div class="floor-panel-fields">
        <Choice
          id="most-kind"
          label="Racks like"
          choices={kinds.map(({ rackId: value, name }) => ({ value, label: name }))}
          value={rackId}
          onChoose={(value) => {
            picked.value = value;
          }}
        />
        <PlainNumber
          id="most-utility"
          label="Utility feed"
          unit="kW"
          placeholder="no limit"
          text={utility.value}
          message={messageOf(utility_kW)}
          onInput={(text) => {
            utility.value = text;
          }}
        />
        <PlainNumber
          id="most-cooling"
          label="Cooling"
          unit="kW"
          placeholder="that of the hall"
          text={cooling.value}
          message={messageOf(cooling_kW)}
          onInput={(text) => {
            cooling.value = text;
          }}
        />
      </div>
      <div class="floor-panel-row">
        <button type="submit" class="button" disabled={isLayingOut.value}>
          How many fit?
        </button>
        <p class="field-note">In the wished aisles, with nothing else in the hall.</p>
      </div>
      <div role="status">
        {found?.answer === null && <p class="field-message">{found.message}</p>}
        {found !== null && found.answer !== null && <Answer answer={found.answer} />}
      </div>
    </form>
  );
}

function Answer({ answer }: { readonly answer: MostRacksOfHall }): JSX.Element {
  const kinds = scene.value?.kinds ?? [];
  const name = kinds.find(({ rackId }) => rackId === answer.rack)?.name ?? answer.rack;
  const others = kinds.filter(({ rackId }) => rackId !== answer.rack);
  const figure = (value: number | null): string => (value === null ? '–' : significant(value));
  return (
    <div class="floor-panel-answer">
      <p>
        <strong>
          {counted(answer.rackCount, 'rack')} of {name}
        </strong>{' '}
        in {counted(answer.rowCount, 'row')}. What stops the next one:{' '}
        {limitWords[answer.binding].toLowerCase()}.
      </p>
      <FiguresTable
        label="Limits of the number of racks"
        corner="Limit"
        rows={answer.limits.map((limit) => ({ key: limit.name, head: limitWords[limit.name] }))}
        columns={[
          { head: 'Limit', unit: 'kW', cells: answer.limits.map(({ limit_kW }) => figure(limit_kW)) },
          { head: 'Each rack', unit: 'kW', cells: answer.limits.map(({ each_kW }) => figure(each_kW)) },
          {
            head: 'Allows',
            unit: 'racks',
            cells: answer.limits.map(({ rackCount }) => (rackCount === null ? 'no limit' : exact(rackCount))),
          },
        ]}
      />
      {answer.rackCount > 0 && (
        <div class="floor-panel-row">
          <button
            type="button"
            class="button button-main"
            disabled={isLayingOut.value}
            onClick={() => {
              void useMost(answer);
            }}
          >
            Use {counted(answer.rackCount, 'rack')} and lay out
          </button>
          {others.length > 0 && (
            <p class="field-note">
              This hall also has {others.map((kind) => kind.name).join(', ')}: with them, some will be left
              over.
            </p>
          )}
        </div>
      )}
    </div>
  );
}
