import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  changeCords,
  cordCountTo,
  cordsAt,
  type CordPlace,
} from '../../../../models/edit/commands/rackCords.ts';
import { textAt } from '../../../../models/edit/document/json.ts';
import { readNumber } from '../../../fields/editableNumber.ts';
import { planDocument, run } from '../../../state/editor.ts';

interface CordFieldProps {
  readonly place: CordPlace;
  readonly feed: string;
}

const MAX_CORDS = 32;

/** The number of cords of each device of an entry to a feed. */
export function CordField({ place, feed }: CordFieldProps): JSX.Element {
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
