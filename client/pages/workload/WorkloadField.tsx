import type { JSX } from 'preact';
import { messageText } from '../../fields/messageText.ts';
import { magnitudeText, steppedText, typedText } from '../../fields/largeNumber.ts';
import type { FieldFallback } from '../../../models/present/figures/siteFallbacks.ts';
import { isShare } from '../../../models/present/format/share.ts';
import type { InputIssue } from '../../../models/problems/ModelError.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { FormField } from '../../worker/protocol/formTypes.ts';
import { setInput, inputs, type WorkloadKind } from './inputs.ts';
import { currency, valueOf } from './workloadInputs.ts';

interface WorkloadFieldProps {
  readonly kind: WorkloadKind;
  readonly field: FormField;
  /** Value from the device or the plan while the field is empty. */
  readonly fallback: FieldFallback | undefined;
  /** A suggested value and its source. */
  readonly suggestion: FieldFallback | undefined;
  /** Issues of all fields of the card, including this one. */
  readonly issues: readonly InputIssue[];
}

/** One number of a workload: its placeholder is the effective value while it is empty, with the source below. */
export function WorkloadField({
  kind,
  field,
  fallback,
  suggestion,
  issues,
}: WorkloadFieldProps): JSX.Element {
  const { path, label, description, unit } = field;
  const name = path.at(-1) ?? '';
  const id = `${kind}-${name}`;
  const text = inputs.value[kind].texts[name] ?? '';
  const effective = fallback ?? fallbackOf(field);
  const factor = isShare(name) ? 100 : 1;
  const placeholder = effective === undefined ? undefined : typedText(effective.value * factor);
  const symbol = unit.replace('currency', currency.value);
  const messages = issues.filter((issue) => issue.path === name).map((issue) => issueText(name, issue));
  const value = valueOf(name, text);
  const magnitude = typeof value === 'number' && /[^\d.]/.test(text) ? magnitudeText(value) : undefined;
  const note = text === '' ? effective?.source : magnitude;
  return (
    <div class={`parameter ${text === '' ? '' : 'is-own'}`}>
      <div class="field">
        <label class="field-label" for={id}>
          {label}
        </label>
        <span class="control" style={{ '--unit-room': `${String(symbol.length * 7 + 18)}px` }}>
          <input
            id={id}
            class="input number-input"
            autocomplete="off"
            spellcheck={false}
            aria-invalid={messages.length > 0}
            aria-describedby={`${id}-notes`}
            placeholder={placeholder}
            value={text}
            onInput={(event) => {
              setInput(kind, name, event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
              const next =
                direction === undefined
                  ? undefined
                  : steppedText(text === '' ? (placeholder ?? '') : text, direction);
              if (next === undefined) return;
              event.preventDefault();
              setInput(kind, name, next);
            }}
          />
          {symbol !== '' && <span class="control-unit">{symbol}</span>}
        </span>
      </div>
      {text !== '' && effective !== undefined && (
        <span class="parameter-reset">
          <IconButton
            icon="undo"
            label={`Reset ${label} to ${placeholder ?? ''} ${symbol}`.trim()}
            onPress={() => {
              setInput(kind, name, '');
              document.getElementById(id)?.focus();
            }}
          />
        </span>
      )}
      <div id={`${id}-notes`} class="statement-notes">
        {messages.map((message) => (
          <p key={message} class="field-message">
            {message}
          </p>
        ))}
        {note !== undefined && (
          <p class={`field-note ${text === '' ? 'parameter-source' : ''}`} title={note}>
            {note}
          </p>
        )}
        {note === undefined && description !== undefined && <p class="field-note">{description}</p>}
        {suggestion !== undefined && value !== suggestion.value && (
          <button
            type="button"
            class="text-button statement-offer"
            onClick={() => {
              setInput(kind, name, typedText(suggestion.value));
            }}
          >
            Use {typedText(suggestion.value)} from {suggestion.source}
          </button>
        )}
      </div>
    </div>
  );
}

/** The default of the model. */
function fallbackOf({ fallback, source }: FormField): FieldFallback | undefined {
  return typeof fallback === 'number' && source !== undefined ? { value: fallback, source } : undefined;
}

/** A rule that several fields share is shown as it is; limits with the text of the models. */
function issueText(name: string, { rule, message }: InputIssue): string {
  const text = message.includes(`invalid: ${rule}`) ? `${rule}.` : messageText(name, message);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
