import type { RackOverload, RackState } from './RackLoads.ts';

/** Overloads of a rack, without those that there were before. */
export function newOverloads(before: RackState, now: RackState): readonly RackOverload[] {
  if (before.overloads.length === 0) return now.overloads;
  return now.overloads.filter(
    ({ kind, feed, part }) =>
      !before.overloads.some((one) => one.kind === kind && one.feed === feed && one.part === part),
  );
}
