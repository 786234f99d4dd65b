import { places, type Place } from "./places";
import type { Random } from "./random";

/** A learner. */
export interface Person {
  /** The UserId: an e-mail address, or now and then a number. */
  readonly id: string;
  readonly place: Place;
  /** Undefined where the customer's system does not pass addresses on. */
  readonly ipAddress: string | undefined;
  /** From 0 to 1: how likely things go well. */
  readonly skill: number;
  /** How long things take, as a multiple of the usual time. */
  readonly pace: number;
}

export const firstNames =
  "ada,alan,amara,anna,ben,carla,chen,daniel,diego,elif,emma,farid,grace,hana,ivan,jonas,julia,kofi,lena,liam,lucia,mateo,mei,nadia,noah,olga,omar,priya,rosa,sam,sofia,tariq,tomas,vera,wei,yuki,zoe".split(
    ",",
  );
export const lastNames =
  "abara,andersen,bauer,brown,castillo,costa,dubois,fischer,garcia,haddad,hoffmann,ito,jansen,keller,khan,kim,kowalski,larsen,lopez,martin,meyer,moreau,murphy,nguyen,novak,okafor,patel,pereira,rossi,sato,schmidt,silva,singh,smith,tanaka,taylor,torres,walker,weber,wong,zhang".split(
    ",",
  );

/** Address blocks set aside for documentation (RFC 5737). */
const documentationBlocks = ["192.0.2", "198.51.100", "203.0.113"];

/** Makes up learners; those once met may come again. */
export class People {
  private readonly met = new Map<Place, Person[]>();
  private count = 0;

  constructor(private readonly random: Random) {}

  /** Someone from a place; one in five is a person met before. */
  someone(place: Place = this.random.pick(places)): Person {
    const acquaintances = this.met.get(place) ?? [];
    if (acquaintances.length > 0 && this.random.chance(0.2)) return this.random.pick(acquaintances);
    const person = this.create(place);
    this.met.set(place, acquaintances);
    acquaintances.push(person);
    return person;
  }

  private create(place: Place): Person {
    const { random } = this;
    return {
      id: this.nextId(),
      place,
      ipAddress: random.chance(0.72)
        ? `${random.pick(documentationBlocks)}.${random.integer(1, 254)}`
        : undefined,
      skill: 1 - random.next() ** 2,
      pace: 0.6 + random.next() * 0.8,
    };
  }

  private nextId(): string {
    const index = this.count;
    this.count += 1;
    if (index % 40 === 39) return String(20_000 + index * 7);
    const combinations = firstNames.length * lastNames.length;
    // 937 has no factor in common with the number of combinations, so each comes once before any comes again.
    const combination = (index * 937) % combinations;
    const first = firstNames[combination % firstNames.length] ?? "";
    const last = lastNames[Math.floor(combination / firstNames.length)] ?? "";
    const repetition = index < combinations ? "" : String(Math.floor(index / combinations) + 1);
    return `${first}.${last}${repetition}@example.${this.random.chance(0.3) ? "org" : "com"}`;
  }
}
