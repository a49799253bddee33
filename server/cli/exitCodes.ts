/** What the process tells a script. */
export const exitCodes = {
  fine: 0,
  /** `check` found something of severity error, or a stop of the server had to be forced. */
  found: 1,
  /** Bad input or wrong usage; nothing was computed. */
  badInput: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
