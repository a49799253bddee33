import { shortagesText } from '../cords/shortage.ts';
import type { FailureEffects } from './Failure.ts';
import { namesText, overloadText, worstFeedText } from './failureText.ts';

/**
 * Why a failure drops load or overloads equipment, in words: "NVIDIA DGX H100 needs 4 of 6 power supplies and keeps 3". Every
 * report of a failure shows this text.
 *
 * @returns null if the failure is tolerated
 */
export function failureCause(effects: FailureEffects): string | null {
  const { droppedRacks, droppedLoads, nodeOverloads, rackOverloads } = effects;
  const dark = droppedRacks.filter(({ isDark }) => isDark);
  const short = droppedRacks.filter(({ isDark }) => !isDark).flatMap(({ shortages }) => shortages);
  const [worst] = nodeOverloads.toSorted(
    (a, b) => (b.usedFraction ?? Infinity) - (a.usedFraction ?? Infinity),
  );
  const causes = [
    ...(dark.length > 0 ? [`no feed of ${namesText(dark.map(({ key }) => key))} stays energised`] : []),
    ...(short.length > 0 ? [shortagesText(short)] : []),
    ...(droppedLoads.length > 0
      ? [`no source of ${namesText(droppedLoads.map(({ name }) => name))} stays energised`]
      : []),
    ...(worst === undefined ? [] : [overloadText(worst)]),
    ...(rackOverloads.length > 0 ? [worstFeedText(rackOverloads)] : []),
  ];
  return causes.length === 0 ? null : causes.join('; ');
}
