import type { JSX } from 'preact';

interface LeverSliderProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value with its unit. */
  readonly text: string;
  /** Why it cannot be moved; undefined if it can. */
  readonly reason?: string | undefined;
  readonly onMove: (value: number) => void;
}

/** A slider with its value as text. */
export function LeverSlider(props: LeverSliderProps): JSX.Element {
  const { id, label, value, min, max, step, text, reason, onMove } = props;
  return (
    <div class="lever">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="lever-value" aria-hidden="true">
        {text}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={reason !== undefined}
        aria-valuetext={text}
        onInput={(event) => {
          onMove(Number(event.currentTarget.value));
        }}
      />
      {reason !== undefined && <span class="field-note">{reason}</span>}
    </div>
  );
}
