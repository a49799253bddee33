import { loadCities, loadStations } from '../../server/files/placeTables.ts';

/** The actual cities and weather stations, opened once per process. */
export const cities = await loadCities();
export const stations = await loadStations();
