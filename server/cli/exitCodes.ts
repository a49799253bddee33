/** Exit codes of the process. */
export const exitCodes = {
  fine: 0,
  /** `check` found an error, or the server had to be stopped by force. */
  found: 1,
  /** Invalid input or usage; nothing was computed. */
  badInput: 2,
  /** Stopped by Ctrl-C or SIGTERM before the end; nothing was written. The code that shells use. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
