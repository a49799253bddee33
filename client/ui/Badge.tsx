import type { ComponentChildren, JSX } from 'preact';

interface BadgeProps {
  readonly tone: 'neutral' | 'error' | 'warning' | 'good';
  readonly children: ComponentChildren;
}

/** A word or a count in a small frame. */
export function Badge({ tone, children }: BadgeProps): JSX.Element {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
