import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../models/report/reportSchema.ts';
import { showOption } from '../state/route.ts';
import { Icon } from '../ui/Icon.tsx';
import { OptionSwatch } from '../ui/OptionSwatch.tsx';

interface OptionSwitchProps {
  readonly report: Report;
  /** The shown option. */
  readonly option: OptionReport;
}

/** More options than this are selected from a list. */
const MAX_BUTTONS = 4;

/** Selects the option whose results the page shows. */
export function OptionSwitch({ report: { options }, option }: OptionSwitchProps): JSX.Element {
  if (options.length > MAX_BUTTONS) {
    return (
      <div class="option-switch">
        <OptionSwatch place={options.indexOf(option)} />
        <span class="control">
          <select
            class="input select"
            aria-label="Option"
            value={option.id}
            onChange={(event) => {
              showOption(event.currentTarget.value);
            }}
          >
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </div>
    );
  }
  return (
    <div class="segments" role="group" aria-label="Option">
      {options.map(({ id, name }, place) => (
        <button
          key={id}
          type="button"
          class="segment"
          title={name}
          aria-pressed={id === option.id}
          onClick={() => {
            showOption(id);
          }}
        >
          <OptionSwatch place={place} />
          <span class="segment-name">{name}</span>
        </button>
      ))}
    </div>
  );
}
