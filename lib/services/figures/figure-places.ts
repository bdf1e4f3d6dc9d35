import { type PackedFigure, packedPlace, unpackFigure } from "@/db/queries/values/packed-figure";
import type { AreaCode } from "@/lib/domain/area";
import type { Scheme } from "@/lib/domain/dimension";
import type { StoredFigure } from "@/lib/domain/indicators/stored-figure";
import type { Month } from "@/lib/domain/period";

const NONE: readonly StoredFigure[] = [];

/**
 * Figures by what they are of, in whatever vintage and basis. Each stays one text until it is looked up: of the
 * thousands that a screen may ask about it looks at some, and at those more than once.
 */
export class FigurePlaces {
  readonly #packed = new Map<string, PackedFigure | PackedFigure[]>();
  readonly #opened = new Map<string, readonly StoredFigure[]>();

  constructor(figures: Iterable<PackedFigure>) {
    for (const figure of figures) {
      const place = packedPlace(figure);
      const found = this.#packed.get(place);
      if (found === undefined) this.#packed.set(place, figure);
      else if (typeof found === "string") this.#packed.set(place, [found, figure]);
      else found.push(figure);
    }
  }

  at(indicator: string, area: AreaCode, scheme: Scheme, through: Month): readonly StoredFigure[] {
    return this.#open(`${indicator}|${area}|${scheme}|${through}`);
  }

  /** All of them, in no order. */
  all(): StoredFigure[] {
    return [...this.#packed.keys()].flatMap((place) => this.#open(place));
  }

  #open(place: string): readonly StoredFigure[] {
    const opened = this.#opened.get(place);
    if (opened) return opened;
    const packed = this.#packed.get(place);
    if (packed === undefined) return NONE;
    const figures = [packed].flat().map(unpackFigure);
    this.#opened.set(place, figures);
    return figures;
  }
}
