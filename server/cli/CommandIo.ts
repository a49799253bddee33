/** Input and output of a command, which tests replace. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly standardInput: AsyncIterable<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns that running text is wrapped to. Tables may be wider. */
  readonly width: number;
  /** Whether the error output is a terminal, so that a line of it may change in place. Default: no. */
  readonly isErrTerminal?: boolean;
}
