import type { JSX } from 'preact';
import { chartThemeOf } from '../../models/present/charts/chartTheme.ts';
import { chartTheme } from './chartColours.ts';

interface PartBarProps {
  /** Index of the option in the plan, which determines the colour. */
  readonly place: number;
  /** At most two parts: IT and overhead. */
  readonly parts: readonly number[];
  /** The full width: the largest of the options. */
  readonly whole: number;
}

/** A thin bar of two parts: energy of an option relative to the largest. The figures next to it state the same. */
export function PartBar({ place, parts, whole }: PartBarProps): JSX.Element {
  const { main, soft } = chartThemeOf(chartTheme.value, place);
  return (
    <span class="part-bar" aria-hidden="true">
      {parts.map((part, index) => (
        <span
          key={index}
          class="part-bar-part"
          style={{
            width: `${String(whole > 0 ? (part / whole) * 100 : 0)}%`,
            background: index === 0 ? main : soft,
          }}
        />
      ))}
    </span>
  );
}
