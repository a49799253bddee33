import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { askPlaces, type NetboxSitePlaces, type WantedRead } from './netboxServer.ts';

/** Chooses a site and a location of NetBox. */
export function NetboxPlaceChoice({ wanted }: { readonly wanted: Signal<WantedRead> }): JSX.Element {
  const sites = useSignal<readonly NetboxSitePlaces[] | null>(null);
  const message = useSignal<string | null>(null);
  useEffect(() => {
    void askPlaces().then((answer) => {
      if (answer.isDone) sites.value = answer.value.sites;
      else message.value = answer.message;
    });
  }, []);
  if (message.value !== null) return <p class="field-message">{message.value}</p>;
  if (sites.value === null) return <p class="field-note">Asking NetBox for its sites…</p>;
  const { siteId, locationId } = wanted.value;
  const site = sites.value.find(({ id }) => id === siteId);
  return (
    <div class="netbox-places">
      <SelectBox
        id="netbox-site"
        label="Site"
        choices={[
          { value: '', label: 'All sites' },
          ...sites.value.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={site === undefined ? '' : String(site.id)}
        onChoose={(value) => {
          wanted.value = value === '' ? {} : { siteId: Number(value) };
        }}
      />
      {site !== undefined && site.locations.length > 0 && (
        <SelectBox
          id="netbox-location"
          label="Location"
          choices={[{ value: '', label: 'The whole site' }, ...inTree(site.locations)]}
          value={site.locations.some(({ id }) => id === locationId) ? String(locationId) : ''}
          onChoose={(value) => {
            wanted.value = { siteId: site.id, ...(value === '' ? {} : { locationId: Number(value) }) };
          }}
        />
      )}
    </div>
  );
}

/** Locations with those within them after them, set in. */
function inTree(
  locations: NetboxSitePlaces['locations'],
  parentId: number | null = null,
  depth = 0,
): { readonly value: string; readonly label: string }[] {
  const known = new Set(locations.map(({ id }) => id));
  const isChild = (parent: number | null): boolean =>
    parentId === null ? parent === null || !known.has(parent) : parent === parentId;
  // NetBox allows no circles; a deeper tree than this is none.
  if (depth > 20) return [];
  return locations
    .filter((location) => isChild(location.parentId))
    .flatMap(({ id, name }) => [
      { value: String(id), label: `${'\u2003'.repeat(depth)}${name}` },
      ...inTree(locations, id, depth + 1),
    ]);
}
