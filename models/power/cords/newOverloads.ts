import type { RackOverload, RackState } from './RackLoads.ts';

/** Overloads of a rack that are not in a previous state. */
export function newOverloads(previous: RackState, now: RackState): readonly RackOverload[] {
  if (previous.overloads.length === 0) return now.overloads;
  return now.overloads.filter(
    ({ kind, feed, part }) =>
      !previous.overloads.some((one) => one.kind === kind && one.feed === feed && one.part === part),
  );
}
