import type { JSX } from 'preact';
import { chartThemeOf } from '../../models/present/charts/chartTheme.ts';
import { chartTheme } from './chartColours.ts';

interface PartBarProps {
  /** The option's place in the plan, which gives the colour. */
  readonly place: number;
  /** At most two parts: what the servers use and the overhead. */
  readonly parts: readonly number[];
  /** What the full width stands for: the largest of the options side by side. */
  readonly whole: number;
}

/** A thin bar of two parts: how an option's energy stands against the largest. The figures beside it say the same. */
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
