import type { Scenario } from '../../plan/document/planSchema.ts';

/**
 * A scenario with another device in the place of one, in all racks and in the same numbers.
 *
 * @param scenario - not changed
 * @returns undefined if no rack has the device
 */
export function replaceDevice(scenario: Scenario, replaced: string, by: string): Scenario | undefined {
  let isFound = false;
  const racks = Object.fromEntries(
    Object.entries(scenario.racks).map(([id, rack]) => {
      const entries = Object.entries(rack.contents);
      if (!entries.some(([, { device }]) => device === replaced)) return [id, rack];
      isFound = true;
      const contents = Object.fromEntries(
        entries.map(([key, content]) => [
          key,
          content.device === replaced ? { ...content, device: by } : content,
        ]),
      );
      return [id, { ...rack, contents }];
    }),
  );
  return isFound ? { ...scenario, racks } : undefined;
}
