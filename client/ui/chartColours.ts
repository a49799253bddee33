import { computed } from '@preact/signals';
import { darkTheme, lightTheme } from '../../models/present/charts/chartTheme.ts';
import { theme } from '../state/theme.ts';

/** The chart colours of the current theme. */
export const chartTheme = computed(() => (theme.value === 'dark' ? darkTheme : lightTheme));
