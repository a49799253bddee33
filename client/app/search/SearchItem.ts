/** Kinds of what the search finds, in the order in which equal matches are shown. */
export const itemKinds = ['page', 'action', 'finding', 'field', 'rack', 'device', 'term'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const itemKindLabels: Readonly<Record<ItemKind, string>> = {
  page: 'Page',
  action: 'Action',
  finding: 'Finding',
  field: 'Field',
  rack: 'Rack',
  device: 'Device',
  term: 'Term',
};

/** One entry of the search. */
export interface SearchItem {
  /** The same on every visit, so that recent entries are found again. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly label: string;
  /** A second line, which is searched too: where it leads, or what it says. */
  readonly detail: string;
  readonly run: () => void;
}
