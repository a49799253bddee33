import { useEffect } from 'preact/hooks';
import { airProgress } from './airAnswer.ts';
import { overlayId } from '../floorState.ts';

/** Computes the air of the hall while its overlay is shown; the code is loaded when it is first chosen. */
export function useAirflow(): void {
  const isWanted = overlayId.value === 'inlet';
  useEffect(() => {
    if (!isWanted) return undefined;
    let stop: (() => void) | undefined;
    let isLeft = false;
    const start = async (): Promise<void> => {
      const { followAir } = await import('./followAir.ts');
      if (!isLeft) stop = followAir();
    };
    start().catch(() => {
      airProgress.value = { kind: 'failed', message: 'A part of the page could not be loaded.' };
    });
    return () => {
      isLeft = true;
      stop?.();
    };
  }, [isWanted]);
}
