/** Why the store of this browser cannot be used. */
export type StoreFailureKind =
  /** A newer version of Plenum has changed the form of the store. */
  | 'newer'
  /** Another tab runs an older version of Plenum, which holds the store open. */
  | 'older-tab'
  /** The browser stores nothing for this page: storage is blocked, or the window is private. */
  | 'unavailable'
  /** The space for this page is used up. */
  | 'full'
  /** Any other error. */
  | 'failed';

const texts: Readonly<Record<StoreFailureKind, string>> = {
  newer:
    'The plans of this browser were saved by a newer version of Plenum. Reload the page to get that version; the plans are unchanged.',
  'older-tab':
    'Another tab runs an older version of Plenum. Close or reload that tab: it holds the saved plans open.',
  unavailable:
    'This browser stores nothing for this page: the window is private, or storage is blocked. Plans are kept only until the tab closes. Save them as files.',
  full: 'The storage space of this browser for Plenum is used up. Save the plan as a file, then delete plans that you do not need.',
  failed: 'The plans of this browser could not be read or saved.',
};

/** An error of the store, with a message for the user: what happened, and the remedy. */
export class StoreFailure extends Error {
  readonly kind: StoreFailureKind;

  constructor(kind: StoreFailureKind, cause?: unknown) {
    const detail = kind === 'failed' && cause instanceof Error ? ` (${cause.message})` : '';
    super(`${texts[kind]}${detail}`, { cause });
    this.name = 'StoreFailure';
    this.kind = kind;
  }
}

const kindsByName: Readonly<Record<string, StoreFailureKind>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
};

/**
 * The failure of an error that the browser's database threw.
 *
 * @param error - of a request, a transaction or the opening of the database
 */
export function storeFailureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StoreFailure(kindsByName[name] ?? 'failed', error);
}
