import type { StoredFigure } from "../indicators/stored-figure";

/** What orders values and tells them apart at one publication. */
export const placeParts = (place: StoredFigure): readonly string[] => [
  place.indicator,
  place.area,
  place.through,
  place.scheme,
  place.vintage,
  place.origin,
  place.basis,
];

export const VALUE_PLACE_PARTS = 7;
