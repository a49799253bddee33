import type { JSX } from 'preact';
import { chartThemeOf } from '../../models/present/charts/chartTheme.ts';
import { chartTheme } from './chartColours.ts';

interface OptionSwatchProps {
  /** Index of the option in the plan. */
  readonly place: number;
}

/** The colour of an option, next to its name; charts use the same colour. */
export function OptionSwatch({ place }: OptionSwatchProps): JSX.Element {
  return (
    <span
      class="swatch"
      style={{ background: chartThemeOf(chartTheme.value, place).main }}
      aria-hidden="true"
    />
  );
}
