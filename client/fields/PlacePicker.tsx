import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ChosenPlace } from '../../models/plan/prepare/chosenPlaceSchema.ts';
import { call } from '../state/call.ts';
import { notify } from '../state/notices.ts';
import { Combobox, type ComboboxItem } from '../ui/Combobox.tsx';
import { Field } from '../ui/Field.tsx';
import type { PlaceChoice, PlaceChoices } from '../worker/protocol/placeChoice.ts';
import { PlaceFacts } from './PlaceFacts.tsx';

interface PlacePickerProps {
  readonly id: string;
  readonly label?: string;
  /** The chosen city with what follows from it; null if none was chosen. */
  readonly value: ChosenPlace | null;
  /** Text of the field while no city was chosen, such as the place of an opened plan. */
  readonly shown?: string;
  readonly onChoose: (place: ChosenPlace) => void;
}

/** What a search found, and the text that it was for. */
interface Found {
  readonly query: string;
  readonly choices: PlaceChoices;
}

/**
 * Chooses a city of the world by typing its name, and shows what follows from it: country, time zone, elevation, grid, price,
 * currency, climate and weather stations. The table of cities is loaded when the list is first opened.
 */
export function PlacePicker({
  id,
  label = 'City',
  value,
  shown = '',
  onChoose,
}: PlacePickerProps): JSX.Element {
  const query = useSignal('');
  const found = useSignal<Found | null>(null);
  const isChoosing = useSignal(false);

  const search = async (typed: string): Promise<void> => {
    query.value = typed;
    const outcome = await call('findPlaces', typed);
    if (query.value !== typed) return;
    if (outcome.isDone) found.value = { query: typed, choices: outcome.value };
    else notify(`The cities could not be loaded: ${outcome.message}`);
  };
  const choose = async (index: number): Promise<void> => {
    isChoosing.value = true;
    const outcome = await call('placeOfIndex', index);
    isChoosing.value = false;
    query.value = '';
    found.value = null;
    if (outcome.isDone) onChoose(outcome.value);
    else notify(`The place could not be loaded: ${outcome.message}`);
  };

  const isCurrent = found.value !== null && found.value.query === query.value;
  const { matches = [], nearest = [] } = (isCurrent ? found.value?.choices : undefined) ?? {};
  const areSuggestions = matches.length === 0 && nearest.length > 0;
  const similar = `No city “${query.value}”. Similar names`;
  return (
    <div class="place-picker">
      <Field id={id} label={label}>
        <Combobox
          id={id}
          label={label}
          value={value?.label ?? shown}
          choices={
            areSuggestions
              ? nearest.map((choice) => itemOf(choice, similar))
              : matches.map((choice) => itemOf(choice))
          }
          placeholder="Type the name of a city"
          areSuggestions={areSuggestions}
          waiting={waitingText(query.value, isCurrent)}
          onOpen={() => {
            void search('');
          }}
          onSearch={(typed) => {
            void search(typed);
          }}
          onChoose={(chosen) => {
            void choose(Number(chosen));
          }}
          onGivenUp={(typed) => {
            notify(`“${typed}” is not a chosen city: ${label} is unchanged.`);
          }}
        />
      </Field>
      <p class="sr-only" role="status">
        {statusText(value, isChoosing.value)}
      </p>
      {value !== null && <PlaceFacts place={value} />}
    </div>
  );
}

function itemOf({ index, name, detail }: PlaceChoice, group?: string): ComboboxItem {
  return { value: String(index), label: name, detail, ...(group === undefined ? {} : { group }) };
}

/** Shown at the end of the list while it is not the answer to what was typed. */
function waitingText(query: string, isCurrent: boolean): string | undefined {
  if (query.trim() === '') return 'Type the name of a city; state or country may follow: Paris, Texas.';
  return isCurrent ? undefined : 'Searching…';
}

function statusText(value: ChosenPlace | null, isChoosing: boolean): string {
  if (isChoosing) return 'Loading the place.';
  return value === null ? '' : `${value.label} is chosen.`;
}
