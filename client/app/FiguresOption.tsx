import type { JSX } from 'preact';
import { areNumbersStale, isComputing, known, report } from '../state/models.ts';
import { showOption } from '../state/route.ts';
import { shownOption } from '../state/shownOption.ts';
import { Icon } from '../ui/Icon.tsx';
import { OptionSwatch } from '../ui/OptionSwatch.tsx';

/** The option whose figures are shown, and whether they are those of the present plan. */
export function FiguresOption(): JSX.Element {
  const options = report.value?.options ?? [];
  const option = shownOption.value;
  const place = option === undefined ? 0 : options.indexOf(option);
  return (
    <div class="figures-option">
      <State />
      <span class="figures-option-name" title={option?.name}>
        <OptionSwatch place={place} />
        {options.length > 1 ? (
          <span class="figures-option-select">
            <select
              aria-label="Shown option"
              value={option?.id}
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
        ) : (
          <span class="figures-option-only">{option?.name ?? '–'}</span>
        )}
      </span>
    </div>
  );
}

/** Explains the dotted figures. */
const COMPUTING = 'Figures with a dot are those before the last change; the new ones are being computed.';

/** One word on the age of the figures, always on one line: nothing moves when it changes. */
function State(): JSX.Element {
  if (areNumbersStale.value) return <span class="figures-state is-old">Before the last change</span>;
  if (known.value.revision === 0) return <span class="figures-state">Computing…</span>;
  if (report.value === null) return <span class="figures-state is-old">No results</span>;
  return (
    <span class="figures-state">
      {isComputing.value ? (
        <span class="figures-computing" title={COMPUTING}>
          Computing…
        </span>
      ) : (
        'Shown option'
      )}
    </span>
  );
}
