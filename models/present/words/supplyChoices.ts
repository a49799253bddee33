/** How a node uses several sources, by the value in the plan. */
export const supplyChoices = [
  { value: 'first-live', label: 'First available source' },
  { value: 'shared', label: 'Shared by all sources' },
] as const;
