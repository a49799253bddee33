/** An order of nodes in which each comes after its sources, or a loop that prevents it. */
export type SourceOrder =
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'circle'; readonly ids: readonly string[] };

/**
 * Orders nodes so that sources come first.
 *
 * Method: depth-first search with an explicit stack, so that a long chain does not overflow the call stack.
 *
 * @param sourcesOf - the sources of each node; all sources are keys as well
 * @returns the order, or the nodes of a loop in the direction of power flow
 */
export function sourcesFirst(sourcesOf: ReadonlyMap<string, readonly string[]>): SourceOrder {
  const done = new Set<string>();
  const onPath = new Set<string>();
  for (const start of sourcesOf.keys()) {
    if (done.has(start)) continue;
    const stack: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    onPath.add(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const source = sourcesOf.get(top.id)?.[top.next++];
      if (source === undefined) {
        stack.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(source)) {
        const path = stack.map(({ id }) => id);
        return { kind: 'circle', ids: path.slice(path.indexOf(source)).reverse() };
      } else if (!done.has(source)) {
        stack.push({ id: source, next: 0 });
        onPath.add(source);
      }
    }
  }
  return { kind: 'order', ids: [...done] };
}
