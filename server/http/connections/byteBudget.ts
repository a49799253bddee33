/** Bytes that may be held at once, by all addresses together and by each of them. */
export interface ByteBudget {
  /** Bytes that are held now. */
  readonly held_bytes: () => number;
  /** Holds bytes for an address; false, and nothing is held, if there is no room for them. */
  readonly hold: (address: string, size_bytes: number) => boolean;
  readonly release: (address: string, size_bytes: number) => void;
}

/** A budget of which one address may hold a half, so that it cannot stop all others. */
export function byteBudget(limit_bytes: number): ByteBudget {
  const heldByAddress = new Map<string, number>();
  let held_bytes = 0;
  return {
    held_bytes: () => held_bytes,
    hold: (address, size_bytes) => {
      const own_bytes = (heldByAddress.get(address) ?? 0) + size_bytes;
      if (held_bytes + size_bytes > limit_bytes || own_bytes > limit_bytes / 2) return false;
      heldByAddress.set(address, own_bytes);
      held_bytes += size_bytes;
      return true;
    },
    release: (address, size_bytes) => {
      const rest_bytes = (heldByAddress.get(address) ?? 0) - size_bytes;
      if (rest_bytes > 0) heldByAddress.set(address, rest_bytes);
      else heldByAddress.delete(address);
      held_bytes -= size_bytes;
    },
  };
}
