import { DateTime } from "luxon";

/**
 * A moment that is written with the offset it was given in. feedsmith writes every date through these two methods and
 * those of `Date` turn midnight in Berlin into the evening of the day before in UTC: the same moment, the wrong day
 * for everyone who reads the file.
 */
export class ZonedDate extends Date {
  /** RFC 3339 -> RFC 822: a day is written in many feeds. */
  static readonly #written = new Map<string, string>();
  readonly #iso: string;

  /** @param iso RFC 3339 */
  constructor(iso: string) {
    super(iso);
    this.#iso = iso;
  }

  /** RFC 3339, for Atom and JSON Feed. */
  override toISOString(): string {
    return this.#iso;
  }

  /** RFC 822 with four-digit year and English names, as RSS 2.0 asks. */
  override toUTCString(): string {
    let written = ZonedDate.#written.get(this.#iso);
    if (written === undefined) {
      written = DateTime.fromISO(this.#iso, { setZone: true }).toRFC2822() ?? super.toUTCString();
      ZonedDate.#written.set(this.#iso, written);
    }
    return written;
  }
}
