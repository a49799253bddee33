/** A change of the library: of one plan, or of the list. */
export interface LibraryChange {
  readonly planId: string;
  /**
   * `journal`: entries were added; `card`: only what the list shows of it; `list`: it was added, deleted or restored; `link`: how it
   * stands to the plan on the server.
   */
  readonly what: 'journal' | 'card' | 'list' | 'link';
  /** The entries came from the server, which has them. */
  readonly isFromServer?: true;
}

const followers = new Set<(change: LibraryChange) => void>();

// A channel never receives its own messages.
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('plenum-library');

channel?.addEventListener('message', ({ data }: MessageEvent<LibraryChange>) => {
  for (const follower of followers) follower(data);
});

/**
 * Calls back after each change of the library, in this tab or in another one.
 *
 * @param callback - receives the change
 * @returns ends it
 */
export function followChannel(callback: (change: LibraryChange) => void): () => void {
  followers.add(callback);
  return () => {
    followers.delete(callback);
  };
}

/** Tells a change to the followers of this tab and of all others. */
export function tellChange(change: LibraryChange): void {
  channel?.postMessage(change);
  for (const follower of followers) follower(change);
}
