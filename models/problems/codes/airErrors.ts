/** Errors of the air of a room. */
export const airErrors = {
  'air-room-invalid': {
    title: 'Room cannot be put onto a grid',
    meaning:
      'A size, a position, a flow or a temperature of the air of a room is not a number or out of range, or the grid has too many cells.',
  },
  'air-unbalanced': {
    title: 'Air cannot flow',
    meaning:
      'A closed part of a room gets more air than can leave it, or less, or no cooled air reaches it, so that it has no steady temperature.',
  },
} as const;
