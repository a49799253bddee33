/** The sections of the printed report, in its order. */
export const sectionChoices = [
  { id: 'summary', title: 'Summary' },
  { id: 'assumptions', title: 'Site and assumptions' },
  { id: 'floor', title: 'Floor plan' },
  { id: 'racks', title: 'Racks' },
  { id: 'power', title: 'Power' },
  { id: 'cooling', title: 'Cooling' },
  { id: 'energy', title: 'Energy and water' },
  { id: 'bill', title: 'Electricity bill' },
  { id: 'carbon', title: 'Carbon' },
  { id: 'ownership', title: 'Cost of ownership' },
  { id: 'options', title: 'Options side by side' },
  { id: 'findings', title: 'Findings' },
  { id: 'validation', title: 'Validation' },
  { id: 'sources', title: 'Sources' },
] as const;
export type SectionId = (typeof sectionChoices)[number]['id'];

/** True for the id of a section. */
export const isSectionId = (text: string): text is SectionId => sectionChoices.some(({ id }) => id === text);

/** The paper sizes that the report is laid out for. */
export const paperChoices = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
] as const;
export type Paper = (typeof paperChoices)[number]['value'];
