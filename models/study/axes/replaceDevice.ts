import type { Scenario } from '../../plan/document/planSchema.ts';

/**
 * A scenario with another device in the place of one, in all racks and in the same numbers.
 *
 * @param scenario - not changed
 * @returns undefined if no rack has the device
 */
export function replaceDevice(scenario: Scenario, replaced: string, by: string): Scenario | undefined {
  const isReplaced = (device: string): boolean => device === replaced;
  const isFound = Object.values(scenario.racks).some(({ contents }) =>
    Object.values(contents).some(({ device }) => isReplaced(device)),
  );
  if (!isFound) return undefined;
  const racks = Object.fromEntries(
    Object.entries(scenario.racks).map(([id, rack]) => {
      const entries = Object.entries(rack.contents);
      if (!entries.some(([, { device }]) => device === replaced)) return [id, rack];
      const contents = Object.fromEntries(
        entries.map(([key, content]) => [
          key,
          isReplaced(content.device) ? { ...content, device: by } : content,
        ]),
      );
      return [id, { ...rack, contents }];
    }),
  );
  return { ...scenario, racks };
}
