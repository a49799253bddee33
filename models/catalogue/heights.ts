/** Units of the tallest rack, as NetBox limits them; a device is at most as tall. */
export const MAX_HEIGHT_U = 100;
