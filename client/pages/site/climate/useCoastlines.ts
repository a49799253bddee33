import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openCoastlines, type Coastlines } from '../../../../models/places/coastlines.ts';

let loaded: Promise<Coastlines> | undefined;

/** The outlines of land, which are loaded with the first map; null until then, and without a network. */
export function useCoastlines(): Coastlines | null {
  const coastlines = useSignal<Coastlines | null>(null);
  useEffect(() => {
    let isShown = true;
    loaded ??= import('../../../../models/places/tables/coastlines.json').then((table) =>
      openCoastlines(table.default),
    );
    loaded.then(
      (opened) => {
        if (isShown) coastlines.value = opened;
      },
      () => {
        // The map does without; the next one tries again.
        loaded = undefined;
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return coastlines.value;
}
