import type { JSX } from 'preact';

interface TickChoice {
  readonly value: string;
  readonly label: string;
  /** Choices of the same group follow each other under its name. */
  readonly group?: string;
}

interface TickListProps {
  /** What is chosen: "Climates". */
  readonly legend: string;
  readonly choices: readonly TickChoice[];
  readonly chosen: readonly string[];
  /** The chosen values, in the order of the choices. */
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** A list of which several are chosen, with all or none by one click. */
export function TickList({ legend, choices, chosen, onChoose }: TickListProps): JSX.Element {
  const isChosen = new Set(chosen);
  const choose = (values: ReadonlySet<string>): void => {
    onChoose(choices.filter(({ value }) => values.has(value)).map(({ value }) => value));
  };
  return (
    <fieldset class="tick-list">
      <legend>
        {legend}: {isChosen.size} of {choices.length}
      </legend>
      <span class="tick-list-all">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            choose(new Set(choices.map(({ value }) => value)));
          }}
        >
          All
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            choose(new Set());
          }}
        >
          None
        </button>
      </span>
      <div class="tick-list-choices">
        {choices.map(({ value, label, group }, index) => (
          <span
            key={value}
            class={group !== undefined && group !== choices[index - 1]?.group ? 'starts-group' : ''}
          >
            {group !== undefined && group !== choices[index - 1]?.group && (
              <b class="tick-list-group">{group}</b>
            )}
            <label class="check">
              <input
                type="checkbox"
                checked={isChosen.has(value)}
                onChange={(event) => {
                  const next = new Set(isChosen);
                  if (event.currentTarget.checked) next.add(value);
                  else next.delete(value);
                  choose(next);
                }}
              />
              {label}
            </label>
          </span>
        ))}
      </div>
    </fieldset>
  );
}
