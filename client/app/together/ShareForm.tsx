import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { failureText } from '../../sync/requestServer.ts';
import { makeShareLink, type NewShareLink } from '../../sync/shareLinks.ts';
import { Field } from '../../ui/Field.tsx';
import { endDays, endOfDay } from './shareEnd.ts';

const MAX_NAME_LENGTH = 100;

interface ShareFormProps {
  readonly planId: string;
  readonly onMade: (link: NewShareLink) => void;
}

/** What a new link needs: whom it is for, and its last day. */
export function ShareForm({ planId, onMade }: ShareFormProps): JSX.Element {
  const { proposed, first, last } = endDays(Date.now());
  const name = useSignal('');
  const day = useSignal(proposed);
  const message = useSignal<string | undefined>(undefined);
  const isBusy = useSignal(false);

  const make = async (): Promise<void> => {
    const endsAt = endOfDay(day.value, Date.now());
    if (endsAt === undefined) {
      message.value = `Choose a day from ${first} to ${last}.`;
      return;
    }
    isBusy.value = true;
    const answer = await makeShareLink(planId, { name: name.value.trim(), endsAt });
    isBusy.value = false;
    if (answer.kind === 'done') onMade(answer.value);
    else message.value = `No link was made. ${failureText(answer)}`;
  };
  return (
    <form
      class="share-form"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field id="share-name" label="For whom (only the list below shows it)">
        <input
          id="share-name"
          class="input"
          autocomplete="off"
          maxLength={MAX_NAME_LENGTH}
          placeholder="Review by the utility"
          value={name.value}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
          }}
        />
      </Field>
      <Field id="share-end" label="Last day" message={message.value}>
        <input
          id="share-end"
          class="input"
          type="date"
          min={first}
          max={last}
          required
          value={day.value}
          aria-invalid={message.value !== undefined}
          aria-describedby={message.value === undefined ? undefined : 'share-end-message'}
          onInput={({ currentTarget }) => {
            day.value = currentTarget.value;
            message.value = undefined;
          }}
        />
      </Field>
      <button type="submit" class="button button-main" disabled={isBusy.value}>
        Make link
      </button>
    </form>
  );
}
