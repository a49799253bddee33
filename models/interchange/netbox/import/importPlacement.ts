import { finding, type Finding } from '../../../problems/Finding.ts';
import { parseWithIssues } from '../../../plan/document/parseWithIssues.ts';
import { sameName } from '../ids.ts';
import { isJsonRecord } from '../read/jsonRecord.ts';
import type { NetboxDocument } from '../NetboxDocument.ts';
import { placementSchema, type NetboxPlacement } from '../placement.ts';

/** Whether a document is the placement file of a Plenum export. */
export function isPlacement(document: NetboxDocument): boolean {
  return (
    document.kind === 'json' &&
    isJsonRecord(document.value) &&
    document.value['plenum'] === 'netbox-placement'
  );
}

/** Rooms of halls and positions of racks, by name. */
export interface ImportedPlacement {
  readonly roomOf: (hallName: string) => NetboxPlacement['halls'][number]['room'] | undefined;
  readonly placeOf: (
    hallName: string,
    rackName: string,
  ) => NetboxPlacement['racks'][number]['place'] | undefined;
}

/** Reads placements; invalid ones are skipped and reported in the review. */
export function importPlacement(documents: readonly NetboxDocument[], review: Finding[]): ImportedPlacement {
  const rooms = new Map<string, NetboxPlacement['halls'][number]['room']>();
  const places = new Map<string, NetboxPlacement['racks'][number]['place']>();
  for (const document of documents) {
    if (document.kind === 'table' || !isPlacement(document)) continue;
    const { value, issues } = parseWithIssues(placementSchema, document.value);
    for (const { path, message } of issues.slice(0, 5)) {
      review.push(finding('netbox-file-unread', document.file, `${path} ${message}`));
    }
    for (const { location, room } of value?.halls ?? []) rooms.set(sameName(location), room);
    for (const { location, rack, place } of value?.racks ?? []) places.set(keyOf(location, rack), place);
  }
  return {
    roomOf: (hallName) => rooms.get(sameName(hallName)),
    placeOf: (hallName, rackName) => places.get(keyOf(hallName, rackName)),
  };
}

const keyOf = (location: string, rack: string): string => `${sameName(location)}\n${sameName(rack)}`;
