/** Where classes are held and learners live. */
export interface Place {
  /** As it stands in a class's id. */
  readonly code: string;
  readonly country: string;
  readonly region: string;
  readonly city: string;
  /** Degrees, as is `longitude`. */
  readonly latitude: number;
  readonly longitude: number;
  /** Hours ahead of UTC, all year round. */
  readonly utcOffset: number;
  readonly deliveryRegionId: number;
  readonly datacenterId: number;
}

type PlaceRow = [string, string, string, string, number, number, number, number, number];

const rows: readonly PlaceRow[] = [
  ["LON", "United Kingdom", "England", "London", 51.5074, -0.1278, 0, 4, 7],
  ["NYC", "United States", "New York", "New York", 40.7128, -74.006, -5, 1, 1],
  ["SEA", "United States", "Washington", "Seattle", 47.6062, -122.3321, -8, 1, 2],
  ["CHI", "United States", "Illinois", "Chicago", 41.8781, -87.6298, -6, 1, 1],
  ["TOR", "Canada", "Ontario", "Toronto", 43.6532, -79.3832, -5, 1, 1],
  ["SAO", "Brazil", "São Paulo", "São Paulo", -23.5505, -46.6333, -3, 2, 4],
  ["BER", "Germany", "Berlin", "Berlin", 52.52, 13.405, 1, 4, 8],
  ["PAR", "France", "Île-de-France", "Paris", 48.8566, 2.3522, 1, 4, 8],
  ["DXB", "United Arab Emirates", "Dubai", "Dubai", 25.2048, 55.2708, 4, 5, 9],
  ["BLR", "India", "Karnataka", "Bengaluru", 12.9716, 77.5946, 5.5, 6, 11],
  ["SIN", "Singapore", "Central Singapore", "Singapore", 1.3521, 103.8198, 8, 6, 12],
  ["SYD", "Australia", "New South Wales", "Sydney", -33.8688, 151.2093, 10, 7, 14],
];

export const places: readonly Place[] = rows.map(
  ([code, country, region, city, latitude, longitude, utcOffset, deliveryRegionId, datacenterId]) => ({
    code,
    country,
    region,
    city,
    latitude,
    longitude,
    utcOffset,
    deliveryRegionId,
    datacenterId,
  }),
);
