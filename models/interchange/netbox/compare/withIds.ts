import type { ImportedDevice } from '../import/importDevices.ts';
import type { ReadObjects } from '../readObjects.ts';

/** Objects of which each has an id, as those of files without ids have none. */
export function withIds(objects: ReadObjects): ReadObjects {
  const devices = new Map(
    [...objects.devices].map(([rack, some]): [string, readonly ImportedDevice[]] => [
      rack,
      some.map((device, index) =>
        device.netboxId === undefined ? { ...device, netboxId: `${rack}.${String(index)}` } : device,
      ),
    ]),
  );
  const netboxIds = new Map(
    [...objects.feeds.byRack].map(([rack, feeds]) => {
      const stated = objects.feeds.netboxIds.get(rack);
      const ids = Object.keys(feeds).map((id): [string, string] => [id, stated?.get(id) ?? `${rack}.${id}`]);
      return [rack, new Map(ids)];
    }),
  );
  return { ...objects, devices, feeds: { ...objects.feeds, netboxIds } };
}
