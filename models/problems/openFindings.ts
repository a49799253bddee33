import type { Finding } from './Finding.ts';

/** True if nothing was decided on a finding, or if it has changed since. */
export const isOpen = ({ decision }: Finding): boolean =>
  decision === undefined || decision.changedFrom !== undefined;
