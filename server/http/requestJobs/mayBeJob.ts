import type { Route } from '../Route.ts';

/** Whether a route has what computes as a job, when the client prefers one: what may be too large for a request. */
export const mayBeJob = ({ work, forwardsToJob }: Pick<Route, 'work' | 'forwardsToJob'>): boolean =>
  work !== undefined || forwardsToJob === true;
