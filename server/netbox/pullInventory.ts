import { setTimeout as sleep } from 'node:timers/promises';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { ReadOrigin } from '../../models/interchange/netbox/compare/compareNetbox.ts';
import type { NamedText } from '../../models/interchange/netbox/netboxDocuments.ts';
import type { Netbox } from './createNetbox.ts';
import type { ReadReport } from './netboxReads.ts';
import type { NotRead, WantedScope } from './readInventory.ts';

/** What is pulled, by names or slugs. */
interface PullRequest {
  readonly site: string | undefined;
  readonly location: string | undefined;
  /** Called with a line about each list that is read. */
  readonly onProgress: (line: string) => void;
}

/** What was pulled, as files of an import. */
interface Pulled {
  readonly files: readonly NamedText[];
  readonly origin: ReadOrigin & { readonly notRead: readonly NotRead[] };
}

const PAUSE_ms = 50;

/**
 * Reads a NetBox and waits for the end of it.
 *
 * @throws ModelError `netbox-unavailable`, or `parameter-invalid` for an unknown site or location
 */
export async function pullInventory(
  netbox: Netbox,
  { site, location, onProgress }: PullRequest,
): Promise<Pulled> {
  const scope = await scopeOf(netbox, { site, location });
  let report = netbox.reads.start(scope);
  const said = new Set<string>();
  while (report.state === 'reading') {
    await sleep(PAUSE_ms);
    report = netbox.reads.report(report.id);
    sayFinished(report, said, onProgress);
  }
  const { inventory, failure, endedAt_ms = 0 } = report;
  if (inventory === undefined) throw new ModelError('netbox-unavailable', failure ?? 'NetBox was not read');
  const decoder = new TextDecoder();
  const { complete, notRead, chunks } = inventory;
  return {
    files: chunks.map((chunk) => JSON.parse(decoder.decode(chunk)) as NamedText),
    origin: {
      address: netbox.address,
      readAt: new Date(endedAt_ms).toISOString(),
      scope: scopeText(scope),
      complete,
      notRead,
    },
  };
}

/** What a read was limited to, as a plan remembers it. */
export function scopeText({ siteId, locationId }: WantedScope): string {
  if (siteId === undefined) return 'all';
  const site = `site-${String(siteId)}`;
  return locationId === undefined ? site : `${site}/location-${String(locationId)}`;
}

async function scopeOf(
  netbox: Netbox,
  { site, location }: Pick<PullRequest, 'site' | 'location'>,
): Promise<WantedScope> {
  if (site === undefined) {
    if (location === undefined) return { siteId: undefined, locationId: undefined };
    throw unknown('location', 'name the site of the location too');
  }
  const sites = await netbox.places(AbortSignal.timeout(60_000));
  const isCalled =
    (wanted: string) =>
    ({ name, slug }: { readonly name: string; readonly slug: string }): boolean =>
      [name.toLowerCase(), slug].includes(wanted.toLowerCase());
  const found = sites.find(isCalled(site));
  if (found === undefined) throw unknown('site', `NetBox has no site ${site}; it has ${names(sites)}`);
  if (location === undefined) return { siteId: found.id, locationId: undefined };
  const inside = found.locations.find(isCalled(location));
  if (inside === undefined)
    throw unknown('location', `the site has no location ${location}; it has ${names(found.locations)}`);
  return { siteId: found.id, locationId: inside.id };
}

const names = (places: readonly { readonly name: string }[]): string =>
  places
    .slice(0, 20)
    .map(({ name }) => name)
    .join(', ') || 'none';

function unknown(path: string, message: string): ModelError {
  return new ModelError('parameter-invalid', message, [{ path, rule: 'known', message }]);
}

function sayFinished({ progress }: ReadReport, said: Set<string>, onProgress: (line: string) => void): void {
  for (const { label, readCount, count } of progress) {
    if (count === undefined || readCount < count || said.has(label)) continue;
    said.add(label);
    onProgress(`${label}: ${readCount.toLocaleString('en-US')}`);
  }
}
