import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Field } from '../../ui/Field.tsx';

interface TextEntryProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onEnter: (value: string) => void;
}

/** A short text that is applied when the user leaves the field or presses Enter. */
export function TextEntry({ id, label, value, placeholder, onEnter }: TextEntryProps): JSX.Element {
  const typed = useSignal<string | null>(null);
  const enter = (): void => {
    const text = typed.value?.trim();
    typed.value = null;
    if (text !== undefined && text !== value) onEnter(text);
  };
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        class="input"
        autocomplete="off"
        maxLength={64}
        placeholder={placeholder}
        value={typed.value ?? value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter();
          if (event.key === 'Escape') typed.value = null;
        }}
      />
    </Field>
  );
}
