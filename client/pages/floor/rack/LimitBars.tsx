import { displayUnits } from '../../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { Limit } from '../../../../models/racks/capacity/limitSchema.ts';
import { limitState, limitPercentText } from '../../../../models/present/figures/limitFigures.ts';
import { Badge } from '../../../ui/Badge.tsx';

interface LimitBarsProps {
  readonly limits: readonly Limit[];
  readonly binding: Limit | null;
}

/** Limits and their utilisation. A limit that is not stated is hatched: it is not checked. */
export function LimitBars({ limits, binding }: LimitBarsProps): JSX.Element {
  const isBinding = ({ kind, label, path }: Limit): boolean =>
    binding?.kind === kind && binding.label === label && binding.path === path;
  const isShared = binding !== null && !limits.some(isBinding);
  return (
    <ul class="limit-bars">
      {limits.map((limit) => (
        <LimitBar key={`${limit.kind} ${limit.label}`} limit={limit} isBinding={isBinding(limit)} />
      ))}
      {isShared && <LimitBar limit={binding} isBinding />}
    </ul>
  );
}

interface LimitBarProps {
  readonly limit: Limit;
  readonly isBinding: boolean;
}

function LimitBar({ limit, isBinding }: LimitBarProps): JSX.Element {
  const { fraction, text, leftText } = limitState(limit, displayUnits.value);
  const isOver = fraction !== null && fraction > 1;
  const width = fraction === null ? 100 : Math.min(1, fraction) * 100;
  const state = fraction === null ? 'is-unset' : isOver ? 'is-over' : fraction > 0.9 ? 'is-near' : '';
  return (
    <li class={`limit-bar ${state}`}>
      <span class="limit-bar-name">
        {limit.label}
        {isBinding && <Badge tone="warning">binding</Badge>}
      </span>
      <span class="limit-bar-share">{fraction === null ? '–' : limitPercentText(fraction)}</span>
      <span class="limit-bar-track" aria-hidden="true">
        <span class="limit-bar-fill" style={{ width: `${String(width)}%` }} />
      </span>
      <span class="limit-bar-text">
        {text}
        {leftText !== '' && <span class="limit-bar-left">{leftText}</span>}
      </span>
    </li>
  );
}
